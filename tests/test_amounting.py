"""What sums are by the nouns they are said of: every noun with every verb; and other sums."""

import pytest

from extractors.amounting import amounting_in
from extractors.reduction import ADJECTIVE, ORGANISATIONS, SUM

VERBS = [
    "är på",
    "uppgår till",
    "uppgick till",
    "är",
    "blev",
    "ligger på",
    "omfattar",
    "landade på",
    "motsvarar",
]
NOUNS = [
    ("stödet", "grant", False),
    ("det sammanlagda bidraget", "grant", False),
    ("projektstödet", "grant", False),
    ("det beviljade beloppet", "grant", False),
    ("stödet från BODY", "grant", True),
    ("BODY s bidrag", "grant", True),
    ("finansieringen från BODY", "grant", True),
    ("PART stödet", "grant", True),
    ("medfinansieringen", "cofinancing", False),
    ("BODY s medfinansiering", "cofinancing", True),
    ("den offentliga medfinansieringen", "cofinancing", False),
    ("egeninsatsen", "own", False),
    ("BODY s egen insats", "own", True),
    ("det ideella arbetet", "own", False),
]
MARKS = {"BODY": ORGANISATIONS, "PART": ADJECTIVE, "SUM": SUM}


def marked(sentence: str) -> str:
    return " ".join(MARKS.get(word, word) for word in sentence.split()) + " . "


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("noun", "kind", "paid"), NOUNS)
def test_every_noun_with_every_verb(noun: str, kind: str, paid: bool, verb: str) -> None:
    text = marked(f"{noun} {verb} drygt SUM")
    assert [(one.kind, one.payer is not None, text[one.sum]) for one in amounting_in(text)] == [
        (kind, paid, SUM)
    ]


def test_what_comes_from_a_body() -> None:
    assert [one.kind for one in amounting_in(marked("från BODY kommer ett bidrag på SUM"))] == ["grant"]


OTHERS = [
    "finansieringen är SUM",
    "arbetet kostar SUM",
    "beloppet är SUM",
    "insatsen är SUM",
    "stödet gavs BODY och är inte SUM",
    "bidraget är till för alla , och SUM räcker",
    "hyran är SUM",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_of_other_nouns(sentence: str) -> None:
    assert not list(amounting_in(marked(sentence)))
