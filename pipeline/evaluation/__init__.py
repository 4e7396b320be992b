"""Found records against expected ones: how good the extractor is, as numbers, as a page, as a difference.

`gold` reads what is expected, `keys` says when two values are the same, `judge` decides every value of a
document, `scores` and `more_figures` count, `printed`, `as_json`, `as_html` and `compare` show.
"""
