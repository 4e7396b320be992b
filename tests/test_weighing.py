"""What no rule reads is weighed: the tables of points, what they give, and how they are learnt."""

import pytest

from benchmarks.fit_points import Candidate, as_table, check, common_signs, fit
from benchmarks.learn_points import ANSWERS, FEWEST
from extractors.fields.weighed_parties import MOST
from extractors.signs import meanings
from extractors.tables import rows
from extractors.weighing import NONE, Scales, is_weighed, likeliest, scales
from tests.fields.pages import extraction_of, record_of

ROLES = ("owners", "partners", "funders", "cofunders")


@pytest.mark.parametrize("table", ANSWERS)
def test_a_table_has_points_for_each_answer(table: str) -> None:
    found = rows(table)
    assert tuple(found[0])[2:] == ANSWERS[table]
    signs = [row["sign"] for row in found]
    assert len(signs) == len(set(signs))
    assert signs[-1] == "always"
    assert all(int(row["texts"]) >= FEWEST[table] for row in found)
    assert all(abs(float(row[one])) < 5 for row in found[:-1] for one in ANSWERS[table])


def test_chances_are_one_together_and_depend_on_no_order() -> None:
    table = scales("points_of_bodies")
    signs = [row["sign"] for row in rows("points_of_bodies")][:40]
    first, second = table.chances(signs), table.chances(reversed(signs))
    assert first == second
    assert sum(first.values()) == pytest.approx(1)
    assert table.chances(()) == table.chances(("a sign of no table",))


def test_the_likeliest_answer() -> None:
    both = Scales({"always": (1.0, 0.0), "brief": (0.0, 3.0)}, (NONE, "owner"))
    assert likeliest(both.chances(()))[0] == NONE
    assert likeliest(both.chances({"brief"}))[0] == "owner"


@pytest.mark.parametrize(
    ("word", "means"),
    [
        ("drivs", "runs passive"),
        ("beviljade", "gives"),
        ("deltar", "takes_part"),
        ("medverkat", "takes_part"),
    ],
)
def test_words_have_the_meaning_of_their_frame(word: str, means: str) -> None:
    assert means in meanings()[word]


PAGES = (
    "Ekby IF:s nya bana\n\nDet började med en idé. Nu ska Ekby IF anlägga en rullskidbana vid ån. Vinnova har lovat "
    "400 000 kronor, och Lindby SK lånar ut sin traktor. Banan ska stå klar i maj 2024.\n",
    "Lindby museum\n\nVäven\n\nUnder två år följer Lindby museum och Ekby vävstuga en väv från frö till duk. Arbetet "
    "stöds med 250 000 kronor. Också Osby kommun är med på ett hörn.\n",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_weighed_value_is_inferred_and_has_its_chance(page: str) -> None:
    record = record_of(page)
    values = [one for role in ROLES for one in getattr(record, role)] + list(record.budgets)
    for one in values:
        for span in one.evidence:
            assert page[span.start : span.end] == span.text
        if is_weighed(one.rule):
            assert one.basis == "inferred"
            assert one.confidence is not None
            assert 0.2 < one.confidence <= 1


def test_something_of_these_pages_is_weighed() -> None:
    rules = {
        one.rule for page in PAGES for role in (*ROLES, "budgets") for one in getattr(record_of(page), role)
    }
    assert any(map(is_weighed, rules))


@pytest.mark.parametrize(
    "sentence",
    [
        "Vinnova avslog ansökan.",
        "Vi väntar på besked från Vinnova.",
        "Vinnova har inte sagt ja.",
        "Resultaten sprids till Vinnova.",
        "Vinnova delar ut pengar till många varje år.",
        "Utan Vinnova blir det inget av.",
    ],
)
def test_what_is_denied_is_not_weighed(sentence: str) -> None:
    record = record_of(f"Bryggan\n\nProjektet Bryggan drivs av Osby kommun. {sentence}\n")
    assert [one.name for role in ROLES for one in getattr(record, role)] == ["Osby kommun"]


def test_nobody_is_weighed_in_a_list() -> None:
    page = "Beviljade projekt\n\nEkby IF, ny bana, 40 000 kr\nLindby IF, ny hall, 50 000 kr\nOsby IF, ny mast, 60 000 kr\n"
    found = extraction_of(page).records
    assert len(found) == 3
    rules = [one.rule for record in found for role in ROLES for one in getattr(record, role)]
    assert not any(map(is_weighed, rules))


LEARNT = [
    Candidate(f"{number}", frozenset({"gives" if number % 2 else "stands", "same"}), answer, frozenset())
    for number in range(40)
    for answer in ("funder" if number % 2 else NONE,)
]


def test_points_are_learnt_and_the_same_again() -> None:
    signs = common_signs(LEARNT, 5)
    assert signs == {"gives": 20, "same": 40, "stands": 20}
    answers = (NONE, "funder")
    points = fit(LEARNT, answers, list(signs), 1.0, 0.5)
    table = as_table(points, signs, answers, len(LEARNT))
    assert table == as_table(fit(LEARNT, answers, list(signs), 1.0, 0.5), signs, answers, len(LEARNT))
    assert points[list(signs).index("gives")][1] > 0 > points[list(signs).index("stands")][1]


def test_what_a_rule_reads_teaches_and_makes_nothing_likelier_by_itself() -> None:
    signs = {"gives": 20, "same": 40, "stands": 20}
    answers = (NONE, "funder")
    read = [one._replace(text=f"r{one.text}", label="funder", is_read=True) for one in LEARNT]
    alone = fit(LEARNT, answers, list(signs), 1.0, 0.5)
    both = fit([*LEARNT, *read], answers, list(signs), 1.0, 0.5)
    assert both.shape == alone.shape
    stands = list(signs).index("stands")
    assert both[stands][1] + both[-1][1] < both[stands][0] + both[-1][0]


def test_points_are_checked_on_texts_they_were_not_learnt_from() -> None:
    counts = check(LEARNT, (NONE, "funder"), 5, 1.0, 0.5)
    assert counts[0.5] == {"right": 20}
    mixed = [one._replace(label="funder" if number % 3 else NONE) for number, one in enumerate(LEARNT)]
    assert check(mixed, (NONE, "funder"), 5, 1.0, 0.5)[0.5]["wrong"] > 0


def test_of_a_long_list_of_bodies_only_the_likeliest_are_given_a_part() -> None:
    names = [
        f"{first}{second} IF" for first in ("Ek", "Lind", "Al") for second in ("by", "mo", "torp", "vik")
    ]
    names += [f"Norra {name}" for name in names] + [f"Södra {name}" for name in names]
    record = record_of(f"Projektet Bryggan drivs av Osby kommun. {' och '.join(names)} och slut.\n")
    weighed = [one for role in ROLES for one in getattr(record, role) if is_weighed(one.rule)]
    assert len(names) > MOST
    assert 0 < len(weighed) <= MOST
