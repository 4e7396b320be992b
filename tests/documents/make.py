"""Documents of each kind made from text by libraries that are not the ones which read them."""

import gzip
import html
import io
import warnings
import zipfile
from collections.abc import Sequence

import docx
from docx.enum.style import WD_STYLE_TYPE
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)


def blocks(text: str) -> list[list[str]]:
    """The lines of a text between its empty lines."""
    found: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def html_of(text: str, head: str = "") -> bytes:
    """A page as content systems write them: paragraphs, breaks, lists, and furniture around the main part."""
    parts = []
    for block in blocks(text):
        lines = [html.escape(line).replace("\u00a0", "&nbsp;") for line in block]
        if all(line.lstrip().startswith("•") for line in block):
            parts.append("<ul>" + "".join(f"<li>{line.lstrip(' •')}</li>\n" for line in lines) + "</ul>")
        else:
            parts.append("<p>" + "<br>\n".join(lines) + "</p>")
    return (
        f'<!doctype html><html lang="sv"><head><meta charset="utf-8">{head}</head><body>'
        '<header><a href="/">Exempelfonden</a><nav><ul><li><a href="/om">Om oss</a></li></ul></nav></header>'
        f"<main>{''.join(parts)}</main>"
        "<footer><p>Exempelfonden, org.nr 000000-0000, växel: 000-00 00 00</p></footer>"
        "<script>var projekt = 'Budget: 1 kr';</script></body></html>"
    ).encode()


def pdf_of(text: str, *, password: str | None = None) -> bytes:
    """A document with wrapped paragraphs; an empty line is a small gap."""
    flow: list[Flowable] = []
    for block in blocks(text):
        flow += [Paragraph(html.escape(line).replace("\u00a0", "&nbsp;"), BODY) for line in block]
        flow.append(Spacer(1, 9))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title="Projekt", encrypt=password).build(flow)
    return out.getvalue()


def drawn_pdf(pages: Sequence[Sequence[tuple[float, float, str]]], size: float = 10) -> bytes:
    """A document of strings at places (points from the left and the bottom), page by page."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=A4)
    for page in pages:
        sheet.setFont("Helvetica", size)
        for x, y, string in page:
            sheet.drawString(x, y, string)
        sheet.showPage()
    sheet.save()
    return out.getvalue()


def docx_of(text: str) -> bytes:
    """A document with a paragraph a line and list items with their style."""
    document = docx.Document()
    document.core_properties.title = "Projekt"
    for block in blocks(text):
        for line in block:
            bullet = line.lstrip().startswith("•")
            document.add_paragraph(
                line.lstrip(" •") if bullet else line, style="List Bullet" if bullet else None
            )
        document.add_paragraph("")
    assert document.styles["List Bullet"].type == WD_STYLE_TYPE.PARAGRAPH
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zip_of(members: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # the same name twice
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


Response = tuple[str, bytes, str, str]
"""Address, body, content type, status."""


def warc_of(responses: Sequence[Response], *, packed: bool = True, encoding: str | None = None) -> bytes:
    """A web archive of responses; with `encoding` their bodies are sent so (gzip)."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the writer leaves its temporary files open
        writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
        for url, body, media_type, status in responses:
            headers = [("Content-Type", media_type), *([("Content-Encoding", encoding)] if encoding else [])]
            sent = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            payload = io.BytesIO(gzip.compress(body) if encoding else body)
            record = writer.create_warc_record(url, "response", payload=payload, http_headers=sent)
            writer.write_record(record)
            del record
    return out.getvalue()


def page(
    url: str, body: bytes, media_type: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> Response:
    return url, body, media_type, status
