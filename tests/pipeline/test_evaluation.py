"""When two values are the same, how records are paired, and what is counted."""

from typing import Any

import pytest

from pipeline.evaluation.judge import Judged, judge, paired
from pipeline.evaluation.keys import CORE, FIELDS, LENIENT, STRICT, Level, kind_of, plain
from pipeline.evaluation.labelled import labelled
from pipeline.evaluation.scores import Score, kept_empty, score, table, whole, whole_documents
from pipeline.spans import FIELDS as STATED
from schemas import Party, Reason, Record, Rejected, TextValue
from schemas.document import Document
from schemas.extraction import Extraction
from tests.pipeline.make import PAGE, full_record, span, value

DOCUMENT = Document.of_text(PAGE, "sida_01")
RECORD = full_record(DOCUMENT)
EMPTY = Record(record_id="sida#9", source=DOCUMENT.source())
COUNT = {
    "title": 1,
    "budgets": 2,
    "owners": 1,
    "funders": 0,
}
VALUES = 18
STRICT_LEVEL, LENIENT_LEVEL = Level


def judged(expected: list[Record], found: list[Record], *names: str, text: str = PAGE) -> Judged:
    return judge(Document.of_text(text, "sida_01"), expected, Extraction(tuple(found)), names or FIELDS)


def changed(field: str, **update: Any) -> Record:
    """The record with the first value of a field changed."""
    held = getattr(RECORD, field)
    if isinstance(held, tuple):
        return RECORD.model_copy(update={field: (held[0].model_copy(update=update), *held[1:])})
    return RECORD.model_copy(update={field: held.model_copy(update=update)})


def counts(document: Judged, level: Level, *names: str) -> tuple[int, int, int]:
    counted = score([document], level, names or FIELDS)
    return counted.right, counted.false, counted.missed


def test_every_field_but_contacts_is_compared() -> None:
    assert set(STRICT) == set(LENIENT) == {*STATED, "issues"} - {"contacts"}
    assert set(CORE) <= set(FIELDS)


@pytest.mark.parametrize("level", Level)
def test_a_record_equals_itself(level: Level) -> None:
    document = judged([RECORD], [RECORD])
    assert counts(document, level) == (VALUES, 0, 0)
    assert whole([document], level).share == whole_documents([document], level).share == 1
    scores = table([document], level)
    assert {name: scores[name].support for name in COUNT} == COUNT
    assert scores["core"].support == 8
    assert scores["all"].support == VALUES


WRONG = [
    ("title", {"value": "Klara"}, False),
    ("aliases", {"kind": "alternative"}, True),
    ("aliases", {"value": "K"}, False),
    ("identifiers", {"scheme": "diarienummer"}, True),
    ("identifiers", {"value": "2031/00078"}, False),
    ("programme", {"priority": "1"}, False),
    ("phase", {"value": "closed"}, False),
    ("summary", {"value": "x"}, False),
    ("budgets", {"amount": 1}, False),
    ("budgets", {"kind": "grant"}, True),
    ("budgets", {"bound": "about"}, True),
    ("budgets", {"payer": "Vinnova"}, True),
    ("budgets", {"currency": "EUR"}, False),
    ("budgets", {"upper": 9_000_000}, False),
    ("periods", {"edtf": "2031"}, False),
    ("periods", {"duration": "P3Y"}, False),
    ("periods", {"kind": "phase"}, True),
    ("owners", {"name": "Växjö"}, True),
    ("owners", {"organisation": RECORD.partners[0].organisation}, True),
    ("owners", {"name": "Region Kronoberg", "organisation": RECORD.partners[0].organisation}, False),
    ("places", {"code": "0765"}, True),
    ("places", {"kind": "town"}, True),
    ("places", {"name": "Osby"}, True),
    ("places", {"name": "Osby", "code": None}, False),
    ("results", {"state": "achieved"}, True),
    ("results", {"quantities": ()}, True),
    ("results", {"statement": "40 deltagare"}, False),
    ("related", {"title": "Annat"}, False),
    ("related", {"relation": "part"}, True),
    ("other_fields", {"label": "Typ"}, True),
    ("other_fields", {"value": "7"}, False),
    ("issues", {"code": "other"}, False),
    ("issues", {"path": "title"}, True),
    ("title", {"evidence": RECORD.owners[0].evidence}, True),
]


@pytest.mark.parametrize(("field", "update", "lenient"), WRONG)
def test_a_wrong_value_is_one_false_and_one_missed(field: str, update: dict[str, Any], lenient: bool) -> None:
    document = judged([RECORD], [changed(field, **update)])
    assert counts(document, STRICT_LEVEL, field)[1:] == (1, 1)
    assert counts(document, STRICT_LEVEL) == (VALUES - 1, 1, 1)
    assert counts(document, LENIENT_LEVEL)[1:] == ((0, 0) if lenient else (1, 1))
    assert whole([document], STRICT_LEVEL).right == 0
    assert whole([document], LENIENT_LEVEL).right == lenient
    assert whole([document], STRICT_LEVEL, CORE).right == (field not in CORE)


BREAK = "Klara\u00a0\nsteg"
SAME = [
    ("title", {"rule": "another"}),
    ("title", {"confidence": 0.1}),
    ("title", {"basis": "inferred"}),
    ("title", {"value": BREAK}),
    ("owners", {"name": "Växjö kommun, kultur-\nnämnden"}),
    ("results", {"statement": "40 del\u00adtagare och 12,5 %  i arbete"}),
    ("title", {"evidence": (*RECORD.title.evidence, *RECORD.owners[0].evidence)} if RECORD.title else {}),
    ("budgets", {"label": "Kostnad"}),
    ("issues", {"message": "in other words"}),
    ("phase", {"label": "genomförandefas"}),
]


@pytest.mark.parametrize(("field", "update"), SAME)
def test_what_does_not_count(field: str, update: dict[str, Any]) -> None:
    assert changed(field, **update) != RECORD
    assert whole([judged([RECORD], [changed(field, **update)])], STRICT_LEVEL).right == 1


PLAIN = [
    ("a  b\u00a0c\n d", "a b c d"),
    ("kommun-\nstyrelse", "kommunstyrelse"),
    ("kommun-\r\n  styrelse", "kommunstyrelse"),
    ("vård-\noch omsorg", "vård- och omsorg"),
    ("vård- och omsorg", "vård- och omsorg"),
    ("Nord-Sverige", "Nord-Sverige"),
    ("Skol\u00advägen", "Skolvägen"),
]


@pytest.mark.parametrize(("text", "words"), PLAIN)
def test_words_of_a_text(text: str, words: str) -> None:
    assert plain(text) == words


KINDS = [
    ("press_list_04", "press_list"),
    ("none_1", "none"),
    ("a_1/none_1", "none"),
    ("press", ""),
    ("000_00b6e8", ""),
    ("_1", ""),
]


@pytest.mark.parametrize(("doc_id", "kind"), KINDS)
def test_kinds_of_page(doc_id: str, kind: str) -> None:
    assert kind_of(doc_id) == kind


def test_order_does_not_count_but_number_does() -> None:
    turned = RECORD.model_copy(update={"budgets": RECORD.budgets[::-1]})
    doubled = RECORD.model_copy(update={"budgets": (*RECORD.budgets, RECORD.budgets[0])})
    assert whole([judged([RECORD], [turned])], STRICT_LEVEL).right == 1
    for level in Level:
        assert counts(judged([RECORD], [doubled]), level, "budgets") == (2, 1, 0)
        assert counts(judged([doubled], [RECORD]), level, "budgets") == (2, 0, 1)


def test_a_strict_match_is_not_taken_by_a_lenient_one() -> None:
    first, second = RECORD.budgets[0], RECORD.budgets[0].model_copy(update={"kind": "cost"})
    one = RECORD.model_copy(update={"budgets": (first, second)})
    other = RECORD.model_copy(update={"budgets": (second,)})
    assert counts(judged([one], [other]), STRICT_LEVEL, "budgets") == (1, 0, 1)
    assert counts(judged([one], [other]), LENIENT_LEVEL, "budgets") == (1, 0, 1)


def test_a_body_without_an_id_is_known_by_its_name() -> None:
    def owned(name: str) -> Record:
        owner = value(Party, "Växjö", name=name, organisation={"name": name})
        return EMPTY.model_copy(update={"owners": (owner,)})

    assert counts(judged([owned("Växjö hembygd")], [owned("Växjö hembygd")]), LENIENT_LEVEL) == (1, 0, 0)
    assert counts(judged([owned("Växjö hembygd")], [owned("Växjö gille")]), LENIENT_LEVEL) == (0, 1, 1)


def test_fields_that_were_not_annotated_do_not_count() -> None:
    document = judged([EMPTY.model_copy(update={"title": RECORD.title})], [RECORD], "title")
    assert counts(document, STRICT_LEVEL) == (1, 0, 0)
    assert whole([document], STRICT_LEVEL).share == 1
    assert set(table([document], STRICT_LEVEL)) == {"title", "core", "core in forms", "all"}


MISSING = [
    pytest.param([RECORD], [], (0, 0, VALUES), (0, 1), (0, 1), (0, 0), id="nothing found"),
    pytest.param([], [RECORD], (0, VALUES, 0), (0, 1), (0, 1), (0, 1), id="nothing expected"),
    pytest.param([], [EMPTY], (0, 0, 0), (0, 1), (0, 1), (0, 1), id="an empty record where none is"),
    pytest.param([], [], (0, 0, 0), (0, 0), (1, 1), (1, 1), id="kept empty"),
    pytest.param([EMPTY], [EMPTY], (0, 0, 0), (1, 1), (1, 1), (0, 0), id="an empty record found"),
    pytest.param([RECORD], [RECORD, EMPTY], (VALUES, 0, 0), (1, 2), (0, 1), (0, 0), id="one too many"),
]


@pytest.mark.parametrize(("expected", "found", "values", "records", "documents", "empty"), MISSING)
def test_records_without_a_pair(
    expected: list[Record],
    found: list[Record],
    values: tuple[int, int, int],
    records: tuple[int, int],
    documents: tuple[int, int],
    empty: tuple[int, int],
) -> None:
    document = judged(expected, found)
    assert counts(document, STRICT_LEVEL) == values
    tallies = (
        whole([document], STRICT_LEVEL),
        whole_documents([document], STRICT_LEVEL),
        kept_empty([document]),
    )
    assert tuple((one.right, one.of) for one in tallies) == (records, documents, empty)


def test_records_are_paired_by_what_they_share() -> None:
    owner = value(Party, "Växjö", name="V", organisation={"name": "V"})
    other = EMPTY.model_copy(update={"partners": RECORD.partners, "owners": (owner,)})
    assert list(paired([RECORD, other], [EMPTY, other, RECORD])) == [
        (RECORD, RECORD),
        (other, other),
        (None, EMPTY),
    ]
    assert list(paired([EMPTY, RECORD], [RECORD])) == [(RECORD, RECORD), (EMPTY, None)]


def test_records_that_share_values_but_no_spans_are_paired() -> None:
    moved = RECORD.model_copy(update={"title": value(TextValue, "Ort", value="Klara steg")})
    only_title = EMPTY.model_copy(update={"title": RECORD.title})
    assert next(iter(paired([EMPTY, only_title], [moved]))) == (only_title, moved)


SCORES = [
    (Score(), (None, None, None)),
    (Score(right=3), (1.0, 1.0, 1.0)),
    (Score(false=2), (0.0, None, 0.0)),
    (Score(missed=2), (None, 0.0, 0.0)),
    (Score(right=1, false=1, missed=3), (0.5, 0.25, 1 / 3)),
]


@pytest.mark.parametrize(("counted", "shares"), SCORES)
def test_scores(counted: Score, shares: tuple[float | None, ...]) -> None:
    assert (counted.precision, counted.recall, counted.f1) == shares


FORMS = [
    ("Projektägare: Osby kommun", True),
    ("Projektägare:  Lunds universitet och Osby kommun", True),
    ("Projektägare\nOsby kommun", True),
    ("Vem det nu är:\n\nOsby kommun", True),
    ("ProjektägareOsby kommun", True),
    ("Projektägare Osby kommun", True),
    ("Fakta om projektet. Start: 2031. Projektägare: Osby kommun", True),
    ("Osby kommun", False),
    ("Det ägs av Osby kommun", False),
    ("Unga vägar\nOsby kommun", False),
    ("Det är klart nu: vi som bor här i byn har till slut fått med Osby kommun", True),
    ("Som alla vet sedan länge är det klart nu: vi har fått med Osby kommun", False),
    ("Kontakt: Ada Exempel. Projektet ägs av Osby kommun", False),
    ("Klockan 10:30 talar Osby kommun", False),
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_what_stands_in_a_form(text: str, form: bool) -> None:
    assert labelled(text, text.index("Osby kommun")) is form


def test_core_in_forms_counts_values_of_labels_only() -> None:
    scores = table([judged([RECORD], [])], STRICT_LEVEL)
    assert scores["core"].missed == 8
    assert scores["core in forms"].missed == 4
    in_forms = {
        name for name in CORE if score([judged([RECORD], [], name)], STRICT_LEVEL, labels_only=True).missed
    }
    assert in_forms == {"identifiers", "budgets", "owners", "partners"}


def test_a_rejected_candidate_that_was_right() -> None:
    def rejected(field: str, part: str, reason: Reason = Reason.NO_UNIT) -> Rejected:
        return Rejected(doc_id="sida_01", field=field, rule="r", reason=reason, evidence=span(PAGE, part))

    rows = (
        rejected("budgets", "1 250 000 kr"),
        rejected("budgets", "1 250 000"),
        rejected("periods", "1 250 000 kr"),
        rejected("partners", "Region Kronoberg"),
        rejected("contacts", "Ada Exempel"),
    )
    found = RECORD.model_copy(update={"budgets": ()})
    document = judge(DOCUMENT, [RECORD], Extraction((found,), rows))
    assert [(one.field, one.right, one.found) for one in document.turned_down] == [
        ("budgets", True, False),
        ("budgets", False, False),
        ("periods", False, False),
        ("partners", True, True),
    ]
