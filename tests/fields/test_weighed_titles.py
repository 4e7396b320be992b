"""Names of projects that most signs speak for, where no rule finds one or a weaker one."""

import pytest

from benchmarks.fit_choices import Choice, chosen, fit_choices
from benchmarks.learn_titles import FEWEST
from extractors.fields.title_candidates import key_of, title_candidates
from extractors.fields.title_signs import signs_of_titles
from extractors.fields.weighed_titles import ENOUGH, RULE, TABLE, chances_of, likeliest_title
from extractors.page import read_page
from extractors.tables import rows
from extractors.text import fold
from extractors.weighing import NONE
from extractors.why import weighed_on
from schemas.document import Document
from tests.fields.pages import extraction_of, record_of

NAMED = {
    "Ny fas för VårdNära Y\n\nGenom att Vinnova gått in med 3,1 miljoner kronor kan VårdNära Y gå vidare i "
    "Piteå.": "VårdNära Y",
    "Svampodlarna\n\nEkby bygdeförening fick i tisdags kommunens miljöpris på 25 000 kronor. Men Myceliet, föreningens "
    "projekt med tolv källare, har kostat mer än så. Leader Närheten har gett 240 000 kronor.": "Myceliet",
    "Fler kvinnor i skogen\n\nBara var tjugonde maskinförare är kvinna. Med Motorsågsmostern, ett kursupplägg av Lunds "
    "universitet och Ekby IF, ska det bli fler. Vinnova ger 900 000 kronor.": "Motorsågsmostern",
    "Slöjd åt alla\n\nFöreningen Ålands Slöjdare tror sig ha svaret: Täljskolan, ett ettårigt upplägg i Kumlinge. "
    "Leader betalar 40 000 euro.": "Täljskolan",
    "Tidaholm\n\nKommunen har dragit i land två saker. I Trampa Tidan, ett cykelprojekt som Tidaholms kommun fick "
    "600 000 kronor till av Trafikverket, ritades tre leder.": "Trampa Tidan",
}


BELOW_HALF = pytest.mark.xfail(strict=True, reason="its chance is 0.48 where a half is asked")
"""`Myceliet`, since pages found by searching teach the points too."""


@pytest.mark.parametrize(
    "page",
    [pytest.param(one, marks=BELOW_HALF if name == "Myceliet" else ()) for one, name in NAMED.items()],
)
def test_a_name_that_no_rule_finds(page: str) -> None:
    title = record_of(f"{page}\n").title
    assert title is not None
    assert (title.value, title.rule, title.basis) == (NAMED[page], RULE, "inferred")
    assert title.confidence is not None
    assert ENOUGH <= title.confidence <= 1
    span = title.evidence[0]
    assert page[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "page",
    [
        "Projektnamn: Myceliet\nProjektägare: Ekby bygdeförening\nBeviljat stöd: 240 000 kr\n",
        "Projekt: Ljus i spåret\nProjekttid: 2021-2022\nKoordinator: Osby kommun\n",
    ],
)
def test_what_a_rule_finds_is_not_weighed(page: str) -> None:
    assert [one.title.rule for one in extraction_of(page).records if one.title] == ["title.label"]


@pytest.mark.parametrize(
    "page",
    [
        "Öppet i jul\n\nBiblioteket har öppet som vanligt mellan helgerna. Välkommen till Sagostunden på lördag!\n",
        "Ny chef\n\nIda Ek blir chef för Osby museum. Hon kommer närmast från Läckö slott.\n",
        "Sök bidrag\n\nNu kan föreningar söka pengar för Sommarlov 2024. Sök senast den 1 mars.\n",
    ],
)
def test_a_name_makes_no_project(page: str) -> None:
    assert extraction_of(page).records == ()


def test_chances_are_one_together_and_depend_on_no_order() -> None:
    page = read_page(
        fold("Svampodlarna\n\nMyceliet, ett projekt i Ekby, har fått 240 000 kronor av Leader.\n")
    )
    signs = signs_of_titles(page, title_candidates(page))
    chances = chances_of(signs)
    assert chances == chances_of({key: sorted(signs[key], reverse=True) for key in reversed(list(signs))})
    assert sum(chances.values()) == pytest.approx(1)
    assert chances[NONE] > 0


def test_no_name_is_likely_enough() -> None:
    assert likeliest_title(read_page(fold("Ljus i spåret\n\nVi har öppet.\n"))) is None


def test_ways_to_write_a_name_are_one_candidate() -> None:
    page = read_page(
        fold("”Ljus i spåret”\n\nProjektet Ljus i spåret drivs av Ekby IF. LJUS I SPÅRET är klart.\n")
    )
    candidates = title_candidates(page)
    assert key_of("LJUS I SPÅRET") in candidates
    assert {"heading", "name"} <= candidates[key_of("Ljus i spåret")].of


def test_the_audit_tells_the_name_and_its_signs() -> None:
    page = next(iter(NAMED))
    told = next(one for one in weighed_on(Document.of_text(page, "x")) if one.what == "title")
    assert told.span is not None
    assert (told.span.text, told.enough) == (NAMED[page], True)
    assert told.signs


def test_the_table_has_points_for_signs_that_enough_texts_have() -> None:
    found = rows(TABLE)
    signs = [row["sign"] for row in found]
    assert len(signs) == len(set(signs))
    assert signs[-1] == NONE
    assert all(int(row["texts"]) >= FEWEST for row in found)
    assert all(abs(float(row["points"])) < 6 for row in found)


def _choice(number: int, right: str) -> Choice:
    signs = (frozenset({"quoted"}), frozenset({"plain"}))
    return Choice(f"text {number}", signs, (right == "quoted", right == "plain"))


def test_points_are_learnt_from_what_was_right() -> None:
    choices = [_choice(n, "quoted") for n in range(20)] + [_choice(20 + n, "") for n in range(5)]
    points = fit_choices(choices, ["plain", "quoted"], penalty=0.1)
    learnt = dict(zip(("plain", "quoted"), points.tolist(), strict=False))
    assert learnt["quoted"] > float(points[-1]) > learnt["plain"]
    assert chosen(choices[0], learnt, float(points[-1]), 0.5) == 0
    assert chosen(choices[0], learnt, 99.0, 0.5) is None
