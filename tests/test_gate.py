"""The gate itself: today's figures against their floors, and that a floor goes down only when told to."""

import json
from pathlib import Path

import pytest

from pipeline.evaluation.keys import CORE, Level
from tests import gate
from tests.gate import Pinned, below, changed, corpus_hash, pinned, read_floors

HELD = read_floors()


@pytest.mark.parametrize("part", gate.PARTS)
def test_nothing_fell_below_its_floor(part: str) -> None:
    wrong = below(part, HELD.floors[part], gate.measure(part))
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("part", gate.PARTS)
def test_the_corpus_is_the_one_the_floors_were_pinned_on(part: str) -> None:
    assert not changed(part, HELD, gate.CORPUS / part), changed(part, HELD, gate.CORPUS / part)


def test_every_core_field_has_a_floor_in_both_parts() -> None:
    for part in gate.PARTS:
        for level in Level:
            assert {f"{name}, {level}" for name in (*CORE, "core", "all")} <= set(HELD.floors[part])


BELOW = [
    ({}, {"owners, strict": 0.1}, []),
    ({"owners, strict": 0.9}, {"owners, strict": 0.9}, []),
    (
        {"owners, strict": 0.9},
        {"owners, strict": 0.899},
        ["owners, strict (tuned): 0.899 is below its floor of 0.900"],
    ),
    (
        {"owners, strict": 0.789},
        {"owners, strict": 0.78896},
        ["owners, strict (tuned): 0.788 is below its floor of 0.789"],
    ),
    ({"owners, strict": 0.9}, {}, ["owners, strict (tuned): none is below its floor of 0.900"]),
]


@pytest.mark.parametrize(("floors", "today", "said"), BELOW)
def test_a_figure_below_its_floor_is_named(
    floors: dict[str, float], today: dict[str, float], said: list[str]
) -> None:
    assert below("tuned", floors, today) == said


PINS = [
    pytest.param({}, {"a": 0.8239}, False, {"a": 0.813}, id="less the margin, rounded down"),
    pytest.param({}, {"a": 0.95}, False, {"a": 0.94}, id="a round figure stays round"),
    pytest.param({}, {"a": 0.004}, False, {"a": 0.0}, id="never below nothing"),
    pytest.param({"a": 0.5}, {"a": 0.8}, False, {"a": 0.79}, id="raised"),
    pytest.param({"a": 0.9}, {"a": 0.8}, False, {"a": 0.9}, id="not lowered"),
    pytest.param({"a": 0.9}, {"a": 0.8}, True, {"a": 0.79}, id="lowered when told"),
    pytest.param({"a": 0.9}, {}, False, {"a": 0.9}, id="not dropped"),
    pytest.param({"a": 0.9}, {"b": 0.8}, True, {"b": 0.79}, id="dropped when told"),
]


@pytest.mark.parametrize(("before", "today", "lower", "floors"), PINS)
def test_floors_go_up_and_only_when_told_down(
    before: dict[str, float], today: dict[str, float], lower: bool, floors: dict[str, float]
) -> None:
    assert pinned(before, today, lower=lower) == floors


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    today = {"owners, strict": 0.8}
    monkeypatch.setattr(gate, "measure", lambda _: dict(today))
    return today


def test_pinning_writes_and_lowers_only_with_the_second_flag(
    measured: dict[str, float],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "floors.json"
    monkeypatch.setattr(gate.pin, "__kwdefaults__", {"path": path})

    def floors() -> dict[str, float]:
        return read_floors(path).floors["aside"]

    assert gate.main(["--pin"]) == 0
    assert floors() == {"owners, strict": 0.79}
    path.write_text(path.read_text().replace("0.79", "0.9"))
    assert gate.main(["--pin"]) == 1
    assert "owners, strict (aside): 0.800 is below its floor of 0.900; only --pin" in capsys.readouterr().err
    assert floors() == {"owners, strict": 0.9}
    assert gate.main(["--pin", "--lower"]) == 0
    assert floors() == {"owners, strict": 0.79}


def test_lower_alone_is_refused(measured: dict[str, float]) -> None:
    with pytest.raises(SystemExit):
        gate.main(["--lower"])


def test_the_hash_knows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1")
    hashes = [corpus_hash(tmp_path)]
    (tmp_path / "a.txt").write_text("2")
    hashes.append(corpus_hash(tmp_path))
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    hashes.append(corpus_hash(tmp_path))
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/b.json").write_text("[]")
    hashes.append(corpus_hash(tmp_path))
    (tmp_path / "notes.md").write_text("no part of it")
    assert len(set(hashes)) == 4
    assert corpus_hash(tmp_path) == hashes[-1]


def test_another_corpus_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1")
    assert changed("tuned", Pinned({"tuned": corpus_hash(tmp_path)}, {}), tmp_path) == []
    assert "tuned: the corpus is not the one" in changed("tuned", Pinned({}, {}), tmp_path)[0]


@pytest.mark.parametrize("content", ["[", "[]", json.dumps({"floors": {}})])
def test_a_bad_file_of_floors_is_named(content: str, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(content)
    with pytest.raises(gate.FloorError, match=r"floors\.json"):
        read_floors(path)


def test_no_file_of_floors_has_none(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "no.json") == Pinned({}, {})
