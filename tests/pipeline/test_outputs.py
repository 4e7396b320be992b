import fcntl
import os
from pathlib import Path
from typing import Any

import orjson
import pytest

from pipeline.chunks import Chunk
from pipeline.counts import Report
from pipeline.layout import merged, part
from pipeline.outputs import LOCK, Output, OutputError, check, compact, read_run
from pipeline.sources import Item
from pipeline.work import Job, Task, extractor, work
from tests.pipeline.fakes import HERE

SETTINGS: dict[str, Any] = {
    "version": "1",
    "rules": "r1",
    "schema_version": "1",
    "configuration": {"contacts": False},
}
OTHER = SETTINGS | {"configuration": {"contacts": True}}
JOB = ("parts/job.json",)


def _chunk(out: Output, name: str) -> Report:
    """Do a chunk of one document, whose text is the name of the chunk."""
    job = Job(out.place, HERE + "plain")
    item = Item(name, f"{name}.txt", name.encode(), "0" * 64)
    return work(job, Task(name, Chunk(0, 0, (item,))), extractor(job))


def _run(
    folder: Path, *names: str, force: bool = False, parts: bool = False, settings: dict[str, Any] = SETTINGS
) -> None:
    with Output(str(folder), settings, force=force) as out:
        for name in names:
            if out.done(name) is None:
                _chunk(out, name)
        out.complete(settings, names, parts=parts)


def _names(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def _files(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in _names(folder)}


KINDS = ["records", "rejected", "quarantine", "projects", "budgets", "periods", "organisations", "places"]
KINDS += ["results", "identifiers", "related", "issues", "documents"]
WHOLE = {"run.json", "datapackage.json", *map(merged, KINDS)}


def test_a_run_stands_there_whole_and_alone(tmp_path: Path) -> None:
    _run(tmp_path / "deep/out", "a", "b")
    assert _names(tmp_path / "deep/out") == WHOLE
    assert {path.name for path in (tmp_path / "deep/out").iterdir()} == {"tables"} | {
        name for name in WHOLE if "/" not in name
    }


def test_a_large_run_stays_in_parts(tmp_path: Path) -> None:
    _run(tmp_path, "a", "b", parts=True)
    expected = {part(kind, name) for kind in (*KINDS, "manifest") for name in "ab"}
    assert _names(tmp_path) == {"run.json", "datapackage.json", *expected}


def test_parts_and_files_replace_each_other(tmp_path: Path) -> None:
    for parts in (False, True, False):
        _run(tmp_path / "turned", "a", "b", parts=parts)
        _run(tmp_path / str(parts), "a", "b", parts=parts, force=True)
        assert _files(tmp_path / "turned") == _files(tmp_path / str(parts))


def test_compact_gives_what_a_small_run_gives(tmp_path: Path) -> None:
    _run(tmp_path / "parts", "a", "b", parts=True)
    _run(tmp_path / "files", "a", "b")
    for _ in range(2):
        compact(str(tmp_path / "parts"))
        assert _files(tmp_path / "parts") == _files(tmp_path / "files")


def test_only_a_finished_run_is_compacted(tmp_path: Path) -> None:
    with Output(str(tmp_path), SETTINGS) as out:
        _chunk(out, "a")
    with pytest.raises(OutputError, match="no finished run"):
        compact(str(tmp_path))
    assert part("manifest", "a") in _names(tmp_path)


def test_what_compact_did_not_end_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _run(tmp_path / "parts", "a", "b", parts=True)
    _run(tmp_path / "files", "a", "b")
    before = _files(tmp_path / "parts")
    replace = Path.replace

    def cut(path: Path, target: Path) -> Path:
        if target.name == "places.parquet":
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(OSError, match="No space"):
        compact(str(tmp_path / "parts"))
    after = _files(tmp_path / "parts")
    assert {name: after[name] for name in before} == before
    monkeypatch.undo()
    compact(str(tmp_path / "parts"))
    assert _files(tmp_path / "parts") == _files(tmp_path / "files")


def test_an_earlier_run_is_there_until_the_next_is_complete(tmp_path: Path) -> None:
    _run(tmp_path, "a")
    before = _files(tmp_path)
    with Output(str(tmp_path), SETTINGS) as out:
        _chunk(out, "b")
        after = _files(tmp_path)
        assert {name: after[name] for name in before} == before
    _run(tmp_path, "b")
    assert _names(tmp_path) == WHOLE
    assert b'"doc_id":"a"' not in _files(tmp_path)["records.jsonl"]


def test_a_folder_says_unfinished_while_files_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _run(tmp_path, "a")
    replace, states = Path.replace, list[Any]()

    def seen(path: Path, target: Path) -> Path:
        if target.parent == tmp_path:
            states.append((target.name, (read_run(tmp_path) or {}).get("state")))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", seen)
    _run(tmp_path, "b")
    assert states[0] == ("run.json", "complete")
    assert states[-1] == ("run.json", "unfinished")
    assert {state for name, state in states if name != "run.json"} == {"unfinished"}


def test_an_update_of_parts_says_unfinished_at_once(tmp_path: Path) -> None:
    _run(tmp_path, "a", parts=True)
    with Output(str(tmp_path), SETTINGS):
        assert (read_run(tmp_path) or {})["state"] == "unfinished"
    _run(tmp_path, "a", parts=True)
    assert (read_run(tmp_path) or {})["state"] == "complete"


def test_a_chunk_is_done_when_all_its_files_are_as_they_were(tmp_path: Path) -> None:
    with Output(str(tmp_path), SETTINGS) as out:
        report = _chunk(out, "a")
        assert out.done("b") is None
    for damage in (b"", b"{", b"PAR1"):
        for name in (part("records", "a"), part("documents", "a"), part("manifest", "a")):
            with Output(str(tmp_path), SETTINGS) as out:
                done = out.done("a")
                assert done is not None
                assert (done.counts, done.files, done.done_before) == (report.counts, report.files, True)
                if (tmp_path / name).read_bytes() == damage:
                    continue
                (tmp_path / name).write_bytes(damage)
                assert out.done("a") is None
                _chunk(out, "a")


def test_what_was_left_half_written_is_removed(tmp_path: Path) -> None:
    with Output(str(tmp_path), SETTINGS) as out:
        _chunk(out, "a")
    (tmp_path / "tables").mkdir()
    half = [
        f"{folder}.utdrag.tmp-abc"
        for folder in ("", "tables/", "parts/", "parts/records/", "parts/manifest/")
    ]
    for name in [*half, "parts/records/z.jsonl"]:
        (tmp_path / name).write_bytes(b"half")
    _run(tmp_path, "a")
    assert _names(tmp_path) == WHOLE


ALLOWED = [
    pytest.param([], id="empty"),
    pytest.param(["README.md"], id="a page that explains it"),
    pytest.param([".gitignore", ".DS_Store"], id="hidden files"),
    pytest.param([".utdrag-abc/records.jsonl"], id="a folder that is named like ours"),
    pytest.param([".utdrag-abc"], id="a file that is named like ours"),
    pytest.param(["README.md", ".git/.staging"], id="a folder of others"),
]


@pytest.mark.parametrize("names", ALLOWED)
@pytest.mark.parametrize("force", [False, True])
def test_folders_that_may_be_used(tmp_path: Path, names: list[str], *, force: bool) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("kept")
    _run(tmp_path, "a", force=force)
    assert _names(tmp_path) == WHOLE | set(names)
    assert all((tmp_path / name).read_text() == "kept" for name in names)


FOREIGN = [
    pytest.param({"thesis.doc": ""}, "holds thesis.doc", id="somebody's files"),
    pytest.param({"records.jsonl": ""}, "holds records.jsonl", id="a name of ours without a run"),
    pytest.param({"run.json": "{}"}, "holds run.json", id="another program's run.json"),
    pytest.param({"run.json": "[1"}, "holds run.json", id="a broken run.json"),
    pytest.param({"run.json": '["program"]'}, "holds run.json", id="a list"),
    pytest.param({"sub/x": ""}, "holds sub", id="a folder"),
]


@pytest.mark.parametrize(("files", "message"), FOREIGN)
@pytest.mark.parametrize("force", [False, True])
def test_folders_of_others_are_never_used(
    tmp_path: Path, files: dict[str, str], message: str, *, force: bool
) -> None:
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    with pytest.raises(OutputError, match=message):
        _run(tmp_path, "a", force=force)
    assert _files(tmp_path) == {name: content.encode() for name, content in files.items()}


DIFFERENT = [
    pytest.param(OTHER, r"contacts false, not true.*--force", id="settings"),
    pytest.param(SETTINGS | {"rules": "r2"}, "other rules", id="rules"),
    pytest.param(SETTINGS | {"version": "2"}, "other rules", id="program"),
    pytest.param(SETTINGS | {"schema_version": "2"}, "other rules", id="schema"),
]


@pytest.mark.parametrize(("settings", "message"), DIFFERENT)
@pytest.mark.parametrize("finished", [False, True])
def test_runs_are_not_mixed(
    tmp_path: Path, settings: dict[str, Any], message: str, *, finished: bool
) -> None:
    if finished:
        _run(tmp_path, "a", parts=True)
    else:
        with Output(str(tmp_path), SETTINGS) as out:
            _chunk(out, "a")
    before = _files(tmp_path)
    with pytest.raises(OutputError, match=message):
        _run(tmp_path, "b", settings=settings)
    assert _files(tmp_path) == before
    (tmp_path / "mine.txt").write_text("kept")
    _run(tmp_path, "b", settings=settings, force=True)
    assert _names(tmp_path) == WHOLE | {"mine.txt"}


def test_force_begins_anew_and_goes_on_where_it_was_broken_off(tmp_path: Path) -> None:
    _run(tmp_path, "a", "b", parts=True)
    with Output(str(tmp_path), SETTINGS, force=True) as out:
        assert out.done("a") is None
        assert out.earlier is None
        _chunk(out, "a")
    for force in (True, False):
        with Output(str(tmp_path), SETTINGS, force=force) as out:
            assert out.done("a") is not None
            assert (out.done("b"), out.earlier) == (None, None)


NO_FOLDER = [
    pytest.param("out", "out is a file", id="itself"),
    pytest.param("out/sub", "out is a file", id="its parent"),
    pytest.param("out/sub/deep", "out is a file", id="further up"),
    pytest.param("link", "link is a link to nothing", id="a dangling link"),
    pytest.param("link/sub", "link is a link to nothing", id="below a dangling link"),
]


@pytest.mark.parametrize(("name", "message"), NO_FOLDER)
@pytest.mark.parametrize("force", [False, True])
def test_a_file_is_no_folder(tmp_path: Path, name: str, message: str, *, force: bool) -> None:
    (tmp_path / "out").write_text("")
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(OutputError, match=f"{message}.*--output"):
        check(str(tmp_path / name), SETTINGS, force=force)


def test_a_link_to_a_folder_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    _run(tmp_path / "link", "a")
    assert _names(tmp_path / "real") == WHOLE


def test_a_second_run_is_refused_while_the_first_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Output(str(out), SETTINGS):
        for force in (False, True):
            with pytest.raises(OutputError, match="another run is writing to"):
                Output(str(out), SETTINGS, force=force)
        _run(tmp_path / "elsewhere", "a")
    _run(out, "a")


def test_a_run_that_ended_meanwhile_is_not_mixed_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other run ends after this one looked at the folder and before it holds the lock."""
    flock = fcntl.flock

    def late(handle: int, how: int) -> None:
        monkeypatch.undo()
        _run(tmp_path / "other", "a")
        for path in (tmp_path / "other").iterdir():
            path.rename(tmp_path / "out" / path.name)
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with pytest.raises(OutputError, match="contacts false, not true"):
        _run(tmp_path / "out", "b", settings=OTHER)
    assert _names(tmp_path / "out") == WHOLE


def test_a_lock_that_was_taken_away_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other run ends, and removes the lock, after this one opened it."""
    flock, calls = fcntl.flock, list[int]()

    def late(handle: int, how: int) -> None:
        calls.append(handle)
        if len(calls) == 1:
            (tmp_path / LOCK).unlink()
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with Output(str(tmp_path), SETTINGS):
        assert len(calls) == 2
        with pytest.raises(OutputError, match="another run"):
            Output(str(tmp_path), SETTINGS)


def test_where_there_are_no_locks_a_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: int, __: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", none)
    _run(tmp_path, "a")
    assert _names(tmp_path) == WHOLE


def test_files_have_the_rights_that_others_have(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        _run(tmp_path, "a")
    finally:
        os.umask(mask)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in WHOLE} == {0o644}


def test_run_json_is_a_page_a_person_can_read(tmp_path: Path) -> None:
    _run(tmp_path, "a")
    assert orjson.loads((tmp_path / "run.json").read_bytes())["state"] == "complete"
    assert (tmp_path / "run.json").read_bytes().count(b"\n") > 5
