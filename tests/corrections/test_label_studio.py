"""Corrections made in Label Studio: out, changed by a person, in again, and used by `evaluate`."""

import copy
import json
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import pytest
from lxml import etree
from typer.testing import CliRunner

from extractors.document import extract_document
from pipeline.cli import app
from pipeline.corrections.command import ImportFileError, import_corrections
from pipeline.corrections.label_studio import TaskError, corrected
from pipeline.corrections.labels import LABELS, OF
from pipeline.evaluation.command import judged
from pipeline.evaluation.gold import annotated, read_gold
from pipeline.export.common import Options as ExportOptions
from pipeline.export.label_studio import config, task
from pipeline.finished import Run
from pipeline.listing import find
from pipeline.read import read
from pipeline.run import Options, Way, run
from pipeline.spans import stated
from schemas import Record
from schemas.document import Document

ROOT = Path(__file__).parent.parent.parent
PAGE = (
    "Gröna gårdar 🌱\r\n\r\nProjektägare: Växjö kommun\r\nProjektperiod: 2031-02-01 till 2032-06-30\r\n"
    "Total projektbudget: 1 250 000 kr\r\nKontaktperson: Ada Exempel\r\nTelefon: 0470-123 45\r\n"
    "Vi får också 300 000 kr av Region Kronoberg från våren 2031.\r\nMålet är att 40 deltagare\r\nfår arbete.\r\n"
)
Json = dict[str, Any]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "gård.txt").write_bytes(PAGE.encode())
    (folder / "utan.txt").write_text("Kommunen söker en lärare.", encoding="utf-8")
    for seed in (ROOT / "seeds").glob("*.txt"):
        (folder / seed.name).write_bytes(seed.read_bytes())
    for name in ("arvsfonden_list_01", "table_cells_01", "interreg_01"):
        (folder / f"{name}.txt").write_bytes((ROOT / f"tests/corpus/tuned/{name}.txt").read_bytes())
    run(Options((str(folder),)), str(folder / "run"), Way(workers=0))
    return folder


@pytest.fixture
def tasks(pages: Path) -> dict[str, Json]:
    made = (task(page, ExportOptions()) for page in Run(pages / "run").pages())
    return {one["data"]["doc_id"]: orjson.loads(orjson.dumps(one)) for one in made}


def reviewed(one: Json) -> Json:
    """The task as Label Studio exports it after somebody took the predictions over."""
    done = copy.deepcopy(one)
    done["annotations"] = [{"id": 1, "was_cancelled": False, "result": done["predictions"][0]["result"]}]
    return done


def records_of(one: Json) -> tuple[Record, ...]:
    made = corrected(one)
    assert made is not None
    return made.records


def region(
    start: int, end: int, label: str, value: str | None = None, project: int | None = None
) -> list[Json]:
    text = PAGE[start:end]
    base = {"id": f"new{start}", "to_name": "text"}
    place = {"start": start, "end": end}
    made = [
        {**base, "from_name": "label", "type": "labels", "value": {**place, "text": text, "labels": [label]}}
    ]
    if value is not None:
        made.append({**base, "from_name": "value", "type": "textarea", "value": {**place, "text": [value]}})
    if project is not None:
        made.append({**base, "from_name": "project", "type": "number", "value": {**place, "number": project}})
    return made


def add(one: Json, words: str, label: str, value: str | None = None, project: int | None = 1) -> Json:
    start = PAGE.index(words)
    one["annotations"][0]["result"] += region(start, start + len(words), label, value, project)
    return one


def test_what_goes_out_unchanged_comes_back_as_it_was(pages: Path, tasks: dict[str, Json]) -> None:
    """Every value of every page, its spans, quantities and further spans; rule and confidence are a person's."""
    for page in Run(pages / "run").pages():
        made = records_of(reviewed(tasks[page.doc_id]))
        assert len(made) == len(page.records)
        for ours, theirs in zip(page.records, made, strict=True):
            wanted = sorted(stated(ours), key=lambda item: item[1].evidence[0].start)
            found = sorted(stated(theirs), key=lambda item: item[1].evidence[0].start)
            plain = [(f, v.model_copy(update={"rule": "gold", "confidence": None})) for f, v in wanted]
            assert sorted(map(repr, found)) == sorted(map(repr, plain))
            assert theirs.source == ours.source
            assert (theirs.record_id, theirs.issues) == (ours.record_id, ())


def test_the_text_is_shown_one_character_for_one(tasks: dict[str, Json]) -> None:
    data = tasks["gård"]["data"]
    assert len(data["text"]) == len(PAGE)
    assert "\r" not in data["text"]
    assert "Kontaktperson: *** *******" in data["text"]


def test_the_set_up_is_xml_with_every_label() -> None:
    tree = etree.fromstring(config())
    assert [label.get("value") for label in tree.iter("Label")] == [*LABELS, "evidence"]
    assert {node.get("toName") for node in tree if node.get("toName")} == {"text"}


def test_a_new_region_is_read_by_the_grammar(tasks: dict[str, Json]) -> None:
    one = reviewed(tasks["gård"])
    before = records_of(one)[0]
    add(one, "300 000 kr", "budgets.cofinancing")
    add(one, "Region Kronoberg", "cofunders")
    add(one, "våren 2031", "periods.other")
    add(one, "40 deltagare\r\nfår arbete", "results.target") if not before.results else None
    (record,) = records_of(one)
    budget = next(b for b in record.budgets if b.kind == "cofinancing")
    assert (str(budget.amount), budget.currency, budget.basis) == ("300000", "SEK", "stated")
    assert PAGE[budget.evidence[0].start : budget.evidence[0].end] == budget.evidence[0].text == "300 000 kr"
    assert [funder.organisation.id for funder in record.cofunders] == ["SE-REGION-07"]
    assert next(p for p in record.periods if p.kind == "other").edtf == "2031-21"
    assert record.results[-1].quantities[0].unit == "persons"


NEW = [
    ("Gröna gårdar", "aliases.alternative", None, "aliases", "value", "Gröna gårdar"),
    ("Växjö", "places.municipality", None, "places", "code", "0780"),
    ("Växjö kommun", "owners", None, "owners", "name", "Växjö kommun"),
    ("1 250 000", "budgets.other", None, "budgets", "basis", "inferred"),
    ("2032-06-30", "periods.event", None, "periods", "edtf", "2032-06-30"),
    ("Gröna", "programme", '{"fund": "ESF"}', "programme", "fund", "ESF"),
    ("Gröna", "related.sibling", None, "related", "title", "Gröna"),
    ("1 250 000", "budgets.other", '{"amount": "1300000", "currency": "EUR"}', "budgets", "currency", "EUR"),
]


@pytest.mark.parametrize(("words", "label", "value", "field", "attribute", "expected"), NEW)
def test_a_page_marked_from_nothing(
    tasks: dict[str, Json],
    words: str,
    label: str,
    value: str | None,
    field: str,
    attribute: str,
    expected: str,
) -> None:
    one = tasks["gård"]
    one["annotations"] = [{"result": []}]
    (record,) = records_of(add(one, words, label, value, None))
    held = getattr(record, field)
    held = held[0] if isinstance(held, tuple) else held
    assert str(getattr(held, attribute)) == expected
    assert held.rule == "gold"


def test_moved_words_need_their_value_anew(tasks: dict[str, Json]) -> None:
    one = reviewed(tasks["gård"])
    parts = [p for p in one["annotations"][0]["result"] if p["value"].get("labels") == ["budgets.total"]]
    name = parts[0]["id"]
    start = PAGE.index("300 000 kr")
    for part in one["annotations"][0]["result"]:
        if part.get("id") == name:
            part["value"] |= {"start": start, "end": start + 10}
            if part["type"] == "labels":
                part["value"]["text"] = "300 000 kr"
    with pytest.raises(
        TaskError, match=r"its words are now '300 000 kr', its value was read from '1 250 000 kr'"
    ):
        corrected(one)
    for part in one["annotations"][0]["result"]:
        if part.get("id") == name and part["type"] == "textarea":
            part["value"]["text"] = [""]
    assert {str(b.amount) for b in records_of(one)[0].budgets} == {"300000"}


FAULTS = [
    ("Ada Exempel", "owners", None, "masked; export with --contacts"),
    ("gårdar", "gifts", None, "no such label"),
    ("gårdar", "budgets.total", None, "no sum of money; spell it out"),
    ("gårdar", "periods.project", None, "no time; spell it out"),
    ("gårdar", "other_fields", None, "spell it out"),
    ("gårdar", "programme", None, "spell it out"),
    ("gårdar", "title", None, "has 2 regions of title"),
    ("gårdar", "budgets.total", "{", "budgets.total"),
    ("gårdar", "budgets.total", "[]", "no JSON object"),
    ("gårdar", "budgets.total", '{"amount": "12,5", "currency": "SEK"}', "amount"),
    ("gårdar", "owners", '{"name": "a", "organisation": {"name": "a"}, "rank": 1}', "rank"),
]


@pytest.mark.parametrize(("words", "label", "value", "message"), FAULTS)
def test_what_cannot_be_understood_is_told(
    tasks: dict[str, Json], words: str, label: str, value: str | None, message: str
) -> None:
    with pytest.raises(TaskError, match=message) as caught:
        corrected(add(reviewed(tasks["gård"]), words, label, value))
    assert str(caught.value).startswith("gård: ")


def test_words_that_are_not_there_are_told(tasks: dict[str, Json]) -> None:
    one = reviewed(tasks["gård"])
    one["annotations"][0]["result"] += region(0, 5, "aliases.alternative")
    one["annotations"][0]["result"][-1]["value"]["text"] = "Blåa"
    with pytest.raises(TaskError, match="the text has 'Gröna' there, the region says 'Blåa'"):
        corrected(one)
    one["annotations"][0]["result"] = region(0, 12, "title")
    one["annotations"][0]["result"][0]["value"]["labels"].append("summary")
    with pytest.raises(TaskError, match="has 2 labels; give it one"):
        corrected(one)
    one["annotations"][0]["result"] = region(len(PAGE) - 1, len(PAGE) + 4, "title")
    with pytest.raises(TaskError, match="outside of the text"):
        corrected(one)
    one["data"]["text"] += "!"
    with pytest.raises(TaskError, match="characters, not"):
        corrected(one)


def test_a_region_of_several_projects_must_say_which(tasks: dict[str, Json]) -> None:
    name = "arvsfonden_list_01"
    one = reviewed(tasks[name])
    assert len(records_of(one)) > 1
    for part in one["annotations"][0]["result"]:
        if part["type"] == "number":
            one["annotations"][0]["result"].remove(part)
            break
    with pytest.raises(TaskError, match="does not say which of"):
        corrected(one)


def test_which_annotation_counts(tasks: dict[str, Json]) -> None:
    one = tasks["utan"]
    assert corrected(one) is None
    one["annotations"] = [{"was_cancelled": True, "result": []}]
    assert corrected(one) is None
    title = {"from_name": "label", "to_name": "text", "type": "labels", "id": "a"}
    title["value"] = {"start": 0, "end": 8, "labels": ["title"]}  # type: ignore[assignment]
    one["annotations"] = [
        {"updated_at": "2026-01-02", "result": []},
        {"updated_at": "2026-01-01", "result": [title]},
    ]
    assert records_of(one) == ()
    one["annotations"][1]["ground_truth"] = True
    assert [r.title and r.title.value for r in records_of(one)] == ["Kommunen"]


def exported(tasks: dict[str, Json], path: Path) -> Path:
    path.write_bytes(orjson.dumps([reviewed(one) for one in tasks.values()]))
    return path


def test_corrections_are_gold_at_once(pages: Path, tasks: dict[str, Json], tmp_path: Path) -> None:
    """Taken over unchanged, everything found is right; with one sum more, one is missed."""
    everything = [reviewed(one) for one in tasks.values()]
    add(
        next(one for one in everything if one["data"]["doc_id"] == "gård"),
        "300 000 kr",
        "budgets.cofinancing",
    )
    (tmp_path / "export.json").write_bytes(orjson.dumps(everything))
    done = CliRunner().invoke(
        app,
        ["import", "--from", "label-studio", str(tmp_path / "export.json"), "--gold", str(tmp_path / "gold")],
    )
    assert done.exit_code == 0, done.stderr
    entries = find([str(pages)])
    for entry in entries:
        document = read(entry)
        assert isinstance(document, Document)
        read_gold(tmp_path / "gold" / f"{entry.doc_id}.json", document)
    assert "issues" not in annotated(tmp_path / "gold")
    figures = tmp_path / "figures.json"
    done = CliRunner().invoke(
        app, ["evaluate", str(pages), "--gold", str(tmp_path / "gold"), "--json", str(figures)]
    )
    assert done.exit_code == 0, done.stderr
    wrong = [
        v
        for d in judged(entries, partial(extract_document), gold=tmp_path / "gold")
        for p in d.pairs
        for v in (*p.expected, *p.found)
        if not v.strict
    ]
    assert [(v.field, v.said) for v in wrong] == [("budgets", "cofinancing, 300 000 SEK")]
    assert "gård" in json.loads(figures.read_bytes())["documents"]


def test_a_task_at_fault_costs_no_other(tasks: dict[str, Json], tmp_path: Path) -> None:
    everything = [reviewed(one) for one in tasks.values()]
    everything[0]["annotations"][0]["result"] = region(0, 5, "gifts")
    everything.append({"id": 7, "data": {"text": "x"}})
    everything.append(reviewed(tasks["utan"]))
    everything[-1]["data"] = everything[-1]["data"] | {"doc_id": "../../utanför"}
    (tmp_path / "export.json").write_bytes(orjson.dumps(everything))
    done = CliRunner().invoke(
        app,
        ["import", "--from", "label-studio", str(tmp_path / "export.json"), "--gold", str(tmp_path / "gold")],
    )
    assert done.exit_code == 3
    assert f"{len(tasks) - 1} pages" in done.stdout
    for part in ("no such label", "task 7 has no doc_id", "outside of the folder", "3 tasks at fault"):
        assert part in done.stderr.replace("\n", " ")
    assert not (tmp_path.parent / "utanför.json").exists()


def test_gold_is_not_overwritten_unasked(tasks: dict[str, Json], tmp_path: Path) -> None:
    file = exported(tasks, tmp_path / "export.json")
    gold = tmp_path / "gold"
    import_corrections(file, gold, print)
    (gold / "annotated.json").write_text('{"fields": ["title"]}')
    with pytest.raises(ImportFileError, match="--force"):
        import_corrections(file, gold, print)
    import_corrections(file, gold, print, force=True)
    assert annotated(gold) == ("title",)


WRONG = ["", "{}", "[1]", "not json"]


@pytest.mark.parametrize("content", WRONG)
def test_another_file_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content)
    done = CliRunner().invoke(
        app, ["import", "--from", "label-studio", str(tmp_path / "x.json"), "--gold", str(tmp_path / "gold")]
    )
    assert done.exit_code == 2
    assert "as JSON" in done.stderr.replace("\n", " ")
    assert not (tmp_path / "gold").exists()


def test_the_words_go_along(tasks: dict[str, Json]) -> None:
    values = [
        p["value"]["text"][0] for p in tasks["gård"]["predictions"][0]["result"] if p["type"] == "textarea"
    ]
    assert all(json.loads(value)[OF] in PAGE for value in values)
