"""Broken, locked, empty and hostile documents: each ends with a reason, soon, and alone."""

import gzip
import io
import struct
import sys
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.decode import ReadError
from pipeline.documents import Hint, read_content, zip_limits
from pipeline.documents import archive as archives
from pipeline.listing import find
from pipeline.outcome import outcomes
from pipeline.read import read_all
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.rejection import Quarantined
from tests.documents.make import docx_of, drawn_pdf, html_of, page, pdf_of, warc_of, zip_of

TEXT = "Unga vägar\n\nProjektägare: Osby kommun\nBudget: 411 601 kr\n"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + ']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>&i;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = LAUGHS.replace('<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/passwd">')


def docx_with(part: str, content: bytes) -> bytes:
    """A Word document with one part replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_of(TEXT))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
        if part not in old.namelist():
            new.writestr(part, content)
    return out.getvalue()


def nested_docx() -> bytes:
    body = "<w:tbl><w:tr><w:tc>" * 5_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 5_000
    xmlns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return docx_with(
        "word/document.xml", f'<w:document xmlns:w="{xmlns}"><w:body>{body}</w:body></w:document>'.encode()
    )


def pdf_with(objects: list[bytes]) -> bytes:
    """A document of raw objects, the first of them its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n" % (size, table, size)
    return out + b"startxref\n%d\n%%%%EOF" % start


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def pages(count: int) -> list[bytes]:
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % count,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    ]


def picture_pdf() -> bytes:
    picture = stream(
        zlib.compress(b"\0" * 30_000),
        b"/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceRGB /BitsPerComponent 8",
    )
    shown = stream(zlib.compress(b"q 500 0 0 500 50 50 cm /P Do Q"))
    objects = pages(1)
    objects[2] = objects[2].replace(b"/Contents", b"/Resources << /XObject << /P 5 0 R >> >> /Contents")
    return pdf_with([*objects, shown, picture])


def bomb() -> bytes:
    return b"BT (x) Tj ET\n" * 5_000_000


HOSTILE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "html of nothing": (lambda: b"<html><body><script>1</script></body></html>", "empty", "without text"),
    "html cut in the middle of a letter": (
        lambda: html_of(TEXT + "\nÅre").replace("ä".encode(), b"\xc3"),
        "encoding",
        "damaged",
    ),
    "html with a nul": (lambda: b"<html><p>Projekt\0" + html_of(TEXT), "binary", "NUL"),
    "html in utf-16 with a nul": (lambda: "<html><p>Pro\0jekt".encode("utf-16"), "binary", "NUL"),
    "html very deep": (lambda: b"<html>" + b"<ul><li>" * 100_000 + b"x", "too_deep", "inside one another"),
    "html deep and closed": (
        lambda: b"<html>" + b"<div>" * 100_000 + b"x" + b"</div>" * 100_000,
        "too_deep",
        "inside",
    ),
    "html of formats": (
        lambda: b"<html>" + b"".join(b"<b id=%d>" % n for n in range(100_000)),
        "too_deep",
        "inside",
    ),
    "html of tags": (lambda: b"<html>" + b"<p>x" * 300_000, "too_large", "tags"),
    "pdf cut off": (lambda: pdf_of(TEXT)[:600], "damaged", "cannot be opened"),
    "pdf of junk": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 50, "damaged", "cannot be opened"),
    "pdf with a password": (lambda: pdf_of(TEXT, password="x" * 8), "encrypted", "password"),
    "pdf of a picture": (picture_pdf, "image_only", "OCR"),
    "pdf of nothing": (lambda: drawn_pdf([[]]), "empty", "without text"),
    "pdf of many pages": (lambda: pdf_with([*pages(3_000), stream(b"")]), "too_large", "pages"),
    "pdf of absurdly many pages": (
        lambda: pdf_with([*pages(2_000_000_000), stream(b"")]),
        "empty",
        "without text",
    ),
    "pdf bomb": (lambda: pdf_with([*pages(1), stream(zlib.compress(bomb(), 9))]), "bomb", "unpacks"),
    "pdf bomb in a bomb": (
        lambda: pdf_with([*pages(1), stream(zlib.compress(zlib.compress(bomb(), 9), 9))]),
        "bomb",
        "unpacks",
    ),
    "docx cut off": (lambda: docx_of(TEXT)[:5000], "damaged", "damaged"),
    "docx of junk": (lambda: docx_with("word/document.xml", b"<w:document"), "damaged", "save it again"),
    "docx without its part": (
        lambda: zip_of([("[Content_Types].xml", b"<x/>"), ("word/a", b"")]),
        "damaged",
        "damaged",
    ),
    "docx of nothing": (lambda: docx_of(""), "empty", "without text"),
    "docx that laughs": (lambda: docx_with("word/document.xml", LAUGHS.encode()), "unsafe", "entities"),
    "docx that laughs in utf-16": (
        lambda: docx_with("word/styles.xml", LAUGHS.encode("utf-16")),
        "unsafe",
        "entities",
    ),
    "docx that reads files": (lambda: docx_with("docProps/core.xml", OUTSIDE.encode()), "unsafe", "entities"),
    "docx very deep": (nested_docx, "damaged", "damaged"),
    "docx bomb": (lambda: docx_with("word/media/a.bmp", b"\0" * 150_000_000), "bomb", "unpacks"),
    "office file with a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
        "password",
    ),
    "a spreadsheet": (
        lambda: zip_of([("[Content_Types].xml", b""), ("xl/a.xml", b"")]),
        "binary",
        "spreadsheet",
    ),
    "an opendocument": (
        lambda: zip_of([("mimetype", b""), ("META-INF/manifest.xml", b"")]),
        "binary",
        "OpenDocument",
    ),
    "gzip cut off": (lambda: gzip.compress(html_of(TEXT))[:-20], "damaged", "gzip"),
    "gzip bomb": (lambda: gzip.compress(b"\0" * 30_000_000), "too_large", "unpacks"),
    "gzip in gzip": (lambda: gzip.compress(gzip.compress(b"x")), "nested", "unpack it first"),
    "zip in gzip": (lambda: gzip.compress(zip_of([("a.txt", b"x")])), "nested", "unpack it first"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_with_the_reason(name: str) -> None:
    make, reason, message = HOSTILE[name]
    with pytest.raises(ReadError, match=message) as caught:
        read_content(make(), Hint(), 20_000_000)
    assert caught.value.reason == reason
    assert "\n" not in str(caught.value)


def test_deep_html_within_the_limit_is_read() -> None:
    page_ = b"<html><main>" + b"<div>" * 400 + TEXT.encode() + b"</div>" * 400
    assert "Osby kommun" in read_content(page_).text


def test_a_page_that_deceives_the_depth_check_is_walked_without_recursion() -> None:
    """Tags in attributes close nothing; the reader must not run out of stack on what the parser makes of them."""
    page_ = b"<html><main>" + b'<span title="</span>">' * 20_000 + b"Projekt"
    assert read_content(page_).text == "Projekt"


WIDE = {
    "a row of very many cells": b"<table><tr>" + b"<td>a" * 5_000 + b"<tr><td>a<td>b" * 5_000,
    "absurd spans": b"<table>" + b"<tr><td colspan=99999 rowspan=99999>a" * 1_000,
    "many pieces in a line": b"<p>" + b"<i>a</i> " * 10_000,
    "many items": b"<ul>" + b"<li>a" * 15_000,
    "many terms": b"<dl>" + b"<dt>a" * 15_000,
    "footers in footers": b"<div class=footer>" * 400 + b"<a>b</a>" * 10_000,
    "panels": b"<div hidden id=a><button aria-controls=a>b</button>" * 400,
    "text without tags": b"<html>" + b"Projekt " * 200_000,
    "an unclosed comment": b"<html>" + b"<!-- " * 100_000 + b"x",
    "unclosed scripts": b"<html>x" + b"<script>" * 100_000,
}


@pytest.mark.parametrize("name", WIDE)
def test_large_pages_give_a_text_of_their_size(name: str) -> None:
    """Spans, short rows and nesting make nothing larger; the limit of the run bounds the time."""
    data = b"<!doctype html>" + WIDE[name]
    if name == "an unclosed comment":
        with pytest.raises(ReadError, match="without text"):
            read_content(data)
    else:
        assert 0 < len(read_content(data).text) < 10 * len(data)


def test_whatever_a_library_raises_is_the_fault_of_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too deep\nfor us")

    monkeypatch.setattr("pipeline.read.read_content", broken)
    found = read_file(tmp_path, "a.zip", zip_of([("a.txt", b"x")]))
    assert reasons(found) == ["failed"]


def test_memory_is_bounded() -> None:
    data = docx_with("word/media/a.bmp", b"\0" * 150_000_000)
    tracemalloc.start()
    with pytest.raises(ReadError, match="unpacks"):
        read_content(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000


LIBRARIES = {
    "selectolax.lexbor": (html_of, "HTML"),
    "pypdfium2": (pdf_of, "PDF"),
    "docx": (docx_of, "Word"),
}


@pytest.mark.parametrize("name", LIBRARIES)
def test_without_the_extra_the_reason_says_what_to_install(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, what = LIBRARIES[name]
    data = make(TEXT)
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ReadError, match=rf'{what}.*pip install "utdrag\[documents\]"') as caught:
        read_content(data)
    assert caught.value.reason == "missing_extra"


def test_a_web_archive_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    (fault,) = faults(tmp_path, "a.warc.gz", warc_of([page("https://exempel.se/", html_of(TEXT))]))
    assert (fault.reason, fault.doc_id) == ("missing_extra", "a.warc")
    assert "utdrag[documents]" in fault.message


def read_file(
    tmp_path: Path, name: str, data: bytes, max_bytes: int = 20_000_000
) -> "list[Document | Quarantined]":
    (tmp_path / name).write_bytes(data)
    return [document for _, document in read_all(find([str(tmp_path / name)])[0], max_bytes)]


def faults(tmp_path: Path, name: str, data: bytes) -> list[Quarantined]:
    return [one for one in read_file(tmp_path, name, data) if isinstance(one, Quarantined)]


def reasons(found: "list[Document | Quarantined]") -> list[str]:
    return [one.reason if isinstance(one, Quarantined) else "read" for one in found]


def locked(data: bytes) -> bytes:
    """A ZIP archive whose members claim to be encrypted."""
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data = data[: at + place] + struct.pack("<H", 1) + data[at + place + 2 :]
            at = data.find(mark, at + 1)
    return data


def test_members_that_are_no_documents_cost_no_other(tmp_path: Path) -> None:
    found = read_file(
        tmp_path,
        "a.zip",
        zip_of(
            [
                ("../../etc/cron.d/x.html", html_of(TEXT)),
                ("/abs.html", html_of(TEXT)),
                ("C:\\x.html", html_of(TEXT)),
                ("a\\..\\..\\x.html", html_of(TEXT)),
                ("inre.zip", zip_of([("a.txt", b"x")])),
                ("bomb.txt", b"a" * 19_000_000),
                ("stor.txt", bytes(range(65, 90)) * 900_000),
                ("bild.png", b"\x89PNG"),
                (".dold/x.html", b"x"),
                ("bruten.pdf", b"%PDF-1.4 nej"),
                ("tom.txt", b""),
                ("bra.html", html_of(TEXT)),
                ("bra.html", html_of(TEXT)),
            ]
        ),
    )
    assert reasons(found) == [
        *["unsafe"] * 4, "nested", "bomb", "bomb", "damaged", "empty", "read", "read",
    ]  # fmt: skip
    assert [one.doc_id for one in found[-2:]] == ["a!/bra.html", "a!/bra.html#2"]
    first = found[0]
    assert isinstance(first, Quarantined)
    assert first.path.endswith("a.zip!/../../etc/cron.d/x.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip"]


def test_an_archive_that_is_locked(tmp_path: Path) -> None:
    found = read_file(tmp_path, "a.zip", locked(zip_of([("a.txt", b"x"), ("b.txt", b"y")])))
    assert reasons(found) == ["encrypted", "encrypted"]


def test_an_archive_that_is_cut_off(tmp_path: Path) -> None:
    data = zip_of([("a.html", html_of(TEXT)), ("b.html", html_of(TEXT))])
    assert reasons(read_file(tmp_path, "a.zip", data[:-100])) == ["damaged"]
    spoilt = data[:60] + b"\xff" * 40 + data[100:]
    assert reasons(read_file(tmp_path, "b.zip", spoilt)) == ["damaged", "read"]


def test_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "MAX_MEMBERS", 3)
    found = read_file(tmp_path, "a.zip", zip_of([(f"{n}.txt", b"x") for n in range(4)]))
    assert reasons(found) == ["bomb"]


def test_too_much_altogether(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_UNPACKED", 250)
    found = read_file(tmp_path, "a.zip", zip_of([(f"{n}.txt", b"Projekt" * 14) for n in range(9)]))
    assert reasons(found) == ["read", "read", "bomb"]


def test_an_archive_of_nothing(tmp_path: Path) -> None:
    assert reasons(read_file(tmp_path, "a.zip", zip_of([("a/", b""), ("x.css", b"a")]))) == ["empty"]
    assert reasons(read_file(tmp_path, "b.warc", warc_of([], packed=False))) == ["empty"]


def test_a_web_archive_gives_its_documents_and_passes_over_the_rest(tmp_path: Path) -> None:
    found = read_file(
        tmp_path,
        "a.warc.gz",
        warc_of(
            [
                page("https://exempel.se/1", html_of(TEXT)),
                page("https://exempel.se/borta", html_of("Sidan finns inte"), status="404 Not Found"),
                page("https://exempel.se/x.png", b"\x89PNG", "image/png"),
                page(
                    "https://exempel.se/2",
                    html_of(TEXT).decode().encode("latin-1"),
                    "text/html; charset=iso-8859-1",
                ),
                page("https://exempel.se/3.pdf", pdf_of(TEXT), "application/pdf"),
                page("https://exempel.se/4.pdf", b"%PDF-1.4", "application/pdf"),
                page("https://exempel.se/5", "Projekt Å".encode(), "text/plain; charset=utf-8"),
            ]
        ),
    )
    assert reasons(found) == ["read", "read", "read", "damaged", "read"]
    urls = [one.url for one in found if isinstance(one, Document)]
    assert urls == [f"https://exempel.se/{name}" for name in ("1", "2", "3.pdf", "5")]
    assert {one.text for one in found[:2] if isinstance(one, Document)} == {TEXT.strip()}


def test_a_web_archive_with_a_bomb_in_it(tmp_path: Path) -> None:
    many = [
        page("https://exempel.se/1", html_of(TEXT)),
        page("https://exempel.se/2", b"<html>" + b"0" * 5_000_000),
    ]
    found = read_file(tmp_path, "a.warc.gz", warc_of([*many, many[0]], encoding="gzip"), 1_000_000)
    assert reasons(found) == ["read", "too_large", "read"]


def test_a_web_archive_that_is_cut_off(tmp_path: Path) -> None:
    data = warc_of([page(f"https://exempel.se/{n}", html_of(TEXT)) for n in range(3)])
    found = reasons(read_file(tmp_path, "a.warc.gz", data[:-200]))
    assert found == ["read", "read", "damaged"]
    assert reasons(read_file(tmp_path, "b.warc", b"WARC/1.0\r\n" + b"X: y\r\n" * 50_000))[-1] in {
        "damaged",
        "empty",
    }


def test_hostile_files_cost_no_other_record(tmp_path: Path) -> None:
    for number, (make, _, _) in enumerate(HOSTILE.values()):
        if number % 3 == 0:
            (tmp_path / f"{number:02}.bin").write_bytes(make())
    (tmp_path / "zz.html").write_bytes(html_of(TEXT))
    found = list(outcomes(find([str(tmp_path)], "*"), lambda _: Extraction()))
    assert [outcome.fault is None for outcome in found] == [*[False] * (len(found) - 1), True]
    assert all(outcome.fault and outcome.fault.message.endswith(".") for outcome in found[:-1])
