"""When, as news, lists and letters say it: beside words of menus, in two sentences, of money and of building."""

import pytest

from tests.fields.pages import extraction_of, record_of

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


TOLD = {
    "Byalaget har fått medel från Kulturrådet för 2021 för att starta projektet.": ["2021"],
    "Stödet gäller för tre år.": [" P3Y"],
    "Projektet beviljades 3 miljoner kronor fördelat på tre år.": [" P3Y"],
    "Stödet ska fördelas över tre år.": [" P3Y"],
    "De närmaste tre åren ska vi utbilda 60 mjölnare.": [" P3Y"],
    "Åtgärderna ska vara genomförda senast den 31 december 2023.": ["../2023-12-31"],
    "Spaden sätts i jorden i april 2022.": ["2022-04/.."],
    "Bygget drar igång till våren 2022 och väntas ta ett år.": ["2022-21/.. P1Y"],
    "Projektet pågår 230901-260831.": ["2023-09-01/2026-08-31"],
    "Projektet pågår 1.4.–31.12.2019.": ["2019-04-01/2019-12-31"],
    "Projektet pågår våren 2018–2019.": ["2018-21/2019"],
    "Kommunen har fått byalaget i uppdrag att sköta kvarnen under 2016 och 2017.": ["2016/2017"],
    "Från den 1 mars 2018 och två år framåt genomförs projektet. Under 2018 drivs projektet av en mjölnare.": [
        "2018-03-01/.. P2Y"
    ],
    "Tid\n\n1 mars 2017 – 29 februari 2020\n\nKontakt\n\nAnna Ek": ["2017-03-01/2020-02-29"],
    "Det är ett treårigt projekt.\n\nTid\n\n1 mars 2017 – 29 februari 2020": ["2017-03-01/2020-02-29 P3Y"],
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_times_that_are_the_projects(text: str, expected: list[str]) -> None:
    assert _times(LEAD + text) == expected


NOT_ITS = [
    "Projektet har nu pågått i ett år.",
    "Projektet har redan varit igång i två år.",
    "Upphandlingen har pågått i nio månader.",
    "Kulturrådet delar ut 500 miljoner kronor under perioden 2021-2024.",
    "Tid: Tisdagen den 12 november 2013 kl 18",
    "Föreningarna får årligen pengar för 2021 av kommunen, som fördelar 200 000 kronor.",
    "Tid\n\nKontakt\n\nAnna Ek",
]


@pytest.mark.parametrize("text", NOT_ITS)
def test_times_that_are_not(text: str) -> None:
    assert _times(LEAD + text) == []


def test_a_study_before_lies_outside_the_time_of_the_label() -> None:
    page = (
        "Kvarnens år\n\nProjektägare: Hemse byalag\nProjektperiod: 2010-09-01 till 2013-02-28\n\n"
        "Under perioden oktober 2008 till mars 2009 genomfördes förstudien om kvarnen.\n"
    )
    assert _times(page) == ["2010-09-01/2013-02-28"]


@pytest.mark.xfail(strict=True, reason="the time is taken for the end of the name")
def test_entries_with_their_time_behind_the_name() -> None:
    page = (
        "Hemse byalag har beviljats pengar till tre projekt.\n\n"
        "Öppna kvarnar 1.7.2016 – 30.6.2018 (61.200 €)\n\nMål: kvarn, toalett och skyltar\n\n"
        "Mjölets vänner 1.2.2017 – 31.1.2020 (231.450 €)\n\nMål: kurser och recept\n\n"
        "Stigen till ån 1.9.2017 – 31.12.2019 (92.350 €)\n\nMål: ny stig med bänkar\n"
    )
    told = [[p.edtf for p in record.periods] for record in extraction_of(page).records]
    assert told == [
        ["2016-07-01/2018-06-30"],
        ["2017-02-01/2020-01-31"],
        ["2017-09-01/2019-12-31"],
    ]
