"""Expected records read, and an evaluation as text, JSON, pages and a comparison."""

import io
import json
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import orjson
import pytest
from rich.console import Console

from pipeline.evaluation.as_html import Pages, file_name
from pipeline.evaluation.as_json import as_json
from pipeline.evaluation.compare import CompareError, Comparison, compare, read_old
from pipeline.evaluation.gold import ANNOTATED, GoldError, annotated, chosen, read_gold
from pipeline.evaluation.judge import Judged, Pair, TurnedDown, Verdict
from pipeline.evaluation.keys import FIELDS, Level
from pipeline.evaluation.more_figures import Refusals, by_kind, calibration, refusals
from pipeline.evaluation.printed import figure, print_comparison, print_evaluation
from pipeline.write import to_json
from schemas import Record
from schemas.document import Document
from tests.pipeline.make import PAGE
from tests.pipeline.test_evaluation import RECORD, changed, judged

DOCUMENT = Document.of_text(PAGE, "sida_01")
LISTED = [json.loads(to_json(RECORD))]


def _gold(path: Path, content: object) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_gold_reads_back(tmp_path: Path) -> None:
    assert read_gold(_gold(tmp_path / "x.json", LISTED)) == [RECORD]


BAD_GOLD = [
    ("{}", "a list of records"),
    ("[1", r"x\.json"),
    ('[{"record_id": "a"}]', "source"),
    ([LISTED[0] | {"titel": 1}], "titel"),
]


@pytest.mark.parametrize(("content", "message"), BAD_GOLD)
def test_bad_gold_is_named(tmp_path: Path, content: object, message: str) -> None:
    with pytest.raises(GoldError, match=message) as caught:
        read_gold(_gold(tmp_path / "x.json", content))
    assert "x.json" in str(caught.value)


def test_gold_with_a_span_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="the document has"):
        read_gold(_gold(tmp_path / "sida.json", LISTED), Document.of_text("x" + PAGE))


def test_gold_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no\.json: No such file"):
        read_gold(tmp_path / "no.json")


def test_the_fields_that_were_annotated(tmp_path: Path) -> None:
    assert annotated(tmp_path) == FIELDS
    _gold(tmp_path / ANNOTATED, {"fields": ["owners", "title"]})
    assert annotated(tmp_path) == ("title", "owners")


@pytest.mark.parametrize("content", ["{", "[]", {"fields": "title"}, {"fields": ["titel"]}, {}])
def test_bad_lists_of_fields_are_named(tmp_path: Path, content: object) -> None:
    _gold(tmp_path / ANNOTATED, content)
    with pytest.raises(GoldError, match=r"annotated\.json"):
        annotated(tmp_path)


def test_unknown_fields_are_named() -> None:
    with pytest.raises(GoldError, match=r"^budget, titel is no field; the fields are title,"):
        chosen(["titel", "owners", "budget"])


def _verdict(confidence: float | None, *, strict: bool = True, rule: str = "r") -> Verdict:
    return Verdict("title", "x", 0, 1, rule, confidence, labelled=False, strict=strict, lenient=True)


def _documents(*found: Verdict) -> list[Judged]:
    return [Judged("sida_01", FIELDS, (Pair(True, True, (), tuple(found)),))]


def test_calibration() -> None:
    values = (_verdict(0.95), _verdict(1.0), _verdict(0.9, strict=False), _verdict(0.55), _verdict(None))
    held = calibration(_documents(*values), Level.STRICT)
    assert [(b.low, b.high, b.values, b.right) for b in held.bins] == [(0.5, 0.6, 1, 1), (0.9, 1.0, 3, 2)]
    assert [b.mean for b in held.bins] == pytest.approx([0.55, 0.95])
    assert (held.values, held.without) == (4, 1)
    assert held.expected_error == pytest.approx((0.45 * 1 + (0.95 - 2 / 3) * 3) / 4)
    assert calibration(_documents(*values), Level.LENIENT).bins[1].right == 3


def test_no_confidence_no_calibration() -> None:
    held = calibration(_documents(_verdict(None), _verdict(None, rule="")), Level.STRICT)
    assert (held.bins, held.without, held.expected_error) == ((), 1, None)


def test_refusals_by_field_and_reason() -> None:
    rows = (
        TurnedDown("places", "no_unit", "r", right=True, found=True),
        TurnedDown("budgets", "no_unit", "r", right=True, found=False),
        TurnedDown("budgets", "no_unit", "r", right=False, found=False),
    )
    assert refusals([Judged("a", FIELDS, (), rows)]) == (
        Refusals("budgets", "no_unit", 2, 1, 1),
        Refusals("places", "no_unit", 1, 1, 0),
    )


def test_documents_by_kind() -> None:
    names = ["b_01", "a_2", "b_02", "seed"]
    kinds = by_kind(Judged(name, FIELDS, ()) for name in names)
    assert {kind: [one.doc_id for one in of] for kind, of in kinds.items()} == {
        "": ["seed"],
        "a": ["a_2"],
        "b": ["b_01", "b_02"],
    }
    assert list(kinds) == ["", "a", "b"]


def _printed(documents: Sequence[Judged], *, kinds: bool = False, width: int = 120) -> list[str]:
    out = io.StringIO()
    print_evaluation(Console(file=out, width=width), documents, Level.STRICT, kinds=kinds)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_strict_and_lenient_stand_side_by_side() -> None:
    lines = _printed([judged([RECORD], [changed("budgets", kind="cost")]), judged([], [])])
    rows = {line.split()[0]: line.split()[1:] for line in lines if line}
    assert rows["budgets"] == ["0.500"] * 3 + ["1.000"] * 3 + ["2"]
    assert rows["cofunders"] == ["1.000"] * 6 + ["1"]
    assert rows["funders"] == ["–"] * 6 + ["0"]
    assert "records right as a whole: 0 of 1 (0.000); lenient 1 of 1 (1.000)" in lines
    assert "documents right as a whole: 1 of 2 (0.500); lenient 2 of 2 (1.000)" in lines
    assert "pages without a project kept empty: 1 of 1 (1.000)" in lines
    assert "turned down though right: none" in lines


def test_null_confidence_is_said() -> None:
    untold = RECORD.model_copy(update={"title": None})
    assert "calibration: no found value carries a confidence (all are null)" in _printed(
        [judged([untold], [untold])]
    )
    lines = _printed([judged([RECORD], [RECORD])])
    assert "expected calibration error: 0.250 (strict); 16 values without confidence" in lines


def test_kinds_are_shown_when_asked_for() -> None:
    documents = [judged([RECORD], [RECORD])]
    assert not any(line.startswith("sida ") for line in _printed(documents))
    row = next(line for line in _printed(documents, kinds=True) if line.startswith("sida "))
    assert row.split() == ["sida", "1", "1"] + ["1.000"] * 5


def test_what_was_turned_down_though_right_is_shown() -> None:
    rows = (TurnedDown("budgets", "no_unit", "r", right=True, found=False),)
    lines = _printed([Judged("a", FIELDS, (), rows)])
    assert lines[-1].split() == ["budgets:", "no_unit", "1", "1", "1.000", "1"]


@pytest.mark.parametrize("width", [80, 120])
def test_the_report_fits(width: int) -> None:
    assert all(len(line) <= max(width, 110) for line in _printed([judged([RECORD], [])], width=width))
    assert not any("…" in line for line in _printed([judged([RECORD], [])], kinds=True, width=width))


FIGURES = [(None, "–"), (1.0, "1.000"), (0.9999, "0.999"), (0.0, "0.000"), (2 / 3, "0.667")]


@pytest.mark.parametrize(("number", "shown"), FIGURES)
def test_only_all_right_is_one(number: float | None, shown: str) -> None:
    assert figure(number) == shown


def _run(found: list[Record], *names: str) -> dict[str, Any]:
    held: dict[str, Any] = orjson.loads(as_json([judged([RECORD], found, *names)]))
    return held


def test_json_holds_the_figures_and_what_is_wrong() -> None:
    held = _run([changed("budgets", kind="cost")])
    assert held["figures"]["strict"]["fields"]["budgets"] == {
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "support": 2,
        "right": 1,
        "false": 1,
        "missed": 1,
    }
    assert held["figures"]["lenient"]["records_whole"] == {"right": 1, "of": 1, "share": 1.0}
    assert held["kinds"]["sida"]["pages"] == 1
    [missed] = held["documents"]["sida_01"]["strict"]["missed"]
    assert (missed["field"], missed["said"]) == ("budgets", "total, 1 250 000 SEK")
    assert PAGE[missed["start"] : missed["end"]] == "1 250 000 kr"
    assert held["documents"]["sida_01"]["lenient"]["false"] == []


def _compared(before: dict[str, Any], after: dict[str, Any]) -> tuple[Comparison, list[str]]:
    comparison, out = compare(before, after, Level.STRICT), io.StringIO()
    print_comparison(Console(file=out, width=120), comparison)
    return comparison, out.getvalue().splitlines()


def test_gains_and_losses() -> None:
    good, bad = _run([RECORD]), _run([changed("title", value="Klara")])
    _, lines = _compared(bad, good)
    assert lines == [
        "sida_01: 2 gained, 0 lost",
        "  + no longer title: Klara",
        "  + title: Klara steg",
        "compared with the earlier run: 2 gained, 0 lost in 1 of 1 documents",
    ]
    _, lines = _compared(good, bad)
    assert lines[1:3] == ["  - wrongly title: Klara", "  - title: Klara steg"]


def test_nothing_changed() -> None:
    comparison, lines = _compared(_run([RECORD]), _run([RECORD]))
    assert comparison.changed == ()
    assert lines == ["compared with the earlier run: 0 gained, 0 lost in 0 of 1 documents"]


def test_only_fields_and_documents_of_both_runs_are_compared() -> None:
    before, after = _run([]), _run([], "title")
    assert _compared(before, after)[0].changed == ()
    after["documents"]["ny"] = after["documents"].pop("sida_01")
    comparison, lines = _compared(before, after)
    assert (comparison.documents, comparison.gone, comparison.new) == (0, ("sida_01",), ("ny",))
    assert lines[-2:] == ["only in the earlier run: sida_01", "only in this run: ny"]


def test_an_earlier_run_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_bytes(as_json([judged([RECORD], [RECORD])]))
    assert read_old(path) == _run([RECORD])


@pytest.mark.parametrize("content", ["[", "[]", "{}", None])
def test_a_file_that_is_no_evaluation_is_named(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "old.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(CompareError, match=r"old\.json"):
        read_old(path)


EVIL = '<script>alert("1")</script>&amp;\x1b[31m\'"><img src=x onerror=alert(1)>'


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: dict[str, list[dict[str, str | None]]] = {}
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.setdefault(tag, []).append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def _pages(folder: Path, judged_one: Judged, text: str) -> tuple[_Tags, _Tags]:
    pages = Pages(folder)
    pages.add(judged_one, text)
    pages.close()
    read = []
    for name in (file_name(judged_one.doc_id), "index.html"):
        parser = _Tags()
        parser.feed((folder / name).read_text("utf-8"))
        read.append(parser)
    return read[0], read[1]


def test_a_page_shows_expected_and_found_side_by_side(tmp_path: Path) -> None:
    wrong = changed("title", value="Klara")
    page, index = _pages(tmp_path / "html", judged([RECORD], [wrong]), PAGE)
    content = (tmp_path / "html" / file_name("sida_01")).read_text("utf-8")
    left, right = re.findall(r"<pre>(.*?)</pre>", content, re.DOTALL)
    for side in (left, right):
        assert re.sub("<[^>]+>", "", side).replace("&#x27;", "'") == PAGE
        assert '<mark class="wrong" title="title:' in side
        assert '<mark class="right" title="budgets: total, 1 250 000 SEK">1 250 000 kr</mark>' in side
    assert 'title: Klara steg">' in left
    assert 'title: Klara">' in right
    assert index.tags["a"] == [{"href": "sida_01.page.html"}]
    assert page.tags["a"] == [{"href": "index.html"}]


def test_another_kind_is_neither_right_nor_wrong(tmp_path: Path) -> None:
    _pages(tmp_path, judged([RECORD], [changed("budgets", kind="cost")]), PAGE)
    assert '<mark class="kind" title="budgets: cost' in (tmp_path / file_name("sida_01")).read_text("utf-8")


def test_pages_hold_no_script_and_say_so(tmp_path: Path) -> None:
    text = f"{EVIL}\n{PAGE}"
    title = {"value": EVIL, "rule": "r", "evidence": [{"start": 0, "end": len(EVIL), "text": EVIL}]}
    evil = Record.model_validate({"record_id": "x#1", "source": DOCUMENT.source(), "title": title})
    one = judged([], [evil], text=text)
    for page in _pages(tmp_path, Judged(EVIL, one.names, one.pairs), text):
        assert not {"script", "img", "iframe", "object", "form", "link", "base"} & set(page.tags)
        assert not any(name.startswith("on") for of in page.tags.values() for tag in of for name in tag)
        policy = page.tags["meta"][1]["content"] or ""
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert EVIL.replace("\x1b", "␛") in "".join(page.said)


NAMES = ["index", "..", "a/b", "a\\b", "ö", "x" * 300, "y" * 300, "å" * 150, "", "\x00", "a.b"]


def test_file_names_are_safe_and_differ(tmp_path: Path) -> None:
    names = [file_name(name) for name in NAMES]
    assert len(set(names)) == len(NAMES)
    assert not {"index.html", "..", "."} & set(names)
    for name in names:
        (tmp_path / name).write_text("")
    assert len(list(tmp_path.iterdir())) == len(NAMES)
