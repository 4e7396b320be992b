"""What the words beside a head can be: a name, a place, a genitive, or an adjective that opens a sentence."""

import regex

from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_acting import acts
from extractors.grammar.organisation_table import Head, known_names
from extractors.grammar.phrases import opens_sentence
from extractors.grammar.place_table import places

_of_town = regex.compile(r" (?:i )?(\p{Lu}[\p{L}-]++)(?: län(?!\p{L}))?+")
_paired_before = regex.compile(r"(?<![\p{L}-])\p{L}{2,30}+-(?:, ?\p{L}{2,30}+-){0,2} (?:och|samt|&) $")
"""The first half of a name in two: the "Kultur- och" of "Kultur- och fritidsnämnden"."""
_GENITIVE_ENDS = frozenset("sSzxrRaeiouyåäöAEIOUYÅÄÖ")
_like_a_village = regex.compile(
    r"(?!\p{L}*(?:iljö|obby)$)\p{Lu}\p{Ll}{1,12}"
    r"(?:by|sjö|torp|vik|sund|berg|hult|bo|sta|arp|fors|ås|näs|ryd|rud|landa|vall|ö)"
).fullmatch
_ADJECTIVE_ENDS = ("iga", "ska", "ala", "ella", "iva", "ade", "alt", "ellt", "iskt", "igt", "ivt")
_ALONE = (*_ADJECTIVE_ENDS, "al", "ell", "isk", "ig", "iv", "ad", "bar", "ande", "t")
"""How an adjective ends that opens a sentence before a noun: `Digital musikskola`."""
_GEOGRAPHIC = ("Nordisk", "Europeisk", "Baltisk", "Arktisk", "Skandinavisk")
_BEFORE_DEFINITE = ("Svenska", "Kungliga", "Norra", "Södra", "Östra", "Västra", "Mellersta")
_DIRECTIONS = frozenset(("Norr", "Nord", "Syd", "Söder", "Väst", "Öst", "Öster", "Sydost", "Sydväst", "Mitt"))
_DEFINITE = ("et", "en", "an", "rn")
_DEFINITE_GENITIVE = ("ens", "ets", "nas", "ans")
_LONG_ENOUGH = 5
"""A shorter genitive may be the first part of a common word: the Bergs of `Bergskraft`."""
_LEADS = (
    *("bolaget", "företaget", "projektet", "koncernen", "ägaren", "parten", "bruket", "fabriken", "byrån"),
    *("klubben", "firman"),
)
_document = regex.compile(
    r"\p{L}*(?:redovisning|[Bb]erättelse|[Rr]apport|[Pp]rotokoll|[Pp]ressmeddelande|[Vv]erksamhetsplan|[Pp]rojektplan)"
    r"(?: (?:för )?[12]\d{3}(?:[/-]\d{2,4})?)? (?=\p{Lu})"
).match
"""What is written on the cover of a paper before the name of the body: `Årsredovisning 2011 Ekan`."""


def is_a_name(text: str, start: int, end: int, head: Head) -> bool:
    """Whether the words before a head name one body: a genitive, a place, or a form that needs neither."""
    name = text[start : end - 1]
    if "place" in head.needs:
        return is_local(name)
    if "genitive" in head.needs:
        return _is_name_in_genitive(name[name.rfind(" ") + 1 :])
    if head.legal or " " in name:
        return True
    specific, definite = is_specific(text, end, head), head.head.endswith(_DEFINITE)
    if opens_sentence(text, start):
        if _is_name_at_opening(name, head, specific=specific, definite=definite):
            return True
        adjectives = _ALONE if "neuter" in head.needs else (*_ALONE, "a")
        likely = name.endswith("ska") if definite else not name.endswith(adjectives)
        return likely and acts(text, start, with_town(text, _word_end(text, end)))
    if name in places() or name.startswith(_GEOGRAPHIC) or (name.endswith("a") and definite):
        return True  # Svenska kulturfonden, Somaliska föreningen, Gamla teatern
    return (specific or name[-1] in _GENITIVE_ENDS) and not name.endswith(_ADJECTIVE_ENDS)


def _word_end(text: str, index: int) -> int:
    """Where the word ends that begins here; a capital inside it begins what is glued to it."""
    while (
        index < len(text)
        and text[index].isalpha()
        and (text[index].islower() or not text[index - 1].islower())
    ):
        index += 1
    return index


def _is_name_in_genitive(word: str) -> bool:
    """Whether a word is a genitive, but not that of a group or a person: no "Elevernas vänner"."""
    return word.endswith("s") and not word.endswith("nas") and word.removesuffix("s") not in FIRST_NAMES


def _is_name_at_opening(name: str, head: Head, *, specific: bool, definite: bool) -> bool:
    """Whether one word that opens a sentence before a head is a name: it would have a capital in any case."""
    if definite:
        return name in _BEFORE_DEFINITE or (not specific and name[-1] in "sSz")
    if name in places() or _like_a_village(name):
        return True
    if "neuter" in head.needs:
        return is_place(name) or not name.endswith((*_ALONE, *_DEFINITE_GENITIVE, "a"))
    return not name.endswith(_ALONE) if specific else name[-1] in "sSz"


def is_local(name: str) -> bool:
    """Whether a name is a place or begins or ends with one, or is a genitive.

    >>> [is_local(name) for name in ("Osby", "Norra Osby", "Bergströms", "Grön", "Skolans")]
    [True, True, True, False, False]
    """
    words = name.split(" ")
    if is_area(name) or any(is_place(word) for word in (words[0], words[-1])):
        return True
    return words[-1].endswith("s") and not words[-1].endswith(_DEFINITE_GENITIVE)


def is_place(word: str) -> bool:
    """Whether a word is the name of a place, or ends as those of villages do; also in the genitive."""
    if word in places() or _like_a_village(word):
        return True
    if not word.endswith("s"):
        return f"{word} kommun" in known_names()  # Falu
    return len(word) > _LONG_ENOUGH and word.removesuffix("s") in places()


def is_area(name: str) -> bool:
    """Whether a name is a place or a part of the country: the Väst of "Film i Väst AB"."""
    return name in places() or name.title() in places() or name.title() in _DIRECTIONS


def is_specific(text: str, end: int, head: Head) -> bool:
    """Whether the word that begins at `end` is more than the head: "hembygdsförening", not "förening"."""
    return head.compound and not text.startswith(head.head, end)


def without_lead(text: str, start: int, end: int) -> int:
    """Where the name itself begins: not with "Moderbolaget", nor with what stands before a slash."""
    words = text[start : end - 1].split(" ")
    while len(words) > 1 and words[0].lower().endswith(_LEADS):
        start += len(words.pop(0)) + 1
    document = _document(text, start, end)
    start = start if document is None else document.end()
    slash = text.rfind("/", start, end - 1)
    return slash + 1 if slash > start + 1 and text[slash + 1 : slash + 2].isupper() else start


def without_genitive(text: str, stop: int) -> int:
    """Where a name ends without the s of a genitive, as far as the tables can tell."""
    if text[stop - 1] != "s" or text[stop : stop + 1] != " ":
        return stop
    last = text[text.rfind(" ", 0, stop) + 1 : stop]
    return stop - 1 if is_area(last[:-1]) and last not in places() else stop


def with_town(text: str, end: int) -> int:
    """Where a name ends with the town or county that stands behind it."""
    place = _of_town.match(text, end)
    if place is None:
        return end
    if place[1] in places() or " län" in place[0]:
        return place.end()
    return place.end() - 1 if place[1].endswith("s") and place[1][:-1] in places() else end


def word_start(text: str, index: int) -> int:
    """Where the word begins that `index` stands in; no word is longer than 60 letters."""
    floor = max(0, index - 60)
    while index > floor and (text[index - 1].isalpha() or text[index - 1] == "-"):
        if text[index].isupper() and text[index - 1].islower():
            break  # a label that is glued to its value
        index -= 1
    return index


def pair_start(text: str, start: int) -> int:
    """Where a name in two halves begins whose second half begins at `start`.

    >>> pair_start("Hos Kultur- och fritidsnämnden", 16)
    4
    """
    pair = _paired_before.search(text, max(0, start - 60), start)
    return pair.start() if pair else start
