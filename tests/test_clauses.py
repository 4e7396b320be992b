"""Roles by the verb of a clause: every verb of the table in every order; and where they must not be read."""

import pytest

from extractors.clauses import said_in
from extractors.frames import FORMS, Form
from extractors.reduction import NAME, ORGANISATIONS, SUM
from extractors.tables import rows

MARKS = {"BODY": ORGANISATIONS, "OTHER": ORGANISATIONS, "SUM": SUM, "NAME": NAME}


def said(sentence: str) -> set[tuple[str, int | None, int | None]]:
    """The roles of a sentence, which marks in capitals stand for bodies, sums and the name of the project in."""
    words = [MARKS.get(word, word.lower()) for word in sentence.split()]
    return {(one.role, one.group, one.sum) for one in said_in(" ".join([*words, "."]) + " ")}


def inverted(verb: str, subject: str = "BODY") -> str:
    """A finite verb with its subject before its particle: `går in med` to `går BODY in med`."""
    first, _, rest = verb.partition(" ")
    return f"{first} {subject} {rest}".strip()


def forms_of(row: dict[str, str]) -> dict[str, str]:
    return {
        column: f"{row[column]} {row['then']}".strip() for column in ("verb", "present", "past", "supine")
    }


ACTIVE = {
    "straight": "BODY {past} {object}",
    "with a time": "BODY {past} sedan i våras också {object}",
    "inverted": "I våras {past_inverted} {object}",
    "behind a clause": "När våren kom , {past_inverted} {object}",
    "perfect": "BODY har nu {supine} {object}",
    "perfect, inverted": "Sedan dess har BODY {supine} {object}",
    "future": "BODY ska {verb} {object}",
    "future, inverted": "Under tre år kommer BODY att {verb} {object}",
    "decided": "BODY har beslutat att {verb} {object}",
    "relative": "BODY , som {past} {object} , är nöjda",
    "relative, perfect": "BODY , som har {supine} {object} , är nöjda",
    "cleft": "Det är BODY som {past} {object}",
    "subordinate": "Det blev av sedan BODY {past} {object}",
    "bracket": "BODY ( som firar 50 år ) {past} {object}",
    "insertion": "BODY , som firar 50 år , {past} {object}",
    "second clause": "BODY gillade idén och {past} {object}",
    "place": "BODY i Malmö {past} {object}",
    "board": "BODY s styrelse {past} {object}",
    "object first": "{object} {past_inverted}",
    "object of a relative clause": "{object} som BODY {past} räcker långt",
}
OBJECTS = {"runs": "projektet", "gives": "SUM", "adds": "SUM", "finances": "projektet", "gets": "SUM"}
ROLES = {"runs": "owner", "gives": "funder", "adds": "cofunder", "finances": "funder", "gets": "doer"}


def sentence_of(order: str, row: dict[str, str], object_: str) -> str:
    forms = forms_of(row)
    return ACTIVE[order].format(**forms, past_inverted=inverted(forms["past"]), object=object_)


@pytest.mark.parametrize("order", ACTIVE)
def test_every_verb_in_every_order(order: str) -> None:
    wrong = []
    for row in rows("frames"):
        object_ = OBJECTS.get(row["frame"])
        if object_ is None:
            continue
        sentence = sentence_of(order, row, object_)
        want = (ROLES[row["frame"]], 0, 0 if object_ == "SUM" and row["frame"] != "gets" else None)
        if want not in said(sentence):
            wrong.append(sentence)
    assert not wrong


@pytest.mark.parametrize(
    "where", ["", "i projektet", "i arbetet", "också", "i projektgruppen", ", liksom skolan"]
)
@pytest.mark.parametrize(
    "order",
    [
        "BODY {present} {where}",
        "BODY har hela tiden {supine} {where}",
        "Nu {present_inverted} {where}",
        "BODY , som {past} {where} , är nöjda",
        "BODY kommer att {verb} {where}",
    ],
)
def test_who_takes_part(order: str, where: str) -> None:
    for row in rows("frames"):
        if row["frame"] == "takes_part" and row["then"] != "med":
            forms = forms_of(row)
            present_inverted = inverted(forms["present"])
            sentence = order.format(**forms, present_inverted=present_inverted, where=where)
            assert ("partner", 0, None) in said(sentence), sentence


@pytest.mark.parametrize("time", ["", "under tre år", "sedan i våras"])
def test_a_passive_names_its_agent(time: str) -> None:
    for form, verbs in FORMS.items():
        for verb in verbs:
            if verb.passive and verb.form is Form.FINITE and not verb.then and verb.frame in OBJECTS:
                object_ = OBJECTS[verb.frame]
                roles = {role for role, group, _ in said(f"{object_} {form} {time} av BODY") if group == 0}
                assert ROLES[verb.frame] in roles, form


GETS = [
    "BODY fick SUM av OTHER till projektet",
    "I våras beviljades BODY SUM från OTHER för projektet",
    "BODY har för projektet fått SUM från OTHER",
    "BODY , som tilldelades SUM av OTHER , driver projektet",
    "SUM har BODY fått till projektet av OTHER",
]


@pytest.mark.parametrize("sentence", GETS)
def test_who_gets_it_and_from_whom(sentence: str) -> None:
    assert {("owner", 0, None), ("funder", 1, 0)} <= said(sentence)


def test_a_sum_beside_its_payer_is_the_payers() -> None:
    text = f"i våras bidrog {ORGANISATIONS} . "
    assert [(one.role, one.group) for one in said_in(text, frozenset({0}))] == [("funder", 0)]
    assert not list(said_in(text))


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("BODY går själv in med SUM", "own"),
        ("BODY gick in med SUM i medfinansiering", "cofunder"),
        ("BODY organiserar festivalen", "doer"),
        ("BODY driver det", "owner"),
    ],
)
def test_what_the_words_beside_make_of_it(sentence: str, role: str) -> None:
    assert role in {one for one, _, _ in said(sentence)}


NO_ROLE = [
    "BODY driver flera projekt",
    "BODY driver en skola",
    "BODY ansvarar för det praktiska",
    "Tack vare BODY drivs projektet vidare",
    "Projektet drivs i samarbete med BODY",
    "Med stöd från BODY driver vi projektet",
    "Vi ger BODY SUM",
    "BODY gav förra året SUM",
    "BODY delar varje år ut och ger SUM",
    "BODY beviljade SUM till tolv föreningar",
    "BODY står för hälften av projektets SUM",
    "BODY deltar i mässan",
    "BODY deltar i referensgruppen",
    "BODY ställer upp med ett lån",
    "BODY ingår i länet",
    "Föreningens ordförande driver projektet",
]


@pytest.mark.parametrize("sentence", NO_ROLE)
def test_no_role(sentence: str) -> None:
    assert not {one for one in said(sentence) if one[0] not in {"none", "doer"}}


DENIED = [
    "BODY har inte beviljat SUM",
    "BODY kan bevilja SUM",
    "BODY skulle ha gett SUM",
    "Om BODY beviljar SUM blir det av",
    "BODY gav aldrig SUM",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_a_clause_says_that_it_is_not_so(sentence: str) -> None:
    assert said(sentence) == {("none", 0, 0)}
