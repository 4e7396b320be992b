"""Numbers that name the project: projektnummer, diarienummer, ärende-id, agreement."""

from collections.abc import Iterator

import regex

from extractors.engine import Refused
from extractors.layout import Pair
from extractors.lookup import Lookup
from extractors.project import Project
from extractors.text import Text
from schemas import Identifier, IdentifierScheme, Reason

_number = regex.compile(r"(?:\p{Lu}{1,6} )?[\w.:/-]*\d[\w.:/-]*(?: [\w.:/-]*\d[\w.:/-]*)*")
_in_text = regex.compile(
    r"(?P<label>diarienum(?:mer|ret)|diarienr|dnr|projektnum(?:mer|ret)|projektnr|ärendenum(?:mer|ret)"
    r"|ärende-id|journalnum(?:mer|ret)|journalnr|avtalsnum(?:mer|ret)"
    r"|(?:grant agreement|bidragsavtal(?:et)?)(?: (?:no|nr|number|nummer))?)"
    r"(?: (?:hos (?:oss|(?-i:\p{Lu})\p{L}++(?: \p{L}+){0,2}?)|för (?:projektet|ansökan|ärendet)))?"
    r"[ :.]{1,3}(?:är )?"
    r"(?P<value>(?-i:[A-ZÅÄÖ]{0,6})[ -]?\d[\w.:/-]*\d)",
    regex.IGNORECASE,
)
_bracketed = regex.compile(
    r" \((?P<value>[A-ZÅÄÖ]{2,6}[ -]\d{4}[/:-]\d{1,6}|(?!SFS|EU|EG)[A-ZÅÄÖ]{1,5} ?\d{5,8}"
    r"|(?:19|20)\d\d[-/](?!(?:19|20)\d\d\))\d{3,6})\)"
).match
_after_comma = regex.compile(
    r" ?, (?P<value>(?:19|20)\d\d[-/](?!(?:19|20)\d\d$)\d{2,6})$", regex.MULTILINE
).match
_before = regex.compile(
    r"(?:^|\n|[a-z\d][.)] +)(?P<value>(?!(?:19|20)\d\d-\d\d-\d\d )(?=[\w/:.-]*\d{3})[\w/:.-]{5,20}) +\"?$"
).search
"""The number of a case before the name of an entry: `a) 20200321 Vinterled`."""
_labels = Lookup(
    (label, None)
    for label in ("diarien", "dnr", "projektn", "ärende", "journaln", "avtalsn", "grant a", "bidragsavtal")
).starts
_label_alone = regex.compile(
    r"(?:^|\n| {3})(?:\p{Lu}\p{L}+s )?(?:diarienum(?:mer|ret)|diarienr|dnr|projektnum(?:mer|ret)"
    r"|projektnr|ärendenum(?:mer|ret)|ärende-id|journalnum(?:mer|ret)|journalnr)[ :.]{1,3}$",
    regex.IGNORECASE,
).search
_is_date = regex.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])").fullmatch
_next_number = regex.compile(
    r"\s*\n\s*(?P<value>[A-ZÅÄÖ]{0,6} ?(?:19|20)\d\d[-/:]\d{3,6})(?=\s*(?:\n|$))"
).match
_by_form = regex.compile(r"^[ \t]*(?P<value>\d{3}-\d{4,6}-(?:19|20)\d\d)[ \t]*$", regex.MULTILINE).finditer
"""A county board's number on a line of its own: `537-22841-2021`."""
_LONGEST_LABEL = 40
_LONGEST_LINE = 160
_BESIDE = 5
"""Where the label of a number stands that is part of a longer value."""
_SCHEMES = {
    "diarie": IdentifierScheme.REGISTER_NUMBER,
    "dnr": IdentifierScheme.REGISTER_NUMBER,
    "journal": IdentifierScheme.REGISTER_NUMBER,
    "projekt": IdentifierScheme.PROJECT_NUMBER,
    "ärende": IdentifierScheme.CASE_ID,
    "avtal": IdentifierScheme.AGREEMENT,
    "grant": IdentifierScheme.AGREEMENT,
    "bidrag": IdentifierScheme.AGREEMENT,
}


def find_identifiers(project: Project) -> list[Identifier | Refused]:
    """Find the numbers under labels and, with their label before them, in running text about this project."""
    found: list[Identifier | Refused] = []
    for pair in project.pairs("identifier"):
        found.append(_labelled(project, pair))
    found.extend(_of_row(project) if project.number else _beside_title(project))
    if not found:
        found.extend(_on_a_line(project))
    lower = project.page.text.lower
    if not _labels(lower, 0, len(lower)):
        return _once(found)
    labelled = {one.scheme for one in found if isinstance(one, Identifier)}
    told = [(s.sentence.start, s.sentence.end) for s in project.scopes.all]
    told += [(pair.start, pair.end) for pair in project.page.layout.pairs]
    first, last = min((start for start, _ in told), default=0), max((end for _, end in told), default=0)
    if not project.in_list:  # a letter has its number in the head or at the foot
        first, last = 0, len(lower)
    for start, end, scheme in in_text(project.page.text, first, last):
        reason = project.foreign(start)
        inside = project.scopes.at(start) is not None or project.values.hold(start - _BESIDE, end)
        alone = _stands_alone(project.page.text.fold, start) or _beside_name(project, start)
        if not inside and (project.in_list or not alone):
            continue  # in the value of another label: `Vetenskapsrådet (dnr 2019-00145)`
        rule = f"identifier.text_{scheme.value}"
        if reason is None and scheme in labelled:
            reason = Reason.OTHER_PROJECT  # of the page's own numbers the label has told
        if reason is not None:
            found.append(Refused(start, end, reason, rule))
        else:
            span = project.span(start, end)
            found.append(Identifier(value=span.text, scheme=scheme, rule=rule, evidence=(span,)))
    return _once(found)


def _stands_alone(fold: str, start: int) -> bool:
    """Whether nothing but its label stands before a number in its line, or in its column of a letterhead."""
    return _label_alone(fold[max(0, start - _LONGEST_LABEL) : start]) is not None


def _beside_name(project: Project, start: int) -> bool:
    """Whether a number stands behind the name of the project in its line: the subject of a letter."""
    fold, name = project.page.text.fold, project.title.value if project.title else ""
    line = fold.rfind("\n", 0, start) + 1
    return bool(name) and fold.find(name, max(line, start - _LONGEST_LINE), start) >= 0


def _once(found: list[Identifier | Refused]) -> list[Identifier | Refused]:
    """The same number at the head of a page and at its foot is one number."""
    kept: list[Identifier | Refused] = []
    at: dict[tuple[IdentifierScheme, str], int] = {}
    for one in found:
        if isinstance(one, Identifier):
            before = at.setdefault((one.scheme, one.value), len(kept))
            if before < len(kept):
                first = kept[before]
                if isinstance(first, Identifier):
                    evidence = tuple(dict.fromkeys((*first.evidence, *one.evidence)))
                    kept[before] = first.model_copy(update={"evidence": evidence})
                continue
        kept.append(one)
    return kept


def _of_row(project: Project) -> Iterator[Identifier]:
    """The number that the shape of a list shows; one with its label in the row is read as all text is."""
    start, end = project.number or (0, 0)
    if not in_text(project.page.text, max(0, start - _LONGEST_LABEL), end):
        span = project.span(start, end)
        scheme, rule = IdentifierScheme.PROJECT_NUMBER, "identifier.beside_title"
        yield Identifier(value=span.text, scheme=scheme, rule=rule, evidence=(span,))


def _beside_title(project: Project) -> Iterator[Identifier]:
    """The number behind the name of an entry: `Vinterled (KFN 2022/12)`, `Torgboden, 2017-1884`.

    Or before it, where nothing else stands there: `a) 20200321 Vinterled`.
    """
    title = project.title.value.lower() if project.title and project.in_list else ""
    if project.title and title and project.title.rule == "title.list":
        start = project.title.evidence[0].start
        fold = project.page.text.fold
        before = _before(fold[max(0, start - _LONGEST_LABEL) : start])
        if before is not None and (lead := start - (before.endpos - before.start("value"))) >= 0:
            span = project.span(lead, lead + len(before["value"]))
            yield Identifier(
                value=span.text,
                scheme=IdentifierScheme.PROJECT_NUMBER,
                rule="identifier.beside_title",
                evidence=(span,),
            )
    for block in project.page.layout.blocks if title else ():
        if project.page.text.lower.startswith(title, block.start):
            after = (project.page.text.fold, block.start + len(title))
            number, scheme = _bracketed(*after), IdentifierScheme.REGISTER_NUMBER
            if number is None:
                number, scheme = _after_comma(*after), IdentifierScheme.PROJECT_NUMBER
            if number is not None:
                span = project.span(*number.span("value"))
                yield Identifier(
                    value=span.text, scheme=scheme, rule="identifier.beside_title", evidence=(span,)
                )


def _on_a_line(project: Project) -> Iterator[Identifier]:
    """The number of a county board that nothing but its form shows, the only one of a page or an entry."""
    blocks = project.page.layout.blocks
    if not blocks:
        return
    numbers = list(_by_form(project.page.text.fold, blocks[0].start, blocks[-1].end))
    if len(numbers) == 1:
        span = project.span(*numbers[0].span("value"))
        scheme = IdentifierScheme.REGISTER_NUMBER
        yield Identifier(value=span.text, scheme=scheme, rule="identifier.by_form", evidence=(span,))


def in_text(text: Text, start: int = 0, end: int | None = None) -> list[tuple[int, int, IdentifierScheme]]:
    """Find numbers that stand after their label in running text: (start, end, scheme) of each."""
    stop = len(text.fold) if end is None else end
    found: list[tuple[int, int, IdentifierScheme]] = []
    for label_start in _labels(text.lower, start, stop):
        match = _in_text.match(text.fold, label_start, stop)
        if match is None or label_start < start or _is_date(match["value"]):
            continue
        start = match.end()
        label = match["label"].lower()
        scheme = next(value for key, value in _SCHEMES.items() if label.startswith(key))
        found.append((*match.span("value"), scheme))
    return found


def _labelled(project: Project, pair: Pair) -> Identifier | Refused:
    scheme = IdentifierScheme(pair.field.removeprefix("identifier."))
    rule = f"identifier.label_{scheme.value}"
    match = _number.match(project.page.text.fold, pair.start, pair.end)
    if match is not None and _is_date(match[0]):  # columns of two labels over their values
        below = _next_number(project.page.text.fold, match.end())
        match, place = (below, below.span("value")) if below else (None, (0, 0))
    else:
        place = match.span() if match else (0, 0)
    if match is None:
        return Refused(pair.start, pair.end, Reason.NO_NUMBER, rule)
    span = project.span(*place)
    return Identifier(value=span.text, scheme=scheme, rule=rule, evidence=(span,))
