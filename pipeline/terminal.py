"""Text for a terminal: what a page or a file name holds must not steer it."""

import re

_ORDER_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_unsafe = re.compile(f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff{_ORDER_MARKS}]")


def safe(text: str) -> str:
    r"""Replace what could steer a terminal by a visible character, one for one; \t and \n stay.

    Controls become their pictures (ESC becomes ␛), C1 controls, lone surrogates and marks that reorder text
    become the replacement character.

    >>> safe("\x1b[31mröd\r\n")
    '␛[31mröd␍\n'
    """
    return _unsafe.sub(_picture, text)


def one_line(text: str, width: int = 0) -> str:
    """`safe` text with its white space made single spaces, cut to `width` characters if that is not 0."""
    joined = " ".join(safe(" ".join(text.split())).split())
    return joined if not width or len(joined) <= width else joined[: width - 1] + "…"


def _picture(match: "re.Match[str]") -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
