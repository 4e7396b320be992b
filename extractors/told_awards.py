"""Who gets what in running text: each clause with a verb of getting or giving, in any word order.

`Ekby IF får 90 000 kr`, `Dessutom får Ekby IF 90 000 kr`, `90 000 av dem går till Ekby IF`, `Nämnden har
beviljat Ekby IF 90 000 kr`, `Ekby IF har fått bidrag för att`. It begins with its subject or sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from extractors.engine import Found
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.amounts import MAYBE_SUMS
from extractors.name_parts import NOT_NAMES
from extractors.page import Page, Sentence
from extractors.privacy import names_person
from extractors.verbs import GETS, is_finite
from extractors.whereabouts import between

Place = tuple[int, int]

_ABOUT = (
    r"(?:(?:cirka|ca|drygt|knappt|nästan|närmare|nära|omkring|runt|högst|hela|ytterligare|totalt|också"
    r"|även|nu|därmed) )*"
)
_NOW = r"(?:nu |också |även |därför |redan )?"
_GETS = rf"(?:{GETS}|har {_NOW}(?:fått|beviljats|tilldelats)|erhåller|erhöll|har erhållit)"
_verb = regex.compile(rf"(?<!\w){_GETS} ").finditer
_gives = regex.compile(
    rf"(?<!\w)(?:har (?P<giver>[^\n.,;:]{{3,60}}? )?{_NOW}(?:beviljat|gett|tilldelat|skänkt|anslagit)"
    r"|beviljar|beviljade|tilldelar|tilldelade|ger|gav|skänker|skänkte) "
).finditer
_goes = regex.compile(
    r"(?: (?:kronor|kr))?(?: av (?:dem|dom|pengarna|summan|detta|dessa|stödet|medlen))?"
    r" (?:går|gick|har gått) till "
).match
_to_it = regex.compile(r"(?<!\w)[Tt]ill (?P<who>[^\n.,;:]{3,80}?) (?:går|gick|har gått) ").finditer
_bare = regex.compile(r"(?<![\d.,-]|\d )\d{1,3}(?: \d{3}){1,2}(?= (?:av|går|gick) )").finditer
_about = regex.compile(_ABOUT).match
_means = regex.compile(
    rf"{_ABOUT}(?:(?:ett|ekonomiskt|särskilt|statligt|fortsatt) )*"
    r"(?:[a-zåäö]*(?:bidrag|stöd|medel|pengar|anslag) )?(?:(?:av|från|ur) [^\n.,;:]{3,50}? )?"
    r"(?:för|till)(?: att| ett| en| sitt| sin| projektet| förstudien|(?= \p{Lu}))"
).match
"""Means without a sum, and what they are for; in a list of parts the noun is said once."""
_inside = regex.compile(
    r"(?:,? (?:i|från|på) \p{Lu}[\p{L}-]+)?"
    r"(?:,? \([^()\n]{2,40}\)|, (?:som|där|vilka|en|ett) [^,.;\n]{3,80})?,? "
).fullmatch
"""What may stand between who gets something and the verb: its place, its short form, a clause."""
_boundary = regex.compile(
    r"(?:[.;:!?] |, |(?<!\w)(?:och|samt|medan|men|även|dessutom|därtill|liksom) )", regex.REVERSE
).search
_joint = regex.compile(r"(?:^|[.,;:!?] |\n|(?<= )(?:och|samt|medan|men|även|dessutom|därtill) )$").search
_proper = regex.compile(r"\p{Lu}[\p{L}\d&'.-]*(?: [\p{L}\d&'-]+){0,5}").fullmatch
_names = regex.compile(r"\p{Lu}[\p{L}\d&'-]*(?: \p{Lu}[\p{L}\d&'-]*)*").match
_no_body = regex.compile(
    r"(?:projektet|förstudien|satsningen|det|den|de|dessa|detta|vi|man|han|hon|som|ett|en|totalt|sammanlagt"
    r"|kommunen|föreningen|regionen|länet"
    r"|\w+ (?:kommuner|projekt|föreningar|ansökningar|organisationer|aktörer))(?!\w)"
).match
_NO_OPENERS = frozenset({"som", "av", "till", "från", "att"})
_MOST_OPENERS, _LONGEST_LEAD = 4, 70
_LAST = 80


@dataclass(frozen=True, slots=True)
class Given:
    """A clause that tells of a grant: where it begins, who gets it, and the sum if it says one."""

    start: int
    who: Place
    name: str
    sum: Decimal | None
    end: int
    known: bool = True
    """Whether the tables or the form of the name say that it is a body."""


def given_in(page: Page, sentence: Sentence) -> list[Given]:
    """Find the clauses of a sentence that tell who gets what, in the order of the text."""
    found = [*_got(page, sentence), *_gone(page, sentence), *_granted(page, sentence)]
    kept: list[Given] = []
    for one in sorted(found, key=lambda g: (g.who[0], -g.end)):
        if not kept or (one.who[0] >= kept[-1].who[1] and one.end > kept[-1].end):
            kept.append(one)
    return kept


def _got(page: Page, sentence: Sentence) -> Iterator[Given]:
    """`Ekby IF får 90 000 kr`, `dessutom får Ekby IF 90 000 kr`."""
    fold = page.text.fold
    for verb in _verb(fold, sentence.start, sentence.end):
        thing = _thing(page, verb.end(), sentence.end)
        if thing is not None:
            who = _subject(page, sentence, verb.start(), summed=thing[0] is not None)
            if who is not None:
                yield _made(page, sentence, who, *thing)
            continue
        body = _body_at(page, verb.end())
        thing = _thing(page, body.end + 1, sentence.end) if body else None
        if body is not None and thing is not None and thing[0] is not None:
            yield _made(page, sentence, (body.start, body.end), *thing)


def _granted(page: Page, sentence: Sentence) -> Iterator[Given]:
    """`Länsstyrelsen har beviljat Ekby IF 90 000 kr`."""
    for verb in _gives(page.text.fold, sentence.start, sentence.end):
        body = _body_at(page, verb.end())
        thing = _thing(page, body.end + 1, sentence.end) if body else None
        if body is not None and thing is not None and thing[0] is not None:
            yield _made(page, sentence, (body.start, body.end), *thing)


def _gone(page: Page, sentence: Sentence) -> Iterator[Given]:
    """`90 000 av dem går till Ekby IF`, `Till Ekby IF går 90 000 kronor`."""
    for start, end, value in _bare_sums(page, sentence.start, sentence.end):
        goes = _goes(page.text.fold, end, sentence.end)
        who = _body_or_names(page, goes.end()) if goes else None
        if who is not None:
            yield _made(page, sentence, who, value, who[1], start)
    for to in _to_it(page.text.fold, sentence.start, sentence.end):
        body = _body_at(page, to.start("who"))
        thing = _thing(page, to.end(), sentence.end) if body and body.end == to.end("who") else None
        if body is not None and thing is not None and thing[0] is not None:
            yield _made(page, sentence, (body.start, body.end), *thing)


def _made(
    page: Page, sentence: Sentence, who: Place, value: Decimal | None, end: int, start: int | None = None
) -> Given:
    body = next((b for b in between(page.organisations.found, *who) if b.end == who[1]), None)
    name = body.value.canonical if body else page.text.fold[slice(*who)]
    first = min(who[0], start if start is not None else who[0])
    return Given(_clause_start(page, sentence, first), who, name.lower(), value, end, body is not None)


def _clause_start(page: Page, sentence: Sentence, first: int) -> int:
    """Where the clause begins: with the sentence where only its opening words stand before it."""
    fold = page.text.fold
    if _joint(fold, sentence.start, first) is not None:
        return first
    cut = _boundary(fold, sentence.start, first)
    begin = cut.end() if cut else sentence.start
    return begin if first - begin <= _LONGEST_LEAD else first


def _thing(page: Page, start: int, end: int) -> "tuple[Decimal | None, int] | None":
    """The sum that stands at a position, or means without one and what they are for; and where it ends."""
    about = _about(page.text.fold, start, end)
    at = about.end() if about else start
    for first, last, value in _sums(page, start, min(end, at + 1)):
        if first <= at:
            return value, last
    means = _means(page.text.fold, start, end)
    return (None, means.end()) if means else None


def _bare_sums(page: Page, start: int, end: int) -> Iterator[tuple[int, int, Decimal]]:
    """Sums with or without their unit: `310 000 av dem går till`."""
    yield from _sums(page, start, end)
    for bare in _bare(page.text.fold, start, end):
        yield *bare.span(), Decimal(bare[0].replace(" ", ""))


def _sums(page: Page, start: int, end: int) -> Iterator[tuple[int, int, Decimal]]:
    for one in between(page.amounts.found, start, end):
        yield one.start, one.end, one.value.value
    for bare in between(page.amounts.refused, start, end):
        digits = page.text.fold[bare.start : bare.end].replace(" ", "")
        if bare.reason in MAYBE_SUMS and digits.isdigit():
            yield bare.start, bare.end, Decimal(digits)


def _subject(page: Page, sentence: Sentence, verb: int, *, summed: bool) -> Place | None:
    """Who stands before the verb: a body, with what may stand between, or before a sum any proper name."""
    fold = page.text.fold
    for body in reversed(between(page.organisations.found, sentence.start, verb)):
        if body.value.generic:
            continue
        if _inside(fold, body.end, verb) is not None and _opens(page, sentence, body.start):
            return body.start, body.end
        break
    if not summed:
        return None
    cut = _boundary(fold, sentence.start, verb)
    begin = cut.end() if cut else sentence.start
    return (begin, verb - 1) if _may_be_body(page, begin, verb - 1) else None


def _opens(page: Page, sentence: Sentence, start: int) -> bool:
    """Whether a clause may begin at a body: nothing but words that open it stands before."""
    fold = page.text.fold
    if start == sentence.start or _joint(fold, sentence.start, start) is not None:
        return True
    cut = _boundary(fold, sentence.start, start)
    words = fold[cut.end() if cut else sentence.start : start].split()
    lower = [word.lower() for word in words]
    return len(words) <= _MOST_OPENERS and not any(is_finite(word) or word in _NO_OPENERS for word in lower)


def _may_be_body(page: Page, start: int, end: int) -> bool:
    fold = page.text.fold
    words = fold[start:end]
    if _proper(words) is None or _no_body(words.lower()) or words.split(" ")[0].lower() in NOT_NAMES:
        return False
    if any(is_finite(word) for word in words.split(" ") if word.islower()) or names_person(words.lower()):
        return False
    return not any(p.start == start and p.end >= end for p in between(page.places.found, start, end))


def _body_at(page: Page, start: int) -> Found[OrganisationMention] | None:
    found = between(page.organisations.found, start, start + 1)
    return next((body for body in found if not body.value.generic), None)


def _body_or_names(page: Page, start: int) -> Place | None:
    """The body that begins at a position, or as many words with a capital as stand there."""
    body = _body_at(page, start)
    if body is not None:
        return body.start, body.end
    names = _names(page.text.fold, start, start + _LAST)
    return (start, names.end()) if names and _may_be_body(page, start, names.end()) else None
