"""Charts as SVG without scripts and styles of their own: widths in percent, so that text keeps its size."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from pipeline.report_page.collect import Money, Summary, lower
from pipeline.report_page.language import term, text, vocabulary
from pipeline.spans import FIELDS
from pipeline.wording import grouped
from schemas.values import BudgetKind

HEIGHT = 120
"""Pixels of the columns of a histogram."""
_LABELLED = 12
"""Years that may have a label."""


def bar(share: float) -> str:
    """A horizontal bar over a part (0 to 1) of its width."""
    return (
        '<svg class="bar" aria-hidden="true" width="100%" height="12">'
        f'<rect class="track" width="100%" height="12"/><rect width="{100 * share:.2f}%" height="12"/></svg>'
    )


def bars(rows: Iterable[tuple[str, int, str]], kind: str = "bars") -> str:
    """A list of labels with a bar and a number each; a label is HTML, the last of a row too."""
    listed = list(rows)
    most = max((count for _, count, _ in listed), default=0)
    items = "".join(
        f'<li><span class="label">{label}</span>{bar(count / most)}<span class="number">{said}</span></li>'
        for label, count, said in listed
    )
    return f'<ol class="{kind}">{items}</ol>' if items else f"<p>{term('ui.nothing')}</p>"


def coverage(summary: Summary) -> str:
    """Each field: the share of records that have it, the number of values, the mean confidence."""
    items = []
    for name in FIELDS:
        present, counted = summary.present[name], summary.counted[name]
        if name == "contacts" and not present:
            continue
        share = present / summary.records if summary.records else 0
        mean = f"{100 * summary.confidence[name] / counted:.0f} %" if counted else "–"
        items.append(
            f'<li><span class="label">{term("field." + name)}</span>{bar(share)}'
            f'<span class="number">{100 * share:.0f} %</span>'
            f'<span class="number">{number(summary.values[name])}</span>'
            f'<span class="number">{mean}</span></li>'
        )
    heads = "".join(
        f'<span class="{kind}">{head}</span>'
        for kind, head in (
            ("label", ""),
            ("track", ""),
            ("number", term("ui.records")),
            ("number", term("ui.values")),
            ("number", term("ui.confidence")),
        )
    )
    return f'<ol class="bars wide"><li class="heads">{heads}</li>{"".join(items)}</ol>'


def ranking(counts: Counter[str], names: dict[str, str], data: str, most: int = 15) -> str:
    """The most frequent names as buttons that filter the projects; ties in the order of the names."""
    first = sorted(counts, key=lambda key: (-counts[key], names[key], key))[:most]
    return bars(
        (
            f'<button type="button" data-{data}="{text(key)}">{text(names[key])}</button>',
            counts[key],
            number(counts[key]),
        )
        for key in first
    )


def money(sums: dict[tuple[str, BudgetKind], Money]) -> str:
    """A row of columns for each kind of sum in the most frequent currency, on one logarithmic scale."""
    sizes: Counter[str] = Counter()
    for (currency, _), found in sums.items():
        sizes[currency] += found.steps.total() + found.zero
    if not sizes:
        return f"<p>{term('ui.nothing')}</p>"
    (main, _), *others = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))
    shown = {kind: sums[main, kind] for kind in BudgetKind if (main, kind) in sums}
    steps = [number for found in shown.values() for number in found.steps]
    rows = "".join(
        _heading(kind, found)
        + (_steps(kind, found.steps, (min(steps), max(steps)), main) if found.steps else "")
        for kind, found in shown.items()
    )
    scale = _scale(min(steps), max(steps)) if steps else ""
    rest = ", ".join(f"{number(count)} {escape(currency)}" for currency, count in others)
    note = f"<p>{term('ui.elsewhere')} {rest}</p>" if rest else ""
    return f"<p>{term('ui.currency')}: {escape(main)}</p>{rows}{scale}{note}"


def _heading(kind: BudgetKind, found: Money) -> str:
    zero = f" ({term('ui.zero')}: {number(found.zero)})" if found.zero else ""
    return f"<h3>{term('word.' + kind)}: {number(found.steps.total() + found.zero)}{zero}</h3>"


def _steps(kind: BudgetKind, counts: Counter[int], ends: tuple[int, int], currency: str) -> str:
    first, last = ends
    titles = [
        f"{grouped(lower(n))} – {grouped(lower(n + 1))} {escape(currency)}: {counts[n]}"
        for n in range(first, last + 1)
    ]
    return columns([counts[n] for n in range(first, last + 1)], titles, 60, f"word.{kind}")


def _scale(first: int, last: int) -> str:
    """The decades below the columns."""
    width = 100 / (last - first + 1)
    texts = "".join(
        f'<text x="{(n - first) * width:.2f}%" y="12">{size(lower(n))}</text>'
        f'<rect class="tick" x="{(n - first) * width:.2f}%" width="1" height="3"/>'
        for n in range(first, last + 1)
        if n % 3 == 0
    )
    return f'<svg class="axis" aria-hidden="true" width="100%" height="16">{texts}</svg>'


def years(counts: Counter[int]) -> str:
    """Columns by year, with a label every so many years."""
    if not counts:
        return f"<p>{term('ui.nothing')}</p>"
    first, last = min(counts), max(counts)
    span = range(first, last + 1)
    every = -(-len(span) // _LABELLED)
    width = 100 / len(span)
    labels = "".join(
        f'<text class="middle" x="{(year - first + 0.5) * width:.2f}%" y="12">{year}</text>'
        for year in span
        if (year - first) % every == 0
    )
    drawn = columns(
        [counts[year] for year in span], [f"{year}: {counts[year]}" for year in span], HEIGHT, "ui.time"
    )
    return f'{drawn}<svg class="axis" aria-hidden="true" width="100%" height="16">{labels}</svg>'


def columns(counts: Sequence[int], titles: Sequence[str], height: int, label: str) -> str:
    """A histogram; `label` is the key of its name. What is above 0 is at least two pixels high."""
    most, width = max(counts), 100 / len(counts)
    drawn = []
    for place, (count, title) in enumerate(zip(counts, titles, strict=True)):
        tall = max(2, round(height * count / most)) if count else 0
        drawn.append(
            f'<rect x="{place * width + width * 0.05:.2f}%" width="{width * 0.9:.2f}%" '
            f'y="{height - tall}" height="{tall}"><title>{title}</title></rect>'
        )
    return (
        f'<svg class="columns" role="img" aria-label="{vocabulary("en")[label]}" data-t-label="{label}" '
        f'width="100%" height="{height}">{"".join(drawn)}</svg>'
    )


def number(count: int) -> str:
    """A whole number in groups of three digits."""
    return grouped(Decimal(count))


def size(amount: Decimal) -> str:
    """A round sum in few characters: `1 000`, `10 mn`.

    >>> size(Decimal(10_000_000))
    '10 mn'
    """
    million = Decimal(1_000_000)
    return f"{grouped(amount / million)} mn" if amount >= million else grouped(amount)
