"""The page as a whole: one HTML file that fetches nothing and runs nothing but its own script."""

import heapq
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import orjson

from pipeline.report_page import charts, geography, rows, timeline
from pipeline.report_page.collect import Summary
from pipeline.report_page.documents import document
from pipeline.report_page.language import LANGUAGES, term, text, vocabulary
from pipeline.report_page.source import Page, Run
from pipeline.terminal import safe
from schemas.record import PlaceKind, Record
from schemas.rejection import Rejected

DOCUMENTS = 500
"""Documents that the page holds unless told otherwise."""
_FAULTS = 100
"""Documents in quarantine that are listed."""


def write(folder: Path, output: Path, documents: int = DOCUMENTS) -> None:
    """Write the report of a run to a file, which is there whole or not at all; else like `build`."""
    content = build(folder, documents)
    part = output.with_name(f".{output.name}.part")
    try:
        part.write_text(content, encoding="utf-8", newline="\n")
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)


def build(folder: Path, documents: int = DOCUMENTS) -> str:
    """The report of the finished run in `folder`, with the texts of at most `documents` of its documents.

    Figures count the whole run. Where it has more documents the page holds a sample: those whose hash of
    `doc_id` is lowest, so that the same run gives the same page. Raises NotFinishedError without a run.
    """
    run = Run(folder)
    summary, pages = Summary(), _sample(run, documents)
    records: dict[str, list[Record]] = {page.doc_id: [] for page in pages}
    rejected: dict[str, list[Rejected]] = {page.doc_id: [] for page in pages}
    for page in run.pages():
        summary.statuses[page.status] += 1
    for record in run.records():
        summary.add(record)
        if record.source.doc_id in records:
            records[record.source.doc_id].append(record)
    for refused in run.rejected():
        summary.rejected[refused.reason] += 1
        if refused.doc_id in rejected:
            rejected[refused.doc_id].append(refused)
    texts = run.texts(list(records))
    held = [document(page, texts[page.doc_id], records[page.doc_id], rejected[page.doc_id]) for page in pages]
    table = [row for place, page in enumerate(pages) for row in _rows(place, page, records[page.doc_id])]
    return _render(run, summary, held, table)


def _sample(run: Run, most: int) -> list[Page]:
    """The documents that the page holds, in input order."""
    keyed = (
        (sha256(page.doc_id.encode("utf-8", "replace")).digest(), place, page)
        for place, page in enumerate(run.pages())
        if page.read
    )
    return [page for _, _, page in sorted(heapq.nsmallest(most, keyed), key=lambda item: item[1])]


def _rows(
    place: int, page: Page, records: Sequence[Record]
) -> list[tuple[Page, Record | None, dict[str, Any]]]:
    if not records:
        return [(page, None, rows.data(place, None, page, None))]
    return [(page, record, rows.data(place, number, page, record)) for number, record in enumerate(records)]


def _render(
    run: Run,
    summary: Summary,
    held: list[dict[str, Any]],
    table: list[tuple[Page, Record | None, dict[str, Any]]],
) -> str:
    script, style = _part("page.js"), _part("page.css")
    content = {
        "docs": held,
        "rows": [data for _, _, data in table],
        "words": {language: vocabulary(language) for language in LANGUAGES},
    }
    everything = summary.statuses["extracted"] + summary.statuses["no_record"]
    parts = {
        "policy": policy(script, style),
        "style": style,
        "script": script,
        "data": dump(content),
        "name": text(run.folder.resolve().name),
        "about": _about(run),
        "totals": _totals(summary),
        "coverage": charts.coverage(summary),
        "money": charts.money(summary.money),
        "years": charts.years(summary.years),
        "timeline": timeline.draw([(row, record) for row, (_, record, _) in enumerate(table) if record]),
        "who": _who(summary),
        "map": geography.draw(summary.places[PlaceKind.MUNICIPALITY]),
        "legend": geography.legend(max(summary.places[PlaceKind.MUNICIPALITY].values(), default=0)),
        "municipalities": _ranked_places(summary, PlaceKind.MUNICIPALITY, geography.names()),
        "counties": _ranked_places(summary, PlaceKind.COUNTY, {}),
        "issues": _codes(summary.issues, "issue"),
        "rejected": _codes(summary.rejected, "reason"),
        "quarantine": _quarantine(run, summary),
        "held": _held(len(held), everything),
        "head": rows.head(),
        "rows": "\n".join(rows.cells(row, page, record) for row, (page, record, _) in enumerate(table)),
    }
    words = {key.replace(".", "_"): term(key) for key in vocabulary("en") if key.startswith("ui.")}
    return Template(_part("page.html")).substitute(words | parts)


def policy(script: str, style: str) -> str:
    """The Content-Security-Policy: this script and this style by their hashes, and nothing from anywhere."""
    script_hash, style_hash = (
        f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'" for part in (script, style)
    )
    return (
        f"default-src 'none'; script-src {script_hash}; style-src {style_hash}; "
        "base-uri 'none'; form-action 'none'"
    )


def dump(value: object) -> str:
    r"""JSON that may stand in a `script` element: without `<`, so that it cannot end it or open another.

    Its texts have no characters that reorder or steer text.

    >>> print(dump(["</script>", chr(0x202E)]))
    ["\u003c/script>","�"]
    """
    return orjson.dumps(_safe(value)).decode().replace("<", "\\u003c")


def _safe(value: object) -> object:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {key: _safe(held) for key, held in value.items()}
    return [_safe(held) for held in value] if isinstance(value, list) else value


def _part(name: str) -> str:
    return (files("pipeline.report_page") / name).read_text(encoding="utf-8")


def _about(run: Run) -> str:
    report = run.report
    clock = report.get("clock")
    day = str(clock.get("started", ""))[:10] if isinstance(clock, dict) else ""
    program = f"utdrag {report.get('version', '')}"
    said = f"{term('ui.made')} {text(run.folder.resolve().name)}, {text(day)} · {text(program)}"
    rules_version = text(str(report.get("rules", ""))[:12])
    configuration = report.get("configuration")
    contacts = isinstance(configuration, dict) and configuration.get("contacts")
    return (
        f"{said} · {term('ui.rules_version')} {rules_version}. {term('ui.offline')} {term('ui.personal')}"
        + (f" <strong>{term('ui.contacts')}</strong>" if contacts else "")
    )


def _totals(summary: Summary) -> str:
    read = {"extracted", "no_record"}
    figures = (
        ("ui.documents", summary.statuses.total()),
        ("ui.records", summary.records),
        ("ui.values", summary.values.total()),
        ("ui.rejected", summary.rejected.total()),
        ("ui.issues", summary.issues.total()),
        ("ui.no_record", summary.statuses["no_record"]),
        ("ui.quarantine", sum(n for status, n in summary.statuses.items() if status not in read)),
    )
    return "".join(
        f"<div><dt>{term(key)}</dt><dd>{charts.number(count)}</dd></div>" for key, count in figures
    )


def _who(summary: Summary) -> str:
    return "".join(
        f"<section><h3>{term('field.' + name)}</h3>{charts.ranking(counts, summary.names, 'org')}</section>"
        for name, counts in summary.organisations.items()
    )


def _ranked_places(summary: Summary, kind: PlaceKind, names: dict[str, str]) -> str:
    return charts.ranking(summary.places[kind], summary.names | names, "place")


def _codes(counts: dict[str, int], kind: str) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return charts.bars((term(f"{kind}.{code}"), count, charts.number(count)) for code, count in ordered)


def _quarantine(run: Run, summary: Summary) -> str:
    faults = [fault for fault, _ in zip(run.quarantined(), range(_FAULTS), strict=False)]
    if not faults:
        return f"<p>{term('ui.nothing')}</p>"
    items = "".join(f"<li>{text(fault.message)}</li>" for fault in faults)
    more = (
        summary.statuses.total() - summary.statuses["extracted"] - summary.statuses["no_record"] - len(faults)
    )
    return f'<ul lang="en">{items}</ul>' + (f"<p>+ {charts.number(more)}</p>" if more > 0 else "")


def _held(held: int, everything: int) -> str:
    if held == everything:
        return f"<p>{term('ui.all')}</p>"
    return f'<p class="sample">{term("ui.sample")} {charts.number(held)} / {charts.number(everything)}</p>'
