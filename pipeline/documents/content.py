"""What reading a document gives, and how a reader of one kind asks for the library it needs."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from pipeline.decode import ReadError

MAX_CHARACTERS = 20_000_000
"""The longest text that a document may give, whatever its bytes unpack to."""


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a document, which all offsets count in, and what the document says of itself.

    `encoding` is the codec of the bytes, "binary" where they hold no text as such (PDF, DOCX). `url` is the
    address that the page gives as its own, `title` its title as set for browsers and viewers.
    """

    text: str
    media_type: str
    encoding: str
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of bytes: the name of their file, the type, charset and address they were sent with."""

    name: str = ""
    media_type: str = ""
    charset: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A document in an archive: its name there, its bytes or why there are none, what is known of them."""

    name: str
    data: bytes | ReadError
    hint: Hint = Hint()


def library(name: str, what: str) -> Any:
    """Import a library of the extra `documents`; raise ReadError that says how to install it."""
    try:
        return import_module(name)
    except ImportError:
        raise ReadError(
            "missing_extra", f'it is {what}, which needs more: pip install "utdrag[documents]"'
        ) from None


def one_line(text: str | None, longest: int = 500) -> str | None:
    """Text of metadata as one line without control characters; None when nothing is left."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text or "").split())
    return line[:longest] or None
