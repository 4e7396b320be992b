"""How far a name reaches: the capitalised words beside a head, and what may join them."""

from functools import cache

import regex

from extractors.frames import FORMS
from extractors.grammar.organisation_table import Head, known_names
from extractors.grammar.organisation_words import is_a_name, is_area, is_specific, without_lead
from extractors.tables import rows
from extractors.verbs import is_finite
from schemas import OrganisationKind

_direction = regex.compile(r" (?:södra|norra|östra|västra|mellersta|sydöstra|nordöstra|centrala)(?= \p{Lu})")
_word_after = regex.compile(
    r" (\p{Lu}[\p{L}\d&.'/+-]{0,40}+|\d\p{Lu}(?![\p{L}\d])|\d(?!mkr|mnkr|tkr)\p{Ll}{3,20}+"
    r"|(?!(?:19|20)\d\d(?! \p{Lu}))\d{1,4}(?![\p{L}\d]|[.,/-] ?\d| - |:\d| \d{3}"
    r"| (?:milj|mkr|mnkr|tkr|kr|procent|%|jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)))"
)
_joined_after = regex.compile(
    r" (i|på|för|av|vid|och|&|and|of|for|de|di|do|da|del) (?=(?:the )?+\p{Lu})(?:the (?=\p{Lu}))?"
)
_tail_after = regex.compile(
    r"[sS]?+ (?:län|LÄN|läns|kommun|KOMMUN|stad|AB|Ek\.? [Ff]ör\.?|ek\.? för\.?|ekonomisk förening|"
    r"ideell förening|folkhögskola|Science Park|med omnejd|& Co)(?!\p{L})"
)
_fund_after = regex.compile(r" (?:minnes|donations|jubileums|stipendie)?(?:fond|stiftelse|minne)(?!\p{L})")
"""What a person's name in the genitive goes on to: `Stiftelsen Karl och Anna Eks minnesfond`."""
_site_after = regex.compile(
    r" \p{Ll}*(?:ruin|kvarn|slott|park|bygdegård|hamn|kyrka|fyr|station|bad|lada|bro|kanal|järnväg|trädgård"
    r"|skola|smedja|gruva|bruk|vänner|väl|framtid|minne|utveckling)(?!\p{L})"
)
"""What an association is for, behind a place in the genitive: `Föreningen Ekbys slottsruin`."""
_last_word = regex.compile(r"(?r)(?<= )\p{Lu}\p{Ll}+$").search
_noun_after = regex.compile(r" (\p{Ll}{3,20}+)(?![\p{L}-])").match
"""The noun of a name that begins with an adjective: `Föreningen Levande byar`."""
_method = regex.compile(r"-\p{Ll}{3,}+$")
_NAMED_BY_SITE = frozenset({OrganisationKind.ASSOCIATION, OrganisationKind.FOUNDATION})
_JOINING = frozenset(
    (
        "från",
        "inom",
        "genom",
        "under",
        "utan",
        "mellan",
        "efter",
        "enligt",
        "samt",
        "eller",
        "mot",
        "till",
        "över",
    )
)
_LONGEST = 90
_ABBREVIATED = 3
"""A longer word with a full stop ends a sentence, and `IF.` as well: `i Osby. Föreningen Ekan`."""
_directed = regex.compile(r"(?r)(?:Norra|Södra|Östra|Västra|Stora|Lilla) $").match
"""What makes a name of a word that opens sentences: `Södra Vi hembygdsförening`."""
_second_trade = regex.compile(
    r"(?:Miljö|Vatten|Avfall|Återvinning|Renhållning|Kraft|Elnät|Värme|Fiber|Bygg|Fastigheter|Söner|Teknik"
    r"|Design|Form|Trädgård|Turism|Hamn|Data|Energi)(?!\p{L})"
).match
"""What a company does besides: `Ekby Energi och Miljö AB` is one body, `Ekan och Bruket AB` may be two."""
_is_year = regex.compile(r"(?:19|20)\d\d").fullmatch
_PUNCTUATION = ".,;:'\"!?)/+-"


@cache
def not_names() -> frozenset[str]:
    """Words that begin sentences with a capital and are no part of a name."""
    return frozenset(row["word"] for row in rows("not_names"))


@cache
def _not_even_in_names() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("not_names") if row["part"] != "yes")


def name_before(text: str, end: int, head: Head) -> int | None:
    """Where the name begins that ends before `end`, the start of its head; None when there is none.

    >>> from extractors.grammar.organisation_table import heads
    >>> head = next(h for h in heads() if h.head == "AB")
    >>> name_before("Projektet drivs av Stora Ekan AB", 30, head)
    19
    """
    floor = max(0, end - _LONGEST)
    floor = max(text.rfind("\n", floor, end) + 1, floor)
    position, start, inner, halved = end, None, head.inner, False
    in_name = head.legal or text[end].isupper() or is_specific(text, end, head)
    stops = _not_even_in_names() if in_name else not_names()
    while position > floor and text[position - 1] == " ":
        begin = text.rfind(" ", floor, position - 1) + 1 or floor
        begin = max(begin, floor)
        word = text[begin : position - 1].lstrip("(\"'")
        begin = position - 1 - len(word)
        if _ends_name(word, first=start is None, halved=halved):
            break
        first = word[0]
        in_area = word in {"i", "I"} and head.legal and is_area(text[start or end : end - 1])
        if first.isupper() or (first.isdigit() and start is not None) or word == "&":
            if word in stops and not in_area and not _directed(text, 0, begin):
                break
            start = begin if word not in {"&", "I"} else start
            halved = False
        elif word == "och" and head.compound and text[end].isupper() and text.endswith("- ", floor, begin):
            halved = True  # Kinnareds Gymnastik- och Idrottsförening
        elif in_area or (word == "och" and _is_second_trade(text, start, head)):
            pass  # Film i Skåne AB, TÅG I BERGSLAGEN AB, Ekby Energi och Miljö AB
        elif start is None and inner > 0 and len(word) > 3 and _may_be_inner(word):
            inner -= 1
        else:
            break
        if text[begin - 1 : begin] in {"(", '"', "'"}:
            break
        position = begin
    if start is None or text[start] == "&":
        return None
    start = without_lead(text, start, end)
    return start if is_a_name(text, start, end, head) else None


def _may_be_inner(word: str) -> bool:
    """Whether a word in lower case may stand in a name: no `från`, no verb (`Sida gett Föreningen Ekan`)."""
    return word.isalpha() and not is_finite(word) and word not in FORMS and word not in _JOINING


def _is_second_trade(text: str, start: int | None, head: Head) -> bool:
    return head.legal and start is not None and _second_trade(text, start) is not None


def _ends_name(word: str, *, first: bool, halved: bool) -> bool:
    """Whether a word before a head is behind the end of a sentence or of another name."""
    if _is_year(word):
        return True  # `Vi bad 2020 Härnösands stift om hjälp`
    if not word or (word[-1] in _PUNCTUATION and word[-1] not in ("./+-" if halved else "./+")):
        return True
    ends = not first or len(word) > _ABBREVIATED or (len(word) == _ABBREVIATED and word.isupper())
    return word.endswith((".", "/")) and ends


def name_after(text: str, start: int, head: Head) -> int | None:
    """Where the name ends that begins at `start`, the end of its head; None when there is none."""
    position = _first_word(text, start, head)
    last = None
    while position - start < _LONGEST:
        word = _word_after.match(text, position)
        if word is None or _ends_before(word[1], first=last is None):
            break
        position = last = word.end()
        if word[1].endswith((".", "'", "/")):
            last = position - 1
            break
        joined = _joined_after.match(text, position)
        if joined and joined[1] in head.join and not _another_body(text, joined.end(), joined[1]):
            position = joined.end() - 1
    if last is None:
        return None
    while text[last - 1] in " &-":
        last -= 1
    noun = _noun_after(text, last)
    if noun and _is_described(text, start, last, noun[1]):
        last = noun.end()
    if text[last - 1] == "s" and (fund := _fund_after.match(text, last) or _site_of(text, last, head)):
        return fund.end()
    while last - start < _LONGEST and (tail := _tail_after.match(text, last)):
        last = tail.end()
    return last


def _site_of(text: str, last: int, head: Head) -> "regex.Match[str] | None":
    """What a body is for that a place in the genitive is said of: only associations are called so."""
    named = head.place == "before" and head.kind in _NAMED_BY_SITE
    return _site_after.match(text, last) if named else None


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("name_adjectives"))


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("not_counted")) | {name.lower() for name in not_names()}


def _is_described(text: str, start: int, last: int, noun: str) -> bool:
    """Whether a name goes on behind its adjective with a noun that is written small."""
    adjective = _last_word(text, start, last)
    described = adjective is not None and adjective[0] in _adjectives()
    return described and not (is_finite(noun) or noun in _no_nouns())


_words = regex.compile(r"\p{L}[\p{L}-]*+(?: \p{L}[\p{L}-]*+){0,2}+")
_body_after = regex.compile(
    r"\p{Lu}[\p{L}-]++(?: \p{Lu}[\p{L}-]++)?+ (?:kommun|län|stad|AB|IF|IK|BK|SK|FF|universitet|sparbank"
    r"|\p{Ll}{0,20}(?:museum|högskola|förening|klubb|församling|gymnasium|bibliotek|sällskap|förbund|byalag))"
    r"(?!\p{L})"
).match


def _another_body(text: str, start: int, joined: str) -> bool:
    """Whether a body of its own begins behind an "och": `Stiftelsen Norden och Osby kommun`."""
    if joined not in {"och", "&"}:
        return False
    words = _words.match(text, start)
    if words is None or _body_after(text, start):
        return words is not None
    listed = words[0].split(" ")
    if len(listed) > 1 and listed[0].lower().endswith(
        ("föreningen", "stiftelsen", "förbundet", "nätverket", "bolaget")
    ):
        return True
    return any(" ".join(listed[:count]).removesuffix("s") in known_names() for count in (1, 2, 3))


def _first_word(text: str, start: int, head: Head) -> int:
    """Where to look for the first capitalised word: behind "i", "för", "södra" too."""
    joined = _joined_after.match(text, start)
    if joined and joined[1] in head.join and joined[1] not in {"&", "och", "av"}:
        return joined.end() - 1
    direction = _direction.match(text, start)
    return direction.end() if direction else start


def _ends_before(word: str, first: bool) -> bool:
    """Whether a name ends before this word."""
    return word in _not_even_in_names() or (word.isdigit() if first else bool(_method.search(word)))


_list_mark = regex.compile(r"-?+(?:, ?| och | samt | & | eller )|-? $")


def names_listed_before(text: str, end: int) -> list[tuple[int, int, str]]:
    """The municipalities in a list that ends before `end`, where one "kommun" stands for all of them.

    >>> [name for _, _, name in names_listed_before("för Tanums-, Tjörns- och Kungsbacka kommun", 25)]
    ['Tjörns', 'Tanums']
    """
    floor = max(0, end - 200)
    floor = max(text.rfind("\n", floor, end) + 1, floor)
    segment = text[floor:end]
    listed: list[tuple[int, int, str]] = []
    stop = len(segment)
    marks = list(_list_mark.finditer(segment))
    while marks:
        mark = marks.pop()
        if mark.end() != stop:
            break
        begin = marks[-1].end() if marks else 0
        item = segment[begin : mark.start()]
        name = next((n for n in _last_words(item) if f"{n} kommun" in known_names()), None)
        if name is None:
            break
        listed.append((floor + mark.start() - len(name), floor + mark.start(), name))
        if name != item:
            break
        stop = begin
    return listed


def _last_words(item: str) -> list[str]:
    words = item.split(" ")
    return [" ".join(words[-count:]) for count in (2, 1) if len(words) >= count]


_like = (
    r"\p{Ll}{1,18}(?:al|ell|isk|ig|bar|iv|ad|ande|ska|da|liga|ella|iska|sam"
    r"|alt|ellt|iskt|igt|bart|ivt|elt|samt)"
)
_not_a_noun = r"(?!(?:i|på|som|har|är|och|med|vid|till|ska|kan|att)(?!\p{L}))"
_purpose = regex.compile(
    r" för (?!(?:att|den|det|de|detta|denna|dessa|alla|en|ett|sin|sina|vår|våra|några|flera|många|länge"
    r"|två|tre|fyra|fem|tio)(?!\p{L}))"
    rf"(?:\p{{Ll}}{{2,20}}(?:, \p{{Ll}}{{2,20}})? och (?={_like} ))?(?:{_like} {_not_a_noun})?"
    r"[\p{L}-]{3,40}+(?: \p{Lu}[\p{L}-]++)*+"
    r"(?: och (?:\p{Ll}?\p{Lu}[\p{L}-]++|\p{Ll}++(?<!et|en|na)(?=[.,;:)(\n\"]|$)))?+"
    r"(?: (?:i|på) \p{Lu}[\p{L}-]++(?: (?:län|kommun))?+)?+"
)


def purpose_after(text: str, end: int) -> int | None:
    """Where a name ends whose head ends at `end` and is followed by what it is for.

    >>> name = "Centrum för lokal och regional utveckling i Osby"
    >>> purpose_after(name, len("Centrum")) == len(name)
    True
    """
    match = _purpose.match(text, end)
    return match.end() if match else None


def words_before(text: str, start: int) -> int:
    """Where the capitalised words begin that stand before a capitalised word: "Sven Erikinstitutet"."""
    floor = max(0, start - _LONGEST)
    while start > floor + 1 and text[start - 1] == " ":
        begin = max(text.rfind(" ", floor, start - 1), text.rfind("\n", floor, start - 1), floor - 1) + 1
        word = text[begin : start - 1]
        if not (word[:1].isupper() and word.isalpha()) or word in _not_even_in_names():
            break
        start = begin
    return start
