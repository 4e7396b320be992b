"""Bodies under and behind one label, and what ends them."""

from collections.abc import Callable
from itertools import product

import pytest

from extractors.layout import read_layout
from extractors.text import fold

BODIES = ["Hässleholms kommun", "Kulturföreningen Lyktan", "Lunds universitet"]
LISTS: dict[str, Callable[[str], str]] = {
    "lines": lambda label: "\n".join([label, *BODIES]),
    "lines below a colon": lambda label: "\n".join([f"{label}:", *BODIES]),
    "an empty line below the label": lambda label: "\n".join([label, "", *BODIES]),
    "an empty line below each": lambda label: "\n\n".join([label, *BODIES]),
    "the first beside the label": lambda label: f"{label}: " + "\n".join(BODIES),
    "set in below the first": lambda label: f"{label}: " + ("\n" + " " * 16).join(BODIES),
    "items": lambda label: "\n- ".join([f"{label}:", *BODIES]),
}
AFTER = (
    "Projektperiod: 2020-2022",
    "Handläggare: Eva Ekman",
    "Referensgrupp: Malmö universitet",
    "Styrgrupp\nEva Ekman",
    "\nBakgrund\n\nDet började när skolan i byn lades ner.",
    "\nDet började när skolan i byn lades ner och ingen lokal fanns kvar.",
)


def named(page: str, field: str) -> list[str]:
    text = fold(page)
    return [text.fold[pair.start : pair.end] for pair in read_layout(text).pairs if pair.field == field]


@pytest.mark.parametrize(("name", "after"), list(product(LISTS, AFTER)))
def test_bodies_of_one_label(name: str, after: str) -> None:
    page = f"Ljusgården\n\nProjektägare: Osby kommun\n{LISTS[name]('Samarbetspartners')}\n{after}\n"
    assert named(page, "partner") == BODIES


@pytest.mark.parametrize("label", ["Partners", "Finansiering", "Deltagande organisationer"])
def test_word_of_menus_over_bodies(label: str) -> None:
    assert len(named(f"Ljusgården\n\n{label}\nLunds universitet\n\nProjektperiod: 2020\n", "partner")) < 2
    page = f"Ljusgården\n\n{label}\nLunds universitet\n"
    assert named(page, "funder" if label == "Finansiering" else "partner") == ["Lunds universitet"]


@pytest.mark.parametrize(
    "page",
    [
        "Partners\nSök stöd\nKontakt\nOm oss",
        "Finansiering\nVi betalar allt själva.",
        "Partners\n\nVi tackar alla som har hjälpt oss.",
    ],
)
def test_word_of_menus_over_something_else(page: str) -> None:
    assert [pair for pair in read_layout(fold(page)).pairs if pair.field] == []


@pytest.mark.parametrize("below", ["Dela på Facebook", "Vi som bor i byn", "Publicerad i våras"])
def test_lines_that_are_no_bodies_end_a_value(below: str) -> None:
    assert named(f"Ljusgården\n\nFinansiär: Vinnova\n{below}\n", "funder") == ["Vinnova"]
