"""Which language most of a page is in, by its commonest words."""

import re

from extractors.tables import rows

_words = re.compile(r"[a-zåäöæø]+").findall
_LANGUAGE = {row["word"]: row["language"] for row in rows("language_words")}
_ENOUGH = 5


def language_of(lower: str) -> str | None:
    """ISO 639-1 of the language whose commonest words stand most often in a text; None if too few do.

    Only words that one of the languages alone has are counted (table `language_words`).
    """
    counts: dict[str, int] = {}
    for word in _words(lower[:4000]):
        language = _LANGUAGE.get(word)
        if language is not None:
            counts[language] = counts.get(language, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda language: (counts[language], language))
    return best if counts[best] >= _ENOUGH else None
