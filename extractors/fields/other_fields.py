"""Labels and values that feed no field of the record, and labels without a value."""

from bisect import bisect_left
from collections.abc import Sequence

from extractors.engine import Refused
from extractors.fields.phase import phase_in
from extractors.fields.programme import THEMES
from extractors.fields.shares import Share
from extractors.layout import Pair
from extractors.privacy import names_person, personal
from extractors.project import Project
from extractors.tables import rows
from schemas import OtherField, Programme, Reason

_PRIVATE = tuple(row["word"] for row in rows("private_labels"))


def find_other_fields(
    project: Project, shares: Sequence[Share] = (), programme: Programme | None = None
) -> list[OtherField | Refused]:
    """Keep the pairs whose label feeds no other field, so that nothing a form states is lost."""
    found: list[OtherField | Refused] = list(project.page.layout.refused)
    sums = sorted(share.amount.start for share in shares)
    for pair in project.page.layout.pairs:
        if bisect_left(sums, pair.start) < bisect_left(sums, pair.end):
            continue
        unfed = pair.label is None or pair.field == "other" or _feeds_nothing(project, pair, programme)
        unfed = unfed and not _names(project, pair)
        if unfed and _is_private(project.page.text.lower, pair):
            found.append(Refused(pair.start, pair.end, Reason.PERSON, "other.label"))
        elif unfed:
            value = project.span(pair.start, pair.end)
            label = project.text(pair.label_start, pair.label_end)
            if label:  # the head of a column may be empty
                found.append(OtherField(label=label, value=value.text, rule="other.label", evidence=(value,)))
    return found


def _feeds_nothing(project: Project, pair: Pair, programme: Programme | None) -> bool:
    """Whether the field of a label had no use for its value: a status that is no phase, a theme."""
    if pair.field == "phase":
        return phase_in(project.page.text.lower, pair) is None
    if pair.label is None or pair.label.text not in THEMES:
        return False
    return programme is None or programme.priority != project.text(pair.start, pair.end)


def _names(project: Project, pair: Pair) -> bool:
    """Whether the title was read off the value: `Vad: Lekpark i Tuna`."""
    spans = project.title.evidence if project.title else ()
    place = project.span(pair.start, pair.end)
    return any(place.start <= span.start < place.end for span in spans)


def _is_private(lower: str, pair: Pair) -> bool:
    """Whether a pair is about a person: by the words of its label, or by what its value holds."""
    label = lower[pair.label_start : pair.label_end]
    if any(word in label for word in _PRIVATE):
        return True
    return personal(lower, pair.start, pair.end) or names_person(lower[pair.start : pair.end])
