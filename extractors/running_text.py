"""Whether running text tells of several projects, and which parts of it each tell of one.

The parts come from some ways of cutting (`running_parts`). Each is weighed by what the page says outside of
them and by what each of them says itself; the heaviest is taken where it weighs enough.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.entry import Entry
from extractors.headed_parts import MANY_SIGNS, Asked, by_headings, is_rubric, signs_of_project
from extractors.item_lists import has_sum, outside
from extractors.layout import Block, Kind
from extractors.names_over_texts import is_news, name_over, names_another
from extractors.page import Page
from extractors.running_parts import Part, by_passing, has_body, has_time
from extractors.several_words import (
    numbers_said,
    one_and_other,
    speaks_of_several,
    tells_of_money_dealt_out,
)
from extractors.telling import is_subject
from extractors.whereabouts import between

_FEWEST, _MANY, _ENOUGH = 2, 3, 3
_SHORTEST = 8
"""A shorter name may stand elsewhere by chance."""
_TOP = 8
"""The blocks at the top of a page in which it says how many projects it tells of."""
_SURE = ("said", "passes", "beside", "gets", "named")
"""Of parts of running text at least one of these must hold, or each of many must give a sum."""
_the_project = re.compile(r"(?:Projektet|Förstudien|Satsningen) (?![A-ZÅÄÖ\"])").match
_for_what = re.compile(r"(?<!\w)(?:för|till|som ska|så att)(?!\w)").search


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Parts of running text and what speaks for and against their being projects."""

    parts: Sequence[Part]
    signs: dict[str, int]
    asked: Asked | None

    @property
    def weight(self) -> int:
        return sum(self.signs.values())

    @property
    def stands(self) -> bool:
        """Whether the parts weigh enough; under headings the page must say that there are several."""
        signs = self.signs
        if self.asked is None:
            sure = any(signs[one] for one in _SURE) or (signs["many"] and signs["sums"])
        else:
            announced = signs["announced"] or signs["several"]
            sure = signs["said"] or (announced and not self.asked.only_counted)
        return bool(sure) and self.weight >= _ENOUGH + (not signs["several"] and not signs["dealt"])

    def is_within(self, other: "_Weighed") -> bool:
        """Whether others found by their headings are these, which were found in running text, and more."""
        starts, others = ({part.start for part in one.parts} for one in (self, other))
        return self.asked is None and starts < others


def find_told(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Find the parts of running text that each tell of a project, where it tells of several."""
    standing = [one for one in candidates(page, blocks) if one.stands]
    kept = [one for one in standing if not any(one.is_within(other) for other in standing)]
    best = max(kept, key=lambda one: (one.weight, len(one.parts)), default=None)
    if best is None:
        return ()
    if not best.parts[0].head or (best.asked and best.asked.only_counted):
        return tuple(
            Entry(part.start, part.end, heading=part.grant.who if part.grant else None, running=True)
            for part in best.parts
        )
    heads = [(blocks[part.first], part.end) for part in best.parts]
    names = sum(is_news(page, head) for head, _ in heads) * 2 < len(heads)
    names = names and sum(names_another(page, *one) for one in heads) * 2 < len(heads)
    placed = [name_over(page, *one, names=names) for one in heads]
    return tuple(
        Entry(
            part.start,
            part.end,
            heading=part.grant.who if part.grant else None,
            name=name,
            running=name is None,
        )
        for part, name in zip(best.parts, placed, strict=True)
    )


def candidates(page: Page, blocks: Sequence[Block]) -> Iterator[_Weighed]:
    """The parts that each way of cutting gives, weighed; none where labels name a project."""
    if not blocks or any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return
    numbers = numbers_said(page.text.lower, 0, blocks[min(_TOP, len(blocks)) - 1].end)
    for asked in _ways(page, blocks, numbers):
        parts = by_headings(page, blocks, asked) if asked else by_passing(page, blocks)
        if len(parts) >= _FEWEST:
            yield _Weighed(parts, _signs(page, blocks, parts, asked, numbers), asked)


def _ways(page: Page, blocks: Sequence[Block], numbers: set[int]) -> Iterator[Asked | None]:
    """The ways of cutting that a page may be believed in."""
    yield None
    rubric = any(block.kind is Kind.HEADING and is_rubric(page, block) for block in blocks)
    if numbers or rubric or speaks_of_several(page.text.lower):
        yield from (asked for asked in Asked if numbers or not asked.only_counted)


def _signs(
    page: Page, blocks: Sequence[Block], parts: Sequence[Part], asked: Asked | None, numbers: set[int]
) -> dict[str, int]:
    """What speaks for several projects, each with its weight; negative where it speaks against them."""
    around, many = outside(page.text.lower, [(part.start, part.end) for part in parts]), len(parts) >= _MANY
    passing = sum(part.passes for part in parts)
    gets, purpose = all(part.grant for part in parts), _says_what_for(page, parts)
    sums_got = all(part.grant and part.grant.sum for part in parts)
    alike = sums_got or not any(part.grant and part.grant.sum for part in parts)
    sums = all(has_sum(page, part.start, part.end) or (part.grant and part.grant.sum) for part in parts)
    heads = [blocks[part.first] for part in parts] if parts[0].head else []
    strong = all(
        signs_of_project(page, head, part.end) >= MANY_SIGNS
        for head, part in zip(heads, parts if heads else (), strict=True)
    )
    one_other = one_and_other(around) is not None
    return {
        "said": 3 * (len(parts) in numbers),
        "several": int(speaks_of_several(around) is not None or len(parts) in numbers),
        "dealt": int(tells_of_money_dealt_out(f"{_lead(page, parts[0])} {around}") is not None),
        "announced": 3 * _is_announced(page, blocks, parts),
        "passes": 3 * (one_other or (passing * 2 >= len(parts) and passing > parts[0].passes)),
        "beside": 2 * any(part.inside and part.grant and purpose for part in parts),
        "sums": int(sums),
        "gets": gets * (1 + (purpose and alike)),
        "sure": 2 * (many and sums_got and all(part.grant and part.grant.who for part in parts)),
        "named": all(part.called for part in parts) * (1 + all(_tells(page, part) for part in parts)),
        "headed": 2 * bool(heads and (strong or asked is None)),
        "many": int(many),
        "shared": -5 * _share_name(page, parts),
        "one": -4 if _is_subject(page, parts) else -2 * _is_of_one(page, parts),
        "call": -3 * (not page.may_tell_of_one()),
    }


def _lead(page: Page, first: Part) -> str:
    """What the first part says before somebody gets something."""
    return page.text.lower[first.start : first.grant.start] if first.grant else ""


def _says_what_for(page: Page, parts: Sequence[Part]) -> bool:
    """Whether a part says what somebody gets money for, or gives no sum."""
    return any(
        part.grant is not None
        and (part.grant.sum is None or _for_what(page.text.lower, part.grant.end, part.end) is not None)
        for part in parts
    )


def _tells(page: Page, part: Part) -> bool:
    """Whether a part shows two of three: money, a time, a body."""
    return sum(has(page, part.start, part.end) for has in (has_sum, has_time, has_body)) > 1


def _is_announced(page: Page, blocks: Sequence[Block], parts: Sequence[Part]) -> bool:
    """Whether a rubric announces projects: above texts under headings, or between parts of running text."""
    last = parts[0] if parts[0].head else parts[-1]
    return any(block.kind is Kind.HEADING and is_rubric(page, block) for block in blocks[: last.first])


def _share_name(page: Page, parts: Sequence[Part]) -> bool:
    """Whether a name stands in several parts, or that of some but not of all of them outside."""
    named = [
        {part.called, *(one.value.name.lower() for one in between(page.names, part.start, part.end))} - {""}
        for part in parts
    ]
    if len(set[str]().union(*named)) < sum(map(len, named)):
        return True
    stands = [_stands_in(page, part, parts) for part in parts]
    if any(len(inside) > 1 for inside, _ in stands):
        return True
    above = [over for _, over in stands]
    return any(above) and not all(above)


def _stands_in(page: Page, part: Part, parts: Sequence[Part]) -> tuple[list[Part], bool]:
    """In which parts the name of one stands, and whether above all of them; a short one may by chance."""
    if len(part.called) < _SHORTEST:
        return [part], False
    lower = page.text.lower
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(part.called)}(?!\w)", lower)]
    inside = [one for one in parts if any(one.start <= place < one.end for place in places)]
    return inside, any(place < parts[0].start for place in places)


def _is_subject(page: Page, parts: Sequence[Part]) -> bool:
    """Whether the page speaks of one project before the parts, or begins the first of them with it."""
    first = parts[0]
    if _the_project(page.text.fold, first.start):
        return True
    until = parts[1].start if parts[1].inside else first.start
    told = between(page.sentences, 0, until)
    return is_subject(
        page.text.lower, told[:-1] if parts[1].inside and first.called and not first.grant else told
    )


def _is_of_one(page: Page, parts: Sequence[Part]) -> bool:
    """Whether the page speaks outside the parts of one project."""
    edges = [0, *(place for part in parts for place in (part.start, part.end)), len(page.text.fold)]
    around = tuple(zip(edges[::2], edges[1::2], strict=True))
    return page.within(around).tells_of_one_project()
