"""First names of persons: what begins with one is rather a person than a body, a place or a project."""

from extractors.tables import rows

FIRST_NAMES = frozenset(row["name"] for row in rows("first_names"))
