"""Learn the points of `extractors.fields.weighed_titles` into `extractors/tables/points_of_titles.csv`.

    python -m benchmarks.learn_titles [--check]

The texts are those of the tuned part of the corpus and of the short texts that tell of one project
and name it under no label; what is kept aside teaches nothing. Each text teaches twice, once as if no rule
had chosen a name: rules know these texts and are less often right on others. `--check` prints instead how
often points that are fitted to four fifths of the texts are right on the fifth, beside the rules.
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
from extractors.fields.weighed_titles import RULES, TABLE, allowed, picked_by
from extractors.page import read_page
from extractors.text import fold
from extractors.weighing import NONE

PENALTY, FEWEST, _FOLDS = 3.0, 12, 5


class Text(NamedTuple):
    """A text with the name of its project ("" where it gives none), and what it may be called as well."""

    name: str
    text: str
    title: str
    also: frozenset[str]


class Learnt(NamedTuple):
    """What a text teaches, the keys of its candidates, and the key that a rule chose."""

    text: Text
    choice: Choice
    keys: tuple[str, ...]
    picked: str


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
        picked = picked_by(page, named_by_rules(page).title)
        if picked is not None and picked[2] in RULES:
            continue
        candidates = allowed(page, picked)
        signs = signs_of_titles(page, candidates)
        keys = tuple(signs)
        right = tuple(key == text.title for key in keys)
        choice = Choice(text.name, tuple(signs[key] for key in keys), right)
        found.append(Learnt(text, choice, keys, key_of(page.text.fold[slice(*picked[:2])]) if picked else ""))
    return found


def as_unpicked(choice: Choice) -> Choice:
    """What a text teaches without the signs of a rule that chose."""
    signs = tuple(frozenset(s for s in some if not s.startswith("rule: ")) for some in choice.signs)
    return choice._replace(signs=signs)


def points_of(choices: Sequence[Choice]) -> tuple[dict[str, float], dict[str, int], float]:
    """The points of the signs that enough texts have, how many have them, and the points of no name."""
    has: dict[str, set[str]] = {}
    for one in choices:
        for sign in frozenset[str]().union(*one.signs):
            has.setdefault(sign, set()).add(one.text)
    counts = {sign: len(some) for sign, some in sorted(has.items()) if len(some) >= FEWEST}
    twice = [*choices, *map(as_unpicked, choices)]
    points = fit_choices(twice, list(counts), PENALTY)
    return dict(zip(counts, points.tolist(), strict=False)), counts, float(points[-1])


def check(found: Sequence[Learnt]) -> dict[str, Counter[str]]:
    """How often the rules and the points are right on texts that the points were not learnt from."""
    counts = {"rules": Counter[str](), "points": Counter[str]()}
    for part in range(_FOLDS):
        rest = [one.choice for number, one in enumerate(found) if number % _FOLDS != part]
        points, _, none = points_of(rest)
        for number, one in enumerate(found):
            if number % _FOLDS == part:
                best = chosen(one.choice, points, none)
                counts["points"][_verdict(one, one.keys[best] if best is not None else "")] += 1
                counts["rules"][_verdict(one, one.picked)] += 1
    return counts


def _verdict(one: Learnt, key: str) -> str:
    if key == one.text.title:
        return "right" if key else "rightly none"
    return "missed" if not key else "as well" if key in one.text.also else "wrong"


def main() -> None:
    """Write the table, or print the check."""
    found = learnt()
    if "--check" in sys.argv[1:]:
        for who, verdicts in check(found).items():
            print(who, ", ".join(f"{many} {what}" for what, many in sorted(verdicts.items())))
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
