import fcntl
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.outputs import LOCK, OutputError, Staging, check, read_run

RUN = json.dumps({"program": "utdrag", "state": "complete", "number": 1}).encode()


def _stage(folder: Path, content: str, *, force: bool = False, run: bytes = RUN) -> None:
    with Staging(folder, force=force) as staging:
        (staging.place / "tables").mkdir()
        (staging.place / "records.jsonl").write_text(content)
        (staging.place / "tables/a.parquet").write_text(content)
        staging.commit(run)


def _files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}


WHOLE = {"records.jsonl": "one", "tables/a.parquet": "one", "run.json": RUN.decode()}


def test_a_run_stands_there_whole_and_alone(tmp_path: Path) -> None:
    _stage(tmp_path / "deep/out", "one")
    assert _files(tmp_path / "deep/out") == WHOLE
    assert [p.name for p in (tmp_path / "deep/out").iterdir() if p.name.startswith(".")] == []


def test_nothing_stands_there_before_the_commit(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        (staging.place / "records.jsonl").write_text("half")
        assert [p for p in tmp_path.iterdir() if not p.name.startswith(".")] == []
    assert list(tmp_path.iterdir()) == []


def test_a_failed_run_leaves_the_earlier_one(tmp_path: Path) -> None:
    _stage(tmp_path, "one")
    with pytest.raises(TypeError), Staging(tmp_path, force=True) as staging:
        (staging.place / "records.jsonl").write_text(0)  # type: ignore[arg-type]
    assert _files(tmp_path) == WHOLE


def test_a_folder_says_unfinished_while_files_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _stage(tmp_path, "one")
    replace = Path.replace
    states = []

    def cut(path: Path, target: Path) -> Path:
        states.append((read_run(tmp_path) or {}).get("state"))
        if target.name == "a.parquet":
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(OSError, match="No space"):
        _stage(tmp_path, "two", force=True)
    assert states == ["complete", "unfinished", "unfinished"]
    assert json.loads(_files(tmp_path)["run.json"])["state"] == "unfinished"
    assert {name for name in _files(tmp_path) if name != "run.json"} == {"records.jsonl", "tables/a.parquet"}
    monkeypatch.undo()
    _stage(tmp_path, "one", force=True)
    assert _files(tmp_path) == WHOLE


def test_every_file_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[tuple[str, str]] = []
    names: dict[int, str] = {}
    real_open, real_replace = os.open, Path.replace

    def opened(path: Path, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        handle = real_open(path, flags, mode, dir_fd=dir_fd)
        names[handle] = Path(path).name
        return handle

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", lambda handle: events.append(("fsync", names[handle].lstrip("."))))

    def replaced(path: Path, target: Path) -> Path:
        events.append(("rename", target.name))
        return real_replace(path, target)

    monkeypatch.setattr(Path, "replace", replaced)
    _stage(tmp_path / "out", "one")
    renamed = [name for what, name in events if what == "rename"]
    assert renamed == ["run.json", "records.jsonl", "a.parquet", "run.json"]
    for index, (what, name) in enumerate(events):
        assert what != "rename" or events[index - 1] == ("fsync", name)


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
    _stage(tmp_path, "one", force=force)
    assert _files(tmp_path) == WHOLE | dict.fromkeys(names, "kept")


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
        _stage(tmp_path, "one", force=force)
    assert _files(tmp_path) == files


def test_an_earlier_run_is_replaced_only_with_force(tmp_path: Path) -> None:
    _stage(tmp_path, "zero")
    (tmp_path / "mine.txt").write_text("kept")
    (tmp_path / "tables/mine.parquet").write_text("kept")
    with pytest.raises(OutputError, match="--force"):
        check(tmp_path)
    _stage(tmp_path, "one", force=True)
    assert _files(tmp_path) == WHOLE | {"mine.txt": "kept", "tables/mine.parquet": "kept"}


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
        check(tmp_path / name, force=force)


def _linked(tmp_path: Path) -> Path:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    return tmp_path / "link"


def test_a_link_to_a_folder_is_a_folder(tmp_path: Path) -> None:
    _stage(_linked(tmp_path), "one")
    assert _files(tmp_path / "real") == WHOLE


def test_a_second_run_is_refused_while_the_first_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Staging(out) as first:
        (first.place / "records.jsonl").write_text("one")
        for force in (False, True):
            with pytest.raises(OutputError, match="another run is writing to"):
                Staging(out, force=force)
        _stage(tmp_path / "elsewhere", "two")
        first.commit(RUN)
    assert _files(out)["records.jsonl"] == "one"
    with pytest.raises(OutputError, match="--force"):
        _stage(out, "two")
    _stage(out, "two", force=True)
    assert _files(out)["records.jsonl"] == "two"


def test_a_run_that_ended_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other run commits after this one looked at the folder and before it holds the lock."""
    flock = fcntl.flock

    def late(handle: int, how: int) -> None:
        monkeypatch.undo()
        _stage(tmp_path / "other", "one")
        for path in (tmp_path / "other").iterdir():
            path.rename(tmp_path / "out" / path.name)
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with pytest.raises(OutputError, match="holds an earlier run"):
        _stage(tmp_path / "out", "two")
    assert _files(tmp_path / "out") == WHOLE


def test_a_lock_that_was_taken_away_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other run ends, and removes the lock, after this one opened it."""
    flock, calls = fcntl.flock, list[int]()

    def late(handle: int, how: int) -> None:
        calls.append(handle)
        if len(calls) == 1:
            (tmp_path / LOCK).unlink()
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with Staging(tmp_path):
        assert len(calls) == 2
        with pytest.raises(OutputError, match="another run"):
            Staging(tmp_path)


def test_where_there_are_no_locks_a_run_goes_on_and_removes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_: int, __: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", none)
    with Staging(tmp_path) as other:
        _stage(tmp_path, "one")
        assert other.place.is_dir()
    assert _files(tmp_path) == WHOLE


KILLED = """
import os, signal, sys
from pathlib import Path
from pipeline.outputs import Staging
staging = Staging(Path(sys.argv[1]))
(staging.place / "records.jsonl").write_text("half")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", KILLED, tmp_path / "out"], check=False)
        assert done.returncode == -signal.SIGKILL
    (staged,) = (tmp_path / "out").glob(".utdrag-*/records.jsonl")
    (tmp_path / "out/.utdrag-mine").symlink_to(tmp_path / "mine", target_is_directory=True)
    (tmp_path / "mine").mkdir()
    for name in (".staging", "kept"):
        (tmp_path / "mine" / name).write_text("")
    _stage(tmp_path / "out", "one")
    assert not staged.parent.exists()
    assert _files(tmp_path / "out") == WHOLE
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {".staging", "kept"}
    assert {path.name for path in (tmp_path / "out").iterdir() if path.name[0] == "."} == {".utdrag-mine"}


def test_a_refused_run_removes_nothing(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False)
    (tmp_path / "thesis.doc").write_text("")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OutputError, match=r"thesis\.doc"):
        _stage(tmp_path, "one")
    assert sorted(tmp_path.rglob("*")) == before
