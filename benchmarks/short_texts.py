"""How often short texts in varied words are read right: budgets, parties, titles, periods, each by itself.

    python -m benchmarks.short_texts

Of `tests/short_texts`: `tuned` is there to be read, of `aside` only these totals are looked at. A text is two
to five sentences or lines; its answer names one thing only, so that many ways of saying it can be counted.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractors.document import extract_document
from schemas import Record
from schemas.document import Document

TEXTS = Path(__file__).parent.parent / "tests/short_texts"
ROLES = ("owners", "partners", "funders", "cofunders")

Answer = tuple[str | None, ...]
Text = Mapping[str, Any]


def _plain(name: str | None) -> str | None:
    return name.lower().strip(' "”.') if name else None


def _budgets(text: Text, records: Sequence[Record]) -> tuple[Counter[Answer], Counter[Answer]]:
    want: Counter[Answer] = Counter(
        (b["kind"], b["amount"], b.get("currency") or "SEK") for b in text["budgets"]
    )
    return want, Counter((b.kind.value, str(b.amount), b.currency) for r in records for b in r.budgets)


def _periods(text: Text, records: Sequence[Record]) -> tuple[Counter[Answer], Counter[Answer]]:
    want: Counter[Answer] = Counter((p["kind"], p["edtf"], p.get("duration")) for p in text["periods"])
    return want, Counter((p.kind.value, p.edtf, p.duration) for r in records for p in r.periods)


def _titles(text: Text, records: Sequence[Record]) -> tuple[Counter[Answer], Counter[Answer]]:
    want: Counter[Answer] = Counter((_plain(title),) for title in text["titles"])
    return want, Counter((_plain(r.title.value) if r.title else None,) for r in records)


def _parties(text: Text, records: Sequence[Record]) -> tuple[Counter[Answer], Counter[Answer]]:
    want = {(role, _plain(name)) for role in ROLES for name in text.get(role, [])}
    return Counter(want), Counter(set(_roles(records, want)))


def _roles(records: Sequence[Record], want: set[tuple[str, str | None]]) -> Iterator[Answer]:
    """Who plays which role: by the name that the answer gives, where the evidence or the table has it."""
    for record in records:
        for role in ROLES:
            for party in getattr(record, role):
                names = (party.name, *(span.text for span in party.evidence), party.organisation.name)
                said = [(role, _plain(name)) for name in names]
                yield next((one for one in said if one in want), said[0])


KINDS: dict[str, Callable[[Text, Sequence[Record]], tuple[Counter[Answer], Counter[Answer]]]] = {
    "budgets": _budgets,
    "parties": _parties,
    "titles": _titles,
    "periods": _periods,
}


def score(part: str, kind: str) -> tuple[float, float, int, int]:
    """Precision, recall, texts that are right as a whole, and texts."""
    right = found = expected = whole = 0
    texts: list[Text] = json.loads((TEXTS / part / f"{kind}.json").read_text(encoding="utf-8"))
    for text in texts:
        want, got = KINDS[kind](text, extract_document(Document.of_text(text["text"], kind)).records)
        right += sum((want & got).values())
        found += sum(got.values())
        expected += sum(want.values())
        whole += want == got
    return right / found, right / expected, whole, len(texts)


def main() -> None:
    """Print the table."""
    print("| | | precision | recall | F1 | texts right |\n|---|---|---:|---:|---:|---:|")
    for kind in KINDS:
        for part in ("tuned", "aside"):
            precision, recall, whole, texts = score(part, kind)
            f1 = 2 * precision * recall / (precision + recall)
            print(f"| {kind} | {part} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {whole} of {texts} |")


if __name__ == "__main__":
    main()
