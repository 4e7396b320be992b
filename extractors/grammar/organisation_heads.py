"""Organisations that a head makes: a word beside, before or behind the name, or at its end."""

from dataclasses import replace

import regex

from extractors.engine import Found, Refused
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_acting import acts
from extractors.grammar.organisation_before import before, itself, named
from extractors.grammar.organisation_known import WITH_UNITS, Candidate, with_unit
from extractors.grammar.organisation_names import name_after, name_before, purpose_after, words_before
from extractors.grammar.organisation_table import Head, known_names
from extractors.grammar.organisation_words import is_place, with_town, without_lead, word_start
from extractors.grammar.phrases import opens_sentence
from extractors.grammar.place_table import country_after
from schemas import OrganisationKind, Reason

_not_a_body_before = regex.compile(r"(?<!\p{L})(?:en|ett|nytt|ny|[Pp]rojekt|[Pp]rojektet|[Pp]rogrammet) $")
_WITH_PROPER_NAME = frozenset({OrganisationKind.MUSEUM, OrganisationKind.SCHOOL})
_LOCAL = (
    *("föreningen", "förbundet", "församlingen", "gymnasiet", "klubben"),
    *("lokalförening", "lokalavdelning"),
)
"""Heads that the place goes on: `Rädda Barnens lokalförening i Linköping`."""
_registered = regex.compile(r" r\.?f(?:\.(?= \p{Ll}|,)|\b)")
"""The registered association of Finland: `Bromarv byaförening r.f.`"""
_sport = regex.compile(
    r" (?:Bandy|Bordtennis|Damfotboll|Fotboll|Friidrott|Handboll|Hockey|Ishockey|Innebandy|Orientering"
    r"|Simning|Skidor|Basket|Gymnastik|Ridsport|Skridsko|Volleyboll|Brottning|Fäktning|Judo|Konståkning|DFF)(?!\p{L})"
)
"""The section of a club: `Hammarby IF Bandy`."""
_english_tail = regex.compile(
    r" (?:of|for) (?:the )?\p{Lu}[\p{L}-]++(?: (?:and )?(?!Beviljat)\p{Lu}[\p{L}-]++){0,3}+"
)


_lead = "Föreningen "
"""What is no part of a name with a head of its own: `Föreningen Osby hembygdsförening`."""
_legal_form = regex.compile(r" (?:AB|HB|KB|Aktiebolag|ASA|AS|A/S|Oy|Ab|ApS|GmbH|SE)(?![\p{L}/])")
"""What the name of a firm goes on to behind a head of its own: `Karlstads Energi och Miljö AB`."""


def _after(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head behind its name: "Lunds universitet", "Ölands hembygdsförening", "JB Marks Municipality"."""
    if (text[end - 1] == "." and text[end : end + 1].isalpha()) or text.startswith("s of ", end):
        return None
    start = word_start(text, start) if head.compound else start
    if text[start - 1 : start] != " ":
        return None
    begin = name_before(text, start, head)
    if begin is not None and head.kind is OrganisationKind.ASSOCIATION and "genitive" not in head.needs:
        begin = begin + len(_lead) if text.startswith(_lead, begin) and begin + len(_lead) < start else begin
    if begin is None or not _is_one_body(text, begin, end, head):
        return None
    if head.newspaper:
        return Refused(begin, end, Reason.NOT_THE_PROJECT, "organisations.newspaper")
    if head.kind in _WITH_PROPER_NAME and text[start].isupper():
        end = name_after(text, end, head) or end
    end = _with_tail(text, begin, end)
    name = text[begin:end]
    if name in known_names():
        return None
    canonical = name if head.kind else text[begin : start - 1]
    mention = OrganisationMention(name, canonical, None, head.kind, head.country or country_after(text, end))
    if head.kind in WITH_UNITS:
        return with_unit(text, begin, end, mention)
    return Found(begin, end, mention, "organisations.head")


def _is_one_body(text: str, begin: int, end: int, head: Head) -> bool:
    """Whether a name is not one of many ("en Mittnordisk lantbruksskola"), and acts where it must."""
    if not head.legal and _not_a_body_before.search(text, max(0, begin - 14), begin):
        return False
    if not head.legal and text[begin - 1 : begin] == text[end : end + 1] == '"':
        return False  # the title "Framtidens skola"
    return "act" not in head.needs or acts(text, begin, end)


def _with_tail(text: str, begin: int, end: int) -> int:
    """Where a name ends with the place of a local branch and the `r.f.` of Finland."""
    if text[max(begin, end - 20) : end].lower().endswith(_LOCAL):
        end = with_town(text, end)
    further = _sport.match(text, end) if text[end - 1].isupper() else _english_tail.match(text, end)
    end = further.end() if further else end
    legal = _legal_form.match(text, end)
    end = legal.end() if legal else end
    registered = _registered.match(text, end)
    return registered.end() if registered else end


def _word(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A capitalised word that ends in a head; at the beginning of a sentence only with another before it."""
    first = word_start(text, start)
    if start - first < 3 or not text[first].isupper():
        return None
    if text.endswith("området", first, end):
        return None
    begin = words_before(text, first)
    if begin == first and opens_sentence(text, begin):
        if not _may_open(text, first, start, end, head):
            return None
    elif "act" in head.needs and not acts(text, begin, end):
        return None
    if "place" in head.needs and not is_place(text[first:start]):
        return None
    stop = with_town(text, end) if head.kind is not OrganisationKind.COMPANY else end
    begin = without_lead(text, begin, end + 1)
    if text[first:stop] in known_names():
        return None
    return _made(text, begin, stop, head, "organisations.word")


def _may_open(text: str, first: int, start: int, end: int, head: Head) -> bool:
    """Whether a word that opens a sentence is a name: with a place in it or beside it, or as who acts."""
    if is_place(text[first:start]):
        return bool(head.needs & {"open", "place"})
    return "open" in head.needs and (with_town(text, end) > end or acts(text, first, end))


def _for(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head with what it is for: "Institutet för språk", "Nordiskt centrum för hållbar utveckling"."""
    if not text.startswith(" för ", end):
        return None
    stop = purpose_after(text, end)
    first = word_start(text, start)
    if text[first:end] in known_names():
        return None  # "Energimyndigheten för Nordens första lager"
    begin = first if text[first].isupper() else name_before(text, first, replace(head, legal=True))
    if stop is None or begin is None:
        return None
    if _not_a_body_before.search(text[max(0, begin - 14) : begin]):
        return None
    if text[first].islower() and opens_sentence(text, begin):
        return None
    return _made(text, words_before(text, begin), stop, head, "organisations.purpose")


def _made(text: str, start: int, end: int, head: Head, rule: str) -> Candidate | None:
    if head.newspaper:
        return Refused(start, end, Reason.NOT_THE_PROJECT, "organisations.newspaper")
    name = text[start:end]
    if name in known_names():
        return None
    return Found(start, end, OrganisationMention(name, name, None, head.kind, head.country), rule)


HEADS = {"after": _after, "before": before, "word": _word, "for": _for, "named": named, "self": itself}
