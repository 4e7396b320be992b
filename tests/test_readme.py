"""The README: every snippet is run."""

import doctest
import gzip
import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BIN = Path(sys.executable).parent


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


COMMANDS = [line for block in blocks("sh") for line in block.splitlines() if line.strip()]


def _most_pages(_: str, names: list[str]) -> set[str]:
    """All but the first page of each kind: a command runs on some pages as on all of them."""
    pages = {name for name in names if name.endswith((".txt", ".json")) and name != "annotated.json"}
    return {name for name in pages if "_01." not in name}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the commands name."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "tests/golden", tmp_path / "tests/golden")
    shutil.copytree(ROOT / "tests/corpus/tuned", tmp_path / "tests/corpus/tuned", ignore=_most_pages)
    (tmp_path / "pages").mkdir()
    page = (ROOT / "seeds" / "002_00b6e8a124a78ecf.txt").read_bytes()
    (tmp_path / "pages" / "a.txt").write_bytes(page)
    (tmp_path / "pages" / "2025").mkdir()
    (tmp_path / "pages" / "2025" / "b.html").write_bytes(b"<h1>Ekby</h1><p>" + page + b"</p>")
    (tmp_path / "more.txt").write_bytes(page.replace(b"411", b"412"))
    rows = [json.dumps({"id": name, "description": page.decode() + name}) + "\n" for name in ("x", "y")]
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress("".join(rows).encode()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(arguments: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("utdrag ")])
def test_a_command_of_the_tool(command: str, desk: Path) -> None:
    if command.startswith(("utdrag export", "utdrag report")):
        run([str(BIN / "utdrag"), "extract", "seeds"], desk)
    done = run([str(BIN / "utdrag"), *shlex.split(command)[1:]], desk)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("make ")])
def test_a_make_target(command: str) -> None:
    """What the targets do is run elsewhere; here, that they are there."""
    done = run([*shlex.split(command), "--dry-run"], ROOT)
    assert done.returncode == 0, done.stderr
    assert BIN.name in done.stdout


@pytest.mark.parametrize("command", [c for c in COMMANDS if "pip install" in c])
def test_an_installation(command: str, tmp_path: Path) -> None:
    """The wheel itself is built, installed and used in `tests/cli/test_wheel.py`; here nothing is fetched."""
    words = shlex.split(command)
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    if words[0] == "python":
        words[0] = sys.executable
    else:
        words += ["--python", sys.executable]
    done = run([*words, "--dry-run", "--no-deps", "--no-build-isolation"], ROOT)
    assert done.returncode == 0, done.stderr
    assert "utdrag" in done.stdout + done.stderr


def test_no_command_is_left_out() -> None:
    kinds = ("utdrag ", "make ", "uv pip install", "python -m pip install")
    assert COMMANDS
    assert [c for c in COMMANDS if not c.startswith(kinds)] == []


def test_the_python_snippets(desk: Path) -> None:
    assert run([str(BIN / "utdrag"), "extract", "seeds", "--output", "outputs"], desk).returncode == 0
    code = "\n".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(code, {}, "README.md", "README.md", 0)
    assert test.examples
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test).failed == 0


def test_the_page_beside_its_record_gives_it() -> None:
    from pipeline import extract

    page, expected = blocks("text")
    (record,) = extract(page)
    shown = " ".join(expected.split())
    assert record.title is not None
    for part in (
        f"title {record.title.value}",
        f"owner {record.owners[0].name} {record.owners[0].organisation.id}",
        f"grant {record.budgets[0].amount} {record.budgets[0].currency} {record.budgets[0].payer}",
        f"period {record.periods[0].edtf}",
        f"target {record.results[0].statement}",
    ):
        assert part in shown
