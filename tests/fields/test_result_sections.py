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


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Antal företag som får stöd", "35", ("35", "företag", None)),
        ("Antal nya arbetstillfällen", "14", ("14", "arbetstillfällen", None)),
        ("Antal deltagare (plan)", "210", ("210", "persons", "deltagare")),
        ("Antal planerade deltagare", "1 250", ("1250", "persons", "deltagare")),
    ],
)
def test_a_label_that_counts(label: str, value: str, expected: tuple[str, str, str | None]) -> None:
    (result,) = record_of(f"Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n{label}: {value}\n").results
    (quantity,) = result.quantities
    assert (result.state.value, result.statement) == ("target", label)
    assert (str(quantity.value), quantity.unit, quantity.of) == expected


@pytest.mark.parametrize("mark", ["\uf0b7  ", "o  ", "• ", "\uf0a7 "])
def test_marks_of_items(mark: str) -> None:
    text = "\n".join(mark + item for item in ("tio kvarnar mal", "museet är öppet"))
    assert stated("Mål", text) == [("target", "tio kvarnar mal"), ("target", "museet är öppet")]


@pytest.mark.parametrize(
    "line", ["Mål: tio kvarnar och ett museum", "Mål: Tio kvarnar mal.", "Delmål: tio kvarnar, ett museum"]
)
def test_what_a_label_of_aims_says_on_its_line(line: str) -> None:
    record = record_of(f"Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n{line}\nMålgrupp: bybor\n")
    assert [one.statement for one in record.results] == [line.partition(": ")[2].removesuffix(".")]


def test_a_numbered_heading_ends_the_list_above() -> None:
    text = (
        "4.1 Tio kvarnar ska mala.\n4.2 Museet ska öppna.\n\n5. Ekonomi\n5.1 Kommunen betalar 40 000 kronor."
    )
    assert stated("4. Mål", text) == [("target", "Tio kvarnar ska mala"), ("target", "Museet ska öppna")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Arbetet kostade 40 000 kronor.",
        "Vi tackar alla som har hjälpt till.",
        "Pandemin gjorde att två kurser flyttades.",
        "Museet ska öppna nästa år.",
        "Målet var tolv.",
        "Det berodde på regnet.",
        "Projektet startade i maj 2020.",
        '"Vi är nöjda", säger Eva Ek.',
    ],
)
def test_what_is_told_beside_results(sentence: str) -> None:
    assert stated("Resultat", f"Tio kvarnar har lagats. {sentence}") == [
        ("achieved", "Tio kvarnar har lagats")
    ]


def test_aims_that_begin_with_their_verb() -> None:
    assert stated("Mål", "Laga tio kvarnar. Öppna ett museum. Alla bor i byn.") == [
        ("target", "Laga tio kvarnar"),
        ("target", "Öppna ett museum"),
    ]


def test_how_an_aim_is_reached_is_none() -> None:
    assert stated("Mål", "Tio kvarnar ska lagas. Det ska ske genom kurser.") == [
        ("target", "Tio kvarnar ska lagas")
    ]


def test_a_list_in_small_letters() -> None:
    assert stated("Mål", "laga tio kvarnar\nöppna ett museum") == [
        ("target", "laga tio kvarnar"),
        ("target", "öppna ett museum"),
    ]
