"""Forms in every style with every way to write a sum and a time: none is lost between label and value.

A form has five labels in one style; one of them is asked with each of its names and ways of writing a value.
"""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

STYLES = ["{}: {}", "{}\n{}", "{} {}", "{} – {}", "{}\t{}", "• {}: {}"]
SUM_LABELS = [
    "Beviljat stöd",
    "Beslutad finansiering",
    "Total budget",
    "Projektets totala kostnad",
    "Medfinansiering",
]
SUMS = [
    *(
        "90 000 kr",
        "90 000 kronor",
        "90000 kr",
        "90 000:-",
        "90.000 kr",
        "90 000 SEK",
        "SEK 90 000",
        "90 tkr",
    ),
    *(
        "0,09 mkr",
        "Högst 90 000 kr",
        "Max 90 000 kr",
        "drygt 90 000 kr",
        "Ca. 90 000 kr",
        "Upp till 90 000 kr",
    ),
    *("maximalt 90 000 kr", "90 000 kr (50 %)", "90 000 kr, 50 %", "90 000 kronor över tre år", "90 000 kr."),
    *("90 000 kr för 2023", "90 000 kr i bidrag", "90 000 kr beviljat", "cirka 90 tusen kronor", "90 000kr"),
    *("90 000 kr exkl. moms", "90 000 svenska kronor", "90 000 kr från Vinnova"),
]
TIME_LABELS = ["Projekttid", "Projektperiod", "Tid", "Löptid", "Pågår", "Genomförandetid", "Start–slut"]
TIMES = {
    "2021/2023": [
        "2021-2023",
        "2021 – 2023",
        "2021 till 2023",
        "2021 t.o.m. 2023",
        "2021, 2022 och 2023",
        "2021–23",
    ],
    "2021-01/2023-12": [
        "jan 2021 - dec 2023",
        "2021-01--2023-12",
        "01/2021-12/2023",
        "1.2021 – 12.2023",
        "2021/01 - 2023/12",
    ],
    "2021-01-01/2023-12-31": [
        "2021-01-01–2023-12-31",
        "1.1.2021-31.12.2023",
        "20210101-20231231",
        "1/1 2021 - 31/12 2023",
    ],
    "2022-03/2022-11": ["mars–november 2022", "mars - november 2022"],
    "P3Y": ["3 år", "tre år"],
    "P36M": ["36 månader"],
    "2021/..": ["2021-", "2021 och framåt", "2021 – pågående"],
}


def form(style: str, label: str, value: str) -> str:
    """A page with a form in one style, and a text below it."""
    pairs = [("Projektägare", "Osby kommun"), (label, value), ("Kontaktperson", "Eva Ek"), ("Kommun", "Osby")]
    more = ("Projekttid", "2021-2023") if label in SUM_LABELS else ("Budget", "90 000 kr")
    lines = "\n".join(style.format(*pair) for pair in (pairs[0], more, *pairs[1:]))
    return f"Bron över ån\n\n{lines}\n\nBron ska göra det lätt att ta sig över ån.\n"


@pytest.mark.parametrize(("style", "label"), list(product(STYLES, SUM_LABELS)))
def test_every_sum_is_read(style: str, label: str) -> None:
    missed = []
    for value in SUMS:
        (record,) = extraction_of(form(style, label, value)).records
        if [int(one.amount) for one in record.budgets if one.amount is not None] != [90_000]:
            missed.append(value)
    assert missed == []


@pytest.mark.parametrize(("style", "label"), list(product(STYLES, TIME_LABELS)))
def test_every_time_is_read(style: str, label: str) -> None:
    missed = []
    for edtf, values in TIMES.items():
        for value in values:
            (record,) = extraction_of(form(style, label, value)).records
            if [one.edtf or one.duration for one in record.periods] != [edtf]:
                missed.append(value)
    assert missed == []
