"""What a run with two workers takes, and what the processes that work do without."""

import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.batch.support import ROOT, go, pages, start, written
from tests.pipeline.fakes import HERE, LOG

SEEDS = ROOT / "seeds"


def test_workers_do_without_numpy_and_pandas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also once they have written Parquet; an extractor that wants numpy can have it all the same."""
    monkeypatch.setenv(LOG, str(tmp_path / "log"))
    folder = pages(tmp_path / "in", 150)
    go(folder, tmp_path / "out", workers=1, extract=HERE + "telling_modules")
    seen = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert len(seen) == 150
    assert set(seen) == {"pyarrow"}
    go(folder, tmp_path / "other", workers=1, extract=HERE + "with_numpy")
    go(folder, tmp_path / "plain", workers=0, extract=HERE + "plain")
    assert written(tmp_path / "other") == written(tmp_path / "plain")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="proportional memory is Linux's")
def test_two_workers_take_less_than_350_megabytes(tmp_path: Path) -> None:
    """The sum over all three processes, each shared page once; the aim for a million documents is 500."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, path in enumerate(sorted(SEEDS.glob("*.txt")) * 8):
        text = path.read_text(encoding="utf-8")
        (folder / f"page{number:05}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")
    peak = 0.0
    with start(folder, tmp_path / "out", extract="extractors.document:extract_document") as process:
        while process.poll() is None:
            try:
                parent = psutil.Process(process.pid)
                family = (parent, *parent.children(recursive=True))
                peak = max(peak, sum(one.memory_full_info().pss for one in family) / 1e6)
            except psutil.Error:
                continue
            time.sleep(0.1)
    assert process.returncode == 0
    assert 100 < peak < 350
