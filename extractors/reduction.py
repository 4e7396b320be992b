"""A sentence with one mark for each enumeration of organisations, each sum and each name of the project.

A construction can then say `PROJ ... drivs av OWNER` whatever the names look like, and `FUNDER bidrar med
GRANT` however the sum is written.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.groups import NAMED, announces, is_aside, is_group, may_announce
from extractors.verbs import is_finite

ORGANISATIONS = "\ue000"
NAME = "\ue001"
ADJECTIVE = "\ue002"
"""An organisation in a compound: the ICLD of `ICLD-finansierat`."""
SUM = "\ue003"
_between = re.compile(
    r"(?: \([^()\n]{1,60}\)|, (?:genom|via|vars|där|som(?! (?:håller|äger|driver|leder|samordnar) ))"
    r" [^,;:\n]{3,70},)?"
    r"(?: i(?: [A-ZÅÄÖ][\w-]+){1,3}| (?:region|distrikt) \w+)?,? ?(?:och|samt|liksom|&|,)? ?"
    r"(?:även |också |likaså |dels |så |bland annat |bl\.a\. |från |med |av |"
    r"(?:\w+a )?(?:forskare|forskarna|studenter|elever|eleverna|lärare|personal|medarbetare) "
    r"(?:vid|från|på|hos) )?"
    r"(?:(?:(?:det|den) \w*(?:ska|lilla|lokala|ideella|nya|stora)|[a-zåäö]{3,12}ska) (?:\w+ )?)?"
).fullmatch
_LINKS = frozenset({"med", "av", "från"})
"""What alone joins no names: `leds av A med B som partner`."""
_at_marks = re.compile(r"([^\w\s-])").split
_in_word = re.compile(rf"(?<=[\w{ORGANISATIONS}{NAME}]):(?=\w)").sub
"""The mark of `EU:s`, which ends no clause."""
_short_name_before = re.compile(
    r"(?<![\w-])(?!EU-)[A-ZÅÄÖ][A-ZÅÄÖ\d+]+-(?=(?:projekt|ansök|bidrag|stöd|medel|pengar|anslag|finansier))"
).sub
"""The short name of a programme in a compound: the LONA of `LONA-bidrag`."""
_OF_ROLES = (
    "parten",
    "parterna",
    "partnern",
    "partnerna",
    "aktören",
    "aktörerna",
    "arrangören",
    "arrangörerna",
)
"""Nouns that say what part a body plays: they stay before its name."""
_BODIES = (
    *(noun for noun in NAMED if not noun.endswith(_OF_ROLES)),
    *("gruppen", "myndigheten", "universitetet", "kommunen", "gården", "huset", "vårdcentralen", "rådet"),
    *("gymnasiet", "folkhögskolan", "facket", "bageriet", "musteriet", "hotellet", "programmet", "program"),
    *("fonden", "fond", "centret", "butiken", "hyresvärden", "fastighetsägaren", "högskolan", "biblioteket"),
)
_ENDS = tuple(f"{body} " for body in _BODIES)
DESCRIBED = rf"(?:(?:det|den|de) (?:\w+[ae] ){{1,2}}+|EU:s )?[\w-]*(?:{'|'.join(_BODIES)}) "
"""What sort of body it is, before its name: `det lilla företaget`, `forskningsrådet`."""
_described = re.compile(DESCRIBED + "$").search
_AMONG = ("bland annat ", "bland andra ", "bl.a. ", "bl a ", "framför allt ", "i första hand ", "främst ")
_ARTICLES = ("a ", "e ", "den ", "det ")
_with_article = re.compile(
    r"(?:^|(?<= ))(?:av|från|ur|med|till|hos|via|genom|på) "
    r"(?P<article>(?:den|det) (?:(?:mycket )?\w+[ae] ){0,2}|så kallade )$"
).search
"""`medel ur den europeiska socialfonden`, `av det nordiska programmet`."""
_among = re.compile(
    r"(?:med|av|från|mellan|hos) "
    r"(?P<among>(?:bland (?:annat|andra)|bl\.a\.|bl a|framför allt|i första hand|främst) )$"
).search
"""What may stand between a preposition and its names and says that there are more: `med bland andra`."""
_own_sum = re.compile(r",? (?:med|på) | \(|: ?").fullmatch
"""What stands between a body and the sum that is its own: `Volvo (400 000 kr)`, `Vinnova med 2 mkr`."""


_governs = re.compile(
    r"(?:^|(?<= ))(?:med|mellan|av|är|var|varit|blir|blev|ingår|ingick|deltar|deltog|medverkar|medverkade"
    r"|finns) "
).finditer
"""What governs an enumeration and the words that announce it."""
_COLONS = (" med: ", " mellan: ", " av: ")
_FARTHEST = 130
_place_and_link = re.compile(
    r"(?: i(?: [A-ZÅÄÖ][\w-]+){1,3}(?:, [A-ZÅÄÖ][\w-]+(?=, ))?)?(?: \([^()\n]{1,60}\))?"
    r"(?: som (?:också |även )?är [^,;:\n]{3,70}(?=,))?(?:,? (?:och|samt|liksom) |, )(?:även |också |dels )?"
).match
_link_at_end = re.compile(r"(?:,? (?:och|samt) |, )(?:även |också |dels )?$").search
_goes_on_behind = re.compile(r"\)(?:, | [a-zåäö&])").match
"""Behind a body in brackets, of which the one before it is a part: `Ekan (Lunds universitet), Asken och`."""
_again = re.compile(r",? (?:och|samt) (?:även |också )?(?:av|från) ").fullmatch
_THROUGH = (" genom ", " via ")
_short_form = re.compile(r" \(([A-ZÅÄÖ][\w&-]{1,11})\)").match
"""What follows a name in brackets and may be its short form."""
_whose = re.compile(
    r" \((?:som )?(?:ägs|ägd|ägt|samägs|samägt|drivs|ett (?:bolag|företag)|dotterbolag|en? del|del|medlem"
    r"|tidigare|f\.d\.) [^()\n]{1,120}\)"
    r"|(?: \(|, )(?i:org(?:anisations)?\.? ?-?(?:nr|nummer)?\.?:? )?\d{6}-\d{4}\)?"
).match
"""Whose a body is, in brackets behind it: `Visby Hamn AB (ägs av Region Gotland) får ...`; its number."""
_after_preposition = re.compile(r"(?:^| )(?:av|från|med|till|hos|ur|på|vid) $").search
_opens_beside = re.compile(
    r"(?:tillsammans|ihop|gemensamt|med|tack vare|i|genom|via|på|efter) (?:[^ ,;:]+ ){0,7}$"
).match
"""What a sentence may open with before its verb: `Tillsammans med A och B ska vi ...` is one clause."""
_ANEW = ", och"
_FIRST = 2
"""How many pieces there are behind the first enumeration of a sentence."""
_clause = re.compile(
    r" (?:lägger|lade|skjuter|sköt|bidrar|bidrog|satsar|satsade|står|stod|går|gick|ställer|ställde|betalar"
    r"|betalade|svarar|svarade|ger|gav|har|är|ska|deltar|deltog|medverkar|medverkade|hjälper|hjälpte|hostar)"
    r"(?!\w)"
).match


class Actor(NamedTuple):
    """An organisation in a sentence: its span and its number among those that were given."""

    start: int
    end: int
    number: int


class Reduced(NamedTuple):
    """The words of a sentence with its marks, and the numbers behind each mark in their order."""

    text: str
    groups: tuple[tuple[int, ...], ...]
    """The organisations of each enumeration."""
    sums: tuple[int, ...]
    """The sums that stand by themselves."""
    own: dict[int, int]
    """The sums that stand beside a body, by the number of the body."""


def reduce_sentence(
    fold: str,
    start: int,
    end: int,
    actors: Sequence[Actor],
    names: Sequence[tuple[int, int]],
    sums: Sequence[Actor],
) -> Reduced:
    """Put one character for each enumeration of organisations, each sum and each name of the project."""
    pieces: list[str] = []
    groups: list[list[int]] = []
    lone: list[int] = []
    own: dict[int, int] = {}
    links: list[str] = []
    """What stands between the bodies of the enumeration."""
    position = start
    marks = sorted(
        [(a.start, a.end, ORGANISATIONS, a.number) for a in actors]
        + [(a, b, NAME, 0) for a, b in names]
        + [(a.start, a.end, SUM, a.number) for a in sums]
    )
    for begin, stop, mark, number in marks:
        if begin < position:
            continue
        between = fold[position:begin]
        if mark is SUM:
            if pieces and pieces[-1] is ORGANISATIONS and _own_sum(between):
                own[groups[-1][-1]] = number
                position = stop + 1 if "(" in between and fold[stop : stop + 1] == ")" else stop
                continue
            pieces.extend((between, SUM))
            lone.append(number)
        elif mark is NAME:
            pieces.extend((between, NAME))
        else:
            among = _among(between) if between.endswith(_AMONG) else None
            between = between[: among.start("among")] if among else between
            between = without_sort(between)
            if stop + 1 < end and (fold[stop] == "-" or fold[stop].islower()) and fold[stop + 1].islower():
                pieces.extend((between, ADJECTIVE + " "))
                groups.append([number])
                position = stop + (fold[stop] == "-" or fold.startswith("sfinansiera", stop))
                continue
            if between == " (" and pieces[-1:] == [ORGANISATIONS] and _goes_on_behind(fold, stop, end):
                position = stop + 1
                continue
            goes_on = pieces and pieces[-1] is ORGANISATIONS and _joins(between, pieces, fold, stop)
            if goes_on and _is_and(between) and _ANEW in links:
                # `med Osby kommun, och Ekby IF och Lindby SK hakar på`: the comma before it parts two clauses
                pieces.extend((f"{_ANEW} ", ORGANISATIONS))
                groups.append([groups[-1].pop(), number])
                links = [between]
            elif goes_on and not (between.startswith(_ANEW) and any(map(_is_and, links))):
                groups[-1].append(number)
                links.append(_ANEW if between.startswith(_ANEW) else between)
            else:
                pieces.extend((between, ORGANISATIONS))
                groups.append([number])
                links = []
            position = _behind_remark(fold, begin, stop, end)
            continue
        position = stop
    pieces.append(fold[position:end])
    words = " ".join(_at_marks(_plain("".join(pieces)))).lower().split()
    return Reduced(" ".join(words) + " ", tuple(map(tuple, groups)), tuple(lone), own)


def _is_and(between: str) -> bool:
    """Whether two bodies of an enumeration are joined by a word, without a comma."""
    return between.startswith((" och ", " samt ", " & "))


def _behind_remark(fold: str, start: int, stop: int, end: int) -> int:
    """Where a body ends with its short form or what is said of it in brackets behind it."""
    short = _short_form(fold, stop, end)
    if short is not None and is_short_for(short[1], fold[start:stop]):
        return short.end()
    whose = _whose(fold, stop, end)
    return stop if whose is None else whose.end()


def _plain(text: str) -> str:
    """Words without the colons in them and the short names of programmes in compounds."""
    text = _in_word("", text) if ":" in text else text
    return _short_name_before("", text) if "-" in text else text


def is_short_for(short: str, name: str) -> bool:
    """Whether the letters of a short form stand in a name in their order.

    >>> is_short_for("HiNT", "Høgskolen i Nord-Trøndelag"), is_short_for("IVL", "Osby kommun")
    (True, False)
    """
    letters = iter(name.lower())
    return all(letter in letters for letter in short.lower())


def without_sort(before: str) -> str:
    """What stands before a body without the words that say of what sort it is: `av tolv aktörer: `.

    >>> without_sort("Vi gör det med fyra kommuner i länet: ")
    'Vi gör det med '
    """
    if before.endswith(_COLONS):
        before = f"{before[:-2]} "
    article = _with_article(before[-_FARTHEST:]) if before.endswith(_ARTICLES) else None
    if article is not None:
        return before[: len(before) - len(article["article"])]
    described = _described(before) if before.endswith(_ENDS) else None
    if described is not None:
        before = before[: described.start()]
    if not may_announce(before):
        return before
    for cue in reversed(list(_governs(before[-_FARTHEST:]))):
        stop = max(0, len(before) - _FARTHEST) + cue.end()
        if not is_aside(before[stop:]) and announces(before[stop:]):
            return before[:stop]
    return before


def _joins_with_group(between: str) -> bool:
    """Whether between two bodies of an enumeration a sort of bodies stands: `, lokala föreningar och `."""
    opening = _place_and_link(between)
    if opening is None:
        return False
    rest = between[opening.end() :]
    if not rest:
        return True
    ending = _link_at_end(rest)
    return is_group(rest[: ending.start()]) if ending else announces(rest) and may_announce(rest)


def _joins(between: str, pieces: Sequence[str], fold: str, stop: int) -> bool:
    """Whether a body goes on the enumeration before it, and does not begin a clause of its own.

    `från Sida och kommunen skjuter till` are two clauses: a preposition before one, a verb after the other.
    """
    if not between or between.strip() in _LINKS:
        return False
    if between == "/":
        return True
    if _again(between) and pieces[-2].endswith(_THROUGH):
        return False  # `finansieras av fonden genom verket samt av Osby kommun`
    if _between(between) is None and not _joins_with_group(between):
        return False
    if between.strip(" ,") in _LINKS and fold.startswith(" som ", stop):
        return False  # `projektägare blir Osby kommun, med Osby gymnasium som utförare`
    before = pieces[-2].lower() if len(pieces) > 1 else ""
    governed = _after_preposition(before) is not None
    if (
        governed
        and len(pieces) == _FIRST
        and _opens_beside(before)
        and not any(map(is_finite, before.split()))
    ):
        return True
    return not (governed and _clause(fold, stop))
