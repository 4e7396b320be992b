"""Questions of a form with their answers behind or below them."""

import pytest

from tests.layout.test_ladders import pairs

ASKED = [
    ("När startar projektet?", "2021-03-01", "period.start"),
    ("När vill ni börja?", "hösten 2021", "period.start"),
    ("När ska projektet vara klart?", "juni 2023", "period.end"),
    ("Hur länge ska arbetet pågå?", "18 månader", "period.project"),
    ("Vilka samarbetar ni med?", "Osby kommun, Vinslövs IF", "partner"),
    ("Vilka andra föreningar är med?", "Vinslövs IF", "partner"),
    ("Vilken förening söker?", "Vinslövs IF", "owner"),
    ("Vem äger projektet?", "Osby kommun", "owner"),
    ("Var ska projektet genomföras?", "Osby och Hörby", "place.other"),
    ("I vilka kommuner ska ni arbeta?", "Osby och Hörby", "place.municipality"),
    ("Hur mycket söker ni?", "320 000 kr", "budget.other"),
    ("Vad kostar projektet totalt?", "610 000 kr", "budget.total"),
    ("Vad heter projektet?", "Alla på isen", "title"),
]


@pytest.mark.parametrize(("question", "answer", "field"), ASKED)
@pytest.mark.parametrize("gap", ["\n", ": ", " "])
@pytest.mark.parametrize("number", ["", "2. ", "4.1 "])
def test_answered(question: str, answer: str, field: str, gap: str, number: str) -> None:
    page = f"Ansökan\n\n{number}{question}{gap}{answer}\nVarför behövs det?\nFör att alla ska få plats.\n"
    assert (field, answer) in pairs(page)


PROSE = [
    "När startar projektet?\nVi hoppas komma i gång så snart alla beslut är fattade.",
    "Vilka samarbetar ni med?\nOsby kommun har lovat att hjälpa till. Fler är på väg.",
    "Vem betalar?\nProjektet betalas av Forte.",
    "Var ska projektet genomföras? Det är inte bestämt.",
    "Hur länge ska arbetet pågå?\nSå länge det behövs",
    "Vad heter du?\nEva Ek",
    "Hur mycket söker ni?\nSå mycket som möjligt",
    "Vilka samarbetar ni med?\n\nOsby kommun",
]


@pytest.mark.parametrize("page", PROSE)
def test_answered_in_running_text_or_not_at_all(page: str) -> None:
    assert pairs(f"Ansökan\n\n{page}\n") == []
