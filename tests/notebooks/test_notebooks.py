"""The notebooks under docs/notebooks: stored without outputs, and they run."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from pipeline.run import Options, Way, run

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted((ROOT / "docs/notebooks").glob("*.ipynb"))


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("notebooks") / "run"
    pages = sorted(str(path) for path in (ROOT / "tests/corpus/tuned").glob("*_01.txt"))
    inputs = (str(ROOT / "seeds"), *pages)
    run(Options(inputs), str(folder), Way(workers=0))
    return folder


def _read(path: Path) -> Any:
    return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]


def test_there_are_two() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["a-first-look", "trusting-a-value"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_stored_without_outputs(path: Path) -> None:
    nbformat.validate(_read(path))
    for cell in _read(path).cells:
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None)


@pytest.fixture
def loop() -> Iterator[None]:
    """nbclient wants a loop of its own; it is closed again, or its sockets would be told as leaks."""
    made = asyncio.new_event_loop()
    asyncio.set_event_loop(made)
    yield
    made.close()
    asyncio.set_event_loop(None)


@pytest.mark.usefixtures("loop")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("UTDRAG_RUN", str(run_folder))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("PYTHONWARNINGS", "default,ignore:IProgress not found")
    notebook = _read(path)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    kinds = {kind for output in shown for kind in output.get("data", {})}
    assert "text/html" in kinds
    assert [
        output.text for output in shown if output.output_type == "stream" and output.name == "stderr"
    ] == []
    text = "".join(str(output.get("data", {}).get("text/html", "")) for output in shown)
    if path.stem == "trusting-a-value":
        assert "budgets[0]" in text
        assert "Implementera FiA" in text
    else:
        charts = [o.data for o in shown if "image/svg+xml" in o.get("data", {})]
        assert len(charts) == 3
