"""Learn the points of `extractors.fields.weighed_titles` into `extractors/tables/points_of_titles.csv`.

    python -m benchmarks.learn_titles [--check]

The texts are those of the tuned part of the corpus and of the short texts that tell of one project and name
it under no label; what is kept aside teaches nothing. Names that rules find teach too, as if none had found
them. `--check` prints instead how often points that are fitted to four fifths of the texts are right on the
fifth, where no rule finds a name.
"""

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.fit_choices import Choice, chosen, fit_choices
from benchmarks.fit_points import HEAD
from benchmarks.learn_points import ROOT, TABLES
from extractors.entries import find_entries
from extractors.fields.title import named_by_rules
from extractors.fields.title_candidates import key_of
from extractors.fields.title_signs import signs_of_titles
from extractors.fields.weighed_titles import ENOUGH, TABLE, allowed
from extractors.page import read_page
from extractors.text import fold
from extractors.weighing import NONE

PENALTY, FEWEST, _FOLDS = 3.0, 12, 5
_LAID_OUT = frozenset({"title.label", "title.form_heading", "title.document", "title.heading_on_path"})
"""Rules that read the name off a form, a cover or a path, and so teach nothing of names in text."""


class Text(NamedTuple):
    """A text with the name of its project ("" where it gives none), and what it may be called as well."""

    name: str
    text: str
    title: str
    also: frozenset[str]


class Learnt(NamedTuple):
    """What a text teaches, the keys of its candidates, and whether a rule finds a name."""

    text: Text
    choice: Choice
    keys: tuple[str, ...]
    is_named: bool


def texts() -> Iterator[Text]:
    """The texts to learn from: of one project."""
    for name in ("pages", "whole", "doubtful", "found"):
        path = ROOT / f"tests/short_texts/tuned/{name}.json"
        for one in json.loads(path.read_text(encoding="utf-8")):
            if len(one["projects"]) == 1:
                project = one["projects"][0]
                also = frozenset(map(key_of, project.get("also", {}).get("title", ())))
                yield Text(one["id"], one["text"], key_of(project.get("title") or ""), also)
    path = ROOT / "tests/short_texts/tuned/titles.json"
    for number, one in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        if len(one["titles"]) == 1:
            yield Text(f"titles_{number}", one["text"], key_of(one["titles"][0] or ""), frozenset())
    folder = ROOT / "tests/corpus/tuned"
    for page in sorted(folder.glob("*.txt")):
        records = json.loads((folder / f"gold/{page.stem}.json").read_text(encoding="utf-8"))
        if len(records) == 1:
            title = (records[0]["title"] or {}).get("value", "")
            also = frozenset(key_of(one["value"]) for one in records[0]["aliases"])
            yield Text(page.stem, page.read_text(encoding="utf-8"), key_of(title), also)


def learnt() -> list[Learnt]:
    """The candidates of the texts with their signs, where no label gives the name and none is a list."""
    found = []
    for text in texts():
        page = read_page(fold(text.text))
        if find_entries(page):
            continue
        title = named_by_rules(page).title
        if title is not None and title.rule in _LAID_OUT:
            continue
        signs = signs_of_titles(page, allowed(page))
        keys = tuple(signs)
        right = tuple(key == text.title for key in keys)
        choice = Choice(text.name, tuple(signs[key] for key in keys), right)
        found.append(Learnt(text, choice, keys, title is not None))
    return found


def points_of(choices: Sequence[Choice]) -> tuple[dict[str, float], dict[str, int], float]:
    """The points of the signs that enough texts have, how many have them, and the points of no name."""
    has: dict[str, set[str]] = {}
    for one in choices:
        for sign in frozenset[str]().union(*one.signs):
            has.setdefault(sign, set()).add(one.text)
    counts = {sign: len(some) for sign, some in sorted(has.items()) if len(some) >= FEWEST}
    points = fit_choices(choices, list(counts), PENALTY)
    return dict(zip(counts, points.tolist(), strict=False)), counts, float(points[-1])


def check(found: Sequence[Learnt]) -> Counter[str]:
    """How often the points are right on texts that they were not learnt from and rules find no name in."""
    counts = Counter[str]()
    for part in range(_FOLDS):
        rest = [one.choice for number, one in enumerate(found) if number % _FOLDS != part]
        points, _, none = points_of(rest)
        for number, one in enumerate(found):
            if number % _FOLDS == part and not one.is_named:
                best = chosen(one.choice, points, none, ENOUGH)
                counts[_verdict(one, one.keys[best] if best is not None else "")] += 1
    return counts


def _verdict(one: Learnt, key: str) -> str:
    if key == one.text.title:
        return "right" if key else "rightly none"
    return "missed" if not key else "as well" if key in one.text.also else "wrong"


def main() -> None:
    """Write the table, or print the check."""
    found = learnt()
    if "--check" in sys.argv[1:]:
        print(", ".join(f"{many} {what}" for what, many in sorted(check(found).items())))
        return
    points, counts, none = points_of([one.choice for one in found])
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["sign", "texts", "points"])
    for sign, much in points.items():
        if round(much, 2):
            writer.writerow([sign, counts[sign], f"{round(much, 2):g}"])
    writer.writerow([NONE, len(found), f"{round(none, 2):g}"])
    head = HEAD.replace("learn_points", "learn_titles")
    (TABLES / f"{TABLE}.csv").write_text(head + out.getvalue(), encoding="utf-8", newline="\n")
    print(f"{TABLE}: {len(found)} texts, {len(points)} signs")


if __name__ == "__main__":
    main()
