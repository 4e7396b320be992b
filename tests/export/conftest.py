"""A run on the seeds and pages of the corpus, and one on a page with something in every field."""

from pathlib import Path

import pytest

from pipeline.listing import find
from pipeline.run import Options, Way, run
from tests.pipeline.make import EXTRACT_PAGE, PAGE

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def corpus_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds and a page of each kind; contacts were asked for, so that every export has some to leave out."""
    folder = tmp_path_factory.mktemp("corpus") / "run"
    pages = sorted(str(path) for path in (ROOT / "tests/corpus/tuned").glob("*_01.txt"))
    inputs = (str(ROOT / "seeds"), *pages)
    run(Options(inputs, contacts=True), str(folder), Way(workers=0))
    return folder


@pytest.fixture(scope="session")
def full_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two projects with something in every field, a page without a project, one in quarantine."""
    place = tmp_path_factory.mktemp("full")
    for name, text in (("sida", PAGE), ("tom", ""), ("utan", "Inget projekt här. Ring 0470-123 45.\r\n")):
        (place / f"{name}.txt").write_bytes(text.encode())
    way = Way(workers=0, force=True, extract=EXTRACT_PAGE)
    run(Options(("pages",), contacts=True), str(place / "run"), way, entries=find([str(place)]))
    return place / "run"
