"""Numbers of a project by their form and place: in brackets behind names, on lines of their own, of agreements."""

import pytest

from tests.fields.pages import extraction_of, record_of

LEAD = "Kvarnens år\n\nHemse byalag har beviljats 500 000 kronor för projektet Kvarnens år.\n\n"

NUMBERS = {
    "Hemse byalag\nHemse\n84600\nSEK\n537-22841–2021": ["537-22841–2021"],
    "Projektet finansieras av EU (bidragsavtal nr 101036519).": ["101036519"],
    "This project has received funding under grant agreement No 101036519.": ["101036519"],
    "Kulturrådets diarienummer 2021-04417": ["2021-04417"],
    "LONA-nummer: 4817": ["4817"],
    "Beslutsdatum\nDiarienummer\n2021-11-18\n2021-04417": ["2021-04417"],
    "Diarienummer: 2021-11-18": [],
    "Telefon 070-55512-2021": [],
    "537-22841-2021\n537-22842-2021": [],
    "Grant agreement nummer saknas": [],
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_numbers(text: str, expected: list[str]) -> None:
    assert [one.value for one in record_of(LEAD + text).identifiers] == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("RV160318", "RV 160297", "RV160302"), ["RV160318", "RV 160297", "RV160302"]),
        (("2016/318", "2016/297", "2016/302"), ["2016/318", "2016/297", "2016/302"]),
        (("2016/2017", "2016/2018", "2016/2019"), []),
        (("SFS 20161", "SFS 20162", "SFS 20163"), []),
    ],
)
def test_numbers_in_brackets_behind_names(numbers: tuple[str, ...], expected: list[str]) -> None:
    names = ("Visans väg", "Ljus i gränd", "Stenens spår")
    owners = ("Gotlands museum", "Visby bibliotek", "Hemse byalag")
    sums = ("45 000", "38 000", "27 000")
    page = (
        "Projekt som beviljats bidrag\n\nRegion Gotland har beslutat att medfinansiera nedanstående projekt:\n\n"
        + "".join(
            f" • {name} ({number}) med {amount} kronor. Projektägare: {owner}\n"
            for name, number, amount, owner in zip(names, numbers, sums, owners, strict=True)
        )
    )
    records = extraction_of(page).records
    assert [one.value for record in records for one in record.identifiers] == expected
