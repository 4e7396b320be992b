"""Verbs that give a body a role, by any of their forms (table `frames`)."""

from enum import Enum, auto
from typing import NamedTuple

from extractors.tables import rows


class Form(Enum):
    """How a verb stands in its clause."""

    FINITE = auto()
    SUPINE = auto()
    INFINITIVE = auto()


class Verb(NamedTuple):
    """A form of a verb, what it gives its subject, and what must follow it."""

    frame: str
    form: Form
    passive: bool
    then: tuple[str, ...]


def _passive_present(present: str) -> str:
    """The present passive of a present: `bekostar` and `driver` to `bekostas` and `drivs`.

    >>> [_passive_present(form) for form in ("bekostar", "driver", "genomför", "ger", "avsätter")]
    ['bekostas', 'drivs', 'genomförs', 'ges', 'avsätts']
    """
    if present.endswith("er") and len(present) > len("ger"):
        return f"{present.removesuffix('er')}s"
    return f"{present}s" if present.endswith(("ör", "yr")) else f"{present.removesuffix('r')}s"


def _forms() -> dict[str, list[Verb]]:
    """Each form of the table with its readings, those first that ask for most behind them."""
    found: dict[str, list[Verb]] = {}
    for row in sorted(rows("frames"), key=lambda row: (-len(row["then"]), row["frame"] != "gets")):
        frame, then = row["frame"], tuple(row["then"].split())
        for column, form in (
            ("present", Form.FINITE),
            ("past", Form.FINITE),
            ("supine", Form.SUPINE),
            ("verb", Form.INFINITIVE),
        ):
            active = row[column]
            passive = _passive_present(active) if column == "present" else f"{active}s"
            for word, is_passive in ((active, False), (passive, True)):
                verb = Verb(frame, form, is_passive, then)
                if is_passive and frame == "gets":
                    continue  # `beviljas` is one already, and `fick` has none
                if verb in found.get(word, ()):
                    continue
                found.setdefault(word, []).append(verb)
    return found


FORMS = _forms()
