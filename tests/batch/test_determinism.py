"""The same documents give the same bytes, however many work on them and however the disk lists them."""

import random
from pathlib import Path

import pytest

from pipeline import chunks
from tests.batch.support import go, pages, written


def test_any_number_of_workers(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", 300)
    for workers in (0, 1, 2, 4):
        go(folder, tmp_path / str(workers), workers=workers, parts=True)
    whole = written(tmp_path / "0")
    assert len([name for name in whole if name.startswith("parts/manifest/")]) > 4
    for workers in (1, 2, 4):
        assert written(tmp_path / str(workers)) == whole


def test_any_order_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are made in another order, so the disk lists them in another."""
    names = list(pages(tmp_path / "first", 120).iterdir())
    contents = {path.name: path.read_bytes() for path in names}
    for seed in range(3):
        shuffled = sorted(contents)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
        folder = tmp_path / f"order{seed}" / "in"
        folder.mkdir(parents=True)
        for name in shuffled:
            (folder / name).write_bytes(contents[name])
        monkeypatch.chdir(folder.parent)
        go(Path("in"), folder.parent / "out")
    assert (
        written(tmp_path / "order0/out")
        == written(tmp_path / "order1/out")
        == written(tmp_path / "order2/out")
    )


def test_a_document_more_changes_few_chunks(tmp_path: Path) -> None:
    """Chunks are cut by names, not by counting: what follows a new document stays as it is."""
    from pipeline.chunks import name_of
    from pipeline.sources import Item

    def names(ids: list[int]) -> set[str]:
        items = [Item(f"page{number:06}", "x", b"x", str(number)) for number in ids]
        return {name_of(chunk, "").split("-")[1] for chunk in chunks.chunks(items)}

    before, after = names([*range(5000)]), names([*range(2500), 99, *range(2500, 5000)])
    assert len(before) > 20
    assert len(after - before) <= 2
