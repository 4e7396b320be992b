"""`utdrag export` as a user runs it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.export.command import FOLDERS
from pipeline.export.formats import Format

RUNNER = CliRunner()
IATI = ("--reporting-org", "SE-ON-202100-6545,10,Vinnova", "--as-of", "2020-01-01")


@pytest.mark.parametrize("format_", Format)
def test_every_format_is_written_and_not_overwritten(
    corpus_run: Path, tmp_path: Path, format_: Format
) -> None:
    command = ["export", str(corpus_run), "--to", format_, "-o", str(tmp_path / "new/out"), *IATI]
    done = RUNNER.invoke(app, command)
    assert done.exit_code == 0, done.stderr
    assert f"{format_} written to" in done.stdout
    assert (tmp_path / "new/out").is_dir() == (format_ in FOLDERS)
    listed = (tmp_path / "new/out.left-out.csv").exists()
    assert listed == ("left out, with the reasons in" in done.stderr)
    assert {path.name for path in (tmp_path / "new").iterdir()} == {
        "out",
        *(["out.left-out.csv"] if listed else []),
    }
    again = RUNNER.invoke(app, command)
    assert again.exit_code == 2
    assert "--force replaces it" in again.stderr
    assert RUNNER.invoke(app, [*command, "--force"]).exit_code == 0


def test_force_touches_nothing_else(full_run: Path, tmp_path: Path) -> None:
    (tmp_path / "budgets.csv").write_text("old")
    (tmp_path / "mine.txt").write_text("mine")
    assert (
        RUNNER.invoke(app, ["export", str(full_run), "--to", "csv", "-o", str(tmp_path), "--force"]).exit_code
        == 0
    )
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "budgets.csv").read_text() != "old"


WRONG = [
    (["--to", "csv", "-o", "run.json"], "is not a folder"),
    (["--to", "jsonl", "-o", "tables"], "is not a file"),
    (["--to", "iati", "-o", "a.xml"], "--reporting-org"),
    (["--to", "iati", "-o", "a.xml", "--reporting-org", "SE-ON-1"], "is not REF,TYPE,NAME"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_usage(
    full_run: Path, arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(full_run)
    done = RUNNER.invoke(app, ["export", ".", *arguments])
    assert done.exit_code == 2
    assert message in done.stderr
    assert not (full_run / "a.xml").exists()


def test_no_run_no_export(tmp_path: Path) -> None:
    done = RUNNER.invoke(app, ["export", str(tmp_path), "--to", "jsonl", "-o", str(tmp_path / "a.jsonl")])
    assert done.exit_code == 2
    assert "holds no finished run" in done.stderr


@pytest.mark.parametrize("format_", ["docbin", "label-studio"])
def test_pages_that_are_gone_are_told(full_run: Path, tmp_path: Path, format_: str) -> None:
    for path in full_run.rglob("*"):
        if path.is_file() and path.name != "documents.parquet":
            target = tmp_path / "run" / path.relative_to(full_run)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    done = RUNNER.invoke(app, ["export", str(tmp_path / "run"), "--to", format_, "-o", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert "has no table documents" in done.stderr
    assert not (tmp_path / "out").exists()
