"""Word documents: headings, lists, tables, and what does not show."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from pipeline import extract
from pipeline.decode import ReadError
from pipeline.documents import Content, read_content

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Fill = Callable[[Any], object]


def read(fill: Fill) -> Content:
    document = docx.Document()
    document.core_properties.title = "Slutrapport"
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return read_content(out.getvalue())


def add(document: Any, xml: str) -> None:
    """Put raw XML before the last element of the body, which must be that of the section."""
    document.element.body.insert(
        -1, parse_xml(xml.replace("<w:p>", f"<w:p {W}>", 1).replace("<w:sdt>", f"<w:sdt {W}>", 1))
    )


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def a_report(document: Any) -> None:
    document.add_heading("Unga vägar", 0)
    document.sections[0].header.paragraphs[0].text = "Sidhuvud"
    document.add_paragraph("Projektet ska ge unga arbete.")
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(
        table.rows,
        [("Projektägare", "Region Skåne"), ("Beviljat stöd", "411\u00a0601 kr"), ("Interventionstyp", "118")],
        strict=True,
    ):
        row.cells[0].text, row.cells[1].text = cells
    document.add_heading("Samarbetspartners", 1)
    document.add_paragraph("Växjö kommun", style="List Bullet")
    document.add_paragraph("Lunds kommun", style="List Bullet")


def test_a_report() -> None:
    content = read(a_report)
    assert content.title == "Slutrapport"
    assert content.encoding == "binary"
    assert content.text == (
        "Unga vägar\n\nProjektet ska ge unga arbete.\n\nProjektägare: Region Skåne\nBeviljat stöd: 411\u00a0601 kr\n"
        "Interventionstyp: 118\n\nSamarbetspartners\n• Växjö kommun\n• Lunds kommun"
    )
    (record,) = extract(content.text)
    assert [owner.name for owner in record.owners] == ["Region Skåne"]
    assert [partner.name for partner in record.partners] == ["Växjö kommun", "Lunds kommun"]
    assert [(field.label, field.value) for field in record.other_fields] == [("Interventionstyp", "118")]


PARAGRAPHS = {
    "deleted and inserted": (
        f'<w:p><w:ins w:id="1" w:author="x">{run("nytt")}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>gammalt'
        "</w:delText></w:r></w:del></w:p>",
        "nytt",
    ),
    "moved": (
        f'<w:p><w:moveFrom w:id="1" w:author="x">{run("bort")}</w:moveFrom>{run("kvar")}</w:p>',
        "kvar",
    ),
    "hidden": (f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r>{run('synligt')}</w:p>", "synligt"),
    "field": (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{run('text')}</w:p>", "text"),
    "breaks and tabs": (
        "<w:p><w:r><w:t>Namn:</w:t><w:tab/><w:t>A</w:t><w:br/><w:t>B</w:t></w:r></w:p>",
        "Namn:\tA\nB",
    ),
    "hyphens": (
        "<w:p><w:r><w:t>EU</w:t><w:noBreakHyphen/><w:t>st</w:t><w:softHyphen/><w:t>öd</w:t></w:r></w:p>",
        "EU\u2011stöd",
    ),
    "link": (f"<w:p><w:hyperlink>{run('länk')}</w:hyperlink></w:p>", "länk"),
    "content control": (f"<w:sdt><w:sdtContent><w:p>{run('i ruta')}</w:p></w:sdtContent></w:sdt>", "i ruta"),
    "content control in a line": (
        f"<w:p>{run('Ägare: ')}<w:sdt><w:sdtContent>{run('Osby kommun')}</w:sdtContent></w:sdt></w:p>",
        "Ägare: Osby kommun",
    ),
    "text boxes in text boxes": (
        f"<w:p>{run('ute')}<w:r><w:pict><w:txbxContent><w:p>{run('inne')}<w:r><w:pict><w:txbxContent><w:p>"
        f"{run('innerst')}</w:p></w:txbxContent></w:pict></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        "ute\ninne\ninnerst",
    ),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_paragraphs(name: str) -> None:
    xml, expected = PARAGRAPHS[name]
    assert read(lambda document: add(document, xml)).text == expected


def test_a_table_with_merged_cells() -> None:
    def fill(document: Any) -> None:
        rows = [("Fond", "Projekt", "Projektägare", "Belopp"), ("ESF", "Unga vägar", "Osby kommun", "1 mkr")]
        rows.append(("", "Nya steg", "Lunds kommun", "2 mkr"))
        table = document.add_table(rows=3, cols=4)
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0))

    found = extract(read(fill).text)
    assert [(r.owners[0].name, str(r.budgets[0].amount)) for r in found] == [
        ("Osby kommun", "1000000"),
        ("Lunds kommun", "2000000"),
    ]


def test_an_absurd_span_takes_no_memory() -> None:
    def fill(document: Any) -> None:
        table = document.add_table(rows=2, cols=3)
        for cell in (cell for row in table.rows for cell in row.cells):
            cell.text = "a"
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:gridSpan {W} w:val="999999999"/>'))

    assert len(read(fill).text) < 100


def test_a_document_of_pictures_only() -> None:
    def fill(document: Any) -> None:
        add(document, "<w:p><w:r><w:pict><imagedata/></w:pict></w:r></w:p>")

    with pytest.raises(ReadError, match="OCR") as caught:
        read(fill)
    assert caught.value.reason == "image_only"
