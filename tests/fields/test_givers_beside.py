"""Who gives a sum where no construction says it, told by the words between body and sum."""

import pytest

from tests.fields.pages import record_of

PAGE = "Strandlyftet\n\nProjektet Strandlyftet drivs av Luleå kommun. {}\n"
GIVEN = {
    "Formas har öronmärkt 1,6 miljoner kronor åt arbetet.": ("Formas", "1600000"),
    "Postkodstiftelsen plockade fram 135 000 kronor ur sin pott.": ("Postkodstiftelsen", "135000"),
    "Av Postkodstiftelsen har föreningen tagit emot 2 150 000 kronor.": ("Postkodstiftelsen", "2150000"),
    "Kommunen förfogar i år över 146 000 kronor från Statens kulturråd.": ("Statens kulturråd", "146000"),
    "Med 600 000 euro i ryggen från EU-programmet LIFE kan arbetet börja.": ("LIFE", "600000"),
}
NOT_GIVEN = [
    "Formas har genom åren delat ut 600 miljoner kronor till skogen.",
    "I fjol fick 110 föreningar dela på 17 miljoner kronor ur Riksantikvarieämbetets anslag.",
    "Naturvårdsverket krävde 500 000 kronor i vite av bolaget.",
    "Jordbruksverket står kvar som borgenär för lånet på 500 000 kronor.",
    "Postkodstiftelsen omsätter 34 miljarder kronor.",
    "Skogsstyrelsen har mätt skog till ett värde av 600 000 kronor.",
    "Vinnova och Formas har 600 000 kronor kvar.",
]


@pytest.mark.parametrize("sentence", GIVEN)
def test_the_one_giver_of_the_one_sum(sentence: str) -> None:
    record = record_of(PAGE.format(sentence))
    assert [(b.kind.value, str(b.amount)) for b in record.budgets] == [("grant", GIVEN[sentence][1])]
    assert [f.name for f in record.funders] == [GIVEN[sentence][0]]


@pytest.mark.parametrize("sentence", NOT_GIVEN)
def test_words_of_another_matter(sentence: str) -> None:
    record = record_of(PAGE.format(sentence))
    assert (record.budgets, record.funders) == ((), ())


PAID = "Kolonilotten som klassrum\n\n{} Lärarna på skolan är glada.\n"


def test_what_a_body_is_said_to_pay_for_is_a_project() -> None:
    record = record_of(PAID.format("Postkodstiftelsen har skänkt 135 000 kronor till Svedala kommun."))
    assert [(str(b.amount), b.payer) for b in record.budgets] == [("135000", "Postkodstiftelsen")]
    assert [f.name for f in record.funders] == ["Postkodstiftelsen"]


BESIDE = {
    "Kommunerna Osby och Laholm är med och deltar i kostnaderna.": "Osby;Laholm",
    "Osby kommun och Norrviks IF deltar i finansieringen.": "Osby kommun;Norrviks IF",
    "Från i år medfinansierar även Region Skåne samt Osbys och Laholms kommuner.": "Region Skåne;Osbys;Laholms",
    "Dessutom medfinansierar också Norrviks IF och Osby kommun.": "Norrviks IF;Osby kommun",
    "I fjol deltog även Ålands landskapsregering med den regionala finansieringen.": (
        "Ålands landskapsregering"
    ),
    "Osby kommun deltar också med lokal medfinansiering.": "Osby kommun",
    "För den offentliga finansieringen av bygget svarar Region Skåne och Osby kommun.": (
        "Region Skåne;Osby kommun"
    ),
    "Medfinansiärer och parter i bygget är Osby kommun och Norrviks IF.": ("Osby kommun;Norrviks IF"),
    "Parter och medfinansiärer i arbetet är Osby kommun och Norrviks IF.": "Osby kommun;Norrviks IF",
    "Osby kommun och Norrviks IF har varit medfinansiärer.": "Osby kommun;Norrviks IF",
    "Medfinansiärer till projektet är Osby kommun och Norrviks IF.": "Osby kommun;Norrviks IF",
}
NOT_BESIDE = [
    "Osby kommun deltar inte i kostnaderna.",
    "Osby kommun deltar i mätningarna av kostnaderna för isen.",
    "För finansieringen av isen ansvarar ingen ännu.",
    "Norrviks IF deltog med fyra lag.",
]


@pytest.mark.parametrize(("sentence", "names"), BESIDE.items())
def test_who_gives_beside_others(sentence: str, names: str) -> None:
    record = record_of(PAGE.format(sentence))
    assert [one.name for one in record.cofunders] == names.split(";")
    assert [one.name for one in record.owners] == ["Luleå kommun"]


@pytest.mark.parametrize("sentence", NOT_BESIDE)
def test_who_gives_nothing_beside(sentence: str) -> None:
    assert record_of(PAGE.format(sentence)).cofunders == ()


def test_who_only_takes_part_in_the_cost_is_no_partner() -> None:
    for sentence in ("Osby kommun deltar i kostnaderna.", "Osby kommun deltar med lokal medfinansiering."):
        assert record_of(PAGE.format(sentence)).partners == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Nämnden beslutar att bevilja Ekby IF 60 000 kronor till projektet.", "grant"),
        ("Nämnden går in med 60 000 kronor i projektet.", "cofinancing"),
    ],
)
def test_a_board_that_decides_on_a_grant_gives_it(sentence: str, kind: str) -> None:
    page = f"Kultur- och fritidsnämnden, Eksjö kommun\n\nEkby IF driver projektet Bron. Kulturrådet har beviljat 90 000 kronor.\n\n{sentence}\n"
    (given,) = (one for one in record_of(page).budgets if one.amount == 60000)
    assert given.kind == kind
