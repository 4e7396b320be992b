"""How things are found: layout, grammar, fields. Knows no files, no processes and no clock."""
