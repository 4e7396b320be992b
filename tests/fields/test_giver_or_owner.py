"""Who gives what beside whom: boards that stand for a body, an owner's own money, givers in one breath."""

import pytest

from tests.fields.pages import extraction_of, record_of

_OF_EKBY = "Ladan\n\nProjektet Ladan drivs av Ekby kommun 2021–2022. {} Målet är att fler ska komma."


@pytest.mark.parametrize(
    ("head", "said", "funders"),
    [
        (
            "Samordningsförbundet Ekbyslätten",
            "Styrelsen beviljar 625 000 kronor.",
            ["Samordningsförbundet Ekbyslätten"],
        ),
        (
            "Leader Ekbygden",
            "LAG beslutar att prioritera ansökan och bevilja 298 000 kr.",
            ["Leader Ekbygden"],
        ),
        ("Ekby hembygdsförening", "Styrelsen beviljar 625 000 kronor.", []),
        ("Leader Ekbygden", "Styrelsen tackar alla som deltagit.", []),
    ],
)
def test_the_board_of_the_body_whose_page_it_is(head: str, said: str, funders: list[str]) -> None:
    page = f"{head}\nProtokollsutdrag 2021-11-27\n\n§ 6 Ladan\n\nProjektet Ladan drivs av Ekby folkhögskola. {said}"
    assert [f.name for f in record_of(page).funders if f.rule == "funder.board"] == funders


def test_a_board_alone_tells_of_no_project() -> None:
    page = "Samordningsförbundet Ekbyslätten\n\nOm oss\n\nUnder 2020 beviljade styrelsen medel. Förbundet har fem ledamöter."
    assert extraction_of(page).records == ()


@pytest.mark.parametrize(
    ("said", "budgets", "funders"),
    [
        ("Ekby kommun har avsatt 2 miljoner kronor till projektet.", [("total", "2000000", None)], []),
        (
            "Boverket bidrar med 2 miljoner kronor. Ekby kommun satsar 300 000 kronor av egna medel.",
            [("grant", "2000000", "Boverket"), ("cofinancing", "300000", "Ekby kommun")],
            ["Boverket"],
        ),
        ("Region Skåne satsar 300 000 kronor.", [("grant", "300000", "Region Skåne")], ["Region Skåne"]),
    ],
)
def test_what_an_owner_gives_itself(
    said: str, budgets: list[tuple[str, str, str | None]], funders: list[str]
) -> None:
    record = record_of(_OF_EKBY.format(said).replace("Ekby kommun", "Osby kommun"))
    expected = [(kind, amount, payer and payer.replace("Ekby", "Osby")) for kind, amount, payer in budgets]
    assert [(b.kind.value, str(b.amount), b.payer) for b in record.budgets] == expected
    assert [f.name for f in record.funders] == funders


@pytest.mark.parametrize(
    ("said", "funders", "cofunders"),
    [
        ("Leader Linné bidrar med 200 000 kronor och Hylte kommun med 95 000 kronor.", ["Leader Linné", "Hylte kommun"], []),
        ("Leader Linné bidrar med 200 000 kronor. Hylte kommun bidrar med 95 000 kronor.", ["Leader Linné"], ["Hylte kommun"]),
        ("Svenska Postkodstiftelsen och Kulturrådet är de stora finansiärerna.",
         ["Svenska Postkodstiftelsen", "Kulturrådet"], []),
        ("Vi fick 25 000 kronor ur Hylte kommuns kulturfond.", ["Hylte kommun"], []),
        ("Fonden för en rättvis omställning står för 278 000 euro.", ["Fonden för en rättvis omställning"], []),
        ("Jouren har beviljats 1 350 000 kronor ur brottsofferfonden.", ["brottsofferfonden"], []),
    ],
)  # fmt: skip
def test_who_gives_beside_whom(said: str, funders: list[str], cofunders: list[str]) -> None:
    record = record_of(_OF_EKBY.format(said))
    assert [f.name for f in record.funders] == funders
    assert [f.name for f in record.cofunders] == cofunders


@pytest.mark.parametrize(
    "said",
    [
        "Hylte folkhögskola avsätter personal.",
        "Hylte folkhögskola bidrar genom att låta lärarna vara med på arbetstid.",
        "Rekryteringen har gjorts med god hjälp av Hylte folkhögskola.",
        "Den här gången har vi fått med Hylte folkhögskola på tåget.",
        "Sedan 2021 arbetar vi med Hylte folkhögskola för att ändra på det.",
        "Hylte folkhögskola har öppnat sitt arkiv för oss.",
        "Arbetet sker i nära dialog med Hylte folkhögskola.",
    ],
)
def test_who_takes_part(said: str) -> None:
    assert [p.name for p in record_of(_OF_EKBY.format(said)).partners] == ["Hylte folkhögskola"]
