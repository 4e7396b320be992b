"""utdrag inside a spaCy pipeline."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.tokens import Doc

from pipeline import extract, spacy_component
from pipeline.spacy_component import KEY
from schemas import Record

PAGE = "Unga vägar\n\nProjektägareOsby kommun\nBeviljat ESF-stöd411 601 kr\nProjektperiod2014-07-01 till 2014-12-31\n"


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    pipeline = spacy.blank("sv")
    pipeline.add_pipe("utdrag")
    return pipeline


def test_the_records_are_those_of_extract(nlp: spacy.language.Language) -> None:
    assert nlp(PAGE)._.projects == extract(PAGE)


def test_spans_carry_the_field_and_hold_the_value(nlp: spacy.language.Language) -> None:
    doc = nlp(PAGE)
    spans = [(span.label_, span.text) for span in doc.spans[KEY]]
    assert ("title", "Unga vägar") in spans
    # one token in spaCy: the span is widened to it, the evidence is exact
    assert ("owners", "ProjektägareOsby kommun") in spans
    assert doc._.projects[0].owners[0].evidence[0].text == "Osby kommun"


def test_it_works_in_a_stream_and_survives_serialisation(nlp: spacy.language.Language) -> None:
    docs = list(nlp.pipe([PAGE, "Inget här.", PAGE]))
    assert [len(doc._.projects) for doc in docs] == [1, 0, 1]
    again = Doc(nlp.vocab).from_bytes(docs[0].to_bytes())
    assert again._.projects == docs[0]._.projects
    assert [s.text for s in again.spans[KEY]] == [s.text for s in docs[0].spans[KEY]]


def test_a_doc_that_fails_costs_no_other_doc(
    nlp: spacy.language.Language, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(text: str, *, contacts: bool) -> list[Record]:
        if text == "fails":
            raise ZeroDivisionError("a rule\nwent wrong")
        return extract(text, contacts=contacts)

    monkeypatch.setattr(spacy_component, "extract", failing)
    docs = list(nlp.pipe([PAGE, "fails", PAGE]))
    assert [len(doc._.projects) for doc in docs] == [1, 0, 1]
    assert [len(doc.spans[KEY]) > 0 for doc in docs] == [True, False, True]
    assert [(r.name, r.levelno, r.getMessage()) for r in caplog.records] == [
        ("utdrag", logging.ERROR, "no projects from a doc of 1 tokens: ZeroDivisionError: a rule")
    ]


def test_the_pipeline_can_be_saved_and_loaded(nlp: spacy.language.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(PAGE)._.projects == extract(PAGE)


def test_a_saved_pipeline_works_where_nothing_was_imported(
    nlp: spacy.language.Language, tmp_path: Path
) -> None:
    """The factory is found by its entry point, and the docs of several processes come back whole."""
    nlp.to_disk(tmp_path / "model")
    code = (
        "import spacy, sys; nlp = spacy.load(sys.argv[1]); page = sys.argv[2]; "
        "docs = nlp.pipe([page, 'x', page], n_process=2, batch_size=1); "
        "print([[r.title.value for r in d._.projects] for d in docs])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "model"), PAGE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "[['Unga vägar'], [], ['Unga vägar']]", done.stderr


def test_it_stands_beside_other_components_and_in_a_config() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("utdrag", name="projects", config={"contacts": True})
    again = spacy.util.load_model_from_config(nlp.config, auto_fill=True)
    assert again.pipe_names == ["sentencizer", "projects"]
    assert again.get_pipe("projects").contacts is True  # type: ignore[attr-defined]
    doc = again(PAGE)
    assert list(doc.sents)
    assert doc._.projects == extract(PAGE)
    assert nlp.get_pipe_meta("projects").assigns == ["doc._.projects", "doc.spans"]


def test_displacy_shows_the_spans(nlp: spacy.language.Language) -> None:
    shown = displacy.render(nlp(PAGE), style="span", options={"spans_key": KEY}, jupyter=False)
    assert "owners" in shown


def test_odd_texts_cost_nothing(nlp: spacy.language.Language) -> None:
    texts = ["", " \n\n ", "\u200b", "Å\u030angström", "🌱" * 50, PAGE.replace("\n", "\r\n")]
    docs = list(nlp.pipe(texts))
    assert [len(doc._.projects) for doc in docs] == [0, 0, 0, 0, 0, 1]
    for doc in docs:
        assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.projects == doc._.projects


def test_contacts_are_off_unless_asked_for() -> None:
    page = PAGE + "KontaktpersonEva Ek\n"
    quiet, open_ = spacy.blank("sv"), spacy.blank("sv")
    quiet.add_pipe("utdrag")
    open_.add_pipe("utdrag", config={"contacts": True})
    assert quiet(page)._.projects[0].contacts == ()
    assert [c.value for c in open_(page)._.projects[0].contacts] == ["Eva Ek"]
