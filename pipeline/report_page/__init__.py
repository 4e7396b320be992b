"""A run as one web page: `utdrag report`.

`collect` counts a run and picks the documents that the page shows, `charts`, `geography`, `rows` and
`documents` make its parts, `page` puts them together. Whatever a document says is escaped there or travels as
JSON and is set as text; the page asks nobody for anything.
"""
