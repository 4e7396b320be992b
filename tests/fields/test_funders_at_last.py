"""Who pays where no sentence says it: a fund that the page names, an agency behind `från` beside money."""

import pytest

from tests.fields.pages import extraction_of, record_of

PAGE = "Kvarnens år\n\nHemse byalag driver projektet Kvarnens år på Gotland. {}\n"

NAMED = [
    ("Hos Arvsfonden var beslutet enhälligt.", ["Arvsfonden"]),
    ("Handläggare på Vinnova är Eva Ek.", ["Vinnova"]),
    ("Nu har besked kommit från Boverket om stödet.", ["Boverket"]),
    ("Pengarna är sökta och kommer i juni från Kulturrådet.", ["Kulturrådet"]),
    ("Kvarnen byggs om. Läs mer hos Formas.", ["Formas"]),
    ("Statsbidraget för det här kom i våras från Socialstyrelsen.", ["Socialstyrelsen"]),
]
NOBODY = [
    "Jordbruksverket fattar det formella beslutet.",
    "Naturvårdsverket har tagit fram råd för kvarnar.",
    "Tanken är att söka pengar hos Arvsfonden nästa år.",
    "Vi fick avslag av Arvsfonden.",
    "Inom EU finns många kvarnar.",
    "Kvarnen ligger vid Trafikverkets väg.",
    "Utlysningen från Boverket gäller stöd till samlingslokaler.",
]


@pytest.mark.parametrize(("sentence", "names"), NAMED)
def test_a_fund_that_the_page_names(sentence: str, names: list[str]) -> None:
    assert [one.name for one in record_of(PAGE.format(sentence)).funders] == names


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_who_pays(sentence: str) -> None:
    assert record_of(PAGE.format(sentence)).funders == ()


def test_who_is_said_to_pay_pays_alone() -> None:
    record = record_of(PAGE.format("Projektet finansieras av Region Gotland. Läs mer hos Formas."))
    assert [one.name for one in record.funders] == ["Region Gotland"]


def test_a_fund_alone_makes_no_project() -> None:
    assert extraction_of("Om oss\n\nArvsfonden stöder barn och unga. Här finns vår kalender.").records == ()
