"""The labels of the table `labels`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extractors.tables import rows


@dataclass(frozen=True, slots=True)
class Label:
    """A row of the label table: what the label feeds and how its value is read."""

    text: str
    field: str
    value: str
    organisation: str
    bare: bool
    cell_only: bool = False
    """A word that is a label only where it heads a column."""
    needs_colon: bool = False
    """A word of menus: a label only before a colon or at the head of a column."""


_project_in_label = re.compile(
    r"\b(projekte(?:ts?)\b|projekt(?=namn|titel|ägare|ansvarig|tid|period|start|slut))"
).search


@cache
def table_labels() -> tuple[Label, ...]:
    """The rows of the table `labels`, also with another word for the project: the longest first."""
    found: list[Label] = []
    for row in rows("labels"):
        bare = row["bare"]
        found.append(
            Label(
                row["label"],
                row["field"],
                row["value"],
                row["organisation"],
                bare == "yes",
                bare == "cell",
                bare == "colon",
            )
        )
    known = {label.text for label in found}
    found.extend(label for label in _called_otherwise(found) if label.text not in known)
    return tuple(sorted(found, key=lambda label: -len(label.text)))


def by_longest() -> dict[str, tuple[Label, ...]]:
    """The labels that a line can begin with, by the longest of them: the longest first."""
    found = table_labels()
    return {one.text: tuple(o for o in found if one.text.startswith(o.text)) for one in found}


def _called_otherwise(labels: list[Label]) -> Iterator[Label]:
    """The same labels with another word for the project (table `label_synonyms`)."""
    instead: dict[str, list[str]] = {}
    for row in rows("label_synonyms"):
        instead.setdefault(row["word"], []).append(row["instead"])
    for label in labels:
        named = _project_in_label(label.text)
        if named is not None:
            before, after = label.text[: named.start()], label.text[named.end() :]
            yield from (replace(label, text=f"{before}{word}{after}") for word in instead[named[1]])
