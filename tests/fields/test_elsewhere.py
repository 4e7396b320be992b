"""Places where something else goes on than the project."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektet Kvarnens år drivs av Hemse byalag. "

ELSEWHERE = [
    "I projektet ingår ett studiebesök i Borås.",
    "Projektet gör studieresor till mjölnare i Borås.",
    "Projektet presenterades på ett årsmöte i Borås.",
    "Projektet deltog på brödmässan i Borås.",
    "Projektet bygger på liknande kvarnar i Borås.",
    "Projektet läser gamla brev på landsarkivet i Borås.",
    "I projektet deltar även regionen genom vuxenpsykiatrin i Borås.",
    "Projektet får en del av de 2 miljoner kronor som finns att fördela i Borås.",
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_elsewhere(sentence: str) -> None:
    assert "Borås" not in [place.name for place in record_of(LEAD + sentence).places]


HERE = [
    "I projektet ska tio kvarnar lagas i Borås.",
    "Projektet vill stärka unga på arbetsmarknaden i Borås.",
    "Projektets metod har prövats i Borås och fungerar bra.",
    "Projektet ska utveckla vårdcentralerna i Borås.",
    "Projektet ”Kvarnens år” pågår i Borås.",
    "Projektet satsar två miljoner kronor i Borås.",
]


@pytest.mark.parametrize("sentence", HERE)
def test_here(sentence: str) -> None:
    assert "Borås" in [place.name for place in record_of(LEAD + sentence).places]
