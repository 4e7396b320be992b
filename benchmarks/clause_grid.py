"""How often a role is read from a verb of the table `frames` in an ordinary word order, on a small page.

    python -m benchmarks.clause_grid

Each verb in each order makes one page. The rules were mended on these pages: the figures tell which orders
and verbs are covered, not how often rules are right on pages that nobody has seen (docs/accuracy.md does).
"""

from collections import Counter
from collections.abc import Iterator

from extractors.document import extract_document
from extractors.tables import Row, rows
from schemas import Record
from schemas.document import Document

TOP = "Ljusgården\n\nProjektet Ljusgården drivs av {owner} och ska ge unga en scen. {sentence}\n"
BODY, OTHER, SUM = "Sparbanksstiftelsen Alfa", "Tranås kommun", "450 000 kronor"
ORDERS = {
    "straight": "{body} {past} {object}.",
    "inverted": "I våras {past_inverted} {object}.",
    "perfect": "{body} har nu {supine} {object}.",
    "perfect, inverted": "Sedan dess har {body} {supine} {object}.",
    "future": "{body} ska {verb} {object}.",
    "decided": "{body} har beslutat att {verb} {object}.",
    "relative": "{body}, som {past} {object}, är nöjda.",
    "cleft": "Det är {body} som {past} {object}.",
    "subordinate": "Det blev klart sedan {body} {past} {object}.",
    "bracket": "{body} (som firar 50 år) {past} {object}.",
    "second clause": "{body} gillade idén och {past} {object}.",
    "object first": "{object} {past_inverted}.",
}
OBJECTS = {
    "runs": "projektet",
    "gives": SUM,
    "adds": SUM,
    "finances": "projektet",
    "takes_part": "i projektet",
}
ROLES = {
    "runs": ("owners",),
    "gives": ("funders", "cofunders"),
    "adds": ("cofunders", "funders"),
    "finances": ("funders",),
    "takes_part": ("partners",),
}


def page_of(row: Row, order: str) -> str:
    """The page that says with the verb of a row, in an order, what a body does."""
    forms = {name: f"{row[name]} {row['then']}".strip() for name in ("verb", "present", "past", "supine")}
    first, _, rest = forms["past"].partition(" ")
    sentence = ORDERS[order].format(
        **forms,
        body=BODY,
        object=OBJECTS[row["frame"]],
        past_inverted=" ".join(word for word in (first, BODY, rest) if word),
    )
    owner = "unga i byn" if row["frame"] == "runs" else OTHER
    return TOP.format(owner=owner, sentence=sentence[0].upper() + sentence[1:])


def is_right(row: Row, records: tuple[Record, ...]) -> bool:
    """Whether the one record has the body in its role, and the sum where there is one."""
    if len(records) != 1:
        return False
    (record,) = records
    sums = [str(budget.amount) for budget in record.budgets]
    named = any(party.name == BODY for role in ROLES[row["frame"]] for party in getattr(record, role))
    return named and sums == (["450000"] if OBJECTS[row["frame"]] is SUM else [])


def measured() -> Iterator[tuple[str, str, bool]]:
    """Frame, order and whether it is read rightly, of every verb in every order."""
    for row in rows("frames"):
        if row["frame"] in OBJECTS:
            for order in ORDERS:
                page = Document.of_text(page_of(row, order), "page")
                yield row["frame"], order, is_right(row, extract_document(page).records)


def main() -> None:
    """Print how many are right by order and frame."""
    right: Counter[tuple[str, str]] = Counter()
    all_: Counter[tuple[str, str]] = Counter()
    for frame, order, good in measured():
        right[frame, order] += good
        all_[frame, order] += 1
    print(f"| order | {' | '.join(OBJECTS)} |\n|---|{'---:|' * len(OBJECTS)}")
    for order in ORDERS:
        cells = (f"{right[frame, order]}/{all_[frame, order]}" for frame in OBJECTS)
        print(f"| {order} | {' | '.join(cells)} |")
    print(f"\n{right.total()} of {all_.total()}")


if __name__ == "__main__":
    main()
