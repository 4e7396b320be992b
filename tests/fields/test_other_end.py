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
    "Vi började mala i april 2022. Slutbesiktningen var den 19 december 2023.": "2022-04/2023-12-19",
    "Vi började mala i april 2022. Det gjorde vi till sista dagen, den 30 juni 2023.": "2022-04/2023-06-30",
    "Vi började mala i april 2022. Slut enligt plan den 30 juni 2023.": "2022-04/2023-06-30",
    "Vi började mala i april 2022. Byalaget har begärt att få fortsätta till den 30 juni 2024.": (
        "2022-04/2024-06-30"
    ),
    "Slutdatum var den 31 maj 2022.": "../2022-05-31",
    "Projektet startade i mars 2019. Slutdatum är den 31 maj 2022.": "2019-03/2022-05-31",
    "Det nya slutdatumet är den 30 juni 2022. Tidigare slutdatum var den 31 oktober 2021.": "../2022-06-30",
    "Sista dag för projektet är 30 september 2021.": "../2021-09-30",
    "Starten var planerad till februari 2018, men stenen blev försenad och arbetet påbörjades den 1 juni 2018. "
    "Slut enligt plan den 30 november 2019.": "2018-06-01/2019-11-30",
    "Byalaget hade ursprungligen räknat med start i maj 2015. På grund av regn kom vi igång i januari 2016.": (
        "2016-01/.."
    ),
    "Arbetet skulle enligt planen ha startat i mars 2020, men stenen kom inte. I maj 2020 drog projektet igång.": (
        "2020-05/.."
    ),
    "Grävningen sker i september 2021, men hela projektet sträcker sig till utgången av 2023.": "../2023",
    "Resan börjar i Visby i februari 2022 och slutar i Hemse i november samma år.": "2022-02/2022-11",
    "Malandet börjar i februari 2022. I november 2022 slutar det med en fest.": "2022-02/2022-11",
    "Arbetet utförs i augusti och september 2018.": "2018-08/2018-09",
    "Byalaget har i två läsår, 2019/2020 och 2020/2021, malt i projektet.": "2019-08/2021-06",
    "Stödet får disponeras under tiden 2020-07-01–2023-06-30 och fördelas med 250 000 kr per år.": (
        "2020-07-01/2023-06-30"
    ),
    "Byalaget har funnits sedan 2004. Projektet sträcker sig till utgången av 2023.": "../2023",
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
    "Projektet startade i mars 2021. Vi hoppas få fortsätta till juni 2025.": "2021-03/..",
    "Projektet startade i mars 2021. Kommunens strategi gäller till 2025.": "2021-03/..",
    "Projektet avslutas i juni 2024. Det hela började med att elräkningen i maj 2022 kom.": "../2024-06",
    "Projektet avslutas i juni 2024. När vi började kika på hjulet 2013 var det ruttet.": "../2024-06",
    "Projektet startade i mars 2021. När projektledaren slutade i maj 2022 stannade arbetet.": "2021-03/..",
}


@pytest.mark.parametrize(("text", "expected"), APART.items())
def test_times_of_something_else(text: str, expected: str) -> None:
    assert _times(LEAD + text) == [expected]


NOTHING = (
    "Slutdatum för anmälan är den 3 maj 2021.",
    "Anna Ek började som kassör i mars 2019 och slutade i juni 2021.",
    "Kursen börjar i februari 2022 och slutar i november 2022.",
    "Utställningen öppnar i februari 2022 och avslutas i november 2022.",
    "Anmälan öppnar i mars 2022 och stänger i april 2022.",
    "Ordinarie pris 220 kr, under 26 år 90 kr.",
    "De första tre åren fick byalaget hjälp av Hemse IF.",
    "Mjölet blev billigare vid 2020 års priser.",
    "Byalaget har hållit på med bakning sedan 2017.",
    "Under 2024 finns 21 miljoner kronor att fördela till kvarnar.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_no_time_of_the_project(text: str) -> None:
    assert _times(LEAD + text) == []


def test_halves_of_a_label_and_a_text() -> None:
    head = "Kvarnens år\n\nSedan januari 2021 mal vi i projektet Kvarnens år.\n\n"
    assert _times(head + "Projektägare: Hemse byalag\nSlutdatum: 2023-06-30") == ["2021-01/2023-06-30"]


def test_a_year_at_a_label_is_that_of_the_grant() -> None:
    head = "Kvarnens år\n\nSökande: Hemse byalag\nÅr: 2020\n\n"
    assert _times(head + "Projektet Kvarnens år förlängdes till utgången av 2023.") == ["../2023"]
    assert _times(head + "I projektet Kvarnens år mals mjöl.") == ["2020"]
