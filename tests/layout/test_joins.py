"""How label and value are joined in a form: each ordinary way, with labels of the table and words of menus."""

from collections.abc import Callable

import pytest

from extractors.layout import read_layout
from extractors.text import fold

Rows = list[tuple[str, str]]
FORM: Rows = [
    ("Projektägare", "Hemsjö byalag ek. för."),
    ("Startdatum", "2021-03-01"),
    ("Slutdatum", "2023-08-31"),
    ("Medfinansiärer", "Region Halland"),
    ("Budget", "2 450 000 kr"),
    ("Diarienummer", "2021-00412"),
]
VALUES = [value for _, value in FORM]


def each(form: str) -> Callable[[Rows], str]:
    return lambda rows: "\n".join(form.format(label, value, n) for n, (label, value) in enumerate(rows, 1))


JOINS: dict[str, Callable[[Rows], str]] = {
    "colon": each("{}: {}"),
    "below": each("{}\n{}\n"),
    "blank between": each("{}\n\n{}\n"),
    "numbers, blank between": each("{2}. {0}\n\n{1}\n"),
    "numbers": each("{2}. {0}\n{1}\n"),
    "dash": each("{} – {}"),
    "arrow": each("{} → {}"),
    "bar": each("{} | {}"),
    "dots": each("{} ......... {}"),
    "list of dashes": each("- {}: {}"),
    "quoted": each("> {}: {}"),
    "bold": each("**{}:** {}"),
    "bold below": each("**{}**\n\n{}\n"),
    "italic": each("*{}:* {}"),
    "bold in a list": each("- **{}:** {}"),
    "bold value": each("{}: **{}**"),
    "linked value": each("{}: [{}](https://example.se/a_b)"),
    "table": lambda rows: "|---|---|\n".join(
        [each("| {} | {} |")(rows[:1]) + "\n", each("| {} | {} |")(rows[1:])]
    ),
    "bullets on a line": lambda rows: " • ".join(f"{label}: {value}" for label, value in rows),
}


@pytest.mark.parametrize("join", JOINS)
def test_joins_of_label_and_value(join: str) -> None:
    text = fold(f"Ljusgården\n\nHär bygger vi en mötesplats för unga i bygden.\n\n{JOINS[join](FORM)}\n")
    assert [text.span(p.start, p.end).text for p in read_layout(text).pairs if p.field] == VALUES


@pytest.mark.parametrize(
    "page",
    [
        "Start | Projekt\nKontakt | Sök stöd",
        "Projekt\n\nFinansiering\n\nKontakt\n\nOm oss",
        "Finansiering\n\nVi betalar med egna medel. Ingen annan ger något.\n\nTid\n\nDet tar den tid det tar.",
        "2 * 3 * 4 = 24\nsnake_case_namn och *fotnot",
        "Projektägare: .........................\nBudget: ................ kr",
    ],
)
def test_lines_that_join_nothing(page: str) -> None:
    assert [pair for pair in read_layout(fold(page)).pairs if pair.field] == []
