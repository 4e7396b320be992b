"""Fixed phrases, found all at once: what a table lists, looked up in a text in one Aho-Corasick pass."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

import ahocorasick_rs

from extractors.patterns import edge

V = TypeVar("V")

SMALL_WORDS = frozenset(("och", "i", "för", "av", "på", "till", "of", "and", "the", "for", "&", "vid", "mot"))
_SENTENCE_MARKS = frozenset('.!?:;•*"(|')


class PhraseIndex(Generic[V]):
    """Phrases with a value each, ready to be looked up. Case counts: give each phrase as it may stand."""

    def __init__(self, phrases: Mapping[str, V]) -> None:
        self._values = tuple(phrases.values())
        self._index = ahocorasick_rs.AhoCorasick(
            list(phrases), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def hits(self, text: str) -> Iterator[tuple[int, int, V]]:
        """Every place where the letters of a phrase stand, also inside words."""
        values = self._values
        for number, start, end in self._index.find_matches_as_indexes(text, overlapping=True):
            yield start, end, values[number]

    def find(self, text: str) -> Iterator[tuple[int, int, V]]:
        """Every phrase that stands as words of its own; the s of a genitive may follow it."""
        for start, end, value in self.hits(text):
            if ends(text, end) and edge(text, start):
                yield start, end, value


def ends(text: str, end: int) -> bool:
    """Whether a name may end here: at an edge, or before the s of a genitive."""
    return edge(text, end) or (text[end] in "sS" and edge(text, end + 1))


def opens_sentence(text: str, start: int) -> bool:
    """Whether what starts here is the first word of a line or sentence, where a capital says nothing."""
    index = start - 1
    while index >= 0 and text[index] == " ":
        index -= 1
    if index < 0 or text[index] == "\n" or text[index] in _SENTENCE_MARKS:
        return True
    return text[index] == "-" and (index == 0 or text[index - 1] in " \n")


def spellings(name: str) -> Iterable[str]:
    """How a name may be capitalised: as given, all capitals, capitals on every word, or on one more.

    >>> sorted(spellings("Svenska kyrkan")), len(set(spellings("Luleå tekniska universitet")))
    (['SVENSKA KYRKAN', 'Svenska Kyrkan', 'Svenska kyrkan'], 5)
    """
    words = name.split(" ")
    titled = [w if w in SMALL_WORDS else w[:1].upper() + w[1:] for w in words]
    mixed = (" ".join([*words[:n], titled[n], *words[n + 1 :]]) for n in range(len(words)))
    return {name, " ".join(titled), name.upper(), *mixed} if len(name) > 3 else {name}
