"""Places as ordinary pages give them: where the work is done, and what a page only names."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektet Kvarnens år drivs av Hemse byalag. "
NOT_THERE = [
    "Styrelsen möttes i Kinna i går.",
    "I torsdags träffades styrgruppen på hotellet i Kinna.",
    "Projektgruppen sammanträdde i Kinna.",
    "Projektet bygger vidare på Mjölgången i Kinna.",
    "Det är en fortsättning på Kvarnliv, som provade små kvarnar i Kinna.",
    "Projektet tar vid där ett arbete med bagare i Kinna slutade.",
    "Samarbetet med turistbyrån i Kinna har inte kommit i gång.",
    "Efter åtta år utan arbete började han den 1 november på en verkstad i Kinna.",
    "Intresset väcktes när hon vikarierade som mjölnare i Kinna.",
    "Förra veckan satt jag på parkeringen i Kinna när telefonen ringde.",
    "Kansliet ligger på torget i Kinna.",
    "Vårt kontor finns i Kinna.",
    "Kvarnfonden är en liten stiftelse i Kinna.",
    "Julbasaren i Kinna gav 4 870 kronor.",
    "Det vi samlar in i Kinna går till verktyg.",
    "Stenarna kommer från en odling i Kinna.",
    "På sikt ska stigen knytas ihop med motsvarande leder i Kinna.",
    "Bygget invigdes av landshövdingen i Kinna.",
    "Kjell har varit mjölnare i Kinna i 41 år.",
    "Samordningsförbundet omfattar Kinna.",
    "Studiebesök görs i Kinna.",
    "Vi har kontor på tre orter: Borås, Kinna och Skene.",
    "Ledamöterna kommer från tre orter: Borås, Kinna och Skene.",
    "Tre forskare deltar: Lund, Karlsson och Holm.",
    "Två städer har redan infört det: Borås och Kinna.",
    "Nu får Leksand möta Borås.",
    "Nu bygger Falk en kvarn.",
    "Tunga kvarnar testas när Borås inför nya regler.",
    "Bussen från Borås går till Kinna.",
    "Först ut är Nordmek.",
    "Kvarnen drivs tillsammans med Folkets hus i Kinna och Mjölalliansen.",
]


@pytest.mark.parametrize("sentence", NOT_THERE)
def test_what_is_only_named(sentence: str) -> None:
    assert [place.name for place in record_of(LEAD + sentence).places] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Den som mal väster om Vättern får vänta.",
        "Byn ligger vid Lindsjön.",
        "Dammen ska fånga mjölet innan vattnet når Vänern.",
    ],
)
def test_waters_that_are_only_named(sentence: str) -> None:
    assert record_of(LEAD + sentence).places == ()


@pytest.mark.parametrize(
    "line", ["21 nov Föreningsträff i Kinna", "5/12 Kaffe i Kinna", "4 maj, 18.30 Möte i Kinna"]
)
def test_a_line_of_a_calendar(line: str) -> None:
    assert record_of(f"{LEAD}\n\nKalender\n{line}\n").places == ()


THERE = {
    "Prover tas vid tre kvarnar: Borås, Kinna och Skene.": ["Borås", "Kinna", "Skene"],
    "Tre fall följs: Borås, Kinna och Skene.": ["Borås", "Kinna", "Skene"],
    "Fem skolor på tre orter, nämligen Borås, Kinna och Skene, har valts ut.": ["Borås", "Kinna", "Skene"],
    "Arbetet görs på två ställen, Borås och Kinna.": ["Borås", "Kinna"],
    "Hjulen finns i Borås respektive Kinna.": ["Borås", "Kinna"],
    "I höst åker mjölnarna i byalaget ut till Kinna, Skene och Fritsla.": ["Kinna", "Skene", "Fritsla"],
    "Turnén går till Kinna och Skene.": ["Kinna", "Skene"],
    "Först på tur står Kinna.": ["Kinna"],
    "Sista ut blir Fritsla.": ["Fritsla"],
    "De två första områdena är Övertorneå och Ylitornio.": ["Övertorneå", "Ylitornio"],
    "Nu försöker Borås och Mark göra något åt saken.": ["Borås", "Mark"],
    "Borås satsar på nya kvarnar.": ["Borås"],
    "Nu bygger Borås en kvarn.": ["Borås"],
    "Mjöl mals på kvarnen i Gimonäs utanför Umeå.": ["Gimonäs", "Umeå"],
    "Arbetsgruppen har byggt en kvarn i Kinna.": ["Kinna"],
    "Deltagarna träffas i Kinna varje vecka.": ["Kinna"],
    "Projektet är en fortsättning på Kvarnliv och genomförs i Kinna.": ["Kinna"],
    "Deltagarna arbetar som mjölnare i Kinna.": ["Kinna"],
    "Den 4 maj byggs en kvarn i Kinna.": ["Kinna"],
    "Projektet mäter näringen i Vänern.": ["Vänern"],
    "Projektet byter hjul på kvarnar vid Lindsjön.": ["Lindsjön"],
    "Projektet har drivits i Kinna i två år.": ["Kinna"],
    "Fåren släpps ut utanför Kinna i maj.": ["Kinna"],
    "Små företag i östra Mellansverige får råd i projektet.": ["östra Mellansverige"],
}


@pytest.mark.parametrize(("sentence", "expected"), THERE.items())
def test_where_the_work_is_done(sentence: str, expected: list[str]) -> None:
    assert [place.name for place in record_of(LEAD + sentence).places] == expected


def test_the_text_of_a_page_that_says_whose_the_work_is() -> None:
    page = "Från grus till kvarn\n\nHemse byalag har öppnat. Så föddes Mjölgången. Mitt bland villorna i Kinna ligger nu två dammar.\n"
    page += "\nAlltihop är byggt för 385 000 kronor ur kommunens anläggningsstöd.\n"
    assert "Kinna" in [place.name for place in record_of(page).places]


def test_the_line_of_a_region_that_is_a_body() -> None:
    page = "Region Gävleborg\nBeslut\nDatum 2022-11-03\n\nSökande: Hemse byalag\nProjekt: Kvarnens år\nBelopp: 120 000 kr\n"
    assert record_of(page).places == ()
    assert record_of(page.replace("Region Gäv", "Region: Gäv")).places != ()
