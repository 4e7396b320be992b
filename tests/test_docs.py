"""The documentation: it builds without a warning, its snippets run, its generated parts are of today."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.rules_page import PAGE, known_words, renewed, words_for
from extractors.tables import rows

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
BIN = Path(sys.executable).parent
PAGES = ["tutorial.md", *(f"howto/{path.name}" for path in sorted((DOCS / "howto").glob("*.md")))]
AFTER_A_RUN = {"howto/report.md"}
_block = re.compile(r"```(sh|python|text)\n(.*?)```", re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to follow a page in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str) -> None:
    words = shlex.split(command)
    done = subprocess.run([str(BIN / words[0]), *words[1:]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_followed(page: str, desk: Path) -> None:
    """Its commands and its Python, in their order, in one folder."""
    text = (DOCS / page).read_text(encoding="utf-8")
    if page != "tutorial.md":
        shutil.copytree(ROOT / "seeds", desk / "pages", ignore=shutil.ignore_patterns("*.md", "SHA256SUMS"))
        shutil.copy(next((desk / "pages").glob("*.txt")), desk / "page.txt")
    if page in AFTER_A_RUN:
        run("utdrag extract pages --output outputs")
    for name, content in re.findall(r"`(own/\w+\.csv)`\n\n```text\n(.*?)```", text, re.DOTALL):
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text(content, encoding="utf-8")
    names: dict[str, Any] = {}
    ran = 0
    for language, code in _block.findall(text):
        if language == "sh":
            for line in code.splitlines():
                run(line)
                ran += 1
        elif language == "python":
            test = doctest.DocTestParser().get_doctest(code, names, page, page, 0)
            result = doctest.DocTestRunner().run(test, clear_globs=False)
            names = test.globs
            assert (result.failed, result.attempted > 0) == (0, True)
            ran += result.attempted
    assert ran


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
    commands = (tmp_path / "reference/command-line/index.html").read_text(encoding="utf-8")
    assert "utdrag report" in commands
    python = (tmp_path / "reference/python/index.html").read_text(encoding="utf-8")
    for name in ("extract", "load", "find_amounts", "BudgetKind", "OrganisationKind"):
        assert re.search(rf'id="[\w.]*\b{name}"', python), name
    assert "&gt;&gt;&gt; " in python
    assert "<blockquote>" not in python
    loaded = [link for link in re.findall(r'(?:src|href)="(https?:[^"]+)"', python) if "/assets/" in link]
    assert loaded == []


def test_the_rules_and_their_counts_are_of_today() -> None:
    """When this fails: `python -m benchmarks.rules_page`."""
    page = PAGE.read_text(encoding="utf-8")
    assert page == renewed(page)


def test_every_rule_that_was_counted_has_words_and_is_on_the_page() -> None:
    page, known = PAGE.read_text(encoding="utf-8"), known_words()
    for row in rows("confidence"):
        assert words_for(row["rule"], known)
        assert f"| `{row['rule']}` | {row['right']} | {row['all']} |" in page


def test_the_words_of_a_rule_are_those_of_the_most_exact_row() -> None:
    known = {"place.*": "any", "place.of_*": "of", "place.of_owner": "owner"}
    assert [words_for(f"place.{name}", known) for name in ("in", "of_x", "of_owner")] == [
        "any",
        "of",
        "owner",
    ]
    with pytest.raises(LookupError, match=r"no words for the rule title\.x; add a row"):
        words_for("title.x", known)


def test_the_fields_of_a_label_are_all_told() -> None:
    text = (DOCS / "howto/own-tables.md").read_text(encoding="utf-8")
    told = re.findall(
        "`([^`]+)`", text.partition("<!-- fields -->")[2].partition("<!-- end of fields -->")[0]
    )
    assert told == sorted({row["field"] for row in rows("labels")})
