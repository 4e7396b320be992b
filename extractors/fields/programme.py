"""What the money comes out of: fund, programme, years, priority axis, objective."""

from typing import Any

import regex

from extractors.fields.parties import Parties
from extractors.lookup import Lookup
from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic
from schemas import Basis, Programme, Span

_PRIORITIES = tuple((row["priority"], row["fund"], row["period"]) for row in rows("programmes"))
_FUNDS = frozenset({"EU-ESF", "EU-ERUF", "EU-EJFLU", "EU-EHFF", "EU-FRO", "EU-AMIF"})
_KNOWN = {row["written"]: (row["fund"], row["same"]) for row in rows("programme_names")}
# a Leader area ("Leader Höga Kusten") is an organisation
_known = regex.compile(
    r"(?<!\w)(?:\L<names>|Interreg (?:[IVX]+ ?[ABC]? )?(?!Interreg)\p{Lu}\w+(?: ?-[ \n]?\p{Lu}\w+)*+"
    r"(?: (?:Baltic|Sea|Region|Periphery|and|Arctic))*+)(?!\w|-\s)(?<!(?i:leader)(?= \p{Lu}))",
    names=list(_KNOWN),
)
_may_be_known = Lookup((name.lower(), None) for name in (*_KNOWN, "Interreg ")).inside
_plus = regex.compile(r"\+|plus", regex.IGNORECASE)
_fund_in_label = regex.compile(r"ESF\+?|ERUF|EJFLU|EHFF|ISF|AMIF", regex.IGNORECASE)
_years = regex.compile(r"\s(?P<first>(?:19|20)\d\d)\s?[-–]\s?(?P<last>(?:19|20)\d\d)$")
_LONGEST_YEARS = 12
_in_text = regex.compile(
    r"(?:inom ramen för|del av|inom|genom|från) (?:\w+ ){0,2}?programmet (?:för )?"
    r"(?P<name>[^.,;:(\n]{4,120}+)"
)
_names_itself = regex.compile(r"(?P<name>\w+ partnerskap) (?:är|skapar|ska)\b", regex.IGNORECASE)


def find_programme(project: Project, parties: Parties, shared: Programme | None = None) -> list[Programme]:
    """Put the programme of a project together: labels, a sentence that says so, a known name, who pays.

    `shared` is the programme that a list of projects stands under.
    """
    known = named_programme(project) or shared
    found = _from_labels(project) or _from_text(project) or known
    if found and known and not found.name:
        evidence = (*found.evidence, *(span for span in known.evidence if span not in found.evidence))
        found = found.model_copy(
            update={"name": known.name, "fund": found.fund or known.fund, "evidence": evidence}
        )
    fund = _fund_that_pays(parties)
    if fund is None:
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
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for block in project.page.layout.blocks:
        if not _may_be_known(lower, block.start, block.end):
            continue
        for match in _known.finditer(fold, block.start, block.end):
            scope = project.scopes.at(match.start())
            if scope is None or scope.topic in {Topic.OWN, Topic.PROGRAMME}:
                fund, same = _KNOWN.get(match[0], ("", ""))
                found.setdefault((fund, "" if fund else same or match[0]), match.span())
    if len(found) != 1:
        return None
    ((fund, _), place) = next(iter(found.items()))
    span = project.span(*place)
    name = None if fund else span.text
    return Programme(fund=fund or None, name=name, rule="programme.known", evidence=(span,))


def _fund_that_pays(parties: Parties) -> tuple[str, tuple[int, int]] | None:
    """The fund of the one funder that is a fund of the European Union, and where it is named."""
    paying = {c.mention.id: c for c in parties.claims if c.role == "funder" and c.mention.id in _FUNDS}
    if len(paying) != 1:
        return None
    (claim,) = paying.values()
    short = (claim.mention.id or "").removeprefix("EU-")
    return short + ("+" if short == "ESF" and _plus.search(claim.mention.name) else ""), claim.places[0]


def _from_labels(project: Project) -> Programme | None:
    parts: dict[str, Any] = {}
    evidence: list[Span] = []
    priority = ""
    for pair in project.pairs("programme"):
        part = pair.field.removeprefix("programme.")
        if part not in parts:
            parts[part] = project.text(pair.start, pair.end)
            priority = project.page.text.lower[pair.start : pair.end] if part == "priority" else priority
            evidence.append(project.span(pair.start, pair.end))
    _part_from_years(parts)
    basis = Basis.STATED
    fund = _fund(project)
    if fund is not None and "fund" not in parts:
        parts["fund"] = fund.text.upper()
        evidence.append(fund)
        basis = Basis.INFERRED
    for known, of_fund, period in _PRIORITIES:
        if priority.startswith(known):
            parts.setdefault("fund", of_fund)
            parts["period"], basis = period, Basis.INFERRED
    if not parts:
        return None
    return Programme(**parts, basis=basis, rule="programme.label", evidence=tuple(evidence))


def _part_from_years(parts: dict[str, Any]) -> None:
    """Take the years off the name of a programme: `Småland och öarna 2021–2027`."""
    name = parts.get("name", "")
    match = _years.search(name, max(1, len(name) - _LONGEST_YEARS))
    if match is not None:
        parts["name"], parts["period"] = name[: match.start()].rstrip(), f"{match['first']}-{match['last']}"


def _fund(project: Project) -> Span | None:
    """The fund that the label of a grant names: the ESF of `Beviljat ESF-stöd`."""
    for pair in project.pairs("budget"):
        match = _fund_in_label.search(project.page.text.fold, pair.label_start, pair.label_end)
        if match:
            return project.span(*match.span())
    return None


def _from_text(project: Project) -> Programme | None:
    fold = project.page.text.fold
    for scope in project.scopes.all:
        sentence = scope.sentence
        if scope.topic is Topic.OWN and fold.find("programmet ", sentence.start, sentence.end) >= 0:
            match = _in_text.search(fold, sentence.start, sentence.end)
            if match is not None and "projekt" in fold[sentence.start : match.start()].lower():
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
