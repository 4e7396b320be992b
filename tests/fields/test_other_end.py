"""The end of a project in another sentence than its beginning, and the other way about."""

import pytest

from tests.fields.pages import record_of

LEAD = (
    "Kvarnens år\n\nHemse byalag har beviljats 500 000 kronor från Kulturrådet för projektet Kvarnens år. "
    "Det ska ge fler en plats att mala på.\n\n"
)


def _times(page: str) -> list[str]:
    return [
        (p.edtf or "") + (f" {p.duration}" if p.duration else "")
        for p in record_of(page).periods
        if p.kind.value == "project"
    ]


JOINED = {
    "Vi började mala i april 2022. Finansieringen gäller till och med mars 2025.": "2022-04/2025-03",
    "Projektet startade i mars 2022. Pengarna från Kulturrådet räcker fram till juni 2024.": "2022-03/2024-06",
    "Projektet startade i mars 2022. Till och med juni 2024 är malningen betald.": "2022-03/2024-06",
    "Projektet drog igång hösten 2021. Sista malningen blir i december 2023.": "2021-23/2023-12",
    "Markarbetena börjar i maj 2022 och i oktober 2023 ska kvarnen vara färdigbyggd.": "2022-05/2023-10",
    "Bygget börjar i maj 2022. I oktober 2023 ska kvarnen stå klar.": "2022-05/2023-10",
    "Bygget inleddes i maj 2022. Senast den 30 juni 2023 ska allt vara besiktigat.": "2022-05/2023-06-30",
    "De första stenarna kommer på plats i maj 2022. I oktober 2023 ska kvarnen vara färdig.": "2022-05/2023-10",
    "Vi bakade första gången den 15 januari 2018 och håller på till och med den 14 januari 2020.": (
        "2018-01-15/2020-01-14"
    ),
    "Vi startar efter helgen, närmare bestämt den 12 januari 2015, och slutar den 30 december 2016.": (
        "2015-01-12/2016-12-30"
    ),
    "I januari 2024 fälls tre granar, och då sätts arbetet i gång. I oktober 2025 ska kvarnen vara färdig.": (
        "2024-01/2025-10"
    ),
    "Projektet startade i januari 2019. Kulturrådet har medgivit förlängning till den 30 juni 2022.": (
        "2019-01/2022-06-30"
    ),
    "I januari 2024 är det dags att sätta igång. Arbetet ska vara slutfört i juni 2026.": "2024-01/2026-06",
    "Projektet startade i januari 2019. Det skulle ha upphört i juni 2020, men byalaget fick en förlängning "
    "till och med juni 2022.": "2019-01/2022-06",
}


@pytest.mark.parametrize(("text", "expected"), JOINED.items())
def test_one_time_of_two_sentences(text: str, expected: str) -> None:
    assert _times(LEAD + text) == [expected]


APART = {
    "Projektet startade i mars 2022. Ansökan om mer pengar ska vara klar i maj 2023.": "2022-03/..",
    "Projektet startade i mars 2022. Slutrapporten ska vara inlämnad i maj 2023.": "2022-03/..",
    "Projektet startade i mars 2022. Utställningen om kvarnen pågår till och med maj 2023.": "2022-03/..",
    "Projektet startade i mars 2022. Anmälan till kursen är öppen till och med maj 2023.": "2022-03/..",
    "Projektet startade i mars 2022. Sista dag för anmälan är den 3 maj 2023.": "2022-03/..",
    "Projektet avslutas i juni 2024. Byalaget startade 2019.": "../2024-06",
    "Projektet avslutas i juni 2024. Eva Ek började som kassör 2021.": "../2024-06",
    "Projektet avslutas i juni 2024. Hon började mala hösten 2019 på en kvarn i Sala.": "../2024-06",
    "Projektet avslutas i juni 2024. Projektledaren har bott på orten sedan 2019.": "../2024-06",
    "Projektet avslutas i juni 2024. Kriget i Ukraina började i februari 2022.": "../2024-06",
    "Projektet avslutas i juni 2024. Hösten 2022 öppnade kommunen ett nytt bibliotek.": "../2024-06",
    "Projektet avslutas i juni 2024. Byalaget tog första pris i tävlingen 2022.": "../2024-06",
    "Projektet startade i mars 2022. Ett annat projekt, Mjölets vänner, pågår till och med maj 2023.": (
        "2022-03/.."
    ),
    "Projektet avslutas i juni 2024. Sedan 2021 delar Kulturrådet ut pengar till kvarnar.": "../2024-06",
}


@pytest.mark.parametrize(("text", "expected"), APART.items())
def test_times_of_something_else(text: str, expected: str) -> None:
    assert _times(LEAD + text) == [expected]
