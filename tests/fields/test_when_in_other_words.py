"""When it is done, in words that news and plain tales use: a time each, and sentences that look alike."""

import pytest

from tests.fields.pages import extraction_of, record_of

PAGE = "Strandlyftet\n\nProjektet Strandlyftet drivs av Luleå kommun. {}\n"
TIMES = {
    "Digitaliseringen av kartorna inleddes i maj 2019.": "project 2019-05/..",
    "Räkningen av fåglar tog slut i maj 2019.": "project ../2019-05",
    "Undersökningen görs av Lunds universitet. Den påbörjades 2019 och avslutas 2022.": "project 2019/2022",
    "Sedan 2016 matar klubben rävar med bidrag från Boverket.": "project 2016/..",
    "Med stöd av Boverket hålls kurser till och med augusti 2022.": "project ../2022-08",
    "I december 2020 sinar pengarna.": "project ../2020-12",
    "I maj 2021 avslutas arbetet.": "project ../2021-05",
    "Husen målas om under 2022, delvis med bidrag från Boverket.": "project 2022",
    "Den 3 juni 2021 fick Säters kommun besked från Boverket.": "decision 2021-06-03",
    "Kvarnen ska vara renoverad senast i juni 2024, med stöd av Boverket.": "project ../2024-06",
    "Boverket beviljade pengarna i mars 2022.": "decision 2022-03",
    "Ansökan, daterad 28 augusti 2020, gäller ett projekt som börjar 1 februari 2021.": (
        "application 2020-08-28;project 2021-02-01/.."
    ),
    "Startdatum var 2017-01-01.": "project 2017-01-01/..",
    "Projektet förlängs från den 30 juni till den 31 december 2016.": "project ../2016-12-31",
    "Projektet, som är uppskattat, förlängs därför från juni 2016 till mars 2017.": "project ../2017-03",
    "Arbetet med nya stigar pågår från juni 2016 till mars 2017.": "project 2016-06/2017-03",
}
NO_TIMES = [
    "Projektet förlängdes hösten 2020.",
    "Föreningen bildades i maj 2019.",
    "Utställningen öppnade i maj 2019.",
    "Förvaltningen är sedan 2019 ny.",
    "Huset är från 1923.",
    "Det tidigare projektet pågick 2011-2013.",
    "Sedan 2014 har rådgivningen varit osäker.",
    "I en utvärdering från 2014 svarade de att de hade kunnat starta utan stöd.",
]
LENGTHS = {
    "Läslust\n\nI två år framöver får barn i Mora böcker hem. Boverket betalar.": "P2Y",
    "Heta linjen\n\nDet treåriga Heta linjen tog slut 2015. Boverket betalar projektet.": "P3Y",
}
NO_LENGTHS = [
    "Regler\n\nNordiska fonden ger stöd, och projekten får pågå i upp till tre år. Beslut tas i juni.",
]


def _told(sentence: str) -> list[str]:
    return sorted(f"{p.kind} {p.edtf}" for p in record_of(PAGE.format(sentence)).periods)


@pytest.mark.parametrize(("sentence", "expected"), TIMES.items())
def test_time_in_other_words(sentence: str, expected: str) -> None:
    assert _told(sentence) == sorted(expected.split(";"))


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_no_time_of_the_project(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(("page", "length"), LENGTHS.items())
def test_length(page: str, length: str) -> None:
    assert [p.duration for p in record_of(page).periods] == [length]


@pytest.mark.parametrize("page", NO_LENGTHS)
def test_no_length(page: str) -> None:
    assert [r.periods for r in extraction_of(page).records if r.periods] == []
