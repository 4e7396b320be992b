"""Projects that a page passes to one by one: `Den ena, Kanalglimt, ... Den andra heter Dalboscenen ...`."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

ABOVE = [
    "Två nya satsningar i Vänersborg\n\n",
    "Våra projekt\n\nFöreningen har två projekt på gång. ",
    "Klimat\n\nUmeå kommun ska vara med i två projekt om klimatet.\n\n",
]
FIRST = [
    "Den ena, {}, lyser upp slussarna och kostar 3,4 miljoner kronor.",
    "Det ena heter {} och leds av Ekby IF.",
    "Det första, {}, gjordes 2015–2017 tillsammans med Ekby IF.",
    "Den första är {}, som Ekby IF driver med 300 000 kronor från Boverket.",
    "Det ena är {}, där unga får hjälp av Ekby IF.",
    "Den ena går under namnet {}. Ekby IF håller i den.",
    "Det större av dem, {}, undersöker varor i centrum. Ekby IF leder.",
]
SECOND = [
    "Den andra heter {} och har en budget på 6,8 miljoner kronor.",
    "Det andra, {}, leds av Viks byalag.",
    "Den andra är {}, som Viks byalag sköter.",
    "Nästa hette {} och pågick från 2018 till 2021.",
    "Den andra kallas {}. Viks byalag driver den.",
    "Det mindre, {}, leds av Viks byalag.",
]
NAMES = [
    ("Kanalglimt", "Dalboscenen"),
    ("Barn & bark", "Lugna skogen"),
    ("”Öppna vindar”", "Rivers that connect"),
]
OF_ONE = [
    "Bron\n\nTvå skolor är med i projektet Bron. Den ena, Sjöskolan, ligger i Vik. Den andra, Norrskolan, ligger i Osby.",
    "Bron\n\nOsby kommun driver projektet Bron. Det har två insatser. Den ena, Föräldrakraft, är för vuxna. Den andra, "
    "Ungkraft, är för unga.",
    "Två ledare\n\nProjektet Bron har två ledare. Den ena, Anna Ek, arbetar i Vik. Den andra, Bo Lind, arbetar i Osby.",
    "Bron\n\nBron är ett projekt i Osby. Vi har två projektplatser. Den ena, Vik, är liten. Den andra, Hult, är stor.",
]


@pytest.mark.parametrize("first", FIRST)
def test_each_is_a_project(first: str) -> None:
    wrong = []
    for above, second, names, mark in product(ABOVE, SECOND, NAMES, (" ", "\n\n")):
        page = above + first.format(names[0]) + mark + second.format(names[1])
        titles = [one.title.value if one.title else None for one in extraction_of(page).records]
        if titles != [name.strip("”") for name in names]:
            wrong.append((page, titles))
    assert wrong == []


def test_each_has_what_is_said_of_it() -> None:
    page = "Två nya satsningar i Vänersborg\n\n" + " ".join(
        (FIRST[1].format("Kanalglimt"), SECOND[0].format("Dalboscenen"), "Den drivs av Viks byalag.")
    )
    one, other = extraction_of(page).records
    assert ([x.name for x in one.owners], one.budgets) == (["Ekby IF"], ())
    assert [x.name for x in other.owners] == ["Viks byalag"]
    assert [str(x.amount) for x in other.budgets] == ["6800000"]


@pytest.mark.parametrize("page", OF_ONE)
def test_what_one_project_has_two_of_is_no_project(page: str) -> None:
    assert len(extraction_of(page).records) == 1
