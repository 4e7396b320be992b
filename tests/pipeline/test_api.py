import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import jsonschema
import orjson
import pytest

import pipeline
from pipeline import extract, load
from pipeline.frames import Data
from pipeline.run import Options, Way, run
from pipeline.schema import json_schema
from pipeline.tables import SCHEMAS
from pipeline.write import to_json
from schemas import Bound, BudgetKind, PeriodKind, Place, Record
from schemas.document import Document
from tests.pipeline.fakes import HERE
from tests.pipeline.make import PAGE, full_record

SOURCE = Document.of_text(PAGE).source()


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Data:
    folder = tmp_path_factory.mktemp("run")
    (folder / "sida.txt").write_text(PAGE, encoding="utf-8")
    (folder / "tom.txt").write_text("")
    run(Options((str(folder),)), str(folder / "out"), Way(workers=0, extract=HERE + "plain"))
    return load(folder / "out")


def test_load_gives_every_table(tables: Data) -> None:
    assert list(tables) == list(SCHEMAS)
    assert {name: len(frame) for name, frame in tables.items()}["budgets"] == 4
    for name, frame in tables.items():
        assert list(frame.columns) == SCHEMAS[name].names


DTYPES = [
    ("budgets", "amount", "decimal128(20, 2)[pyarrow]"),
    ("budgets", "label", "string[pyarrow]"),
    ("periods", "earliest", "date32[day][pyarrow]"),
    ("projects", "total", "decimal128(20, 2)[pyarrow]"),
    ("projects", "budgets", "int32[pyarrow]"),
    ("documents", "characters", "int64[pyarrow]"),
    ("organisations", "confidence", "double[pyarrow]"),
]


@pytest.mark.parametrize(("table", "column", "dtype"), DTYPES)
def test_columns_have_proper_types(tables: Data, table: str, column: str, dtype: str) -> None:
    assert str(tables[table][column].dtype) == dtype


KINDS = [
    ("budgets", "kind", [kind.value for kind in BudgetKind]),
    ("budgets", "bound", [bound.value for bound in Bound]),
    ("periods", "kind", [kind.value for kind in PeriodKind]),
    ("organisations", "role", ["owner", "partner", "funder", "cofunder"]),
    ("places", "basis", ["stated", "inferred"]),
]


@pytest.mark.parametrize(("table", "column", "words"), KINDS)
def test_kinds_are_categories_that_know_all_their_words(
    tables: Data, table: str, column: str, words: list[str]
) -> None:
    held = tables[table][column]
    assert list(held.cat.categories) == words
    assert held.notna().all()


def test_the_schemes_of_places_are_those_of_the_model(tables: Data) -> None:
    literal = next(arg for arg in get_args(Place.model_fields["scheme"].annotation) if get_args(arg))
    assert list(tables["places"]["scheme"].cat.categories) == list(get_args(literal))


def test_values_are_exact(tables: Data) -> None:
    assert tables["budgets"]["amount"].tolist()[:2] == [Decimal("1250000.00"), Decimal("2000000.50")]
    assert tables["budgets"]["amount"].sum() == Decimal("6500001.00")
    assert tables["periods"]["latest"].iloc[0] == date(2032, 6, 30)
    assert tables["documents"]["status"].tolist() == ["extracted", "empty"]


def test_nothing_arrives_as_object(tables: Data) -> None:
    for frame in (*tables.values(), tables.rejected):
        for name, kind in frame.dtypes.items():
            assert str(kind) == "category" or str(kind).endswith("[pyarrow]"), name
            if str(kind) == "category":
                assert str(frame[name].cat.categories.dtype) == "str"


def test_only_a_finished_run_is_loaded(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no finished run"):
        load(tmp_path)
    (tmp_path / "run.json").write_text('{"program": "utdrag", "state": "unfinished"}')
    with pytest.raises(FileNotFoundError, match="no finished run"):
        load(str(tmp_path))


def test_the_two_names_stay_what_they_are() -> None:
    assert set(pipeline.__all__) <= set(dir(pipeline))
    for _ in range(2):
        assert callable(pipeline.load)
        assert callable(pipeline.extract)
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        _ = pipeline.lod


NO_TEXT = [(None, "NoneType"), (b"", "bytes"), (7, "int"), (Path("a.txt"), "Path"), (["sida"], "list")]


@pytest.mark.parametrize(("given", "name"), NO_TEXT, ids=repr)
def test_only_text_is_extracted_from(given: object, name: str) -> None:
    with pytest.raises(TypeError, match=rf"^extract\(\) takes text \(str\), not \w*{name}; .*decode"):
        extract(given)  # type: ignore[arg-type]


SURROGATES = [("\ud800", 0), ("Projektägare: Osby \udfff kommun", 19), ("😀\ud83d\n", 1), ("\udc80\udc80", 0)]


@pytest.mark.parametrize(("text", "at"), SURROGATES, ids=repr)
def test_half_a_character_is_turned_down_and_told_where(text: str, at: int) -> None:
    with pytest.raises(ValueError, match=f"lone surrogate.* at {at}; .*U\\+FFFD") as caught:
        extract(text)
    assert type(caught.value) is ValueError


def test_characters_beside_the_surrogates_are_text() -> None:
    assert extract("\ud7ff\ue000\U0010ffff 😀") == extract("") == []


HEAVY = ("pandas", "pyarrow", "pydantic", "spacy", "rich", "extractors", "schemas")


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = f"import pipeline, sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _validator() -> jsonschema.Draft202012Validator:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_schema_takes_what_is_written() -> None:
    for record in (full_record(Document.of_text(PAGE)), Record(record_id="a#1", source=SOURCE)):
        assert list(_validator().iter_errors(orjson.loads(to_json(record)))) == []


SPOILT: list[tuple[str, object]] = [
    *(("amount", wrong) for wrong in (1250000, "1.25E+6", "1,5", "01", "1.50", "")),
    ("currency", "kronor"),
    ("kind", "bidrag"),
    ("rule", ""),
    ("evidence", []),
    ("unknown", 1),
]


@pytest.mark.parametrize(("name", "wrong"), SPOILT)
def test_the_schema_turns_down_what_is_never_written(name: str, wrong: object) -> None:
    record = orjson.loads(to_json(full_record(Document.of_text(PAGE))))
    record["budgets"][0][name] = wrong
    assert len(list(_validator().iter_errors(record))) > 0
