"""What the money comes out of: fund, programme, years, priority axis, objective."""

from typing import Any

import regex

from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic
from schemas import Basis, Programme, Span

_PRIORITIES = tuple((row["priority"], row["fund"], row["period"]) for row in rows("programmes"))
_fund_in_label = regex.compile(r"ESF\+?|ERUF|EJFLU|EHFF|ISF|AMIF", regex.IGNORECASE)
_in_text = regex.compile(
    r"(?:inom ramen för|del av|inom|genom|från) (?:\w+ ){0,2}?programmet (?:för )?"
    r"(?P<name>[^.,;:(\n]{4,120}+)"
)
_names_itself = regex.compile(r"(?P<name>\w+ partnerskap) (?:är|skapar|ska)\b", regex.IGNORECASE)


def find_programme(project: Project) -> list[Programme]:
    """Put the programme of a project together from its labels, else from a sentence that names it."""
    labelled = _from_labels(project)
    if labelled is not None:
        return [labelled]
    named = _from_text(project)
    return [] if named is None else [named]


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
        if scope.topic is Topic.OWN:
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
