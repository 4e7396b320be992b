"""What the money comes out of: fund, programme, years, priority axis, objective."""

from enum import IntEnum
from typing import Any

import regex

from extractors.fields.parties import Parties
from extractors.fields.paying_funds import FUNDS, fund_in_label, fund_named, fund_that_pays, short_name
from extractors.fields.programme_years import with_years_of_head, without_years, years_last
from extractors.grammar.organisations import read_organisation
from extractors.lookup import Lookup
from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic
from schemas import Basis, Programme, Span

_PRIORITIES = tuple((row["priority"], row["fund"], row["period"]) for row in rows("programmes"))
_KNOWN = {row["written"]: (row["fund"], row["same"]) for row in rows("programme_names")}
# a Leader area ("Leader Höga Kusten") is an organisation
_known = regex.compile(
    r"(?<!\w)(?:\L<names>|Interreg (?:[IVX]+ ?[ABC]? )?(?!Interreg)\p{Lu}\w+(?: ?-[ \n]?\p{Lu}\w+)*+"
    r"(?: (?:Baltic|Sea|Region|Periphery|and|Arctic))*+)(?!\w|-\s)(?<!(?i:leader)(?= \p{Lu}))",
    names=list(_KNOWN),
)
_may_be_known = Lookup((name.lower(), None) for name in (*_KNOWN, "Interreg ")).inside
_years_after = regex.compile(r" (?P<first>(?:19|20)\d\d) ?- ?(?P<last>(?:19|20)\d\d)(?!\w)").match
_ORDER = {"name": 0, "fund": 0, "period": 1, "priority": 2, "specific_objective": 3}
"""What comes first of a programme that several labels tell of; of equals the one that stands first."""
_INFERRED = 4
_letter_before = regex.compile(r"(?<!\w)[a-z0-9]\) $").search
"""The letter of an objective (`d) Främja …`), which the layout takes for the mark of an item."""
_of_regional_fund = regex.compile(r"regional(?:t )?fonds?programmet", regex.IGNORECASE).match
THEMES = frozenset({"prioriterat område", "prioriteret område"})
"""Labels that name a theme as well, and an axis only beside something else of a programme."""
_of_call = regex.compile(
    r"utlysning\w* [^.\n]{0,60}?(?:inom|i) programmet "
    r"(?P<name>\p{Lu}[\w:+&-]*(?: [\w:+&-]+){0,5}?)(?=[,.;\n]| som )"
).search
_LINKS = 2
"""How many slashes or arrows make a line a trail of links, which names what the page stands under."""
_link = regex.compile(r" (?:/|>|»|›) ").finditer
_in_text = regex.compile(
    r"(?:inom ramen för|del av|inom|ingår i|genom|från) (?:\w+ ){0,2}?programmet (?:för )?"
    r"(?P<name>[^.,;:(\n]{4,120}?)(?=[.,;:(\n]|$| och (?:ska|är|har|får|pågår|löper)(?!\w)| som )"
)
_paid_within = regex.compile(
    r"(?:^|(?<=\W))(?:stödet|pengarna|medlen|bidraget|anslaget|finansieringen|det|stöd|bidrag|medel|projektet)"
    r"(?:[^.\n]{0,60}?) (?:inom|ur|från|genom|via|i|av) (?:\w+ ){0,2}?programmet "
    r"\"?(?P<name>(?-i:\p{Lu})[^.,;:(\n\"]{3,100}?)\"?"
    r"(?=[.,;:(\n]|$| (?:som|där|vilket|med|under|är|har|ska"
    r"|och (?:ska|är|har|får|uppgår|löper|pågår))(?!\w))",
    regex.IGNORECASE,
).search
"""`Pengarna kommer ur programmet Gröna vägar`: a name of its own behind the word."""
_in_label = regex.compile(
    r"(?:,|/|:|\(| inom| genom| via| ur| från)? ?(?i:(?:forsknings)?programmet) "
    r"\"?(?P<name>\p{Lu}[^.,;:()\n\"]{3,80}?)\"?(?=[.,;:()\n]|$| (?:20|19)\d\d)"
).search
_subject = regex.compile(r"projekt|partnerskap|satsning|insats|initiativ", regex.IGNORECASE).search
_axis = regex.compile(
    r"(?:(?P<name>\p{Lu}\w+-\p{Lu}\w+)[ -]programmets )?prioriter(?:ade|ande|at) område(?:t|ts)? "
    r"(?P<priority>(?!som|för|i )\p{L}[\w -]{3,60}?)"
    r"(?=[.,;\n]| (?:ska|skall|skal|och (?:avser|har|ska)|har|vill|är|avser)(?!\w))"
).search
_names_itself = regex.compile(r"(?P<name>\w+ partnerskap) (?:är|skapar|ska)\b", regex.IGNORECASE)


_Key = tuple[str, str]


class _Rank(IntEnum):
    """How well a name stands: by itself, in a compound (`LONA-projekt`), in a trail of links."""

    ALONE = 0
    COMPOUND = 1
    TRAIL = 2


def find_programme(project: Project, parties: Parties, shared: Programme | None = None) -> list[Programme]:
    """Put the programme of a project together: labels, a sentence that says so, a known name, who pays.

    `shared` is the programme that a list of projects stands under.
    """
    known = named_programme(project) or shared
    found = _from_labels(project, known=known is not None) or _beside_funder(project)
    found = found or _from_text(project) or known
    found = _with_axis(project, found)
    if found and known and not found.name:
        pieces = (known, found) if known.name else (found, known)
        evidence = tuple(dict.fromkeys(span for one in pieces for span in one.evidence))
        found = found.model_copy(
            update={
                "name": known.name,
                "fund": found.fund or known.fund,
                "period": found.period or known.period,
                "evidence": evidence,
            }
        )
    found = with_years_of_head(project, found)
    fund = fund_that_pays(parties)
    if fund is None:
        if found and not found.fund and (found.rule == "programme.label" or _is_interreg(found)):
            found = found.model_copy(update={"fund": fund_named(project)})
        return [found] if found else []
    if found is None:
        value, place = fund
        span = project.span(*place)
        return [
            Programme(fund=value, basis=Basis.INFERRED, rule="programme.fund_that_pays", evidence=(span,))
        ]
    return [found if found.fund else found.model_copy(update={"fund": fund[0]})]


def named_programme(project: Project) -> Programme | None:
    """The one programme that the page names, unless only in what it tells of other projects."""
    fold, lower = project.page.text.fold, project.page.text.lower
    found: dict[_Key, tuple[_Rank, int, int]] = {}
    for block in project.page.layout.blocks:
        if not _may_be_known(lower, block.start, block.end):
            continue
        trail = len(list(_link(fold, block.start, block.end))) >= _LINKS
        for match in _known.finditer(fold, block.start, block.end):
            scope = project.scopes.at(match.start())
            if scope is None or scope.topic in {Topic.OWN, Topic.PROGRAMME}:
                fund, same = _KNOWN.get(match[0], ("", ""))
                key = (fund, "" if fund else same or match[0])
                rank = _Rank.TRAIL if trail else _Rank(fold.startswith("-", match.end()))
                found[key] = min(found.get(key, (_Rank.TRAIL, len(fold), 0)), (rank, *match.span()))
    told = {key: one for key, one in found.items() if one[0] < _Rank.TRAIL} or found
    if len(told) != 1:
        return None
    (((fund, _), (_, *place)),) = told.items()
    years = None if fund else _years_after(fold, place[1])
    span = project.span(*place)
    name = None if fund else span.text.replace("-\n", "-")
    return Programme(
        fund=fund or None,
        name=name,
        period=f"{years['first']}-{years['last']}" if years else None,
        rule="programme.known",
        evidence=(span,),
    )


def _with_axis(project: Project, found: Programme | None) -> Programme | None:
    """A programme with the axis that a sentence names: `inom det prioriterade området Ekonomisk tillväxt`."""
    if found is not None and found.priority:
        return found
    fold = project.page.text.fold
    for scope in project.scopes.all:
        sentence = scope.sentence
        if scope.topic not in {Topic.OWN, Topic.PROGRAMME}:
            continue
        match = _axis(fold, sentence.start, sentence.end)
        if match is None:
            continue
        span = project.span(*match.span("priority"))
        if found is not None:
            evidence = (*found.evidence, span)
            return found.model_copy(update={"priority": span.text, "evidence": evidence})
        if match["name"]:
            name = project.span(*match.span("name"))
            return Programme(name=name.text, priority=span.text, rule="programme.axis", evidence=(name, span))
        return Programme(priority=span.text, rule="programme.axis", evidence=(span,))
    return found


def programme_of_call(project: Project) -> Programme | None:
    """The programme that the page of a list says its call was in: `utlysningen … inom programmet E2B2`."""
    for block in project.page.layout.blocks:
        match = _of_call(project.page.text.fold, block.start, block.end)
        if match is not None:
            return _named(project, *match.span("name"), Basis.STATED, "programme.of_call")
    return None


def _is_interreg(programme: Programme) -> bool:
    return (programme.name or "").startswith("Interreg ")


def _from_labels(project: Project, *, known: bool) -> Programme | None:
    parts: dict[str, Any] = {}
    evidence: list[tuple[int, Span]] = []
    priority, weak = "", False
    for pair in project.pairs("programme"):
        part = pair.field.removeprefix("programme.")
        if part not in parts:
            value = _value(project, part, pair.start, pair.end)
            if value is None:
                continue
            parts[part] = value
            weak = pair.label is not None and pair.label.text in THEMES
            priority = project.page.text.lower[pair.start : pair.end] if part == "priority" else priority
            end = pair.start + len(without_years(value)) if part == "name" else pair.end
            evidence.append((_ORDER[part], project.span(pair.start, end)))
    _part_from_years(parts)
    if list(parts) == ["priority"] and weak and not known:
        return None
    basis = Basis.STATED
    fund = fund_in_label(project)
    if fund is not None and "fund" not in parts:
        parts["fund"] = fund.text.upper()
        evidence.append((_INFERRED, fund))
        basis = Basis.INFERRED
    for axis, of_fund, period in _PRIORITIES:
        if priority.startswith(axis):
            parts.setdefault("fund", of_fund)
            parts["period"], basis = period, Basis.INFERRED
    if not parts:
        return None
    spans = (span for _, span in sorted(evidence, key=lambda one: one[0]))
    return Programme(**parts, basis=basis, rule="programme.label", evidence=tuple(spans))


def _value(project: Project, part: str, start: int, end: int) -> str | None:
    """What a label says of the programme: the short name of a fund, two years, or the page's own words."""
    if part == "period":
        years = years_last(project.page.text.fold[start:end])
        return f"{years['first']}-{years['last']}" if years else None
    if part == "fund":
        body = read_organisation(project.page.text.fold[start:end])
        if body is not None and body.id in FUNDS:
            return short_name(body.id, body.name)
    letter = _letter_before(project.page.text.fold, max(0, start - 4), start)
    return project.text(letter.start() if letter else start, end)


def _part_from_years(parts: dict[str, Any]) -> None:
    """Take the years off the name of a programme: `Småland och öarna 2021–2027`."""
    name = parts.get("name", "")
    match = years_last(name)
    if match is not None:
        parts["name"], parts["period"] = name[: match.start()].rstrip(), f"{match['first']}-{match['last']}"
    if "fund" not in parts and _of_regional_fund(name):
        parts["fund"] = "ERUF"


def _beside_funder(project: Project) -> Programme | None:
    """The programme that the label of a funder names: `Finansiär: Formas, programmet Gröna vägar`."""
    for pair in project.pairs("funder", "budget"):
        match = _in_label(project.page.text.fold, pair.start, pair.end)
        if match is not None:
            return _named(project, *match.span("name"), Basis.STATED, "programme.named")
    return None


def _from_text(project: Project) -> Programme | None:
    fold = project.page.text.fold
    for scope in project.scopes.all:
        sentence = scope.sentence
        if scope.topic is Topic.OWN and fold.find("programmet ", sentence.start, sentence.end) >= 0:
            match = _in_text.search(fold, sentence.start, sentence.end)
            if match is not None and _subject(fold, sentence.start, match.start()):
                return _named(project, *match.span("name"), Basis.STATED, "programme.named")
    for scope in project.scopes.all:
        start, end = scope.sentence.start, scope.sentence.end
        own = scope.topic in {Topic.OWN, Topic.PROGRAMME} and project.is_near(scope.sentence)
        if own and fold.find("programmet ", start, end) >= 0:
            match = _paid_within(fold, start, end)
            if match is not None:
                return _named(project, *match.span("name"), Basis.STATED, "programme.named")
    for scope in project.scopes.all:
        sentence = scope.sentence
        if scope.topic is Topic.PROGRAMME:
            match = _names_itself.match(fold, sentence.start, sentence.end)
            if match is not None:
                return _named(project, *match.span("name"), Basis.INFERRED, "programme.explained")
    return None


def _named(project: Project, start: int, end: int, basis: Basis, rule: str) -> Programme:
    span = project.span(start, end)
    return Programme(name=span.text.rstrip(), basis=basis, rule=rule, evidence=(span,))
