"""Folders of pages, runs over them with stand-in extractors, and what they wrote."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from pipeline.counts import Counts
from pipeline.run import Options, Way, run
from tests.pipeline.fakes import HERE
from tests.pipeline.make import PAGE

ROOT = Path(__file__).parent.parent.parent
CLOCK = "clock"
DEFAULT: dict[str, Any] = {"workers": 0, "extract": HERE + "plain"}


def pages(folder: Path, number: int, every: int = 3) -> Path:
    """A folder of pages, no two alike; every third one gives records."""
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(number):
        text = PAGE if index == 0 else f"{'en annan sida' if index % every else PAGE} {index}"
        (folder / f"page{index:05}.txt").write_text(text, encoding="utf-8")
    return folder


def go(folder: Path, out: Path, options: dict[str, Any] | None = None, **way: Any) -> Counts:
    """Run in this process over a folder."""
    asked = Options((str(folder),), **(options or {}))
    return run(asked, str(out), Way(**DEFAULT | way))


SCRIPT = """
import sys, json
from pipeline.run import Options, Way, run
given = json.loads(sys.argv[1])
run(Options(tuple(given["inputs"])), given["out"], Way(**given["way"]))
"""


def start(folder: Path, out: Path, **way: Any) -> "subprocess.Popen[bytes]":
    """Begin a run in a process of its own."""
    given = {"inputs": [str(folder)], "out": str(out), "way": {"workers": 2, "extract": HERE + "slow"} | way}
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, json.dumps(given)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
    )


def written(out: Path) -> dict[str, Any]:
    """Every file of a run by name, without the clock readings; hidden files too."""
    files: dict[str, Any] = {
        path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()
    }
    if "run.json" in files:
        report = json.loads(files["run.json"])
        del report[CLOCK]
        files["run.json"] = report
    return files


def rows(out: Path, name: str = "quarantine.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / name).read_text(encoding="utf-8").splitlines()]
