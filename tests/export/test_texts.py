"""web-annotation, docbin and jsonl, read back by anchorpoint, spaCy and jsonschema; and what they mask."""

import json
from pathlib import Path

import jsonschema
import pytest
import spacy
from anchorpoint import TextPositionSelector, TextQuoteSelector
from spacy.tokens import Doc, DocBin

from pipeline.evidence import located
from pipeline.export.common import Options
from pipeline.export.formats import Format
from pipeline.export.personal import masked
from pipeline.finished import Run
from pipeline.schema import json_schema
from pipeline.spans import evidence, stated
from pipeline.write import to_json
from schemas import Record
from tests.export.support import export
from tests.pipeline.make import PAGE

PERSONAL = ("ada@exempel.se", "0470-000 00", "0470-123 45", "Ada Exempel")


def test_annotations_lead_back_to_the_page(corpus_run: Path, tmp_path: Path) -> None:
    assert export(corpus_run, Format.WEB_ANNOTATION, tmp_path / "page.jsonld", Options(contacts=True)) == []
    page = json.loads((tmp_path / "page.jsonld").read_bytes())
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    pages = {f"urn:sha256:{p.row['sha256']}": p for p in Run(corpus_run).pages()}
    assert len({item["id"] for item in page["items"]}) == len(page["items"]) > 300
    values = [value for p in pages.values() for r in p.records for _, value in stated(r)]
    assert len(page["items"]) == len(values)
    unique = 0
    for item in page["items"]:
        assert {item["type"], item["motivation"]} == {"Annotation", "identifying"}
        assert [body["purpose"] for body in item["body"]] == ["tagging", "describing"]
        for target in item["target"]:
            text = pages[target["source"]].text
            assert text is not None
            position, quote = target["selector"]
            assert position.pop("type") == "TextPositionSelector"
            assert quote.pop("type") == "TextQuoteSelector"
            exact = TextPositionSelector(**position).select_text(text)
            assert exact == quote["exact"]
            assert text[position["start"] - len(quote["prefix"]) : position["start"]] == quote["prefix"]
            assert text[position["end"] :].startswith(quote["suffix"])
            if len(exact) < 60 and "\n" not in text[position["start"] - 40 : position["end"] + 40]:
                found = TextQuoteSelector(**quote).as_position(text)
                assert (found.start, found.end) == (position["start"], position["end"])
                unique += 1
    assert unique > 20


def test_annotations_without_the_pages(full_run: Path, tmp_path: Path) -> None:
    for path in full_run.rglob("*"):
        if path.is_file() and path.name != "documents.parquet":
            target = tmp_path / "run" / path.relative_to(full_run)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    export(tmp_path / "run", Format.WEB_ANNOTATION, tmp_path / "page.jsonld")
    quotes = [
        t["selector"][1]
        for i in json.loads((tmp_path / "page.jsonld").read_bytes())["items"]
        for t in i["target"]
    ]
    assert {"exact": "Klara steg", "type": "TextQuoteSelector"} in quotes


def test_spacy_reads_the_docbin(corpus_run: Path, tmp_path: Path) -> None:
    export(corpus_run, Format.DOCBIN, tmp_path / "docs.spacy", Options(contacts=True))
    docs = list(DocBin().from_disk(tmp_path / "docs.spacy").get_docs(spacy.blank("sv").vocab))
    pages = [page for page in Run(corpus_run).pages() if page.text is not None]
    assert len(docs) == len(pages)
    for doc, page in zip(docs, pages, strict=True):
        assert doc.text == page.text
        assert doc.user_data["doc_id"] == page.doc_id
        assert tuple(doc._.projects) == page.records
        wanted = [(v.evidence[0].start, v.evidence[0].end, f) for r in page.records for f, v in stated(r)]
        assert [(s.start_char, s.end_char, s.label_) for s in doc.spans["utdrag"]] == wanted


def test_jsonl_is_what_the_schema_says(corpus_run: Path, tmp_path: Path) -> None:
    export(corpus_run, Format.JSONL, tmp_path / "records.jsonl")
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    validator = jsonschema.Draft202012Validator(json_schema())
    assert [error for line in lines for error in validator.iter_errors(json.loads(line))] == []
    records = [Record.model_validate_json(line) for line in lines]
    assert records == [r.model_copy(update={"contacts": ()}) for r in Run(corpus_run).records()]
    export(corpus_run, Format.JSONL, tmp_path / "all.jsonl", Options(contacts=True))
    assert (tmp_path / "all.jsonl").read_bytes() == (corpus_run / "records.jsonl").read_bytes()
    assert any(record.contacts for record in Run(corpus_run).records())


TEXTUAL = [f for f in Format if f not in (Format.IATI, Format.EU_OPERATIONS)]


def _content(path: Path) -> bytes:
    if path.is_file():
        if path.suffix == ".docbin":
            docs = DocBin().from_disk(path).get_docs(spacy.blank("sv").vocab)
            return "".join(
                d.text + json.dumps([r.model_dump(mode="json") for r in d._.projects]) for d in docs
            ).encode()
        if path.suffix == ".xlsx":
            import zipfile

            with zipfile.ZipFile(path) as book:
                return b"".join(book.read(name) for name in book.namelist())
        return path.read_bytes()
    return b"".join(part.read_bytes() for part in sorted(path.iterdir()))


@pytest.mark.parametrize("format_", TEXTUAL)
def test_contact_data_stays_behind_unless_it_is_asked_for(
    full_run: Path, tmp_path: Path, format_: Format
) -> None:
    export(full_run, format_, tmp_path / f"out.{format_}")
    content = _content(tmp_path / f"out.{format_}").decode(errors="replace")
    assert "Klara steg" in content
    assert [part for part in PERSONAL if part in content] == []


@pytest.mark.parametrize("format_", [Format.DOCBIN, Format.LABEL_STUDIO])
def test_pages_go_out_as_they_are_when_asked_for(full_run: Path, tmp_path: Path, format_: Format) -> None:
    export(full_run, format_, tmp_path / f"out.{format_}", Options(contacts=True))
    content = _content(tmp_path / f"out.{format_}").decode(errors="replace")
    assert [part for part in PERSONAL if part not in content] == []


def test_masking_keeps_every_place_and_every_value(corpus_run: Path) -> None:
    hidden = 0
    for page in Run(corpus_run).pages():
        if page.text is None:
            continue
        text = masked(page.text, page.records)
        assert len(text) == len(page.text)
        assert all(
            was == now or (now == "*" and was.isalnum()) for was, now in zip(page.text, text, strict=True)
        )
        public = [record.model_copy(update={"contacts": ()}) for record in page.records]
        assert all(text[s.start : s.end] == s.text for record in public for s in evidence(record))
        hidden += text != page.text
    assert hidden >= 3


MASKED = [
    ("Mejla ada.ek@exempel.se nu", "Mejla ***.**@*******.** nu"),
    ("tfn 0470-123 45", "tfn ****-*** **"),
    ("mobil +46 70 123 45 67", "mobil +** ** *** ** **"),
    ("pnr 19900101-1234", "pnr ********-****"),
    ("Org.nr 212000-1234", "Org.nr 212000-1234"),
    ("SFS 2001:453, dnr 2019/00145", "SFS 2001:453, dnr 2019/00145"),
    ("411 601 kr under 2014-07-01", "411 601 kr under 2014-07-01"),
    ("Kontaktperson: Ada Exempel\n", "Kontaktperson: *** *******\n"),
    ("Kontaktperson\r\nAda Exempel\r\n", "Kontaktperson\r\n*** *******\r\n"),
    ("Projektledare för Ada\n", "Projektledare för Ada\n"),
]


@pytest.mark.parametrize(("text", "shown"), MASKED)
def test_what_is_masked(text: str, shown: str) -> None:
    assert masked(text, ()) == shown


def test_masking_is_linear() -> None:
    """A run of letters, digits or marks is no reason to look at it again and again."""
    for text in ("a" * 200_000, "0" * 200_000, "@" * 100_000, "0470-" * 40_000, "a.@" * 60_000):
        assert len(masked(text, ())) == len(text)


def test_the_page_of_the_tests_is_masked() -> None:
    assert "Kontakt: Ada Exempel, ***@*******.**, ****-*** **" in masked(PAGE, ()).replace(
        "*** *******,", "Ada Exempel,"
    )


def test_every_value_has_its_own_annotation(full_run: Path) -> None:
    for record in Run(full_run).records():
        paths = [path for path, _ in located(record)]
        assert len(paths) == len(set(paths)) > 15
        assert to_json(record)


def test_docs_know_the_extension() -> None:
    spacy.blank("sv").add_pipe("utdrag")
    assert Doc.has_extension("projects")
