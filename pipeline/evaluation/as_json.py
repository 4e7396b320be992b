"""An evaluation as JSON: every figure, and for each document what is missed and what is wrong."""

from collections.abc import Iterable, Sequence
from typing import Any

import orjson

from pipeline import versions
from pipeline.evaluation import scores
from pipeline.evaluation.judge import Judged, Verdict
from pipeline.evaluation.keys import CORE, FIELDS, Level
from pipeline.evaluation.more_figures import by_kind, calibration, refusals
from pipeline.evaluation.scores import Score, Tally

PROGRAM = "utdrag evaluate"


def as_json(documents: Sequence[Judged]) -> bytes:
    """The content of a file for `--compare`: the same documents give the same bytes."""
    content = {
        "program": PROGRAM,
        "version": versions.program(),
        "rules": versions.rules(),
        "core": CORE,
        "figures": figures(documents),
        "kinds": {kind: figures(of, more=False) for kind, of in by_kind(documents).items()},
        "documents": {document.doc_id: _document(document) for document in documents},
    }
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def figures(documents: Sequence[Judged], *, more: bool = True) -> dict[str, Any]:
    """Scores, whole records and kept pages of some documents; `more`: calibration and refusals too."""
    made: dict[str, Any] = {"pages": len(documents), "kept_empty": _tally(scores.kept_empty(documents))}
    for level in Level:
        made[level.value] = {
            "fields": {name: _score(one) for name, one in scores.table(documents, level).items()},
            "records_whole": _tally(scores.whole(documents, level, FIELDS)),
            "records_whole_core": _tally(scores.whole(documents, level, CORE)),
            "documents_whole": _tally(scores.whole_documents(documents, level, FIELDS)),
            "documents_whole_core": _tally(scores.whole_documents(documents, level, CORE)),
        }
        if more:
            made[level.value]["calibration"] = _calibration(documents, level)
    if more:
        made["refused_though_right"] = [
            {
                "field": row.field,
                "reason": row.reason,
                "candidates": row.candidates,
                "right": row.right,
                "not_found_otherwise": row.lost,
            }
            for row in refusals(documents)
            if row.right
        ]
    return made


def _document(document: Judged) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": document.kind, "fields": document.names, "records": len(document.pairs)}
    for level in Level:
        made[level.value] = {
            "right": sum(v.right(level) for pair in document.pairs for v in pair.found),
            "missed": _wrong((v for pair in document.pairs for v in pair.expected), level),
            "false": _wrong((v for pair in document.pairs for v in pair.found), level),
        }
    return made


def _wrong(verdicts: Iterable[Verdict], level: Level) -> list[dict[str, Any]]:
    return [
        {"field": v.field, "said": v.said, "start": v.start, "end": v.end, "rule": v.rule}
        for v in verdicts
        if not v.right(level)
    ]


def _score(score: Score) -> dict[str, Any]:
    return {
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "support": score.support,
        "right": score.right,
        "false": score.false,
        "missed": score.missed,
    }


def _tally(of: Tally) -> dict[str, Any]:
    return {"right": of.right, "of": of.of, "share": of.share}


def _calibration(documents: Sequence[Judged], level: Level) -> dict[str, Any]:
    held = calibration(documents, level)
    return {
        "values": held.values,
        "without_confidence": held.without,
        "expected_error": held.expected_error,
        "bins": [
            {"low": b.low, "high": b.high, "values": b.values, "mean": b.mean, "right": b.right}
            for b in held.bins
        ],
    }
