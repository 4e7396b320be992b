"""Other projects that the page tells about, with what it says of them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.engine import Found
from extractors.fields.identifiers import in_text
from extractors.fields.results import read_statements, to_result
from extractors.grammar.dates import find_dates
from extractors.grammar.time_values import Date, Period
from extractors.lookup import Places
from extractors.name_parts import ProjectName
from extractors.project import Project
from extractors.relations import relation_before, relation_in
from extractors.topics import Scope
from extractors.whereabouts import between
from schemas import Related, Relation, Result, Span

_ends = re.compile(
    r"(?:slutdatum|slutade|slutar|avslutades|avslutas|till och med|t\.o\.m\.)(?: \w+){0,2} $"
).search
_number_behind = re.compile(
    r" \((?:(?:projektnr|projektnummer|dnr|diarienr|ärende-id)[.:]? )?"
    r"(?P<number>(?:19|20)\d\d/\d{3,6}|[a-zåäö]{1,4}[ -]?(?:19|20)\d\d[/-]\d{2,6}"
    r"|[a-zåäö]\d{4,6}(?:-\d{1,2})?|\d{4,8})\)"
).match


@dataclass(slots=True)
class _Told:
    """What the page tells of one other project, gathered as it is read."""

    relation: Relation | None = None
    identifiers: list[Span] = field(default_factory=list)
    start: tuple[str, Span] | None = None
    end: tuple[str, Span] | None = None
    results: list[Result] = field(default_factory=list)


def find_related(project: Project) -> list[Related]:
    """Find the other projects that the page relates to this one by a cue or by their dates."""
    own = set(project.names)
    first: dict[str, Found[ProjectName]] = {}
    for name in project.page.names:
        called = name.value.name.lower()
        shares = any(called in o or o in called for o in own)
        if called not in own and (not shares or relation_before(project.page.text.lower, name.start)):
            first.setdefault(called, name)
    about: dict[str, list[Scope]] = defaultdict(list)
    for scope in project.scopes.all:
        about[scope.other.lower()].append(scope)
    related = []
    said: dict[int, Relation | None] = {}
    places = Places(project.page.text.lower, list(first)).starts()
    for (called, name), stands in zip(first.items(), places, strict=True):
        told = _gather(project, called, said, _scopes_of(project, stands, about.get(called, ())))
        if told.relation is None and told.end is None:
            continue
        times = [time for time in (told.start, told.end) if time is not None]
        title = project.span(name.start, name.end)
        related.append(
            Related(
                relation=told.relation or Relation.PREDECESSOR,
                title=title.text,
                identifiers=tuple(span.text for span in told.identifiers),
                start=told.start[0] if told.start else None,
                end=told.end[0] if told.end else None,
                results=tuple(told.results),
                rule=f"related.{told.relation or 'dates'}",
                evidence=(title, *told.identifiers, *(span for _, span in times)),
            )
        )
    return related


def _scopes_of(project: Project, stands: Sequence[int], about: Sequence[Scope]) -> list[Scope]:
    """The sentences that name another project or are about it, in the order of the page."""
    found = {scope.sentence.start: scope for scope in about}
    for scope in map(project.scopes.at, stands):
        if scope is not None:
            found[scope.sentence.start] = scope
    return [found[start] for start in sorted(found)]


def _gather(
    project: Project, called: str, said: dict[int, Relation | None], scopes: "Sequence[Scope]"
) -> _Told:
    """What the sentences tell of another project; `said` is how those read so far relate theirs."""
    told = _Told()
    lower = project.page.text.lower
    for scope in scopes:
        sentence = scope.sentence
        about = scope.other.lower() == called
        if told.relation is None:
            named = lower.find(called, sentence.start, sentence.end)
            told.relation = relation_before(lower, named) if named >= 0 else None
            if told.relation is None:
                if sentence.start not in said:
                    said[sentence.start] = relation_in(lower[sentence.start : sentence.end])
                told.relation = said[sentence.start]
        if not about:
            continue
        begin = sentence.start if scope.turn is None else scope.turn
        number = _number_behind(lower, lower.find(called, begin) + len(called), sentence.end)
        if number is not None:
            told.identifiers.append(project.span(*number.span("number")))
        for start, end, _ in in_text(project.page.text, begin, sentence.end):
            span = project.span(start, end)
            told.identifiers.extend([] if span in told.identifiers else [span])
        for time in between(project.page.times.found, begin, sentence.end):
            _add_time(project, told, time)
        if scope.turn is None:
            told.results.extend(to_result(project, s) for s in read_statements(project, sentence))
    return told


def _add_time(project: Project, told: _Told, time: "Found[Date | Period]") -> None:
    """The first start and the first end that the page gives the other project."""
    value = time.value
    words = project.page.text.fold[time.start : time.end]
    date = next(iter(find_dates(words).found), None)  # without the "sedan" that makes it a period
    inner = (date.start, date.end) if date else (0, len(words))
    span = project.span(time.start + inner[0], time.start + inner[1])
    if isinstance(value, Period):
        start, end = value.start, value.end
    else:
        before = project.page.text.lower[max(0, time.start - 40) : time.start]
        start, end = (None, value.edtf) if _ends(before) else (value.edtf, None)
    if start is not None and told.start is None:
        told.start = (start, span)
    if end is not None and told.end is None:
        told.end = (end, span)
