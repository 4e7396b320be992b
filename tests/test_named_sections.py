"""A chapter on projects in a report: headings that are their names."""

import pytest

from tests.fields.pages import extraction_of

PART = "Våren 2019 började projektet, som Vinnova gav 300 000 kronor. Tolv personer bakade bröd varje vecka."


def report(chapter: str, *heads: str, part: str = PART) -> str:
    parts = "\n\n".join(f"{head}\n{part}" for head in heads)
    return f"Hemse byalag\n\n{chapter}\n\nUnder året har Hemse byalag drivit två projekt.\n\n{parts}\n"


@pytest.mark.parametrize(
    "chapter",
    ["4. Projekt", "KAPITEL 4. PROJEKT", "4 Våra projekt", "Pågående projekt 2019", "Projekt under året"],
)
def test_each_heading_is_a_name(chapter: str) -> None:
    records = extraction_of(report(chapter, "4.1 Brödvägen", "4.2 Kvarnens år")).records
    assert [one.title.value for one in records if one.title] == ["Brödvägen", "Kvarnens år"]
    assert [[body.name for body in one.owners] for one in records] == [["Hemse byalag"]] * 2


@pytest.mark.parametrize(
    "page",
    [
        report("4. Ekonomi", "4.1 Intäkter", "4.2 Kostnader"),
        report(
            "4. Projekt",
            "4.1 Brödvägen",
            "4.2 Kvarnens år",
            part="Vi bakade bröd hela året, och det blev många limpor till slut i bygden.",
        ),
        report("4. Projekt", "4.1 Varför gick det så?", "4.2 Vad händer nu?"),
        report("4. Projektets ekonomi", "4.1 Brödvägen", "4.2 Kvarnens år"),
    ],
)
def test_other_chapters_are_none(page: str) -> None:
    titles = [one.title.value for one in extraction_of(page).records if one.title]
    assert "Kvarnens år" not in titles[1:]
    assert "Kostnader" not in titles
