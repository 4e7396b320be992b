"""Where statements begin and end in running text and above lists: one construction, many spellings."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n\n"
AIM = "mala 40 ton mjöl"


def stated(text: str) -> list[tuple[str, str]]:
    return [(one.state.value, one.statement) for one in record_of(LEAD + text).results]


@pytest.mark.parametrize(
    "text",
    [
        f"Till dess siktar man på att {AIM}.",
        f"Dessutom planerar parterna att {AIM}.",
        f"Nu siktar byalaget på att {AIM}.",
        f"Här syftar arbetet till att {AIM}.",
        f"Vi är tio. Till sommaren har vi ett tydligt mål: att {AIM}. Det är bra.",
        f"Siktet är inställt på att {AIM}.",
        f"Målet har varit att {AIM}.",
        f"Projektet har flera delmål. Ett är att {AIM}.",
        f"Projektets målsättningar är bl.a. att {AIM}.",
        f"Vår ambition är att {AIM}.",
        f"Byalaget har för avsikt att {AIM}.",
        f"Projektet strävar efter att {AIM}.",
        f"Vi har satt upp målet att {AIM}.",
        f"Målbilden är att {AIM}.",
        f"Syftet med HB:s (Hemse byalags) projekt är att {AIM}.",
        f"Projektet har som övergripande mål att {AIM}.",
        f"Det är ett projekt vars syfte var att {AIM}.",
        f"Målet är att {AIM}, säger Eva Ek.",
        f"Målet är att {AIM}, och dit är det långt.",
        f"Målet är att {AIM} och genomförs av byalaget.",
        f"Målet är att {AIM} (hittills 12 ton).",
        f"Målet är att {AIM} – kvarnen har stått still i tio år.",
        f"Målet är att {AIM} före jul. Elva ton är klara.",
    ],
)
def test_an_aim_behind_a_cue(text: str) -> None:
    ((state, statement),) = stated(text)
    assert state == "target"
    assert statement.removesuffix(" före jul") == AIM


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Målet för hela perioden är 30 nya kvarnar.", "30 nya kvarnar"),
        ("Delmålen är tio kvarnar och ett museum.", "tio kvarnar och ett museum"),
        ("Projektet siktar på 30 nya kvarnar.", "30 nya kvarnar"),
        ("Målet är också fler besök i kvarnen.", "fler besök i kvarnen"),
        ("Projektet syftar till levande kvarnar.", "levande kvarnar"),
        ("Projektet syftar främst till fler besök.", "fler besök"),
        (
            "Så ser det ut. Målen var två: 30 kvarnar och ett museum. Det gick bra.",
            "30 kvarnar och ett museum",
        ),
        ("30 nya kvarnar i bruk, det är vår målsättning.", "30 nya kvarnar i bruk"),
        ("När projektet är slut ska 30 kvarnar mala.", "När projektet är slut ska 30 kvarnar mala"),
        ("Efter två år ska minst tio kvarnar mala.", "Efter två år ska minst tio kvarnar mala"),
        ("Före utgången av 2025 ska tio av dem mala.", "Före utgången av 2025 ska tio av dem mala"),
        ("Insatsen ska leda till minst tio kvarnar.", "minst tio kvarnar"),
        ("Projektet ska leda till att tio elever får jobb.", "tio elever får jobb"),
        ("Projektet förväntas ge tio nya jobb.", "tio nya jobb"),
        ("Målet är satt till 40 ton mjöl.", "40 ton mjöl"),
        ("I maj 2026 ska minst 40 ton ha malts.", "I maj 2026 ska minst 40 ton ha malts"),
        ("180 elever ska ha gått kursen.", "180 elever ska ha gått kursen"),
    ],
)
def test_an_aim_that_counts(text: str, expected: str) -> None:
    assert stated(text) == [("target", expected)]


def test_an_aim_before_the_cue() -> None:
    text = "När projektet är slut ska 30 kvarnar mala, och målet är att tio har en butik."
    assert stated(text) == [
        ("target", "När projektet är slut ska 30 kvarnar mala"),
        ("target", "tio har en butik"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fram till nyår har tolv kvarnar lagats.", "Fram till nyår har tolv kvarnar lagats"),
        ("Vid projektets slut hade tolv lagats.", None),
        ("Allt är klart. Resultatet: tolv kvarnar har lagats. Det gick bra.", "tolv kvarnar har lagats"),
        ("Projektet har resulterat i tolv nya kvarnar.", "tolv nya kvarnar"),
        ("Projektet har gett tolv nya jobb.", "tolv nya jobb"),
        ("Resultatet blev tolv nya jobb.", "tolv nya jobb"),
        ("Arbetet har lett till att tolv elever fått jobb.", "tolv elever fått jobb"),
    ],
)
def test_a_result_in_running_text(text: str, expected: str | None) -> None:
    assert stated(text) == ([("achieved", expected)] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Målet är 2025.",
        "Nu siktar vi på sommaren.",
        "Byalaget planerar en fest att minnas.",
        "Ett är att mjölet är grovt.",
        "När projektet är slut ska kvarnen stå där.",
        "Efter maten ska tio personer diska.",
        "Hittills har tolv kvarnar lagats.",
        "Arbetet ledde till en konflikt.",
        "Tolv kvarnar ska målas.",
        "Det har gett 400 000 kronor.",
        "Projektet har gett 2 miljoner kronor till byn.",
        "Under 2026 ska tolv kvarnar målas.",
        "Kvarnen beräknas mala 40 ton.",
        "Byalaget räknar med 40 besökare.",
        "Två kvarnar planeras i Lau, men de är inte klara.",
        "180 elever ska gå kursen.",
        "Vi hoppas att 30 kvarnar ska mala.",
    ],
)
def test_no_statement(text: str) -> None:
    assert stated(text) == []


ITEMS = "tio kvarnar ska mala|ett museum ska öppna"


@pytest.mark.parametrize(
    "opener",
    [
        "Arbetet tar slut i maj. Delmålen är",
        "Tre delmål har formulerats:",
        "Vi håller på till 2025. Vid projektets slut ska följande mål vara uppnådda:",
        "Projektmålen är följande.",
        "Stödet är beviljat. Förväntade resultat:",
    ],
)
@pytest.mark.parametrize("mark", ["- ", "• ", "– ", "1. "])
def test_a_sentence_that_opens_a_list_of_aims(opener: str, mark: str) -> None:
    items = ITEMS.split("|")
    text = "\n".join([opener, *(mark + item for item in items)])
    assert stated(text) == [("target", item) for item in items]


@pytest.mark.parametrize("opener", ["Bron är klar. Här är vad vi fick gjort:", "Två års arbete gav det här:"])
def test_a_sentence_that_opens_a_list_of_results(opener: str) -> None:
    assert stated(f"{opener}\n- tio kvarnar mal\n- museet är öppet") == [
        ("achieved", "tio kvarnar mal"),
        ("achieved", "museet är öppet"),
    ]


@pytest.mark.parametrize("opener", ["Vår målgrupp är:", "Så här når du oss:", "Vi målade följande hus:"])
def test_other_lists(opener: str) -> None:
    assert stated(f"{opener}\n- tio kvarnar\n- ett museum") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Två kurser ställdes in på grund av regn.",
        "Arbetet i Hemse drog ut på tiden.",
        "Slutrapporten finns hos byalaget.",
        "Publicerad den 3 mars i år.",
        "Eva Ek berättar gärna mer om kvarnen.",
    ],
)
def test_what_else_is_said_among_results(sentence: str) -> None:
    assert stated(f"Resultat\n\nTio kvarnar mal. {sentence}") == [("achieved", "Tio kvarnar mal")]


def test_items_in_a_paragraph() -> None:
    text = (
        "Kvarnen lagas. Förväntade resultat: ¿ tio kvarnar mal ¿ ett museum öppnar  Byalaget bjuder på bröd."
    )
    assert stated(text) == [("target", "tio kvarnar mal"), ("target", "ett museum öppnar")]


@pytest.mark.parametrize("text", ["Vi målar ¿ rött ¿ blått ¿ grönt.", "Målet är nått · Läs mer · Kontakt"])
def test_other_marks_in_a_paragraph(text: str) -> None:
    assert all(" · " not in one for _, one in stated(text))
    assert len(stated(text)) < 2


@pytest.mark.parametrize("verb", ["har resulterat i", "resulterade i", "mynnade ut i"])
def test_what_came_of_it(verb: str) -> None:
    assert stated(f"Projektet {verb} en handbok om kvarnar.") == [("achieved", "en handbok om kvarnar")]
    assert stated(f"Oron {verb} en handbok om kvarnar.") == []
    assert stated(f"Projektet {verb.replace('har ', 'har inte ')} något.".replace("e i", "e inte i")) == []
