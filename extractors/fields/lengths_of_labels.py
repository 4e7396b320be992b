"""How long, where the label gives the unit and the value only a number: `Projekttid (månader): 18`."""

import re
from collections.abc import Iterator

from extractors.fields.period_making import make_period
from extractors.grammar.durations import find_durations
from extractors.grammar.time_values import Period as PeriodValue
from extractors.project import Project
from schemas import Period, PeriodKind

_TIME = (
    r"(?:projekt)?(?:tid(?:en)?|längd(?:en)?|period(?:en)?|löptid(?:en)?)|varaktighet(?:en)?|omfattning i tid"
)
_UNIT = r"(?P<unit{}>år|månader|mån\.?|veckor)"
_of_length = re.compile(
    rf"(?:projektets |total |beräknad |planerad )?(?:{_TIME})(?: (?:för|på|av) projektet)?,? ?"
    rf"(?:i |\((?:i |antal )?|antal ){_UNIT.format(1)}\)?"
    rf"|antal (?:projekt)?{_UNIT.format(2)}(?: (?:för|i) projektet"
    r"| projektet (?:ska )?(?:pågår|varar|pågå|löper))"
    rf"|antal projekt{_UNIT.format(3)}"
).fullmatch
_number = re.compile(r"(?P<number>\w{1,12}(?:[.,]5)?)\.?").fullmatch


def lengths_of_labels(project: Project) -> Iterator[Period]:
    """The lengths that labels with a unit give: `Antal år för projektet: Två`."""
    lower = project.page.text.lower
    for pair in project.page.layout.pairs:
        number = _number(lower, pair.start, pair.end)
        if number is None:
            continue
        label = _of_length(lower[pair.label_start : pair.start].strip(" :\n"))
        if label is None:
            continue
        unit = next(u for u in label.groupdict().values() if u)
        found = find_durations(f"i {number['number']} {unit}").found
        if len(found) == 1 and found[0].value.upper is None:
            value = PeriodValue(None, None, None, None, None, found[0].value.iso)
            place = number.span("number")
            yield make_period(project, value, PeriodKind.PROJECT, "period.label_project", place)
