"""Verbs of beginning, lasting and ending, and the other words of a sentence that say what its times are."""

import re
from functools import lru_cache

import ahocorasick_rs

from extractors.cues import Cue, cues_in
from extractors.tables import rows

_VERBS = {
    f"{form} {rest}".strip(): row["kind"]
    for row in rows("time_verbs")
    for form in row["forms"].split()
    for rest in row["rest"].split("/")
}
_index = ahocorasick_rs.AhoCorasick(list(_VERBS))
_KINDS = tuple(_VERBS.items())
_BY_MODAL = ("ska ", "skall ", "väntas ", "beräknas ")


def _one_of(words: "set[str]") -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_apart = re.compile(
    rf"(?<!\w)(?P<verb>{_one_of({verb.partition(' ')[0] for verb in _VERBS if ' ' in verb})})"
    r"(?P<between>(?: (?!(?:som|att|och|när|där|men|innan|sedan) )[^\W\d][\w-]*){1,4}?)"
    rf" (?P<rest>{_one_of({verb.partition(' ')[2] for verb in _VERBS if ' ' in verb})})(?! att|\w)"
)


def _parted(cue: Cue) -> "tuple[str, str]":
    """A verb as it stands in the table, and what stands inside it: `drog igång` and `projektet`."""
    match = None if cue.text in _VERBS else _apart.fullmatch(cue.text)
    verb = f"{match['verb']} {match['rest']}" if match else cue.text
    return (verb, match["between"] if match else "") if verb in _VERBS else ("", "")


def is_verb(cue: Cue) -> bool:
    """Whether a word of time is a verb, and so has a subject."""
    return bool(_parted(cue)[0]) or cue.text.startswith(_BY_MODAL)


def needs_subject(cue: Cue) -> bool:
    """Whether a verb says so many things that it tells the time of a project only with it for its subject."""
    return _VERBS.get(_parted(cue)[0], "").endswith("?")


def between_of(cue: Cue) -> str:
    """What stands inside a verb of several words: `projektet` of `drog projektet igång`."""
    return _parted(cue)[1]


_SCHOOL = ("skol", "termins", "säsongs", "läsårs", "kurs", "serie")


def _is_of_school(lower: str, cue: Cue) -> bool:
    """Whether something else begins then: `klart till skolstarten i augusti 2024`."""
    return cue.text.startswith("start") and lower.endswith(_SCHOOL, max(0, cue.start - 8), cue.start)


@lru_cache(maxsize=64)
def time_cues(lower: str, start: int, end: int) -> list[Cue]:
    """The words of a sentence that say what its times are: those of the table, and the verbs.

    >>> [cue.kind for cue in time_cues("i maj drog byalaget igång projektet", 0, 35)]
    ['start']
    """
    found = [cue for cue in cues_in("time_cues", lower, start, end) if not _is_of_school(lower, cue)]
    for number, first, last in _index.find_matches_as_indexes(lower[start:end], overlapping=True):
        if not (lower[start + first - 1 : start + first].isalnum() and first) and not (
            lower[start + last : start + last + 1].isalnum()
        ):
            text, kind = _KINDS[number]
            found.append(Cue(start + first, start + last, kind.rstrip("?"), text))
    for match in _apart.finditer(lower, start, end):
        kind = _VERBS.get(f"{match['verb']} {match['rest']}", "")
        if kind:
            found.append(Cue(*match.span(), kind.rstrip("?"), match[0]))
    return found
