"""What stands beside a body in the value of a label, and what there names none."""

import pytest

from extractors.grammar.organisation_lists import read_organisations

NAMED = [
    ("bland annat Osby kommun och Lunds universitet", ["Osby kommun", "Lunds universitet"]),
    ("t.ex. Osby kommun", ["Osby kommun"]),
    ("Projektet finansieras av Vinnova", ["Vinnova"]),
    ("Finansieras i huvudsak av Vinnova.", ["Vinnova"]),
    ("Osby kommun – ställer upp med lokaler", ["Osby kommun"]),
    ("Osby kommun samt lokala företag", ["Osby kommun"]),
    ("Osby kommun, skolor och föreningar", ["Osby kommun"]),
    ("Vinnova genom programmet Smarta städer", ["Vinnova"]),
    ("Osby kommun genom Anna Bergmark", ["Osby kommun"]),
    ("Osby kommun, 283 80 Osby", ["Osby kommun"]),
    ("Vinnova, beslut 2021-02-03", ["Vinnova"]),
    ("Osby kommun, kontaktperson Anna Bergmark", ["Osby kommun"]),
    ("Lunds universitet, professor Anna Bergmark", ["Lunds universitet"]),
    ("docent Anna Bergmark, Lunds universitet", ["Lunds universitet"]),
    ("Osby kommun/Hässleholms kommun", ["Osby kommun", "Hässleholms kommun"]),
    ("Osby kommun - 50 000 kr", ["Osby kommun"]),
    ("3 st", []),
    ("se nedan", []),
    ("föreningar, företag och byalag", []),
]
KEPT = [
    "Osby kommun – kultur- och fritidsförvaltningen",
    "RISE Research Institutes of Sweden AB - RISE CBI Betonginstitutet",
    "Stiftelsen Att leva vidare",
    "Region Jämtland Härjedalen",
    "Kontakta Oss AB",
    "Beslutsfabriken AB",
]


@pytest.mark.parametrize(("value", "names"), NAMED)
def test_bodies_without_remarks(value: str, names: list[str]) -> None:
    assert [mention.name for _, _, mention in read_organisations(value)] == names


@pytest.mark.parametrize("value", KEPT)
def test_words_of_a_name_are_kept(value: str) -> None:
    assert [mention.name for _, _, mention in read_organisations(value)] == [value.replace("–", "-")]
