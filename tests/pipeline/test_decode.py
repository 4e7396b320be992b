import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.decode import ReadError, decode

PAGE = "Projektägare: Växjö kommun\r\nBudget: 411\u00a0601 kr – “stöd”\n\tÅre"

ENCODED = [
    pytest.param(PAGE.encode(), "utf-8", id="utf-8"),
    pytest.param(codecs.BOM_UTF8 + PAGE.encode(), "utf-8-sig", id="utf-8 with BOM"),
    pytest.param(codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"), "utf-16", id="utf-16 little"),
    pytest.param(codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"), "utf-16", id="utf-16 big"),
    pytest.param(PAGE.encode("windows-1252"), "windows-1252", id="windows-1252"),
]


@pytest.mark.parametrize(("data", "encoding"), ENCODED)
def test_text_comes_out_whole_with_its_line_ends(data: bytes, encoding: str) -> None:
    assert decode(data) == (PAGE, encoding)
    assert data.decode(encoding) == PAGE  # a reader who decodes with the name finds the offsets right


TEXTS = [
    pytest.param("smörgås 😀 e\u0301".encode(), "smörgås 😀 e\u0301", id="emoji and combining marks"),
    pytest.param(b"a\rb\x0cc\x0bd", "a\rb\x0cc\x0bd", id="old line ends"),
    pytest.param(("text " * 40 + "\x1f").encode(), "text " * 40 + "\x1f", id="one stray control"),
    pytest.param(b"\x80 100", "€ 100", id="the euro of windows-1252"),
    pytest.param("\ufeffmitt\ufeff".encode()[3:], "mitt\ufeff", id="a mark in the middle is text"),
    pytest.param(b"Provins\xc3 och \xe5", "Provins\u00c3 och å", id="a lone capital A tilde"),
]


@pytest.mark.parametrize(("data", "text"), TEXTS)
def test_odd_text_is_text(data: bytes, text: str) -> None:
    assert decode(data)[0] == text


REFUSED = [
    pytest.param(b"", "empty", "no text", id="nothing"),
    pytest.param(b" \r\n\t\xc2\xa0", "empty", "no text", id="white space"),
    pytest.param(codecs.BOM_UTF8, "empty", "no text", id="a mark alone"),
    pytest.param("\u200b\u00ad\n".encode(), "empty", "no text", id="invisible characters"),
    pytest.param(b"%PDF-1.7\n1 0 obj", "binary", "PDF", id="pdf"),
    pytest.param(b"PK\x03\x04abc", "binary", "ZIP", id="docx"),
    pytest.param(b"{\\rtf1 abc}", "binary", "RTF", id="rtf"),
    pytest.param(b"abc\0def", "binary", "NUL", id="nul"),
    pytest.param(b"\x90\0\x81\x00\xff", "binary", "NUL", id="nul and undefined bytes"),
    pytest.param("Växjö".encode("utf-16-le"), "binary", "UTF-16", id="utf-16 without a mark"),
    pytest.param("Växjö".encode("utf-32"), "binary", "NUL", id="utf-32"),
    pytest.param(b"ab\x01\x02\x03cd" * 9, "binary", "control characters", id="controls"),
    pytest.param(b"\xe5\x01\x02\x03\xe4" * 9, "binary", "control characters", id="controls, windows-1252"),
    pytest.param(b"V\xe4xj\x81", "encoding", "byte 4 is 0x81", id="undefined in windows-1252"),
    pytest.param("Växjö".encode()[:-1], "encoding", "damaged at byte 5", id="cut utf-8"),
    pytest.param("Växjö ".encode() + b"\xe5\xe4", "encoding", "damaged at byte 8", id="two encodings mixed"),
    pytest.param(codecs.BOM_UTF8 + b"V\xe4xj", "encoding", "damaged at byte 4", id="false mark"),
    pytest.param(codecs.BOM_UTF16_LE + b"a\0b", "encoding", "damaged at byte 4", id="cut utf-16"),
]

MARKUP = [
    pytest.param(data, "markup", "it is HTML; convert it to text first", id=name)
    for name, data in {
        "html": b"<html><body>Projekt</body></html>",
        "an attribute": b'<html lang="sv">\n',
        "a line end in the tag": b"<html\nlang=sv>",
        "a document type": b"<!DOCTYPE html>\n<p>Projekt",
        "lower case": b"<!doctype html>",
        "white space first": b"\r\n\t <HTML>",
        "a mark first": codecs.BOM_UTF8 + b"<html>",
        "utf-16": "<html>Växjö".encode("utf-16"),
        "windows-1252": "<html>Växjö".encode("windows-1252"),
        "xhtml": b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">',
    }.items()
]
NO_MARKUP = [
    "Projektet <html> om webben",
    "<b>Projekt</b> Växjö",
    "<htmlsida> kallas projektet",
    "html",
    "<!-- not a page -->",
    "<?xml version='1.0'?><projekt/>",
    "Projekt\n<!doctype html>",
]


@pytest.mark.parametrize("text", NO_MARKUP)
def test_text_that_only_speaks_of_markup_is_text(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(("data", "reason", "message"), [*REFUSED, *MARKUP])
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        decode(data)
    assert caught.value.reason == reason


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_utf8_text_reads_back(text: str) -> None:
    text = f"Å{text}"
    assert decode(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8-sig")


@given(st.binary())
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    reason, text = None, ""
    try:
        text, _ = decode(data)
    except ReadError as error:
        reason = error.reason
    assert reason in {None, "binary", "empty", "encoding", "markup"}
    assert "\0" not in text
    assert bool(text.strip()) is (reason is None)
