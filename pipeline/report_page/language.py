"""The words of the page in English and Swedish."""

import csv
from functools import cache
from html import escape
from importlib.resources import files

from pipeline.terminal import safe
from pipeline.wording import Say

LANGUAGES = ("en", "sv")


@cache
def vocabulary(language: str) -> dict[str, str]:
    """All words of the page in one language, by key."""
    text = (files("pipeline.report_page") / "words.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {row["key"]: row[language] for row in csv.DictReader(lines)}


def sayer(language: str) -> Say:
    """Say words of closed sets in a language; other words, such as counted nouns of the page, stay."""
    known = vocabulary(language)
    return lambda word: known.get(f"word.{word}", word)


def term(key: str) -> str:
    """A word that the page can show in either language, as HTML. A code that has no words shows itself."""
    shown = vocabulary("en").get(key, key.partition(".")[2])
    return f'<span data-t="{escape(key)}">{escape(shown)}</span>'


def text(content: str) -> str:
    """Text of a document as HTML: escaped, and without what could reorder or steer it."""
    return escape(safe(content))
