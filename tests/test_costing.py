"""What the whole costs: nouns of costs and of work with verbs of costing, in either order; and other costs."""

import pytest

from extractors.costing import costing_in
from extractors.reduction import ORGANISATIONS, SUM
from tests.fields.pages import record_of

SAID = {
    "hela utbyggnaden går på SUM": "total",
    "det nya parkbygget beräknas gå loss på SUM": "total",
    "ombyggnationen väntas nu landa på drygt SUM": "total",
    "arbetena kommer att kosta närmare SUM": "total",
    "projektet har kostnadsberäknats till SUM": "total",
    "investeringen är budgeterad till SUM": "total",
    "enligt kalkylen kostar renoveringen SUM": "total",
    "i dag beräknas kostnaden till SUM": "total",
    "kostnaderna , som under åren beräknas bli SUM": "total",
    "kostnaden för brygga , bastu och ramp uppskattas till SUM": "total",
    "kostnaden stannade vid SUM": "cost",
    "utgifterna för teknik , utbildning och en halv tjänst slutade på SUM": "cost",
    "när allt var betalt stannade notan på SUM": "cost",
    "varför kostnaderna blev SUM": "cost",
    "bygget pågick från mars till september och gick på SUM": "cost",
    "alltihop har kostat SUM": "cost",
    "till slut landade räkningen på SUM": "cost",
    "uppsättningen gick till slut loss på SUM": "cost",
}
NOT_SAID = [
    "driftskostnaden beräknas till SUM",
    "den årliga kostnaden beräknas till SUM",
    "BODY s kostnad beräknas till SUM",
    "kommunens kostnad blir SUM",
    "kostnaden för projektet delas och hyran blir SUM",
    "bygget kostar inte SUM",
    "bygget blir SUM",
    "underhållsbudgeten , som för området uppgår till SUM",
    "klubben går på SUM",
    "projektet får SUM",
    "elkostnaden hamnade på SUM",
    "arbetet gick bra och föreningen fick SUM",
]


def _marked(sentence: str) -> str:
    marks = {"BODY": ORGANISATIONS, "SUM": SUM}
    return " ".join(marks.get(word, word) for word in sentence.split()) + " . "


@pytest.mark.parametrize(("sentence", "kind"), SAID.items())
def test_what_the_whole_costs(sentence: str, kind: str) -> None:
    text = _marked(sentence)
    assert {(one.kind, text[one.sum]) for one in costing_in(text)} == {(kind, SUM)}


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_other_costs(sentence: str) -> None:
    assert not list(costing_in(_marked(sentence)))


def test_on_a_page() -> None:
    page = (
        "Strandlyftet\n\nProjektet Strandlyftet drivs av Luleå kommun. Formas betalar 200 000 kronor. "
        "Hela utbyggnaden går på 3,4 miljoner.\n"
    )
    assert [(b.kind.value, str(b.amount)) for b in record_of(page).budgets] == [
        ("grant", "200000"),
        ("total", "3400000"),
    ]
