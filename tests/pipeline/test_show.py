import io
from itertools import count

import pytest
from rich.console import Console

from pipeline.show import STYLES, Mark, coloured, marks, pieces, plain, show
from pipeline.spans import FIELDS, stated
from pipeline.terminal import one_line, safe
from pipeline.wording import quantity_words, words
from schemas import Basis, Quantity, Result, Stated, TextValue
from schemas.document import Document
from tests.pipeline.make import PAGE, RESULT, full_record, value

DOCUMENT = Document.of_text(PAGE, "sida")
RECORD = full_record(DOCUMENT)

SAFE = [
    ("smörgås\n\t😀 –", "smörgås\n\t😀 –"),
    ("\x1b[31m", "␛[31m"),
    ("\x1b]0;title\x07", "␛]0;title␇"),
    ("a\rb", "a␍b"),
    ("\x9b31m\x7f", "�31m␡"),
    ("\u202egpj.exe\u2066", "�gpj.exe�"),
    ("a\u2028b\ud800", "a�b�"),
]


@pytest.mark.parametrize(("text", "shown"), SAFE)
def test_what_steers_a_terminal_becomes_visible(text: str, shown: str) -> None:
    assert safe(text) == shown
    assert len(safe(text)) == len(text)


def test_one_line() -> None:
    assert one_line("a \n\n b\r\n\x1bc") == "a b ␛c"
    assert one_line("Projektledare", 6) == "Proje…"
    assert one_line("Projekt", 7) == "Projekt"


LAID = [
    pytest.param([(0, 3, "title")], "[title: abc]defgh", id="one"),
    pytest.param([(0, 3, "title"), (3, 8, "owners")], "[title: abc][owners: defgh]", id="side by side"),
    pytest.param([(1, 7, "summary"), (2, 4, "places")], "a[summary: b[places: cd]efg]h", id="nested"),
    pytest.param(
        [(1, 4, "owners"), (2, 6, "places")], "a[owners: b[places: cd]][places: ef]gh", id="crossing"
    ),
    pytest.param([(1, 3, "places"), (1, 3, "owners")], "a[owners: [places: bc]]defgh", id="the same twice"),
    pytest.param([(1, 3, "owners"), (1, 5, "places")], "a[places: [owners: bc]de]fgh", id="same start"),
    pytest.param([], "abcdefgh", id="nothing"),
]


@pytest.mark.parametrize(("spans", "text"), LAID)
def test_marks_in_plain_text(spans: list[tuple[int, int, str]], text: str) -> None:
    laid = sorted((Mark(*span) for span in spans), key=lambda m: (m.start, -m.end, FIELDS.index(m.field)))
    assert plain("abcdefgh", laid) == text


def test_pieces_are_the_text_again() -> None:
    laid = marks([RECORD])
    assert "".join(piece for piece, _ in pieces(PAGE, laid)) == PAGE
    assert {mark.field for _, over in pieces(PAGE, laid) for mark in over} == {
        field for field, _ in stated(RECORD)
    }


def test_the_colour_is_that_of_the_innermost_span() -> None:
    page = coloured("abcdefgh", [Mark(1, 7, "summary"), Mark(2, 4, "places")])
    styles = {page.plain[span.start : span.end]: str(span.style) for span in page.spans}
    assert styles["b"] == STYLES["summary"]
    assert styles["cd"] == f"{STYLES['places']} underline"


def test_every_field_has_a_style() -> None:
    assert set(STYLES) == set(FIELDS)


def _shown(document: Document, *, terminal: bool) -> str:
    out = io.StringIO()
    console = Console(
        file=out, force_terminal=terminal, color_system="standard" if terminal else None, width=100
    )
    show(document, [full_record(document)], console)
    return out.getvalue()


def test_the_page_and_its_legend() -> None:
    shown = _shown(DOCUMENT, terminal=False)
    assert "[owners: [places: Växjö] kommun, kulturnämnden]" in shown
    legend = shown[shown.index("sida#1") :]
    for wanted in ("total, 1 250 000 SEK", "Växjö, municipality, 0780", "0.75", "issue", "two_totals"):
        assert wanted in legend
    assert "\x1b" not in shown


def test_results_of_a_related_project_are_marked_and_told() -> None:
    page = f"{PAGE}Små steg gav 12 jobb.\n"
    result = value(Result, "12 jobb", page, state="achieved", statement="Små steg gav 12 jobb")
    related = RECORD.related[0].model_copy(update={"results": (result,)})
    assert Mark(page.index("12 jobb"), page.index("12 jobb") + 7, "related") in marks(
        [RECORD.model_copy(update={"related": (related,)})]
    )
    document, out = Document.of_text(page, "sida"), io.StringIO()
    show(document, [RECORD.model_copy(update={"related": (related,)})], Console(file=out, width=100))
    shown = [line.split() for line in out.getvalue().splitlines()]
    assert ["Små", "steg", "gav", "[related:", "12", "jobb]."] in shown
    assert ["related", "achieved:", "Små", "steg", "gav", "12", "jobb"] in [line[:7] for line in shown]


def test_a_result_of_the_project_is_no_related_one() -> None:
    bare = RECORD.model_copy(update={"related": ()})
    assert "related" not in {mark.field for mark in marks([bare])}
    assert RESULT in bare.results


def test_a_long_value_is_cut_in_the_legend() -> None:
    summary = value(TextValue, "Klara steg", value="mycket lång text " * 100)
    out = io.StringIO()
    show(DOCUMENT, [RECORD.model_copy(update={"summary": summary})], Console(file=out, width=100))
    legend = out.getvalue()[out.getvalue().index("sida#1") :]
    assert 10 < legend.count("mycket") < 20
    assert "…" in legend


def test_colour_on_a_terminal() -> None:
    assert "\x1b[1;30;102m1 250 000 kr\x1b" in _shown(DOCUMENT, terminal=True)


@pytest.mark.parametrize("terminal", [False, True])
def test_a_page_cannot_steer_the_terminal(*, terminal: bool) -> None:
    hostile = Document.of_text(PAGE + "\x1b]0;owned\x07\x9b2J\r\nend")
    shown = _shown(hostile, terminal=terminal)
    assert "␛]0;owned␇�2J" in shown
    assert "\x1b]0" not in shown
    assert not {"\x07", "\x9b", "\r"} & set(shown)


def test_brackets_in_a_page_are_no_markup() -> None:
    shown = _shown(Document.of_text(PAGE + "[bold]fet[/bold] [/]"), terminal=False)
    assert "[bold]fet[/bold] [/]" in shown


WORDS = [
    ("title", "Klara steg"),
    ("aliases", "acronym: KS"),
    ("identifiers", "projektnummer: 2031/00077"),
    ("programme", "ESF, 2027-2033, Programområde 1"),
    ("phase", "implementation: Genomförande"),
    ("summary", "I samverkan med Region Kronoberg"),
    ("budgets", "total, 1 250 000 SEK"),
    ("budgets", "grant, about 2 000 000.5–3 000 000 EUR"),
    ("periods", "project, 2031-02-01/2032-06-30"),
    ("periods", "event, 2033-21"),
    ("owners", "Växjö kommun, kulturnämnden = SE-KOMMUN-0780"),
    ("partners", "Region Kronoberg = SE-REGION-07"),
    ("cofunders", "Arbetsförmedlingen = SE-AF"),
    ("places", "Växjö, municipality, 0780"),
    (
        "results",
        "target: 40 deltagare och 12,5 % i arbete [40 persons of deltagare; 12.5 percent]",
    ),
    ("related", "predecessor, Små steg, 2029/00012, 2029"),
    ("other_fields", "Interventionstyp: 118"),
    ("contacts", "email: ada@exempel.se"),
]


def test_every_value_has_words() -> None:
    assert [(field, words(value)) for field, value in stated(RECORD)] == WORDS


def test_an_inferred_value_says_so() -> None:
    owner = RECORD.owners[0]
    assert words(owner.model_copy(update={"basis": Basis.INFERRED})) == f"{words(owner)} (inferred)"


def test_a_value_without_words_is_an_error() -> None:
    with pytest.raises(TypeError, match="Stated"):
        words(Stated(rule="r", evidence=RECORD.owners[0].evidence))


def test_quantities_in_words() -> None:
    rows = zip(count(1), ["exact", "about", "at_least", "at_most"], strict=False)
    said = [
        quantity_words(Quantity.model_validate({"value": n, "bound": bound, "unit": "ton"}))
        for n, bound in rows
    ]
    assert said == ["1 ton", "about 2 ton", "at least 3 ton", "at most 4 ton"]
