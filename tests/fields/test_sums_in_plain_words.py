"""Sums as news, letters and minutes tell them: what it cost, what is part of it, who decided; and other sums."""

import pytest

from tests.fields.pages import record_of

PAGE = (
    "Strandlyftet\n\nProjektet Strandlyftet drivs av Luleå kommun tillsammans med Piteå kommun. {}\n\n"
    "Medlemmarna har blivit fler och är i dag över "
    "trehundra. De flesta bor i byn eller i någon av byarna runt sjön. På sommaren kommer många som har stuga "
    "här. De brukar också hjälpa till när det behövs. Förra hösten var det storm och då blåste bryggan sönder.\n"
)
SUMS = {
    "Hela utbyggnaden går på 3,4 miljoner.": "total 3400000",
    "Det nya bygget beräknas gå loss på 36 miljoner kronor.": "total 36000000",
    "Arbetet har kostnadsberäknats till 7,4 miljoner kronor.": "total 7400000",
    "Investeringen, 6 100 000 kronor, har granskats av en konsult.": "total 6100000",
    "Bidraget motsvarar 90 procent av de beräknade kostnaderna, 160 000 kronor.": "total 160000",
    "Det ger en omslutning på 11,1 miljoner kronor.": "total 11100000",
    "Notan på 1,3 miljoner delas mellan parterna.": "total 1300000",
    "Arbetet beräknades först till 2 miljoner kronor men slutade på 2,6 miljoner.": (
        "cost 2600000;total 2000000"
    ),
    "Kostnaden stannade vid 312 000 kr.": "cost 312000",
    "Utgifterna för bryggor och bänkar slutade på 486 000 kronor.": "cost 486000",
    "Bygget pågick från mars till september 2018 och gick på 2,9 miljoner.": "cost 2900000",
    "Två år och 1,1 miljoner kronor har det tagit.": "cost 1100000",
    "Totalt förbrukade vi 5 412 000 kronor.": "cost 5412000",
    "Totalt användes 1,4 miljoner kronor.": "cost 1400000",
    "I redovisningen tar ni upp kostnader på 2 511 300 kronor.": "cost 2511300",
    "Restaureringen har hittills kostat 1,9 miljoner kronor.": "cost 1900000",
    "Kostnaden blev 1 260 000 kronor. Av det betalades 900 000 av fonden.": "cost 1260000;grant 900000",
    "Huvuddelen, 2,6 miljoner, täcks av kyrkoantikvarisk ersättning.": "grant 2600000",
    "Större delen, 1,9 miljoner kronor, betalas av Boverket.": "grant 1900000 Boverket",
    "Det är Boverket som betalar större delen, 1,9 miljoner kronor.": "grant 1900000 Boverket",
    "Naturvårdsverket har genom Klimatklivet lovat hälften, elva miljoner.": "grant 11000000 Klimatklivet",
    "I den summan ingår ett stöd från Boverket på 435 000 och ett från Formas, 200 000.": (
        "grant 200000 Formas;grant 435000 Boverket"
    ),
    "Budgeten är 1 184 000 kronor, av vilka 769 600 är EU-medel.": (
        "grant 769600 Europeiska unionen;total 1184000"
    ),
    "Budgeten är 2,1 miljoner euro, varav 640 000 euro går till Piteå kommun.": "grant 640000;total 2100000",
    "Från Formas söks 550 000 kronor.": "other 550000",
    "Styrelsen beviljar 1 950 000 kronor.": "grant 1950000",
    "LAG beslutar att bevilja 740 000 kr.": "grant 740000",
    "Juryn sa ja till 430 000 kronor.": "grant 430000",
    "I år går 400 000 kronor av de 1 120 000 kronor som ni beviljade.": "grant 1120000",
    "Enligt beslutet från mars fick Piteå kommun 2 450 000 kronor för två år.": "grant 2450000",
    "Kulturfonden stöder projektet med 38 000 euro.": "grant 38000",
    "Konstrådet har betalat 730 000 kronor.": "grant 730000",
    "Formas säger ja! 180 000 till bryggan.": "grant 180000 Formas",
    "Formas har gett 50 000 och Fjällsparbanken 25 000.": "grant 25000 Fjällsparbanken;grant 50000 Formas",
    "Det handlar om 3,6 miljoner kronor fördelade på tre år.": "grant 3600000",
    "Formas och Boverket betalar 4 respektive 1,5 miljoner.": "grant 1500000;grant 4000000",
    "Osby kommun och Laholms kommun medfinansierade med 1,6 respektive 0,8 miljoner kronor.": (
        "cofinancing 1600000;cofinancing 800000"
    ),
    "Även Osby kommun deltar i finansieringen, med 10 000 euro.": "cofinancing 10000 Osby kommun",
    "Själva har vi fått ihop 210 000 kr genom loppisar.": "cofinancing 210000",
    "Resten, 180 000 kronor, har bybor samlat in.": "cofinancing 180000",
    "Kommunens del, 6,4 miljoner kronor, tas ur budgeten för vägar.": "cofinancing 6400000",
    "Osby kommun satsar 300 000 kronor av egna medel.": "cofinancing 300000",
}
NO_SUMS = [
    "Driftskostnaden beräknas till 90 000 kronor.",
    "Den årliga kostnaden beräknas till 90 000 kronor.",
    "Den gamla bron kostade 300 000 kronor.",
    "Förra året fick Osby IF 90 000 kronor till en bastu.",
    "Tidigare i år beviljades Ystads teater 300 000 kronor.",
    "Sedan 2015 har stöd beviljats med mer än 8 miljarder kronor.",
    "Nämnden beviljade verksamhetsbidrag på 850 000 kronor till Coompanion.",
    "Föreningens intäkter uppgick till 742 000 kronor.",
    "Han fick blommor, diplom och 10 000 kronor av Sparbanken.",
    "I år har förbundet 240 000 kronor att fördela.",
    "Merparten, 90 000 kronor, täcks av egna medel.",
    "Bygget kostar inte 90 000 kronor.",
    "Medlemsavgiften var 6 275 kronor.",
    "Staden har drygt en miljon invånare.",
    "Kulturfonden betalar varje år ut 12 miljoner kronor.",
    "Vid mötet beviljades fem föreningar 90 000 kronor.",
    "Vägen stängdes och kostade näringslivet 2 miljoner kronor.",
    "Styrelsen beviljar högst 30 000 kronor per förening.",
]


def _told(sentence: str) -> list[str]:
    found = record_of(PAGE.format(sentence)).budgets
    return sorted(f"{b.kind} {b.amount}{f' {b.payer}' if b.payer else ''}" for b in found)


@pytest.mark.parametrize(("sentence", "expected"), SUMS.items())
def test_what_a_sum_is(sentence: str, expected: str) -> None:
    assert _told(sentence) == sorted(expected.split(";"))


@pytest.mark.parametrize("sentence", NO_SUMS)
def test_other_sums(sentence: str) -> None:
    assert _told(f"Formas ger 200 000 kronor. {sentence}") == ["grant 200000 Formas"]


def test_of_a_share_of_the_costs_the_share_is_no_total() -> None:
    assert "total 600000" not in _told("Hälften av kostnaderna, 600 000 kronor, betalas av Boverket.")


def test_a_sum_that_was_decided() -> None:
    page = "Sökande: Luleå kommun\nProjekt: Strandlyftet\nSökt belopp: 180 000 kr\nBeslut: 120 000 kr\n"
    assert [(b.kind.value, str(b.amount)) for b in record_of(page).budgets] == [
        ("other", "180000"),
        ("grant", "120000"),
    ]


def test_parts_in_lines_of_their_own() -> None:
    page = (
        "Strandlyftet\n\nProjektägare: Luleå kommun\n\nBudget\nTotal budget 2 150 000 EUR\n"
        "varav EU-stöd 784 000 EUR\n"
    )
    assert [(b.kind.value, str(b.amount)) for b in record_of(page).budgets] == [
        ("total", "2150000"),
        ("grant", "784000"),
    ]


def test_millions_of_persons_are_no_sum() -> None:
    page = PAGE.format("Formas betalar. Staden har drygt en miljon invånare men bara två bryggor.")
    assert record_of(page).budgets == ()
