"""One file a field: how it is found on a page, by label and in running text."""
