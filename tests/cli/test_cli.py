"""The command as a user runs it: arguments, exit codes, what stands on which stream."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

from pipeline import cli_common, listing
from pipeline.read import MAX_BYTES

COMMAND = Path(sysconfig.get_path("scripts")) / "utdrag"
PAGE = """Gröna gårdar
Projektägare: Växjö kommun
Projektperiod: 2031-02-01 till 2032-06-30
Total projektbudget: 1 250 000 kr
Kontaktperson: Ada Exempel
E-post: ada@exempel.se
Telefon: 0470-123 45
"""


def _utdrag(
    *arguments: str, cwd: Path, stdin: bytes = b"", **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    clean = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "FORCE_COLOR"}}
    return subprocess.run(
        [COMMAND, *arguments], cwd=cwd, input=stdin, env=clean | environment, capture_output=True, check=False
    )


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "good.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def mixed(pages: Path) -> Path:
    (pages / "pages/empty.txt").write_bytes(b"")
    (pages / "pages/binary.txt").write_bytes(b"\x00\x01\x02\xff")
    (pages / "pages/dangling.txt").symlink_to("nowhere")
    (pages / "pages/folder.txt").mkdir()
    os.mkfifo(pages / "pages/pipe.txt")
    (pages / "pages/big.txt").write_bytes(b"x" * 5000)
    return pages


def test_all_well(pages: Path) -> None:
    done = _utdrag("extract", "pages", cwd=pages)
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    assert "good" in shown
    assert "1 document," in shown
    assert "outputs/records.jsonl" in shown
    assert "\x1b" not in shown
    (line,) = (pages / "outputs/records.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert (record["record_id"], record["source"]["path"]) == ("good#1", "pages/good.txt")


def test_a_terminal_is_shown_progress(mixed: Path) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [COMMAND, "extract", "pages"],
        cwd=mixed,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "80"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b"".join(_read(ours))
        assert process.wait(60) == 3
    assert b"extracting" in shown
    assert b"pages/empty.txt: there is no text" in shown


def _read(terminal: int) -> Iterator[bytes]:
    """What is written to a terminal until the program at its other end is gone."""
    with contextlib.suppress(OSError):
        while chunk := os.read(terminal, 4096):
            yield chunk
    os.close(terminal)


def test_some_documents_in_quarantine(mixed: Path) -> None:
    done = _utdrag("extract", "pages", "gone.txt", "-o", "out", "--max-bytes", "4000", cwd=mixed)
    assert done.returncode == 3
    told = done.stderr.decode().splitlines()
    names = ["big", "binary", "dangling", "empty", "pipe", "gone"]
    assert len(told) == len(names)
    for line, name in zip(told, names, strict=True):
        assert line.startswith(f"utdrag: {'' if name == 'gone' else 'pages/'}{name}.txt: ")
    rows = [json.loads(line) for line in (mixed / "out/quarantine.jsonl").read_text().splitlines()]
    assert {row["doc_id"]: row["reason"] for row in rows} == {
        "big": "too_large",
        "binary": "binary",
        "dangling": "missing",
        "empty": "empty",
        "pipe": "unreadable",
        "gone": "missing",
    }
    assert [f"utdrag: {row['message']}" for row in rows] == told
    assert pq.read_table(mixed / "out/tables/documents.parquet").num_rows == 7
    assert "good#1" in (mixed / "out/records.jsonl").read_text(encoding="utf-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(pages: Path) -> None:
    (pages / "pages/secret.txt").write_text(PAGE)
    (pages / "pages/secret.txt").chmod(0)
    done = _utdrag("extract", "pages", cwd=pages)
    assert done.returncode == 3
    assert b"secret.txt: you have no permission" in done.stderr


USAGE = [
    pytest.param(["extract"], b"Missing argument", id="no input"),
    pytest.param(["extract", "pages", "--max-bytes", "0"], b"--max-bytes", id="a limit of nothing"),
    pytest.param(["extract", "pages", "--glob", "*.md"], b"fits the glob *.md", id="no file fits"),
    pytest.param(["extract", "pages", "--output", "pages/good.txt"], b"is a file", id="output is a file"),
    pytest.param(["extract", "pages", "-o", "pages/good.txt/sub"], b"good.txt is a file", id="below a file"),
    pytest.param(["extract", "pages", "--output", "pages"], b"holds good.txt", id="output of others"),
    pytest.param(["extract", "pages", "-o", "pages", "--force"], b"holds good.txt", id="even with force"),
    pytest.param(["extract", "pages", "--outptu", "x"], b"outptu", id="a slip"),
    pytest.param(["extract", "gone", "no/where"], b"gone: there is no such file", id="nothing is there"),
    pytest.param(["evaluate", "gone"], b"gone: there is no such file", id="nothing to evaluate"),
    pytest.param(["show", "pages/two"], b"is a folder", id="show a folder"),
    pytest.param(["evaluate", "pages"], b"--gold", id="nothing to compare with"),
    pytest.param(["evaluate", "pages", "--gold", "nowhere"], b"does not exist", id="no such gold"),
    pytest.param(["evaluate", "pages", "--gold", "pages"], b"no <doc_id>.json for", id="no gold for it"),
    pytest.param(["evaluate", "pages", "--gold", "pages", "--min-f1", "2"], b"--min-f1", id="floor above 1"),
    pytest.param(["fetch"], b"No such command", id="no such command"),
]


def test_the_glob_of_the_commands_is_that_of_the_program() -> None:
    assert cli_common.DOCUMENTS == listing.DOCUMENTS


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage(pages: Path, arguments: list[str], message: bytes) -> None:
    (pages / "pages/two").mkdir()
    for name in ("a", "b"):
        (pages / f"pages/two/{name}.txt").write_text("sida")
    before = sorted(pages.rglob("*"))
    done = _utdrag(*arguments, cwd=pages, COLUMNS="200")
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr
    assert b"Traceback" not in done.stderr
    assert sorted(pages.rglob("*")) == before


def test_the_same_command_again_brings_a_run_up_to_date(pages: Path) -> None:
    assert _utdrag("extract", "pages", cwd=pages).returncode == 0
    (pages / "outputs/README.md").write_text("kept")
    (pages / "pages/more.txt").write_text(PAGE.replace("Gröna", "Blå"), encoding="utf-8")
    assert _utdrag("extract", "pages", cwd=pages).returncode == 0
    titles = [record["title"]["value"] for record in _records(pages / "outputs")]
    assert titles == ["Gröna gårdar", "Blå gårdar"]
    assert (pages / "outputs/README.md").read_text() == "kept"


def test_another_run_needs_force(pages: Path) -> None:
    assert _utdrag("extract", "pages", cwd=pages).returncode == 0
    first = (pages / "outputs/records.jsonl").read_bytes()
    refused = _utdrag("extract", "pages", "--contacts", cwd=pages)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"contacts false, not true" in refused.stderr
    assert b"--force" in refused.stderr
    assert (pages / "outputs/records.jsonl").read_bytes() == first
    assert _utdrag("extract", "pages", "--contacts", "--force", cwd=pages).returncode == 0
    assert (pages / "outputs/records.jsonl").read_bytes() != first


def _records(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "records.jsonl").read_text("utf-8").splitlines()]


def test_a_run_is_not_replaced_by_nothing(pages: Path) -> None:
    assert _utdrag("extract", "pages", cwd=pages).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in pages.rglob("*")}
    done = _utdrag("extract", "pagez", "--force", cwd=pages)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"utdrag: pagez: there is no such file or folder; check the path.\n"
    assert {path: path.stat().st_mtime_ns for path in pages.rglob("*")} == before


def test_a_run_that_fails(pages: Path) -> None:
    done = _utdrag("extract", "pages", "--output", "x" * 300, cwd=pages)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"xxx: the run failed (File name too long)" in done.stderr
    assert b"Traceback" not in done.stderr


def test_standard_input(pages: Path) -> None:
    done = _utdrag("extract", "-", "-o", "out", cwd=pages, stdin=PAGE.encode("utf-16"))
    assert done.returncode == 0
    record = json.loads((pages / "out/records.jsonl").read_text(encoding="utf-8"))
    assert (record["source"]["doc_id"], record["source"]["encoding"]) == ("stdin", "utf-16")


def test_values_do_not_depend_on_the_encoding(tmp_path: Path) -> None:
    encodings = ("utf-16", "utf-8-sig", "utf-8", "windows-1252")
    for encoding in encodings:
        (tmp_path / f"{encoding}.txt").write_bytes(PAGE.encode(encoding))
    assert _utdrag("extract", ".", "-o", "out", cwd=tmp_path).returncode == 0
    lines = (tmp_path / "out/records.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert [record.pop("record_id") for record in records] == [f"{encoding}#1" for encoding in encodings]
    sources = [record.pop("source") for record in records]
    assert [source["encoding"] for source in sources] == list(encodings)
    assert records[0]["budgets"][0]["amount"] == "1250000"
    assert records[1:] == records[:1] * 3


def test_windows_line_ends_stay_and_offsets_hold(pages: Path) -> None:
    text = PAGE.replace("\n", "\r\n")
    (pages / "pages/good.txt").write_bytes(text.encode())
    assert _utdrag("extract", "pages", cwd=pages).returncode == 0
    assert pq.read_table(pages / "outputs/tables/documents.parquet")["text"].to_pylist() == [text]
    budgets = pq.read_table(pages / "outputs/tables/budgets.parquet").to_pylist()
    assert [text[b["start"] : b["end"]] for b in budgets] == [b["raw"] for b in budgets]
    assert [int(b["amount"]) for b in budgets] == [1250000]


def _holding(folder: Path, part: str) -> set[str]:
    texts = {path.name: str(pq.read_table(path).to_pylist()) for path in folder.rglob("*.parquet")}
    texts |= {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.json*")}
    return {name for name, text in texts.items() if part in text}


def test_contact_data_only_when_asked_for(pages: Path) -> None:
    _utdrag("extract", "pages", "-o", "without", cwd=pages)
    _utdrag("extract", "pages", "-o", "with", "--contacts", cwd=pages)
    for part in ("ada@exempel.se", "0470-123 45", "Ada Exempel"):
        assert _holding(pages / "without", part) == {"documents.parquet"}
        assert "records.jsonl" in _holding(pages / "with", part)
    legend = "email: ada@exempel.se"
    assert legend not in _utdrag("show", "pages/good.txt", cwd=pages).stdout.decode()
    assert legend in _utdrag("show", "pages/good.txt", "--contacts", cwd=pages).stdout.decode()


def test_two_runs_give_the_same_bytes(mixed: Path) -> None:
    for name in ("one", "two"):
        assert _utdrag("extract", "pages", "-o", name, cwd=mixed).returncode == 3
    runs = []
    for name in ("one", "two"):
        files = {
            p.relative_to(mixed / name): p.read_bytes() for p in (mixed / name).rglob("*") if p.is_file()
        }
        report = json.loads(files.pop(Path("run.json")))
        del report["clock"]
        runs.append((files, report))
    assert runs[0] == runs[1]
    assert len(runs[0][0]) == 14


def test_a_run_that_is_ended_goes_on(pages: Path) -> None:
    with subprocess.Popen(
        [COMMAND, "extract", "-", "-o", "out"], cwd=pages, stdin=subprocess.PIPE
    ) as process:
        for _ in range(600):
            if (pages / "out/parts").exists():
                break
            time.sleep(0.05)
        again = _utdrag("extract", "pages", "-o", "out", "--force", cwd=pages)
        assert (again.returncode, again.stdout) == (2, b"")
        assert again.stderr.startswith(b"utdrag: another run is writing to out; ")
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
    assert {path.name for path in (pages / "out").iterdir()} == {"parts"}
    assert _utdrag("extract", "-", "-o", "out", cwd=pages, stdin=PAGE.encode()).returncode == 0
    assert {path.name for path in (pages / "out").iterdir()} >= {"records.jsonl", "run.json", "tables"}
    assert not (pages / "out/parts").exists()


def test_ctrl_c(pages: Path) -> None:
    for number in range(300):
        (pages / f"pages/{number:03}.txt").write_text(f"{PAGE}\n{number}", encoding="utf-8")
    arguments = ["extract", "pages", "-o", "out", "--workers", "1"]
    with subprocess.Popen(
        [COMMAND, *arguments], cwd=pages, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        for _ in range(600):
            if (pages / "out/parts/manifest").exists():
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        shown, told = process.communicate(timeout=60)
    assert (process.returncode, shown) == (130, b"")
    assert told.startswith(b"utdrag: stopped after ")
    assert told.endswith(b" documents; the same command goes on from there\n")
    assert _utdrag("extract", "pages", "-o", "out", cwd=pages).returncode == 0
    assert len(_records(pages / "out")) == 301


def test_rows_on_standard_input(pages: Path) -> None:
    lines = "".join(json.dumps({"id": name, "sida": PAGE + name}) + "\n" for name in ("a", "b"))
    arguments = ["extract", "-", "-o", "out", "--text-field", "sida", "--id-field", "id", "--parts"]
    assert _utdrag(*arguments, cwd=pages, stdin=lines.encode()).returncode == 0
    assert not (pages / "out/records.jsonl").exists()
    assert _utdrag("compact", "out", cwd=pages).returncode == 0
    assert [record["record_id"] for record in _records(pages / "out")] == ["a#1", "b#1"]


def test_a_list_of_files(pages: Path) -> None:
    (pages / "list").write_text("pages/good.txt\npages/gone.txt\n")
    done = _utdrag("extract", "--files-from", "list", "--log-json", cwd=pages)
    assert done.returncode == 3
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert [event["event"] for event in events] == ["begin", "quarantine", "end"]
    assert (events[1]["doc_id"], events[2]["outcomes"]) == ("gone", {"extracted": 1, "missing": 1})


def test_show_prints_page_and_legend(pages: Path) -> None:
    done = _utdrag("show", "pages/good.txt", cwd=pages)
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "1 250 000 kr]" in shown
    assert "total, 1 250 000 SEK" in shown[shown.index("good#1") :]
    assert "\x1b" not in shown


def test_show_tells_what_was_weighed(tmp_path: Path) -> None:
    page = tmp_path / "bana.txt"
    page.write_text(
        "Ekby IF:s nya bana\n\nDet började med en idé. Nu ska Ekby IF anlägga en bana vid ån. Arbetet stöds med "
        "400 000 kronor. Också Lindby SK hörde av sig, och Vinnova.\n",
        encoding="utf-8",
    )
    without = _utdrag("show", "bana.txt", cwd=tmp_path).stdout.decode().rstrip()
    told = _utdrag("show", "bana.txt", "--why", cwd=tmp_path).stdout.decode()
    assert told.startswith(without)
    for words in ("the page", "Lindby SK", "400 000 kronor", "signs", "there is"):
        assert words in told.removeprefix(without)


def test_show_does_not_let_a_page_steer_the_terminal(pages: Path) -> None:
    hostile = PAGE * 2 + "\x1b]0;owned\x07 slut\r\n"
    done = _utdrag("show", "-", cwd=pages, stdin=hostile.encode(), FORCE_COLOR="1", TERM="xterm-256color")
    assert b"\x1b[" in done.stdout
    assert b"\x1b]" not in done.stdout
    assert b"\x07" not in done.stdout
    assert "␛]0;owned␇ slut".encode() in done.stdout


def test_show_of_what_cannot_be_read(mixed: Path) -> None:
    for name, code in (("gone", 2), ("pipe", 1)):
        done = _utdrag("show", f"pages/{name}.txt", cwd=mixed)
        assert (done.returncode, done.stdout) == (code, b"")
        assert done.stderr.startswith(f"utdrag: pages/{name}.txt: ".encode())


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is found in PAGE, as a golden file."""
    place = tmp_path_factory.mktemp("gold")
    _utdrag("extract", "-", "-o", "out", cwd=place, stdin=PAGE.encode())
    lines = (place / "out/records.jsonl").read_text("utf-8").splitlines()
    return f"[{','.join(lines)}]"


def _with_gold(pages: Path, gold: str) -> None:
    (pages / "gold").mkdir()
    (pages / "gold/good.json").write_text(gold, encoding="utf-8")


def _spoil(pages: Path) -> None:
    records = json.loads((pages / "gold/good.json").read_text("utf-8"))
    records[0]["budgets"][0]["amount"] = "7"
    (pages / "gold/good.json").write_text(json.dumps(records), encoding="utf-8")


def test_evaluate_all_right(pages: Path, gold: str) -> None:
    _with_gold(pages, gold)
    done = _utdrag("evaluate", "--gold", "gold", "pages", "--min-f1", "1", cwd=pages)
    lines = {line.split()[0]: line.split()[1:] for line in done.stdout.decode().splitlines() if line}
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines["budgets"] == ["1.000"] * 6 + ["1"]
    assert lines["cofunders"] == ["–"] * 6 + ["0"]
    assert lines["core"][-4:-1] == lines["all"][:3] == ["1.000", "1.000", "1.000"]
    assert "records right as a whole: 1 of 1 (1.000)" in done.stdout.decode()


def test_evaluate_below_the_floor(pages: Path, gold: str) -> None:
    _with_gold(pages, gold)
    _spoil(pages)
    done = _utdrag("evaluate", "--gold", "gold", "pages", cwd=pages)
    assert done.returncode == 0
    assert "right as a whole: 0 of 1 (0.000)" in done.stdout.decode()
    done = _utdrag("evaluate", "--gold", "gold", "pages", "--min-f1", "0.99", cwd=pages)
    assert done.returncode == 1
    assert b"the core F1 is 0." in done.stderr
    assert b"budgets" in done.stdout


def test_evaluate_with_and_without_places_in_the_text(pages: Path, gold: str) -> None:
    _with_gold(pages, gold)
    records = json.loads((pages / "gold/good.json").read_text("utf-8"))
    records[0]["budgets"][0]["evidence"] = records[0]["title"]["evidence"]
    (pages / "gold/good.json").write_text(json.dumps(records), encoding="utf-8")
    strict = _utdrag("evaluate", "--gold", "gold", "pages", "--min-f1", "1", cwd=pages)
    lenient = _utdrag("evaluate", "--gold", "gold", "pages", "--min-f1", "1", "--match", "lenient", cwd=pages)
    assert (strict.returncode, lenient.returncode) == (1, 0)


def test_evaluate_finds_gold_beside_the_pages(pages: Path, gold: str) -> None:
    _with_gold(pages / "pages", gold)
    done = _utdrag("evaluate", "pages", "--min-f1", "1", "--by-kind", cwd=pages)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "kind of page" in done.stdout.decode()


def test_evaluate_counts_the_fields_it_is_told(pages: Path, gold: str) -> None:
    _with_gold(pages, gold)
    _spoil(pages)
    whole = _utdrag("evaluate", "--gold", "gold", "pages", "--min-f1", "1", cwd=pages)
    some = _utdrag(
        "evaluate", "--gold", "gold", "pages", "--min-f1", "1", "--fields", "title, owners", cwd=pages
    )
    (pages / "gold/annotated.json").write_text('{"fields": ["title", "owners"]}')
    marked = _utdrag("evaluate", "--gold", "gold", "pages", "--min-f1", "1", cwd=pages)
    assert (whole.returncode, some.returncode, marked.returncode) == (1, 0, 0)
    assert b"budgets " not in some.stdout
    assert some.stdout == marked.stdout


def test_evaluate_writes_and_compares(pages: Path, gold: str) -> None:
    _with_gold(pages, gold)
    first = _utdrag(
        "evaluate", "--gold", "gold", "pages", "--json", "old.json", "--html", "html/a", cwd=pages
    )
    assert (first.returncode, first.stderr) == (0, b"")
    assert {path.name for path in (pages / "html/a").iterdir()} == {"good.page.html", "index.html"}
    _spoil(pages)
    again = _utdrag("evaluate", "--gold", "gold", "pages", "--compare", "old.json", cwd=pages)
    assert again.returncode == 0
    assert "good: 0 gained, 2 lost" in again.stdout.decode()


EVALUATE_FAILS = [
    pytest.param(["--compare", "pages/good.txt"], 1, b"pages/good.txt", id="no earlier run"),
    pytest.param(["--json", "no/such/place.json"], 1, b"no/such/place.json", id="nowhere to write"),
    pytest.param(["--html", "pages/good.txt"], 1, b"pages/good.txt", id="a file in the way"),
    pytest.param(["--fields", "titel"], 2, b"titel is no field", id="no such field"),
]


@pytest.mark.parametrize(("options", "code", "message"), EVALUATE_FAILS)
def test_evaluate_says_what_it_cannot_do(
    pages: Path, gold: str, options: list[str], code: int, message: bytes
) -> None:
    _with_gold(pages, gold)
    done = _utdrag("evaluate", "--gold", "gold", "pages", *options, cwd=pages)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr
    assert b"Traceback" not in done.stderr


def test_evaluate_says_when_gold_is_of_another_text(pages: Path, gold: str) -> None:
    _with_gold(pages, gold)
    (pages / "pages/good.txt").write_text(f"\n{PAGE}", encoding="utf-8")
    done = _utdrag("evaluate", "--gold", "gold", "pages", cwd=pages)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"the document has" in done.stderr


def test_evaluate_says_what_it_leaves_out_and_counts_what_it_cannot_read(mixed: Path, gold: str) -> None:
    _with_gold(mixed, gold)
    (mixed / "gold/empty.json").write_text((mixed / "gold/good.json").read_text("utf-8"), "utf-8")
    done = _utdrag("evaluate", "--gold", "gold", "pages", cwd=mixed)
    assert done.returncode == 3
    assert b"left out: big, binary, dangling, pipe" in done.stderr
    assert b"empty.txt: there is no text" in done.stderr
    assert "right as a whole: 1 of 2 (0.500)" in done.stdout.decode()


def test_evaluate_names_bad_gold(pages: Path) -> None:
    (pages / "gold").mkdir()
    (pages / "gold/good.json").write_text("{}")
    done = _utdrag("evaluate", "--gold", "gold", "pages", cwd=pages)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"gold/good.json" in done.stderr


def test_schema_is_a_schema_of_what_is_written(pages: Path) -> None:
    done = _utdrag("schema", cwd=pages)
    schema = json.loads(done.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    _utdrag("extract", "pages", cwd=pages)
    record = json.loads((pages / "outputs/records.jsonl").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(record)
    record["budgets"][0]["amount"] = 1250000
    assert not jsonschema.Draft202012Validator(schema).is_valid(record)


def test_version(pages: Path) -> None:
    done = _utdrag("--version", cwd=pages)
    assert (done.returncode, done.stdout) == (0, f"utdrag {version('utdrag')}\n".encode())


HELP = [[], ["extract"], ["compact"], ["show"], ["evaluate"], ["report"], ["schema"], ["export"], ["import"]]


def test_every_command_has_its_help_tested(pages: Path) -> None:
    listed = _utdrag("--help", cwd=pages, COLUMNS="80").stdout.decode().partition("Commands")[2]
    commands = re.findall(r"^│ ([a-z-]+) ", listed, re.MULTILINE)
    assert [[]] + [[command] for command in commands] == HELP


@pytest.mark.parametrize("command", HELP)
def test_help_reads_well_at_80_columns(pages: Path, command: list[str]) -> None:
    done = _utdrag(*command, "--help", cwd=pages, COLUMNS="80", TERM="dumb")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert max(len(line) for line in lines) <= 80
    assert not any("…" in line for line in lines)


@pytest.mark.parametrize("command", ["show", "evaluate"])
def test_only_a_run_speaks_of_quarantine(pages: Path, command: str) -> None:
    options = {
        name: _utdrag(name, "--help", cwd=pages, COLUMNS="80").stdout.decode()
        for name in (command, "extract")
    }
    assert [("quarantine" in text, "--max-bytes" in text) for text in options.values()] == [
        (False, True),
        (True, True),
    ]


def test_the_limit_in_the_help_is_the_limit(pages: Path) -> None:
    assert f"[default: {MAX_BYTES}]" in _utdrag("extract", "--help", cwd=pages, COLUMNS="80").stdout.decode()


def test_a_terminal_without_utf8_is_no_crash(pages: Path) -> None:
    done = _utdrag("show", "pages/good.txt", cwd=pages, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Gr?na" in done.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("utdrag extr", {"extract"}),
        ("utdrag report --out", {"--output"}),
        ("utdrag evaluate --mat", {"--match"}),
    ],
)
def test_the_shell_completes(words: str, expected: set[str], pages: Path) -> None:
    asked = {"_UTDRAG_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    done = subprocess.run([COMMAND], cwd=pages, env=os.environ | asked, capture_output=True, check=False)
    assert set(done.stdout.decode().split()) == expected


def test_a_report_of_a_run(pages: Path) -> None:
    _utdrag("extract", "pages", cwd=pages)
    done = _utdrag("report", "outputs", "-o", "page.html", cwd=pages)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"page  page.html\n", b"")
    assert "Gröna gårdar" in (pages / "page.html").read_text(encoding="utf-8")
    done = _utdrag("report", "pages", cwd=pages)
    assert done.returncode == 2
    assert done.stderr.startswith(b"utdrag: pages holds no finished run; write one with: utdrag extract")
    done = _utdrag("report", "outputs", "-o", "gone/page.html", cwd=pages)
    assert done.returncode == 1
    assert done.stderr.startswith(b"utdrag: gone/")
    assert done.stderr.endswith(b"not written (No such file or directory)\n")


def test_own_tables(pages: Path) -> None:
    (pages / "own").mkdir()
    (pages / "own/labels.csv").write_text("label,field\nPengapåse,budget.grant\n", encoding="utf-8")
    (pages / "own/bodies.csv").write_text("id,name,kind\nSE-KNUTEN,Knuten,foundation\n", encoding="utf-8")
    own = PAGE.replace("Projektägare: Växjö kommun", "Projektägare: Knuten\nPengapåse: 77 000 kr")
    (pages / "pages/good.txt").write_text(own, encoding="utf-8")
    runs = []
    for folder, more in (("without", []), ("with", ["--tables", "own"])):
        assert _utdrag("extract", "pages", "-o", folder, *more, cwd=pages).returncode == 0
        record = json.loads((pages / folder / "records.jsonl").read_text(encoding="utf-8"))
        grants = [budget["amount"] for budget in record["budgets"] if budget["kind"] == "grant"]
        ids = [owner["organisation"]["id"] for owner in record["owners"]]
        run = json.loads((pages / folder / "run.json").read_text(encoding="utf-8"))
        runs.append((grants, ids, sorted(run["configuration"]["tables"]), run["rules"]))
    assert [run[:3] for run in runs] == [
        ([], [None], []),
        (["77000"], ["SE-KNUTEN"], ["bodies.csv", "labels.csv"]),
    ]
    assert runs[0][3] != runs[1][3]


def test_a_fault_in_an_own_table(pages: Path) -> None:
    (pages / "own").mkdir()
    (pages / "own/labels.csv").write_text("label,field\nPengapåse,budget.gift\n", encoding="utf-8")
    for command in (["extract", "pages"], ["show", "pages/good.txt"], ["evaluate", "pages"]):
        done = _utdrag(*command, "--tables", "own", cwd=pages)
        assert done.returncode == 2
        assert done.stderr.startswith(
            b"utdrag: own/labels.csv, line 2: field is budget.gift; it may be alias."
        )
    assert not (pages / "outputs").exists()
