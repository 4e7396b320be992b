"""Quantities of statements whose noun does not stand right behind the number: one table each, and what is none."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n\nMål\n- "


def quantities(aim: str) -> list[str]:
    (result,) = record_of(LEAD + aim).results
    return [_said(one.value, one.upper, one.bound.value, one.unit, one.of) for one in result.quantities]


def _said(value: object, upper: object, bound: str, unit: str, of: str | None) -> str:
    number = f"{value}-{upper}" if upper else str(value)
    return f"{'' if bound == 'exact' else bound + ' '}{number} {unit}" + (f": {of}" if of else "")


TABLE = [
    ("1 ny förening och 1 karta", ["1 förening", "1 karta"]),
    # some of those counted before
    ("30 bagerier ska gå med och nio av dem ska mala själva", ["30 bagerier", "9 bagerier"]),
    ("30 elever ska gå kursen och nio av dem ska mala själva", ["30 persons: elever", "9 persons: dem"]),
    (
        "30 elever ska gå kursen, varav minst nio ska mala själva",
        ["30 persons: elever", "at_least 9 persons"],
    ),
    ("30 elever har gått kursen och nio fick ett lärlingsavtal", ["30 persons: elever", "9 persons"]),
    ("30 elever har gått kursen, varav nio började mala", ["30 persons: elever", "9 persons"]),
    ("Sex bagerier är med och ytterligare två har anmält sig", ["6 bagerier", "2 bagerier"]),
    ("Elva bagerier är med, varav fem drivs av kvinnor", ["11 bagerier", "5 bagerier"]),
    ("40 nya jobb, varav 25 för kvinnor", ["40 jobb", "25 jobb"]),
    ("Av 80 elever fullföljde 64", ["80 persons: elever", "64 persons"]),
    ("Av de 64 som började gick 40 vidare till jobb", ["40 persons"]),
    # of a whole
    ("Nio av eleverna ska mala själva", ["9 persons: eleverna"]),
    ("Minst nio av de 30 eleverna ska mala själva", ["at_least 9 persons: eleverna"]),
    ("Mjöl ska finnas i minst två av de fem bagerierna", ["at_least 2 bagerierna"]),
    ("Tre av fyra bagerier använder mjölet", ["3 bagerier"]),
    ("Mjölet ska säljas på sex av åtta torg", ["6 torg"]),
    ("Tolv av kommunens 15 bagerier har gått med", ["12 bagerier"]),
    # a number of
    ("Antalet besökare under sommaren ökar från 900 till 2 500", ["2500 persons: besökare"]),
    ("Antalet brödsorter i butiken stiger till 40 före 2024", ["40 brödsorter"]),
    ("Öka antalet lokala odlare med 15", ["15 persons: lokala odlare"]),
    # how often, how long
    ("Kvarnen ska mala minst tre gånger om året", ["at_least 3 gånger"]),
    ("Kvarnen kördes 40 gånger under sommaren", ["40 gånger"]),
    ("Butiken ska ha öppet fem dagar i veckan", ["5 dagar"]),
    ("Tiden från skörd till mjöl har minskat till 6 dagar", ["6 dagar"]),
    ("Halvera väntetiden till 14 dagar", ["14 dagar"]),
    ("Väntetiden ska minska från 40 till 14 dagar", ["14 dagar"]),
    ("Korta väntetiden med två veckor", ["2 veckor"]),
    ("Minst fem par storkar ska häcka", ["at_least 5 par"]),
    # sums
    ("Priset per säck ska sänkas till 60 kronor", ["60 SEK"]),
    ("Byborna har satsat 2 miljoner kronor i kvarnen", ["2000000 SEK"]),
    # all that is counted
    ("60 barn och unga ska ha bakat bröd", ["60 persons: barn och unga"]),
    ("45 procent av dem som går kursen ska mala själva", ["45 percent: dem som går kursen"]),
    # behind a label, behind a word that opens the sentence
    ("Mål: 12 nya kvarnar i drift", ["12 kvarnar"]),
    ("Totalt 12 nya kvarnar i drift", ["12 kvarnar"]),
    ("Med 12 nya kvarnar ska länet få mjöl", ["12 kvarnar"]),
    ("Mjölet ska hålla med 12 procents fukt", ["12 percent"]),
    ("Fyra leder till kvarnen är röjda", ["4 leder"]),
]


@pytest.mark.parametrize(("aim", "expected"), TABLE)
def test_a_quantity(aim: str, expected: list[str]) -> None:
    assert quantities(aim) == expected


NONE = [
    "Nio av tio elever ska trivas",
    "Hälften av eleverna ska mala själva",
    "En tredjedel av dem ska mala själva",
    "Kvarnen ska mala tre gånger så mycket",
    "Kvarnen ska bli två gånger större",
    "Mjölet ska malas under två somrar",
    "Priset ska sjunka under de 12 procent som gäller i dag",
    "Etapp 2 leder till en ny kvarn",
    "Antalet elever ska öka till 2025",
    "Kvarnen ska mala och 2024 ska bron vara klar",
    "Två saker ska bli bättre",
    "Bagarna i de fem bagerier som är med ska mala",
]


@pytest.mark.parametrize("aim", NONE)
def test_no_quantity(aim: str) -> None:
    assert quantities(aim) == []
