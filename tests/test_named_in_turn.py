"""Running text that names one project after the other, and pages of one project that name another."""

import pytest

from extractors.document import extract_document
from schemas.document import Document

SEVERAL = [
    (
        "Bidrag till museerna\n\nTre miljoner kronor fördelas i år mellan museer. Bohusläns museum får stöd för "
        'projektet "Båtar i vass". Museet vill visa hur man bodde. Dalarnas museum beviljas 80 000 kronor för '
        'projektet "Minnen av ett bruk 1901–1950". Arbetet pågår till 2021.',
        ["Båtar i vass", "Minnen av ett bruk 1901–1950"],
    ),
    (
        "Nya satsningar i norr\n\nStyrelsen har beviljat nio nya projekt.\n\nI projektet ”Ljus i spåret” ska Orsa "
        "kommun bygga skidspår.\n\nProjektet ”Mat på resa” handlar om mat i glesbygd. Ekby IF deltar.",
        ["Ljus i spåret", "Mat på resa"],
    ),
]
ONE = [
    "Orsa kommun får stöd för projektet ”Ljus i spåret”. Ljus i spåret är nio av nya projekt som beviljats. "
    "Projektet ”Mat på resa” är också beviljat, och Ljus i spåret samarbetar med det.",
    "Ljus i spåret växer\n\nFlera projekt har fått stöd.\n\nI projektet ”Ljus i spåret” ska Orsa kommun bygga "
    "skidspår.\n\nProjektet ”Mat på resa” handlar om mat i glesbygd.",
    "I projektet ”Ljus i spåret” ska Orsa kommun bygga skidspår. Det bygger vidare på projektet ”Mat på resa”.",
]


def _titles(text: str) -> list[str | None]:
    records = extract_document(Document.of_text(text, "x")).records
    return [record.title.value if record.title else None for record in records]


@pytest.mark.parametrize(("text", "titles"), SEVERAL)
def test_projects_named_in_turn(text: str, titles: list[str]) -> None:
    assert _titles(text) == titles


@pytest.mark.parametrize("text", ONE)
def test_a_page_of_one_project_is_not_cut(text: str) -> None:
    assert _titles(text) == ["Ljus i spåret"]
