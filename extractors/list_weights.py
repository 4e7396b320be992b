"""How much speaks for a way to cut a page in entries: what most of them say, and what leads to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import and_

from extractors.item_lists import is_declined
from extractors.list_evidence import Evidence, Signs
from extractors.list_leads import granted
from extractors.list_lines import Is
from extractors.list_splits import Part, Split, last_part
from extractors.telling import is_subject, signs_of_call
from extractors.whereabouts import between

_FEWEST, _SEVERAL, _SURE, _CALL_SIGNS = 2, 3, 5, 2
_USUAL, _MOSTLY, _NEARLY = 0.6, 2 / 3, 3 / 4
_OUTRIGHT = 3
_LOOSE = frozenset({"awards", "labels"})
"""Of two cuts that say as much, lines of awards and labels are the less likely beginnings."""
_MANY_SIGNS = 2


@dataclass(frozen=True, slots=True)
class Weighed:
    """The entries of a page, what begins each of them, and how much speaks for them."""

    kind: str
    parts: tuple[Part, ...]
    worth: float


def weigh(seen: Evidence, split: Split) -> Weighed | None:
    """The entries of a split that tell of a project each; None where too little speaks for them."""
    parts = _told(seen, split)
    if len(parts) < _FEWEST:
        return None
    case = _Case(seen, split.kind, parts)
    if not case.may_be_list() or not case.suffices() or case.tells_of_one():
        return None
    return Weighed(split.kind, parts, case.worth())


def _told(seen: Evidence, split: Split) -> tuple[Part, ...]:
    """The parts of a split from the first to the last that tells of one project, without others."""
    kept = list(split.parts)
    led = split.kind not in {"heads", "awards"} and seen.are_led(kept)
    while kept and (seen.tells_nothing(kept[0], led=led) or seen.leads_on(kept[0])):
        kept.pop(0)
    while len(kept) > _FEWEST and not seen.signs(kept[0])[4] and _are_forms(seen, kept[1:]):
        kept.pop(0)
    leads = [seen.lead(part.first) for part in kept]
    if kept and leads[0] < _OUTRIGHT:
        first = next((n for n, lead in enumerate(leads) if lead == _OUTRIGHT), -1)
        if first < 0:
            first = next((n for n, part in enumerate(kept) if seen.gives_on(part.first)), -1)
        kept = kept[max(first, next((n for n, lead in enumerate(leads) if lead), 0)) :]
    while split.kind == "rows" and len(kept) > _FEWEST and _is_lead(seen, kept[0], kept[1:]):
        kept.pop(0)
    usual = sorted(map(seen.points, kept))[len(kept) // 2] if kept else 0
    while len(kept) > 1:
        kept[-1] = last_part(seen.lines, kept[-1], kept[:-1])
        alike = seen.sum_near(kept[-1]) or not (
            _have_sums(seen, kept[:-1]) or (not led and 2 * seen.points(kept[-1]) < usual)
        )
        alike = alike and (seen.signs(kept[-1])[4] or not _are_forms(seen, kept[:-1]))
        alike = alike and not (split.kind == "rows" and _is_text(seen, kept[-1], kept[:-1]))
        if alike and not seen.tells_nothing(kept[-1], led=led):
            break
        kept.pop()
    sums = _have_sums(seen, kept)
    strict = split.kind == "heads" or (split.kind == "rows" and (sums or _OUTRIGHT not in leads))
    if split.kind == "heads" and len(kept) > _FEWEST and not kept[0].first:
        said = seen.counts(seen.stretch(kept[1])[0])
        kept = kept[1:] if len(kept) not in said and len(kept) - 1 in said else kept
    told_of = split.kind == "heads" and any(seen.under_rubric(part.first) for part in kept)
    lower = seen.page.text.lower
    told = [
        part
        for part in kept
        if not is_declined(lower, *seen.stretch(part))
        and not seen.is_under_refusal(part)
        and not seen.is_total(part)
        and not (
            strict
            and (
                not (seen.points(part) or (told_of and seen.is_head(part)))
                or (sums and not seen.sum_near(part))
            )
        )
    ]
    every = split.kind == "rows" and _have_sums(seen, told)
    return tuple(part for part in told if not every or seen.sum_near(part))


def _is_lead(seen: Evidence, first: Part, others: Sequence[Part]) -> bool:
    """Whether the first of some rows leads to the others: `Så här gick det:`."""
    leads = [seen.lines[part.first].leads for part in others]
    return _is_text(seen, first, others) or (seen.lines[first.first].leads and not any(leads))


def _is_text(seen: Evidence, one: Part, others: Sequence[Part]) -> bool:
    """Whether one of some rows is running text, and few of the others are."""
    texts = sum(seen.lines[part.first].kind is Is.TEXT for part in others)
    return seen.lines[one.first].kind is Is.TEXT and 4 * texts <= len(others)


def _are_forms(seen: Evidence, parts: Sequence[Part]) -> bool:
    return sum(seen.signs(part)[4] for part in parts) >= _NEARLY * len(parts)


def _have_sums(seen: Evidence, parts: Sequence[Part]) -> bool:
    return sum(map(seen.sum_near, parts)) >= _NEARLY * len(parts)


@dataclass
class _Case:
    """Parts that one kind of line begins, and what the page says in and above them."""

    seen: Evidence
    kind: str
    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        seen, parts = self.seen, self.parts
        self.awards = all(map(seen.is_award_in, parts))
        self.several = len(parts) > _FEWEST
        lines = self.awards and (self.several or self.kind.startswith("marked"))
        self.lead = max(seen.lead(parts[0].first), 2 if lines else 0)
        self.counted = len(parts) in seen.counts(seen.stretch(parts[0])[0])

    @cached_property
    def signs(self) -> list[Signs]:
        """The signs of each entry; the body that items stand under is theirs."""
        under = self.kind.startswith("marked")
        found = [(part, self.seen.signs(part)) for part in self.parts]
        return [
            (signs[0], signs[1] or (under and self.seen.rubric(part) is not None), *signs[2:])
            for part, signs in found
        ]

    @cached_property
    def shares(self) -> list[float]:
        """In how many of the entries each sign is."""
        return [sum(column) / len(self.signs) for column in zip(*self.signs, strict=True)]

    def may_be_list(self) -> bool:
        """Whether the entries are no form, none of a call, and not one thing told in two lines."""
        seen, money = self.seen, self.shares[0]
        if self.awards and not self.several and not self.counted and seen.share_body(*self.parts):
            return False
        if money < _USUAL and signs_of_call(seen.page.text.lower) >= _CALL_SIGNS:
            return False
        asked = seen.asks_of(self.parts[0].first)
        if asked and money < _USUAL and self.shares[1] < 1 and signs_of_call(seen.page.text.lower):
            return False
        if sum(share >= _USUAL for share in self.shares[:2]) < asked:
            return False
        rows = sum(map(seen.is_row, self.parts)) >= _MOSTLY * len(self.parts)
        if self.kind in {"rows", "turns"} and self.lead < _OUTRIGHT and not rows:
            return False
        if self.lead == _OUTRIGHT and max(self.shares) < _USUAL and not seen.are_words(self.parts):
            return False
        return not (seen.are_labels(self.parts) and self.kind != "labels") and not seen.are_one(self.parts)

    def suffices(self) -> bool:
        """Whether enough entries have the same signs, the fewer the more is said above them."""
        money, body, _, word, form = self.shares
        usual, kind = sum(share >= _MOSTLY for share in self.shares), self.kind
        counted = self.counted or (self.awards and self.lead > 1)
        if form < _MOSTLY and kind == "labels":
            return False
        if self._stands_by_itself():
            return True
        if form >= _MOSTLY and usual > _MANY_SIGNS and (self.several or self.lead) and kind != "awards":
            return True
        few = self.lead == _OUTRIGHT and (usual > 1 or kind == "marked.bullet" or self._say_who_and_what())
        if not self.lead or not (self.several or few or counted):
            return False
        if kind == "awards" and not (self.several or counted):
            return False
        if self.lead == _OUTRIGHT:
            return usual > 0 or kind != "awards"
        if money >= _NEARLY:
            return usual > 1 or (self.lead > 1 and (counted or kind.startswith("marked")))
        return form >= _NEARLY or (word >= _NEARLY and (body >= _NEARLY or usual > _MANY_SIGNS))

    def _stands_by_itself(self) -> bool:
        """Whether entries of this kind need no more said above them than what this kind shows."""
        if self.kind != "labels" and self.seen.deals_out(self.parts[0].first):
            money, body, *_ = self.shares
            enough = self.several or (
                all(map(self.seen.says_what_for, self.parts)) and not self.seen.share_body(*self.parts)
            )
            if self.kind == "named" or (enough and money >= _NEARLY and body >= _USUAL):
                return True
        told = self.kind == "heads" and self._are_told_of()
        return told or (self.kind.startswith("marked") and self._say_what_for())

    def _say_who_and_what(self) -> bool:
        """Whether each entry has a body and more words than its name."""
        return self.shares[1] == 1 and all(map(self.seen.says_what_for, self.parts))

    def _say_what_for(self) -> bool:
        """Whether most items say who gets how much for what, on a page on which money is dealt out."""
        seen, (money, body, *_) = self.seen, self.shares
        lower, start = seen.page.text.lower, seen.stretch(self.parts[0])[0]
        told = sum(map(seen.says_what_for, self.parts)) >= _USUAL * len(self.parts)
        return (
            told
            and self.several
            and money >= _NEARLY
            and body >= _USUAL
            and granted(lower[:start]) is not None
        )

    def _are_told_of(self) -> bool:
        """Whether the entries are texts under headings that a rubric leads to: `Avslutade projekt`."""
        seen = self.seen
        led = any(seen.under_rubric(part.first) for part in self.parts)
        over = sum(map(seen.is_head, self.parts)) >= _MOSTLY * len(self.parts)
        return led and over and len(self.parts) >= _SEVERAL

    def tells_of_one(self) -> bool:
        """Whether the page around the list has one project for its subject: asked less of long lists."""
        seen = self.seen
        strong = sum(share >= _NEARLY for share in self.shares) > 1 and self.shares[0] >= _NEARLY
        if self.awards and self.several:
            return False
        if self.lead == _OUTRIGHT and (len(self.parts) >= _SURE or strong):
            return False
        start, end = seen.stretch(self.parts[0])[0], seen.stretch(self.parts[-1])[1]
        if self.lead == _OUTRIGHT or (self.lead > 1 and strong):
            return is_subject(seen.page.text.lower, between(seen.page.sentences, 0, start))
        return seen.page.within(((0, start), (end, len(seen.page.text.fold)))).tells_of_one_project()

    def worth(self) -> float:
        """How much the entries say of what most of them say; more where the page counts as many."""
        usual = [share >= _USUAL for share in self.shares]
        told: float = sum(sum(map(and_, one, usual)) ** 1.5 for one in self.signs)
        told *= (0.9 if self.kind in _LOOSE else 1) * (1.2 if self.counted else 1)
        return told + len(self.parts) / 4
