"""A document for the page: its text in pieces, and the values, issues and refusals that belong to it."""

from collections.abc import Sequence
from typing import Any

from pipeline.report_page.language import LANGUAGES, sayer
from pipeline.report_page.source import Page
from pipeline.show import Mark, pieces, shown
from pipeline.spans import FIELDS
from pipeline.wording import words
from schemas.base import Span, Stated
from schemas.record import Record
from schemas.rejection import Rejected

CHARACTERS = 100_000
"""A longer text is cut; the values that stand behind the cut are listed all the same."""
_ORDER = {name: place for place, name in enumerate(FIELDS)}


def document(
    page: Page, text: str, records: Sequence[Record], rejected: Sequence[Rejected]
) -> dict[str, Any]:
    """What the page's script needs to show a document.

    `pieces` are `[text]` or `[text, numbers of values, numbers of refusals]`.
    """
    held = text[:CHARACTERS]
    values: list[dict[str, Any]] = []
    on: dict[Mark, tuple[list[int], list[int]]] = {}
    for place, record in enumerate(records):
        for name, value in shown(record):
            for span in value.evidence:
                _over(on, span, name, len(held))[0].append(len(values))
            values.append(_value(place, name, value))
    for place, refused in enumerate(rejected):
        _over(on, refused.evidence, "", len(held))[1].append(place)
    on.pop(Mark(0, 0, ""), None)
    marked = sorted(on, key=lambda m: (m.start, -m.end, _ORDER.get(m.field, len(FIELDS))))
    return {
        "id": page.doc_id,
        "path": page.path or "",
        "url": next((url for r in records if (url := web(r.source.url))), None),
        "characters": len(text),
        "cut": len(held) < len(text),
        "pieces": [_piece(piece, [on[mark] for mark in over]) for piece, over in pieces(held, marked)],
        "values": values,
        "records": [record.record_id for record in records],
        "issues": [
            {"r": place, "code": issue.code, "path": issue.path, "says": issue.message}
            for place, record in enumerate(records)
            for issue in record.issues
        ],
        "rejected": [
            {"f": r.field, "reason": str(r.reason), "rule": r.rule, "text": r.evidence.text} for r in rejected
        ],
    }


def web(url: str | None) -> str | None:
    """The address if a reader may follow it: a script or a file is none."""
    return url if url and url.startswith(("https://", "http://")) else None


def _over(
    on: dict[Mark, tuple[list[int], list[int]]], span: Span, name: str, characters: int
) -> tuple[list[int], list[int]]:
    """The values and refusals of a mark; what stands behind the cut has none in the text."""
    mark = Mark(span.start, span.end, name) if span.end <= characters else Mark(0, 0, "")
    return on.setdefault(mark, ([], []))


def _piece(piece: str, over: Sequence[tuple[list[int], list[int]]]) -> list[Any]:
    shown_text = piece.replace("\r\n", "\n").replace("\r", "\n")
    if not over:
        return [shown_text]
    values = list(dict.fromkeys(number for value, _ in over for number in value))
    refused = list(dict.fromkeys(number for _, refusals in over for number in refusals))
    return [shown_text, values, refused]


def _value(record: int, name: str, value: Stated) -> dict[str, Any]:
    english, swedish = (words(value, sayer(language)) for language in LANGUAGES)
    return {
        "r": record,
        "f": name,
        "en": english,
        **({"sv": swedish} if swedish != english else {}),
        "rule": value.rule,
        "c": value.confidence,
    }
