"""What a notebook shows: records, the evidence of a cell, a page that cannot do anything."""

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest
from lxml import html

from pipeline import extract, load
from pipeline.evidence import sentence
from pipeline.finished import NoPagesError, Run
from pipeline.frames import Data
from pipeline.listing import find
from pipeline.marked import WHOLE, cut, windows
from pipeline.notebook import page_of
from pipeline.run import Options, Way, run
from schemas import Record, Span
from schemas.document import Document
from tests.pipeline.make import EXTRACT_PAGE, PAGE, full_record


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("run")
    for name in ("a", "b"):
        (place / f"{name}.txt").write_text(PAGE + "\n" * (name == "b"), encoding="utf-8")
    (place / "empty.txt").write_text("")
    (place / "nothing.txt").write_text("Inget här.")
    way = Way(workers=0, extract=EXTRACT_PAGE)
    run(Options(inputs=("x",)), str(place / "out"), way, entries=find([str(place)]))
    return place / "out"


@pytest.fixture
def data(folder: Path) -> Data:
    return load(folder)


def test_records_are_models_that_know_their_page(data: Data) -> None:
    records = data.records()
    assert [record.record_id for record in records] == ["a#1", "a#2", "b#1", "b#2"]
    assert all(
        type(record) is Record and (page_of(record) or "").strip() == PAGE.strip() for record in records
    )
    bare = list(data.run.records())
    assert bare == records
    assert [hash(record) for record in bare] == [hash(record) for record in records]
    assert records[0].model_dump_json() == bare[0].model_dump_json()


def test_pages_come_with_their_records(folder: Path) -> None:
    pages = [(page.doc_id, page.row["status"], len(page.records)) for page in Run(folder).pages()]
    assert pages == [
        ("a", "extracted", 2),
        ("b", "extracted", 2),
        ("empty", "empty", 0),
        ("nothing", "no_record", 0),
    ]


def test_every_row_of_every_table_has_its_evidence(data: Data) -> None:
    for name in set(data) - {"documents", "issues", "projects"}:
        assert len(data[name]), name
        for at, row in data[name].iterrows():
            found = data.evidence(name, row)
            ((_, value),) = found.values
            assert (found.record.record_id, value.rule, value.confidence) == (
                row["record_id"],
                found.rule,
                found.confidence,
            )
            assert (found.spans[0].start, found.spans[0].end, found.spans[0].text) == (
                row["start"],
                row["end"],
                row["raw"],
            )
            assert found.text is not None
            assert found.text[row["start"] : row["end"]] == row["raw"]
            assert data.evidence(name, at) == found  # type: ignore[arg-type]
        for line in data[name].itertuples():
            assert data.evidence(name, line).spans[0].start == line.start  # type: ignore[arg-type]
        assert data.evidence(name, data[name].index.to_numpy()[0]).values


def test_values_of_one_span_are_told_apart(data: Data) -> None:
    """The municipality of the owner and the place stand on the same words, the first in the second's table."""
    partners = data["organisations"].query("role == 'partner'")
    assert [path for path, _ in data.evidence("organisations", partners.iloc[0]).values] == ["partners[0]"]


def test_an_issue_leads_to_what_it_questions(data: Data) -> None:
    found = data.evidence("issues", 0)
    assert [path for path, _ in found.values] == ["budgets[1]"]
    assert found.message == "1250000 SEK and 2000000.50 EUR"
    assert "1250000 SEK and 2000000.50 EUR" in found._repr_html_()


def test_a_project_gives_the_whole_record(data: Data) -> None:
    found = data.evidence("projects", data["projects"].iloc[2])
    assert found.record.record_id == "b#1"
    assert [path for path, _ in found.values][:2] == ["title", "aliases[0]"]


def test_the_sentence(data: Data) -> None:
    budgets = data["budgets"]
    assert data.evidence("budgets", budgets.iloc[0]).sentence == "Budget 1 250 000 kr"
    text = "Först. Det kostar ca 5 mkr, bl.a. från EU. Sedan\nmer"
    at = text.index("5 mkr")
    assert sentence(text, Span(start=at, end=at + 5, text="5 mkr")) == "Det kostar ca 5 mkr, bl.a. från EU."
    at = text.index("Sedan")
    assert sentence(text, Span(start=at, end=at + 9, text="Sedan\nmer")) == "Sedan\nmer"


WRONG = [
    ("documents", {"record_id": "a#1"}, KeyError, "holds no values"),
    ("budgets", {"record_id": "c#1"}, KeyError, "no record c#1"),
    (
        "budgets",
        {
            "record_id": "a#1",
            "start": 1,
            "end": 2,
            "rule": "r",
            "kind": "total",
            "bound": "exact",
            "basis": "stated",
        },
        ValueError,
        "no such row in budgets",
    ),
]


@pytest.mark.parametrize(("table", "row", "error", "message"), WRONG)
def test_a_row_of_another_run_is_an_error(
    data: Data, table: str, row: dict[str, object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        data.evidence(table, row)


def test_a_run_without_its_pages(folder: Path, tmp_path: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and path.name != "documents.parquet":
            target = tmp_path / path.relative_to(folder)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(path.read_bytes())
    data = load(tmp_path)
    assert "documents" not in data
    assert page_of(data.records()[0]) is None
    found = data.evidence("budgets", 0)
    assert (found.text, found.sentence) == (None, None)
    shown = html.fromstring(found._repr_html_()).text_content()
    assert "has the page no more" in shown
    assert "“1 250 000 kr”" in shown
    with pytest.raises(NoPagesError, match="no table documents"):
        next(Run(tmp_path).pages())


def test_rejected_candidates_are_a_frame(data: Data) -> None:
    frame = data.rejected
    assert frame["reason"].tolist()[:3] == ["person", "phone", "no_unit"]
    assert frame["raw"].tolist()[0] == "*** *******"
    assert isinstance(frame["reason"].dtype, pd.CategoricalDtype)


def test_a_record_shows_its_page_and_values() -> None:
    [record] = extract("Unga vägar\n\nProjektägareOsby kommun\nBeviljat ESF-stöd411 601 kr\n")
    shown = html.fromstring(record._repr_html_() or "")
    page = shown.xpath("//div[@class='spans']")[0]
    for label in page.xpath(".//span[contains(@style, 'z-index')]"):
        label.getparent().remove(label)
    assert "Unga vägar\n\nProjektägareOsby kommun\nBeviljat ESF-stöd411 601 kr" in page.text_content()
    rows = [[cell.text_content() for cell in row.xpath("td")] for row in shown.xpath("//tbody/tr")]
    assert ["owners[0]", "Osby kommun = SE-KOMMUN-1273", record.owners[0].rule] in [row[:3] for row in rows]


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> &amp; \"'><b>{{7*7}} {text} ${x} $\\alpha$ "
    "\u202egpj.exe\u2066 \x1c \x1b[31m \x00 <!-- --> </div></div>\r\n"
)


def test_a_hostile_page_is_only_text() -> None:
    page = f"{HOSTILE}Unga <b>vägar</b>\n\nProjektägare: Osby <script>x</script> kommun\nTotal budget: 5 000 kr\n"
    document = Document.of_text(page)
    start = page.index("Osby")
    owner = (
        full_record(document)
        .owners[0]
        .model_copy(
            update={
                "name": "<script>x</script>",
                "rule": "<i>rule</i>",
                "evidence": (Span(start=start, end=start + 30, text=page[start : start + 30]),),
            }
        )
    )
    record = Record(record_id="<u>a</u>#1", source=document.source(), owners=(owner,))
    record.__dict__["_page"] = page
    shown = record._repr_html_() or ""
    tags = {element.tag for element in html.fromstring(shown).iter()}
    assert tags <= {"div", "b", "i", "span", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code"}
    attributes = {name for element in html.fromstring(shown).iter() for name in element.attrib}
    assert attributes <= {"class", "style"}
    assert not html.fromstring(shown).xpath("//i")
    text = html.fromstring(shown).text_content()
    for part in (
        "<script>alert(1)</script>",
        "onerror=alert(2)",
        "{{7*7}} {text} ${x}",
        "␛[31m",
        "<i>rule</i>",
    ):
        assert part in text
    assert not {"\u202e", "\u2066", "\x1b", "\x00"} & set(shown)
    assert "tex2jax_ignore" in shown


def test_pieces_join_to_the_page() -> None:
    text = "Projektägare Osby\nkommun, 5 000 kr"
    tokens, at = cut(text, [(13, 24), (18, 24), (26, 34)])
    assert "".join(tokens).replace("\x1c", "") == text
    assert tokens[at[18]] == "kommun"
    assert "".join(tokens[at[26] : at[34]]).replace("\x1c", "") == "5 000 kr"


def test_windows_join_where_they_meet() -> None:
    spans = [Span(start=s, end=s + 2, text="xx") for s in (50, 58, 200)]
    assert list(windows(1000, spans, 10)) == [(40, 70), (190, 212)]
    assert list(windows(55, spans[:1], 10)) == [(40, 55)]


def test_a_long_page_is_shown_around_its_spans() -> None:
    filler = "ord " * WHOLE
    record = extract(f"Unga vägar\n\nProjektägare: Osby kommun\n{filler}\nTotal budget: 5 000 kr\n")[0]
    shown = record._repr_html_() or ""
    assert "⋯" in shown
    assert "Osby" in shown
    assert len(shown) < 40_000


def test_duckdb_and_polars_read_what_pandas_reads(data: Data) -> None:
    for name in data:
        ours = data[name].astype(object).where(data[name].notna(), None)
        theirs = pl.read_parquet(data.files(name))
        duck = duckdb.read_parquet(data.files(name))
        assert list(ours.columns) == theirs.columns == duck.columns
        assert len(ours) == len(theirs) == len(duck.fetchall())
    amounts = data["budgets"]["amount"].tolist()
    assert pl.read_parquet(data.files("budgets"))["amount"].to_list() == amounts
    assert [
        row[0] for row in duckdb.read_parquet(data.files("budgets")).select("amount").fetchall()
    ] == amounts
    assert str(pl.read_parquet(data.files("budgets")).schema["amount"]) == "Decimal(precision=20, scale=2)"
    with pytest.raises(KeyError, match="no table sums"):
        data.files("sums")
