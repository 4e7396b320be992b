import os
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.document import Document
from tests.golden_support import assert_golden
from tests.pipeline.make import PAGE, full_record

DOCUMENT = Document.of_text(PAGE, "sida")
RECORD = full_record(DOCUMENT)
ROOT = Path(__file__).parent.parent


def test_goldens_are_not_regenerated_in_ci(*, regenerate_goldens: bool) -> None:
    assert not (regenerate_goldens and os.environ.get("CI"))


def _pytest(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *arguments]
    clean = {name: value for name, value in os.environ.items() if name != "CI"}
    return subprocess.run(
        [*command, "tests/test_golden_support.py"],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )


FLAGS = [
    pytest.param([], {"CI": "true"}, 0, id="CI without the flag"),
    pytest.param(["--regenerate-goldens"], {}, 0, id="the flag at home"),
    pytest.param(["--regenerate-goldens"], {"CI": "true"}, 4, id="the flag in CI"),
]


@pytest.mark.parametrize(("arguments", "environment", "code"), FLAGS)
def test_the_flag_is_refused_in_ci(arguments: list[str], environment: dict[str, str], code: int) -> None:
    done = _pytest(*arguments, **environment)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("never written" in done.stderr) is (code != 0)


def test_the_flag_is_off_unless_given() -> None:
    assert "REGENERATE" not in os.environ.get("PYTEST_ADDOPTS", "").upper()
    assert "regenerate" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_a_golden_is_compared_exactly(tmp_path: Path) -> None:
    assert_golden(DOCUMENT, [RECORD], regenerate=True, folder=tmp_path)
    before = (tmp_path / "sida.json").read_bytes()
    assert_golden(DOCUMENT, [RECORD], regenerate=False, folder=tmp_path)
    other = RECORD.model_copy(update={"places": ()})
    with pytest.raises(AssertionError):
        assert_golden(DOCUMENT, [other], regenerate=False, folder=tmp_path)
    assert (tmp_path / "sida.json").read_bytes() == before
    assert_golden(DOCUMENT, [other], regenerate=True, folder=tmp_path)
    assert (tmp_path / "sida.json").read_bytes() != before
