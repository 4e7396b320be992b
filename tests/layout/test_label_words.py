"""Labels that no table lists, read by their words and by the kind of their value."""

import pytest

from extractors.layout.label_words import label_by_words

READ = [
    ("Total svensk omslutning", "8 620 500 SEK", "budget.total"),
    ("Norske IR-midler", "3,2 mill. NOK", "budget.grant"),
    ("Projektstöd (EU/stat)", "684 200 kronor", "budget.grant"),
    ("LAG offentlig medfinansiering", "337 000 kronor", "budget.cofinancing"),
    ("Privat och ideell insats", "205 000 kr", "budget.cofinancing"),
    ("Sökt stöd Region Skåne", "1 935 750", "budget.other"),
    ("Totalt upparbetat", "1 321 306 kr", "budget.cost"),
    ("Kostar", "drygt 31 miljoner kronor", "budget.total"),
    ("Projektets startdatum", "2023-09-01", "period.start"),
    ("Åtgärden ska vara slutförd senast", "2023-11-30", "period.end"),
    ("Ansökan inkom", "2021-09-14", "period.application"),
    ("Jordbruksverkets beslut", "2018-01-22", "period.decision"),
    ("Projektets förvaltare", "Österbottens Byar rf", "owner"),
    ("Medverkar", "Hjo Energi och Hjo Båtklubb", "partner"),
    ("Associerad partner", "Region Blekinge", "partner"),
    ("Projektets diarienummer", "2023/00512", "identifier.diarienummer"),
    ("Åtgärdens namn", "Publik laddstation", "title"),
    ("Kostnadsram", "4,2 mkr", "budget.total"),
    ("Projektbudget totalt", "1 950 000 kr", "budget.total"),
    ("Beslutad investeringsram", "31 mnkr", "budget.total"),
    ("Av länsstyrelsen godkänd kostnad", "88 000 kr", "budget.total"),
    ("Stödberättigande kostnader", "612 400 kr", "budget.total"),
    ("Uppskattad kostnad", "ca 3 mkr", "budget.total"),
    ("Stödbelopp EU", "2 110 000 SEK", "budget.grant"),
    ("Föreningens kontanta medel", "40 000", "budget.cofinancing"),
    ("Planerat slut", "maj 2022", "period.end"),
    ("Bron beräknas klar", "hösten 2025", "period.end"),
    ("Byggtid", "2021-2023", "period.project"),
    ("Beviljandeår", "2020", "period.decision"),
    ("Anläggningen ägs av", "Hestra IF", "owner"),
    ("Länsstyrelsens ärendebeteckning", "434-220-2023", "identifier.diarienummer"),
    ("Ansökans referens", "KU-2021-0041", "identifier.ärende-id"),
    ("Referensnummer", "2021-0041", "identifier.ärende-id"),
    ("Budgeterade kostnader", "1 240 000 kr", "budget.total"),
    ("Totala investeringen", "14 mkr", "budget.total"),
]
NOT_READ = [
    ("Personalkostnader", "410 000 kr"),
    ("Kostnad per deltagare", "20 000 kr"),
    ("Medfinansieringsgrad", "53 %"),
    ("Medlemsbidrag", "14 600        14 300        13 900"),
    ("Ideell tid", "1 460 timmar (175 kr/tim)"),
    ("Bidrag", "söks hos kommunen"),
    ("Utlysningens totala budget", "20 miljoner kronor"),
    ("Slutrapport", "2021-05-01"),
    ("Senast uppdaterad", "2021-05-01"),
    ("Ansökningsomgång", "Våren 2019"),
    ("Projektledare", "Eva Ek"),
    ("Kontaktperson hos projektägare", "Eva Ek"),
    ("Samarbetspartner", "se nedan: bilaga 3"),
    ("Organisationens nummer", "212000-0902"),
    ("Programmets totala budget", "190 miljoner kronor"),
    ("Grundhyra totalt", "8 140 kr"),
    ("Arbetstid", "heltid"),
    ("Terminsstart", "2021-08-16"),
    ("Sökt belopp år 2", "310 000 kr"),
    ("Kostnader år 1", "310 000 kr"),
    ("Referens", "Eva Ek"),
]


@pytest.mark.parametrize(("label", "value", "field"), READ)
def test_read(label: str, value: str, field: str) -> None:
    found = label_by_words(label, value)
    assert found is not None
    assert found.field == field


@pytest.mark.parametrize(("label", "value"), NOT_READ)
def test_not_read(label: str, value: str) -> None:
    assert label_by_words(label, value) is None
