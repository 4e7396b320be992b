"""A run in figures, counted record by record."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.spans import FIELDS, project_period, values
from schemas.organisations import Party
from schemas.record import PlaceKind, Record
from schemas.values import BudgetKind

RANKED = {"owners": ("owners",), "partners": ("partners",), "funders": ("funders", "cofunders")}
"""The rankings of organisations and the fields each counts."""
_STEPS = (1, 2, 5)
LONGEST = 50
"""Years; a longer period is rather a mistake and is in no chart."""


@dataclass(slots=True)
class Money:
    """The sums of one kind in one currency: how many in each step of 1, 2, 5, and how many are 0."""

    steps: Counter[int] = field(default_factory=Counter)
    zero: int = 0


@dataclass(slots=True)
class Summary:
    """What the charts show. Counters of names count records, not mentions."""

    records: int = 0
    present: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    confidence: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    counted: Counter[str] = field(default_factory=Counter)
    money: dict[tuple[str, BudgetKind], Money] = field(default_factory=dict)
    years: Counter[int] = field(default_factory=Counter)
    organisations: dict[str, Counter[str]] = field(default_factory=lambda: {r: Counter() for r in RANKED})
    names: dict[str, str] = field(default_factory=dict)
    places: dict[PlaceKind, Counter[str]] = field(default_factory=lambda: {k: Counter() for k in PlaceKind})
    issues: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        """Count one record."""
        self.records += 1
        for name in FIELDS:
            self._coverage(record, name)
        for budget in record.budgets:
            sums = self.money.setdefault((budget.currency, budget.kind), Money())
            if budget.amount:
                sums.steps[step(budget.amount)] += 1
            else:
                sums.zero += 1
        self.years.update(years(record))
        for ranking in RANKED:
            for key, name in parties(record, ranking).items():
                self.organisations[ranking][key] += 1
                self.names.setdefault(key, name)
        for kind, code in {(place.kind, place.code or place.name) for place in record.places}:
            self.places[kind][code] += 1
        for place in record.places:
            self.names.setdefault(place.code or place.name, place.name)
        self.issues.update(issue.code for issue in record.issues)

    def _coverage(self, record: Record, name: str) -> None:
        found = values(record, name)
        if found:
            self.present[name] += 1
            self.values[name] += len(found)
            known = [value.confidence for value in found if value.confidence is not None]
            self.counted[name] += len(known)
            self.confidence[name] += sum(known)


def parties(record: Record, ranking: str) -> dict[str, str]:
    """The organisations of a ranking by key (id, or the name where there is none), with their names."""
    found: Iterable[Party] = (party for name in RANKED[ranking] for party in getattr(record, name))
    return {p.organisation.id or p.organisation.name: p.organisation.name for p in found}


def years(record: Record) -> range:
    """The years that the project is under way in; none where the page does not say both ends."""
    period = project_period(record)
    if period is None or period.earliest is None or period.latest is None:
        return range(0)
    first, last = period.earliest.year, period.latest.year
    return range(first, last + 1) if 0 <= last - first <= LONGEST else range(0)


def step(amount: Decimal) -> int:
    """The number of the step of a positive amount in 1, 2, 5, 10, 20 and so on.

    >>> [step(Decimal(n)) for n in (1, 2, 4, 5, 10, 1_000)]
    [0, 1, 1, 2, 3, 9]
    """
    decade = amount.adjusted()
    lead = amount.scaleb(-decade)
    return 3 * decade + sum(lead >= bound for bound in _STEPS[1:])


def lower(number: int) -> Decimal:
    """Where a step begins.

    >>> [str(lower(n)) for n in (0, 2, 9)]
    ['1', '5', '1000']
    """
    decade, place = divmod(number, 3)
    return Decimal(f"{Decimal(_STEPS[place]).scaleb(decade):f}")
