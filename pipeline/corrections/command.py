"""What `utdrag import` does: a file of corrections to a folder of expected records."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import orjson

from pipeline.corrections.label_studio import Corrected, TaskError, corrected, doc_id_of
from pipeline.corrections.labels import MODELS
from pipeline.evaluation.gold import ANNOTATED
from pipeline.write import to_json


class ImportFileError(ValueError):
    """The file cannot be used at all; the message says why and what to do."""


@dataclass(slots=True)
class Imported:
    """What became of the tasks of a file."""

    written: int = 0
    records: int = 0
    untouched: int = 0
    """Tasks that nobody has gone through."""
    faulty: int = 0


def import_corrections(
    file: Path, gold: Path, say: Callable[[str], None], *, force: bool = False
) -> Imported:
    """Write `gold/<doc_id>.json` for every task that somebody has gone through, `annotated.json` once.

    A task at fault is told and costs no other. Raises ImportFileError if the file is no export of Label
    Studio or gold would be overwritten without `force`, OSError if something cannot be read or written.
    """
    tasks = _tasks(file)
    done, found = Imported(), list[tuple[Path, Corrected]]()
    for task in tasks:
        try:
            made = corrected(task)
            if made is None:
                done.untouched += 1
            else:
                found.append((gold / _file_name(doc_id_of(task)), made))
        except TaskError as error:
            say(str(error))
            done.faulty += 1
    if not force and (there := [path for path, _ in found if path.exists()]):
        raise ImportFileError(f"{there[0]} is there already; --force replaces what corrections are given for")
    for path, one in found:
        path.parent.mkdir(parents=True, exist_ok=True)
        listed = [orjson.loads(to_json(record)) for record in one.records]
        path.write_bytes(orjson.dumps(listed, option=orjson.OPT_INDENT_2) + b"\n")
        done.written += 1
        done.records += len(one.records)
    if found and not (gold / ANNOTATED).exists():
        (gold / ANNOTATED).write_bytes(orjson.dumps({"fields": list(MODELS)}) + b"\n")
    return done


def _tasks(file: Path) -> list[dict[str, object]]:
    try:
        held = orjson.loads(file.read_bytes())
    except ValueError as error:
        raise ImportFileError(f"{file}: {error}; export the project from Label Studio as JSON") from error
    if not isinstance(held, list) or not all(isinstance(task, dict) for task in held):
        raise ImportFileError(
            f"{file}: a list of tasks is expected; export the project from Label Studio as JSON"
        )
    return held


def _file_name(doc_id: str) -> Path:
    """Where the expected records of a document go, below the folder and nowhere else."""
    name = PurePosixPath(f"{doc_id}.json")
    if name.is_absolute() or ".." in name.parts or "\\" in doc_id or "\0" in doc_id:
        raise TaskError(f"{doc_id!r} is no name of a document: its file would lie outside of the folder")
    return Path(name)
