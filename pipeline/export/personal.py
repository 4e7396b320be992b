"""Page texts that leave the house: what looks like contact data is masked, character for character.

Masked are e-mail addresses, telephone and personal numbers anywhere, and what a label says is a contact. The
name of a person in running text is not found and stays.
"""

import re
from collections.abc import Iterable, Iterator

from extractors.document import extract_document
from extractors.tables import rows
from pipeline.spans import evidence
from pipeline.write import PERSONAL
from schemas.document import Document
from schemas.record import Record

_address = re.compile(r"[\w.+-]{1,64}+@[\w.-]{1,255}+")
_number = re.compile(
    # a personal number has a month and a day, an organisation number has not
    r"(?<!\d)(?:19|20)?\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+]\d{4}(?!\d)"
    r"|(?<![\d-])(?:\+\d{2}[ \u00a0]?\(?0?\)?[ \u00a0]?|0)\d{1,3}[ \u00a0/–-]{1,3}\d{2,3}[ \u00a0]?\d{2,3}"
    r"[ \u00a0]?\d{0,3}(?!\d)"
)
_LABELS = {row["label"]: row["field"] for row in rows("labels") if row["field"].startswith("contact.")}
_label = re.compile(
    rf"^[ \t]*(?:{'|'.join(sorted(map(re.escape, _LABELS), key=len, reverse=True))})"
    r"(?:[ \t]*:[ \t]*(?:\r?\n[ \t]*)?|[ \t]*\r?\n[ \t]*)(?P<value>[^\n]{1,80})$",
    re.IGNORECASE | re.MULTILINE,
)
"""A contact label with a colon or on a line of its own, and the line that is its value."""


def masked(text: str, records: Iterable[Record]) -> str:
    """The text with contact data as asterisks, as long as it was; what the records rest on stays as it is."""
    hidden = bytearray(len(text))
    for start, end in _personal(text):
        hidden[start:end] = b"\1" * (end - start)
    for record in records:
        for span in evidence(record.model_copy(update={"contacts": ()})):
            hidden[span.start : span.end] = bytes(span.end - span.start)
    if not any(hidden):
        return text
    return "".join("*" if hide and c.isalnum() else c for c, hide in zip(text, hidden, strict=True))


def _personal(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_address, _number):
        yield from (match.span() for match in pattern.finditer(text))
    yield from (match.span("value") for match in _label.finditer(text))
    found = extract_document(Document.of_text(text), contacts=True)
    for record in found.records:
        yield from ((c.evidence[0].start, c.evidence[0].end) for c in record.contacts)
    for rejected in found.rejected:
        if rejected.reason in PERSONAL or rejected.field == "contacts":
            yield rejected.evidence.start, rejected.evidence.end
