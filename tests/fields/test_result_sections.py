"""What sentences under headings of aims and results state, by the words of the heading."""

import pytest

from tests.fields.pages import record_of

PAGE = "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n\n{heading}\n\n{text}\n"


def stated(heading: str, text: str) -> list[tuple[str, str]]:
    record = record_of(PAGE.format(heading=heading, text=text))
    return [(one.state.value, one.statement) for one in record.results]


@pytest.mark.parametrize("heading", ["Förväntat resultat", "Förväntade effekter", "Förväntade resultat"])
def test_what_is_expected_is_an_aim(heading: str) -> None:
    text = "Tio kvarnar är lagade. Mjölet säljs i sex affärer. På sikt kan fler öppna."
    assert stated(heading, text) == [
        ("target", "Tio kvarnar är lagade"),
        ("target", "Mjölet säljs i sex affärer"),
    ]


def test_results_and_effects_are_told_apart() -> None:
    text = "Tio kvarnar har lagats. Mjölet förväntas räcka till sex affärer."
    assert stated("Resultat och förväntade effekter", text) == [
        ("achieved", "Tio kvarnar har lagats"),
        ("target", "Mjölet förväntas räcka till sex affärer"),
    ]


def test_a_story_of_how_it_goes_has_results_that_count() -> None:
    text = "Nu är det vår igen. I maj hade tio kvarnar lagats. Sedan åkte vi hem och bakade två bröd."
    assert stated("Hur går det?", text) == [("achieved", "I maj hade tio kvarnar lagats")]


@pytest.mark.parametrize("heading", ["Vad har vi gjort?", "Så gjorde vi", "Vad gjorde projektet?"])
def test_what_was_done_is_no_result(heading: str) -> None:
    assert stated(heading, "Vi lagade tio kvarnar och målade dem röda.") == []
