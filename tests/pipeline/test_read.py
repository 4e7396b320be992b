import io
import os
import socket
from itertools import permutations
from pathlib import Path

import pytest

from pipeline.listing import absent, find
from pipeline.read import MAX_BYTES, Entry, read
from schemas.document import Document
from schemas.rejection import Quarantined


def _tree(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"sida {name}", encoding="utf-8")


def _ids(entries: list[Entry]) -> list[str]:
    return [entry.doc_id for entry in entries]


def _document(entry: Entry) -> Document:
    document = read(entry)
    assert isinstance(document, Document)
    return document


def _fault(entry: Entry, max_bytes: int = MAX_BYTES) -> Quarantined:
    fault = read(entry, max_bytes)
    assert isinstance(fault, Quarantined)
    return fault


def test_a_folder_is_walked_and_sorted_by_path(tmp_path: Path) -> None:
    _tree(
        tmp_path, "b.txt", "a/z.txt", "a/deep/er/y.txt", "B.txt", "å.txt", "note.md", ".x.txt", ".git/w.txt"
    )
    assert _ids(find([str(tmp_path)])) == ["B", "y", "z", "b", "å"]


GLOBS = [
    ("*.txt", ["y", "a", "b"]),
    ("*.md", ["m"]),
    ("b*", ["b"]),
    ("sub/*.txt", ["y"]),
    ("*", ["m", "y", "a", "b"]),
    ("*.html", []),
]


GLOBS += [
    ("*.{md,txt}", ["m", "y", "a", "b"]),
    ("{sub,other}/*.{md,txt}", ["y"]),
    ("{a}.txt", []),
    ("*.m{,d}", ["m"]),
]


@pytest.mark.parametrize(("glob", "ids"), GLOBS)
def test_the_glob_chooses(tmp_path: Path, glob: str, ids: list[str]) -> None:
    _tree(tmp_path, "a.txt", "b.txt", "sub/y.txt", "m.md")
    assert sorted(_ids(find([str(tmp_path)], glob))) == sorted(ids)


def test_a_folder_gives_every_kind_of_document(tmp_path: Path) -> None:
    """Not what holds many of them, nor what is there for other reasons; that is named, or fits a glob."""
    documents = ["a.txt", "b.html", "c.htm", "d.xhtml", "e.pdf", "f.docx", "G.PDF"]
    _tree(
        tmp_path, *documents, "n.md", "o.jsonl", "p.zip", "q.warc.gz", "r.json", "s.py", "t.pdf.part", "txt"
    )
    assert sorted(_ids(find([str(tmp_path)]))) == sorted(name.split(".")[0] for name in documents)
    assert _ids(find([str(tmp_path)], "*.pdf")) == ["G", "e"]
    assert _ids(find([str(tmp_path)], "*.PDF")) == ["G"]


def test_a_file_named_outright_needs_no_glob(tmp_path: Path) -> None:
    _tree(tmp_path, "page.text")
    (entry,) = find([str(tmp_path / "page.text")])
    assert (entry.doc_id, _document(entry).text) == ("page", "sida page.text")


NAMED = [
    pytest.param(["a.txt", "b.txt"], ["."], ["a", "b"], id="stems"),
    pytest.param(["x/a.txt", "y/a.txt", "b.txt"], ["."], ["b", "x/a.txt", "y/a.txt"], id="paths below"),
    pytest.param(["a.txt", "a.text"], ["a.txt", "a.text"], ["a.txt", "a.text"], id="names"),
    pytest.param(["x/p.txt", "y/p.txt"], ["x", "y"], ["x/p.txt", "y/p.txt"], id="paths as given"),
    pytest.param(["x/a.txt", "y/a.txt"], ["x/a.txt", "y/a.txt"], ["x/a.txt", "y/a.txt"], id="files as given"),
    pytest.param(
        ["a.txt.txt", "a.txt", "b/a.txt"], ["."], ["a.txt.txt", "a.txt", "b/a.txt"], id="stem like a path"
    ),
]


@pytest.mark.parametrize(("files", "inputs", "ids"), NAMED)
def test_names_are_unique(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[str], inputs: list[str], ids: list[str]
) -> None:
    _tree(tmp_path, *files)
    monkeypatch.chdir(tmp_path)
    assert sorted(_ids(find(inputs))) == sorted(ids)


def test_names_do_not_depend_on_the_order(tmp_path: Path) -> None:
    _tree(tmp_path, "x/a.txt", "y/a.txt", "y/b.txt", "c.txt", "z/c.txt")
    inputs = [str(tmp_path / name) for name in ("x", "y", "c.txt", "z")]
    wanted = {entry.shown: entry.doc_id for entry in find(inputs)}
    assert len(set(wanted.values())) == 5
    for shuffled in permutations(inputs):
        assert {entry.shown: entry.doc_id for entry in find(shuffled)} == wanted


def test_a_file_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tree(tmp_path, "a/x.txt")
    monkeypatch.chdir(tmp_path)
    assert _ids(find(["a/x.txt", "a", str(tmp_path / "a"), "a/../a/x.txt"])) == ["x"]


def test_a_document_says_where_it_is_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "p.txt").write_bytes("Växjö\r\n".encode("windows-1252"))
    monkeypatch.chdir(tmp_path)
    document = _document(find(["p.txt"])[0])
    source = document.source("sv")
    assert (source.doc_id, source.path, source.encoding, source.characters) == (
        "p",
        "p.txt",
        "windows-1252",
        7,
    )
    assert source.sha256 == "cec792d1170223e90183380bdcfb310be58b2926a03f9fa947da59b1ef185fe1"


def test_standard_input() -> None:
    (entry,) = find(["-"])
    document = read(entry, stdin=io.BytesIO("\ufeffVäxjö".encode()))
    assert isinstance(document, Document)
    assert (document.doc_id, document.path, document.text) == ("stdin", "-", "Växjö")


def test_standard_input_that_is_closed() -> None:
    fault = _fault(find(["-"])[0])
    assert (fault.reason, fault.path) == ("unreadable", "-")
    assert "is closed" in fault.message


def test_what_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _tree(tmp_path, "a.txt", "b/c.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    assert [absent(given, io.BytesIO()) for given in ("a.txt", "b", "-", ".")] == [None] * 4
    gone = ["x.txt", "x/", "a.txt/x", "dangling.txt", "x" * 5000]
    assert [absent(given) for given in gone] == [_fault(find([given])[0]).message for given in gone]
    assert "closed" in (absent("-") or "")


def test_standard_input_is_bounded() -> None:
    endless = io.BytesIO(b"a" * 100)
    fault = read(find(["-"])[0], max_bytes=10, stdin=endless)
    assert isinstance(fault, Quarantined)
    assert fault.reason == "too_large"
    assert endless.tell() == 11


def test_size_is_looked_at_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * 11)
    (tmp_path / "fits.txt").write_bytes(b"x" * 10)
    big, fits = find([str(tmp_path)])
    assert isinstance(read(fits, 10), Document)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    fault = _fault(big, 10)
    assert (fault.reason, fault.doc_id) == ("too_large", "big")
    assert "big.txt" in fault.message
    assert "--max-bytes" in fault.message


def test_a_missing_file(tmp_path: Path) -> None:
    fault = _fault(find([str(tmp_path / "no.txt")])[0])
    assert fault.reason == "missing"
    assert fault.message == f"{tmp_path}/no.txt: there is no such file or folder; check the path."


def test_links(tmp_path: Path) -> None:
    _tree(tmp_path, "real/a.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "good.txt").symlink_to("real/a.txt")
    (tmp_path / "real" / "up").symlink_to(tmp_path, target_is_directory=True)
    dangling, good, loop, real = find([str(tmp_path)])
    assert _fault(dangling).reason == "missing"
    assert "link" in _fault(dangling).message
    assert _fault(loop).reason == "unreadable"
    assert _document(good).text == _document(real).text


def test_what_is_no_file_does_not_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tree(tmp_path, "folder.txt/in.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind("plug.txt")
        inside, *others = find(["."])
        assert inside.doc_id == "in"
        faults = [_fault(other) for other in others]
    assert [(fault.path, fault.reason) for fault in faults] == [
        ("pipe.txt", "unreadable"),
        ("plug.txt", "unreadable"),
    ]


def _denied(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tree(tmp_path, "a.txt")
    entries = find([str(tmp_path)])
    monkeypatch.setattr(Path, "open", _denied)
    fault = _fault(entries[0])
    assert fault.reason == "unreadable"
    assert "permission" in fault.message


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tree(tmp_path, "a.txt", "shut/b.txt")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    page, shut = find([str(tmp_path)])
    assert isinstance(read(page), Document)
    assert (_fault(shut).reason, _fault(shut).path.endswith("shut")) == ("unreadable", True)


def test_odd_file_names_stay_printable_and_apart(tmp_path: Path) -> None:
    names = [b"a\nb.txt", rb"a\nb.txt", b"\xe5.txt", b"\x1b[31m.txt", "å.txt".encode()]
    for name in names:
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(b"sida")  # noqa: PTH118
    entries = find([str(tmp_path)])
    assert len({entry.doc_id for entry in entries}) == len(names)
    for entry in entries:
        assert (entry.doc_id + entry.shown).isprintable()
        assert entry.doc_id.encode()
        assert isinstance(read(entry), Document)


def test_too_long_a_name_is_no_crash() -> None:
    assert _fault(find(["x" * 5000])[0]).reason == "unreadable"
