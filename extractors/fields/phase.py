"""How far the project is, by label or by the word in brackets behind its title."""

import regex

from extractors.engine import Refused
from extractors.layout import Pair
from extractors.project import Project
from extractors.tables import rows
from schemas import Phase, PhaseKind, Reason

_WORDS = tuple((row["word"], PhaseKind(row["phase"])) for row in rows("phases"))
_alternatives = "|".join(sorted((regex.escape(word) for word, _ in _WORDS), key=len, reverse=True))
_line = regex.compile(
    rf"(?:(?:projekt)?status|fas|sort) *[ .:\t\n] *(?P<word>{_alternatives}) *(?:\n|$)"
).match
_in_brackets = regex.compile(rf" \((?P<word>{_alternatives})\)").match
_STATUS = frozenset({"status", "projektstatus"})
"""Labels that say whether a project is over; of one that goes on they do not say how far it is."""


def find_phase(project: Project) -> list[Phase | Refused]:
    """Read the phase that a label gives; a value that the table `phases` does not know is refused."""
    lower = project.page.text.lower
    found: list[Phase | Refused] = []
    for pair in project.pairs("phase"):
        kind = phase_in(lower, pair)
        if kind is None:
            found.append(Refused(pair.start, pair.end, Reason.UNKNOWN_VALUE, "phase.label"))
        else:
            found.append(_phase(project, pair.start, pair.end, kind, "phase.label"))
    if any(isinstance(one, Phase) for one in found):
        return found
    return [*found, *_beside(project)]


def phase_in(lower: str, pair: Pair) -> PhaseKind | None:
    """The phase that the value of a label names."""
    kind = next((kind for word, kind in _WORDS if lower.startswith(word, pair.start)), None)
    goes_on = kind is PhaseKind.IMPLEMENTATION and pair.label is not None and pair.label.text in _STATUS
    return None if goes_on else kind


def _beside(project: Project) -> list[Phase]:
    """The state in brackets behind the title, and a line such as `Status Avslutat` outside a form."""
    lower = project.page.text.lower
    places: list[tuple[regex.Match[str] | None, str]] = []
    title = project.names[0] if project.title is not None else None
    for block in project.page.layout.blocks:
        if title is not None and lower.startswith(title, block.start):
            places.append((_in_brackets(lower, block.start + len(title)), "phase.title"))
        places.append((_line(lower, block.start), "phase.line"))
    found = []
    for match, rule in places:
        if match is not None:
            start, end = match.span("word")
            kind = dict(_WORDS)[match["word"]]
            if kind is not PhaseKind.IMPLEMENTATION:
                found.append(_phase(project, start, end, kind, rule))
    return found


def _phase(project: Project, start: int, end: int, kind: PhaseKind, rule: str) -> Phase:
    span = project.span(start, end)
    return Phase(value=kind, label=span.text, rule=rule, evidence=(span,))
