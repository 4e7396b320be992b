"""A finished run in the formats of other tools: a module a format, `command` chooses. See docs/export.md."""
