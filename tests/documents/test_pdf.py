"""Reading order, columns, tables, wrapped lines, running heads and page numbers of PDF documents."""

import io

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

from pipeline import extract
from pipeline.documents import read_content
from pipeline.documents.pdf_layout import join
from tests.documents.make import drawn_pdf

LEFT = (
    "Projektet Unga vägar drivs av Osby kommun tillsammans med Region Skåne och ska ge unga vuxna i hela kommunen "
    "ett arbete. Målet är att 65 % av deltagarna får arbete eller börjar studera när projektet är slut."
)
RIGHT = (
    "Vinnova bidrar med 1,2 miljoner kronor och resten betalas av kommunen själv. Verksamheten pågår under åren 2019 "
    "till 2021 i hela kommunen och leds av en styrgrupp där alla parter är med från början till slut."
)
Page = list[tuple[float, float, str]]


def wrapped(text: str, width: float, x: float, y: float) -> Page:
    """A text in lines of a width."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, "Helvetica", 10) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return [(x, y - 13 * n, line) for n, line in enumerate(lines)]


def text_of(*pages: Page) -> str:
    return read_content(drawn_pdf(pages)).text


@pytest.mark.parametrize("interleaved", [False, True])
def test_two_columns_are_read_one_after_the_other(interleaved: bool) -> None:
    page = wrapped(LEFT, 220, 60, 700) + wrapped(RIGHT, 220, 315, 700)
    if interleaved:
        page.sort(key=lambda piece: (-piece[1], piece[0]))
    page = [(60, 760, "Unga vägar"), *page, *wrapped(LEFT, 475, 60, 500)]
    assert text_of(page) == f"Unga vägar\n\n{LEFT}\n\n{RIGHT}\n\n{LEFT}"


def test_columns_with_a_gap_across_both_stay_columns() -> None:
    page: Page = []
    for y in (700, 560):
        page += wrapped(LEFT, 220, 60, y) + wrapped(RIGHT, 220, 315, y)
    assert text_of(page) == f"{LEFT}\n\n{LEFT}\n\n{RIGHT}\n\n{RIGHT}"


def test_a_form_is_read_row_by_row() -> None:
    rows = [("Projektägare", "Region Skåne"), ("Beviljat stöd", "411 601 kr"), ("Interventionstyp", "118")]
    page: Page = [(60, 760, "Unga vägar")]
    for n, (label, value) in enumerate(rows):
        page += [(60, 700 - 14 * n, label), (200, 700 - 14 * n, value)]
    (record,) = extract(text_of([*page, *wrapped(LEFT, 475, 60, 600)]))
    assert [owner.name for owner in record.owners] == ["Region Skåne"]
    assert "411601" in [str(budget.amount) for budget in record.budgets]
    assert [(field.label, field.value) for field in record.other_fields] == [("Interventionstyp", "118")]


def test_a_cell_of_two_lines() -> None:
    page: Page = [(60, 700, "Projektägare"), (200, 700, "Osby kommun,"), (200, 688, "socialförvaltningen")]
    assert text_of([*page, (60, 676, "Budget"), (200, 676, "5 mkr")]).splitlines() == [
        "Projektägare\tOsby kommun, socialförvaltningen",
        "Budget\t5 mkr",
    ]


def test_a_table_of_projects() -> None:
    rows = [
        ("Projekt", "Projektägare", "Belopp"),
        ("Nya steg", "Lunds kommun", "2 mkr"),
        ("Hem", "Osby kommun", "1 mkr"),
    ]
    page = [
        (x, 700 - 14 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((60, 200, 400), row, strict=True)
    ]
    found = extract(text_of([(60, 760, "Beviljade projekt"), *page]))
    assert [(r.owners[0].name, str(r.budgets[0].amount)) for r in found] == [
        ("Lunds kommun", "2000000"),
        ("Osby kommun", "1000000"),
    ]


def test_running_heads_stay_once_and_page_numbers_go() -> None:
    pages = [
        [
            (60, 810, "Dnr 2019-00145"),
            (450, 810, f"Sida {n} (3)"),
            *wrapped(LEFT, 475, 60, 700),
            (290, 30, str(n)),
        ]
        for n in (1, 2, 3)
    ]
    assert text_of(*pages).split("\n\n") == ["Dnr 2019-00145\tSida 1 (3)", LEFT, LEFT, LEFT]


def test_a_number_within_the_page_stays() -> None:
    assert text_of([(60, 400, "Antal deltagare:"), (60, 386, "88")]) == "Antal deltagare:\n88"


def test_a_sentence_goes_on_over_the_page() -> None:
    first, second = LEFT[:160].rsplit(" ", 1)[0], LEFT[160:].split(" ", 1)[1]
    found = text_of(wrapped(first, 475, 60, 120), wrapped(second, 475, 60, 780))
    assert found == f"{first} {second}"


def test_short_lines_and_labels_are_not_joined() -> None:
    short = [
        "Projektägare: Osby kommun, socialförvaltningen",
        "Projekttid: 2019–2021",
        "Budget: 5 mkr",
        "Unga vägar",
    ]
    page: Page = [(60, 700 - 13 * n, line) for n, line in enumerate(short)]
    assert text_of(page).splitlines() == short


def test_items_of_a_list() -> None:
    page = [(60, 700, "•"), *wrapped(LEFT, 420, 78, 700), (60, 660, "•"), (78, 660, "Kort")]
    assert text_of(page).splitlines() == [f"• {LEFT}", "• Kort"]


HYPHENS = [
    ("en för-", "studie", "en förstudie"),
    ("EU-", "stöd", "EU-stöd"),
    ("barn-", "och ungdom", "barn- och ungdom"),
    ("2019-", "2021", "2019-2021"),
    ("för\u00ad", "studie", "förstudie"),
    ("för\x02", "studie", "förstudie"),
    ("ett -", "tankstreck", "ett - tankstreck"),
    ("Väst-", "Sverige", "Väst-Sverige"),
    ("", "a", "a"),
]


@pytest.mark.parametrize(("one", "two", "whole"), HYPHENS)
def test_hyphens_at_line_ends(one: str, two: str, whole: str) -> None:
    assert join(one, two) == whole


def test_a_hyphen_at_a_line_end_on_the_page() -> None:
    page: Page = [(60, 700, LEFT[:83] + " i social-"), (60, 687, "förvaltningen.")]
    assert "socialförvaltningen." in text_of(page)


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_turned_page(angle: int) -> None:
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(600, 800))
    sheet.setPageRotation(angle)
    turned = {0: (0, 0), 90: (600, 0), 180: (600, 800), 270: (0, 800)}
    sheet.translate(*turned[angle])
    sheet.rotate(angle)
    for n, line in enumerate(("Unga vägar", "Projektägare: Osby kommun", "Budget: 5 mkr")):
        sheet.drawString(60, 400 - 14 * n, line)
    sheet.save()
    assert read_content(out.getvalue()).text.split() == [
        "Unga",
        "vägar",
        "Projektägare:",
        "Osby",
        "kommun",
        "Budget:",
        "5",
        "mkr",
    ]
