"""The table of constructions compiled: patterns over the words of a reduced sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.reduction import ADJECTIVE, NAME, ORGANISATIONS, SUM
from extractors.tables import rows
from extractors.word_classes import CLASSES
from schemas import Basis, BudgetKind

ROLES = frozenset({"OWNER", "PARTNER", "FUNDER", "COFUNDER"})
SUMS = {kind.name: kind for kind in BudgetKind}
_NO = "inte|ej|utan|aldrig|varken|inga|ingen"
PROJ = "PROJ"
_PROJECT_WORDS = (
    *("projekt", "projektet", "projekten", "projekts", "projektets", "förstudie", "förstudien"),
    *("satsning", "satsningen", "initiativet", "studien", "verksamheten"),
)
ENDS_OF_PROJECT = (NAME, *_PROJECT_WORDS)
_WORDS = {
    PROJ: rf"(?:{NAME}|(?!del|pilot|under)[\w-]*(?:{'|'.join(_PROJECT_WORDS)}))",
    "DEF": (
        r"(?!ingen |någon |annan |men |utvärdering|biljett|avgift|hyran |lönen |kursen |resan |konferens)"
        r"(?=[\w-]{3})[\w-]+(?:en|et|an|na)"
    ),
    "GIVER": (
        r"(?:(?!medel|under|fram|till|stor|stats|lands)[\w-]*"
        r"(?:fonden|rådet|stiftelsen|verket|banken|myndigheten|delegationen|sällskapet|programmet)|leader)"
    ),
    "SUB": r"(?:del|pilot|under)projekt(?:et|en)?",
    "SUM": SUM,
    "NUMBER": r"\d[\d.,]*",
    "..": rf"(?:(?!(?:inte|ej|utan|och|som) )[^ ,;:{ORGANISATIONS}{SUM}]++ ){{0,3}}?",
    "...": rf"(?:(?!(?:{_NO}) )[^ ;:{ORGANISATIONS}]++ ){{0,25}}?",
    "#": (
        rf"(?:, (?:[^ ,;:{ORGANISATIONS}]++ ){{1,7}}, )?(?:, )?(?:som )?(?:(?:har|hade|ska|skall|kommer att"
        r"|kan|ville|kunde|nu|redan|också|även|tidigare|senare|dessutom|dock|därför|sedan|enligt \w+) ){0,3}?"
    ),
    "....": rf"(?:(?!(?:{_NO}) )[^ ;:]++ ){{0,40}}?",
}


class Construction(NamedTuple):
    """A row of the table: what it says of whom, and the pattern of its words."""

    rule: str
    basis: Basis
    slots: tuple[str, ...]
    cue: tuple[str, ...]
    words: tuple[frozenset[str], ...]
    """Of each of these some word or mark must stand in the sentence, one after the other."""
    where: str
    pattern: str
    """Compiled when it first runs: of four hundred a page needs a few, and all of them take half a second."""


def _is_slot(word: str) -> bool:
    return word.removesuffix("-") in ROLES or word in SUMS or word == "ORG"


def _one(word: str) -> str:
    """A word of a construction with its class written out."""
    return "|".join(CLASSES[part[1:]] if part[0] == "@" else part for part in word.split("|"))


def _compile(row: dict[str, str]) -> Construction:
    """A row of the table as a pattern over words, each followed by one space."""
    pieces: list[str] = []
    slots: list[str] = []
    needed: list[frozenset[str]] = []
    literal: list[list[str]] = []
    spelled = row["construction"].replace("#", "# @").split(" ")
    words = [_one(word) if word[0] in "@" or word[0].islower() else word for word in spelled]
    anchor = "^" if words[0] == "^" else r"(?<![^ ])"
    for word in words[1:] if words[0] == "^" else words:
        if _is_slot(word):
            mark = ADJECTIVE if word.endswith("-") else SUM if word in SUMS else ORGANISATIONS
            pieces.append(f"(?P<s{len(slots)}>{mark}) ")
            slots.append(word.removesuffix("-"))
            needed.append(frozenset([mark]))
        elif word == "#" or word.startswith(".."):
            pieces.append(_WORDS[word])
        else:
            some = "|".join(_WORDS.get(part, part) for part in word.split("|"))
            pieces.append(f"(?:, )?(?:{some}) ")
            if word == PROJ:
                needed.append(frozenset([PROJ]))
            if word[0].islower():
                literal.append([SUM if part == "SUM" else part for part in word.split("|")])
                if _WORDS.keys().isdisjoint(literal[-1]):
                    needed.append(frozenset(literal[-1]))
    cue = max(literal, key=lambda some: min(map(len, some)))  # the rarest: the longest of its kind
    pattern = anchor + "".join(pieces)
    return Construction(
        row["rule"], Basis(row["basis"]), tuple(slots), tuple(cue), tuple(needed), row["where"], pattern
    )


_subject_before_has = re.compile(r"((?:OWNER|PARTNER|FUNDER|COFUNDER) )(har(?:\|hade)? )(?:\.\. )?").match


_ONLY_STRAIGHT = frozenset({"funder.list", "partner.helps"})
"""`Under 2022 har Leader 9 miljoner att fördela`, `Resten har kommunen själv stått för`: another thing."""


def _inverted(row: dict[str, str]) -> Iterator[dict[str, str]]:
    """A row and, where a body is the subject of `har`, the same behind other words: `Nu har Ekby IF`."""
    yield row
    subject = _subject_before_has(row["construction"])
    if subject is not None and row["where"] in {"sentence", "near"} and row["rule"] not in _ONLY_STRAIGHT:
        yield row | {"construction": f"{subject[2]}{subject[1]}.. {row['construction'][subject.end() :]}"}


CONSTRUCTIONS = tuple(_compile(one) for row in rows("constructions") for one in _inverted(row))
