"""Learn the points of `extractors.weighing` from labelled texts into `extractors/tables/points_of_*.csv`.

    python -m benchmarks.learn_points [--check]

The texts are those of the tuned part of the corpus and of the short texts that tell of one project, and for
whole pages also those that tell of none; what is kept aside teaches nothing. `--check` prints instead how
often points that are fitted to nine tenths of the texts are right on the tenth.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.fit_points import Candidate, as_table, check, common_signs, fit
from benchmarks.whole_texts import ROLES, answer, body, is_answer, wanted
from extractors import tables
from extractors.document import PAGES, Telling, projects_on, record_of
from extractors.engine import Refused
from extractors.fields import weighed_parties, weighed_sums
from extractors.fields.body_signs import Bodies
from extractors.fields.budgets import find_budgets, home_currency
from extractors.fields.parties import Parties, find_parties
from extractors.fields.sum_signs import REFUSED, sums_with_signs
from extractors.page import read_page
from extractors.page_signs import page_signs
from extractors.project import Project
from extractors.text import fold
from extractors.weighing import NONE, OWN, scales
from schemas import Budget, BudgetKind, Record
from schemas.document import Document

ROOT = Path(__file__).parent.parent
TABLES = ROOT / "extractors/tables"
BODIES, SUMS, KINDS = weighed_parties.TABLE, weighed_sums.TABLE, weighed_sums.KINDS
ANSWERS = {
    BODIES: (NONE, "owner", "partner", "funder", "cofunder"),
    SUMS: (NONE, OWN),
    KINDS: tuple(BudgetKind),
    PAGES: (NONE, OWN),
}
FEWEST = {BODIES: 8, SUMS: 5, KINDS: 8, PAGES: 40}
"""In how many texts a sign must stand."""
PENALTY = {BODIES: 8.0, SUMS: 5.0, KINDS: 5.0, PAGES: 10.0}
SHARE = {BODIES: 0.3, SUMS: 1.0, KINDS: 1.0, PAGES: 1.0}
"""What a candidate that a rule reads counts beside one that no rule reads."""
Gold = Mapping[str, Sequence[str]]


_SEVERAL = 2


class Labelled(NamedTuple):
    """A text of at most one project: the names of bodies by role, the sums by kind, what is open to taste."""

    name: str
    text: str
    has_project: bool
    gold: Gold
    also: Gold
    of: frozenset[str] = frozenset({BODIES, SUMS, KINDS, PAGES})
    """The tables that it teaches: the shortest texts have gold for one thing only."""


def texts() -> Iterator[Labelled]:
    """The texts to learn from."""
    for name in ("pages", "whole", "doubtful", "found"):
        path = ROOT / f"tests/short_texts/tuned/{name}.json"
        for one in json.loads(path.read_text(encoding="utf-8")):
            if len(one["projects"]) < _SEVERAL:
                project: Mapping[str, Any] = next(iter(one["projects"]), {})
                also = _gold(project.get("also", {}))
                yield Labelled(one["id"], one["text"], bool(project), _gold(project), also)
    for name, of in (("parties", frozenset({BODIES})), ("budgets", frozenset({SUMS, KINDS}))):
        path = ROOT / f"tests/short_texts/tuned/{name}.json"
        for number, one in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            yield Labelled(f"{name}_{number}", one["text"], True, _gold(one), {}, of)
    folder = ROOT / "tests/corpus/tuned"
    for page in sorted(folder.glob("*.txt")):
        records = json.loads((folder / f"gold/{page.stem}.json").read_text(encoding="utf-8"))
        if len(records) < _SEVERAL:
            gold = _of(records[0]) if records else {}
            yield Labelled(page.stem, page.read_text(encoding="utf-8"), bool(records), gold, {})


def _gold(project: Mapping[str, Any]) -> Gold:
    gold: dict[str, list[str]] = {role[:-1]: list(wanted(project, role)) for role in ROLES}
    for one in project.get("budgets", []):
        gold.setdefault(one["kind"], []).append(answer(one))
    return gold


def _of(record: Mapping[str, Any]) -> Gold:
    read = Record.model_validate(record)
    gold = {
        role[:-1]: [name for one in getattr(read, role) for name in (one.name, one.organisation.name)]
        for role in ROLES
    }
    for one in read.budgets:
        gold.setdefault(one.kind, []).append(f"{one.amount} {one.currency}")
    return gold


def _told() -> Iterator[tuple[Labelled, Telling]]:
    """The texts that are read as telling of one thing, and so are no list."""
    for one in texts():
        told = list(projects_on(read_page(fold(one.text))))
        if len(told) == 1 and not told[0].project.in_list:
            yield one, told[0]


def of_parts() -> dict[str, list[Candidate]]:
    """The bodies and sums of the texts of one project, by table."""
    found: dict[str, list[Candidate]] = {table: [] for table in (BODIES, SUMS, KINDS)}
    for text, told in _told():
        if not text.has_project:
            continue
        project = told.project
        parties = find_parties(project, told.recipients, told.funders)
        if BODIES in text.of:
            found[BODIES].extend(_bodies(text, project, parties))
        if SUMS not in text.of:
            continue
        read = find_budgets(project, parties)
        budgets = [x for x in read if isinstance(x, Budget)]
        refused = [x for x in read if isinstance(x, Refused)]
        for s in sums_with_signs(project, parties.claims, budgets, refused):
            names = {f"{s.amount.value.value:f} {s.amount.value.currency or home_currency(project)}"}
            label, also = _label(list(BudgetKind), "budgets", names, text)
            if not s.is_read:
                own, more = NONE if label == NONE else OWN, frozenset({OWN} if also else ())
                found[SUMS].append(Candidate(text.name, s.signs, own, more))
            if label != NONE:
                signs = frozenset(sign for sign in s.signs if not sign.startswith(REFUSED))
                found[KINDS].append(Candidate(text.name, signs, label, also, s.is_read))
    return found


def _bodies(text: Labelled, project: Project, parties: Parties) -> Iterator[Candidate]:
    """The bodies that rules give no part, and each that they give one as if they had not."""
    ruled = {claim.mention.canonical for claim in parties.claims if not claim.mention.generic}
    for left_out in (None, *sorted(ruled)):
        claims = [claim for claim in parties.claims if claim.mention.canonical != left_out]
        for one in Bodies(project, claims, parties.refused).free():
            name = one.mentions[0].value.canonical
            if left_out is None or name == left_out:
                written = {project.page.text.fold[m.start : m.end] for m in one.mentions}
                label, also = _label(ANSWERS[BODIES][1:], "owners", {body(x) for x in (name, *written)}, text)
                yield Candidate(text.name, one.signs, label, also, left_out is not None)


def of_pages() -> dict[str, list[Candidate]]:
    """The texts of one project and of none, by what is read of them with the points of their parts."""
    tables.rows.cache_clear()
    scales.cache_clear()
    found = []
    for text, told in _told():
        if PAGES not in text.of:
            continue
        record, _ = record_of(
            told, Document.of_text(text.text, text.name).source("sv"), "text#1", contacts=False
        )
        signs = frozenset(page_signs(record, told.project))
        found.append(Candidate(text.name, signs, OWN if text.has_project else NONE, frozenset()))
    return {PAGES: found}


def _label(answers: Sequence[str], field: str, names: set[str], text: Labelled) -> tuple[str, frozenset[str]]:
    """What a candidate is by the gold, and what else a careful reader might call it."""
    right = [one for one in answers if any(is_answer(field, said, names) for said in text.gold.get(one, ()))]
    more = {one for one in answers if any(is_answer(field, said, names) for said in text.also.get(one, ()))}
    return right[0] if right else NONE, frozenset(more.union(right))


def main() -> None:
    """Write the tables, or print the check."""
    for stage in (of_parts, of_pages):
        for table, learnt in stage().items():
            if "--check" in sys.argv[1:]:
                for least, some in check(
                    learnt, ANSWERS[table], FEWEST[table], PENALTY[table], SHARE[table]
                ).items():
                    print(f"{table} from {least}: " + ", ".join(f"{n} {fits}" for fits, n in some.items()))
                continue
            signs = common_signs(learnt, FEWEST[table])
            points = fit(learnt, ANSWERS[table], list(signs), PENALTY[table], SHARE[table])
            text = as_table(points, signs, ANSWERS[table], len({one.text for one in learnt}))
            (TABLES / f"{table}.csv").write_text(text, encoding="utf-8", newline="\n")
            print(f"{table}: {len(learnt)} candidates, {len(signs)} signs")


if __name__ == "__main__":
    main()
