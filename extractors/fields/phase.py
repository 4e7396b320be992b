"""How far the project is, by label."""

from extractors.engine import Refused
from extractors.project import Project
from extractors.tables import rows
from schemas import Phase, PhaseKind, Reason

_WORDS = tuple((row["word"], PhaseKind(row["phase"])) for row in rows("phases"))


def find_phase(project: Project) -> list[Phase | Refused]:
    """Read the phase that a label gives; a value that the table `phases` does not know is refused."""
    found: list[Phase | Refused] = []
    for pair in project.pairs("phase"):
        value = project.page.text.lower[pair.start : pair.end]
        kind = next((kind for word, kind in _WORDS if value.startswith(word)), None)
        if kind is None:
            found.append(Refused(pair.start, pair.end, Reason.UNKNOWN_VALUE, "phase.label"))
            continue
        span = project.span(pair.start, pair.end)
        found.append(Phase(value=kind, label=span.text, rule="phase.label", evidence=(span,)))
    return found
