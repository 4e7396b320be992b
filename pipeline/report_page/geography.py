"""The map: how many projects name each municipality."""

import json
from collections import Counter
from functools import cache
from importlib.resources import files

from extractors.tables import rows
from pipeline.report_page.charts import number
from pipeline.report_page.language import text, vocabulary

SHAPES = files("pipeline.report_page") / "municipalities.json"
SHADES = 5
"""Shades of the map beside the one of none."""


@cache
def _drawing() -> tuple[int, int, dict[str, str]]:
    drawing = json.loads(SHAPES.read_text(encoding="utf-8"))
    return drawing["width"], drawing["height"], drawing["paths"]


@cache
def names() -> dict[str, str]:
    """The municipalities by SCB code."""
    return {row["code"]: row["name"] for row in rows("municipalities")}


def draw(counts: Counter[str]) -> str:
    """The map, each municipality in the shade of its count; the ranking beside it says the same in words."""
    width, height, paths = _drawing()
    most = max(counts.values(), default=0)
    shapes = "".join(
        f'<path class="s{shade(counts[code], most)}" data-place="{code}" d="{path}">'
        f"<title>{text(names().get(code, code))}: {number(counts[code])}</title></path>"
        for code, path in paths.items()
    )
    label = vocabulary("en")["ui.map"]
    return (
        f'<svg class="map" role="img" aria-label="{label}" data-t-label="ui.map" '
        f'viewBox="0 0 {width} {height}">{shapes}</svg>'
    )


def legend(most: int) -> str:
    """What the shades mean."""
    tops = sorted({top(step, most) for step in range(1, SHADES + 1)} - {0})
    items = ['<li><i class="s0"></i>0</li>']
    low = 1
    for high in tops:
        said = number(low) if low == high else f"{number(low)}–{number(high)}"
        items.append(f'<li><i class="s{shade(high, most)}"></i>{said}</li>')
        low = high + 1
    return f'<ul class="legend">{"".join(items)}</ul>'


def top(step: int, most: int) -> int:
    """The greatest count of a shade; shades grow by a constant factor, because few places have most projects.

    >>> [top(step, 100) for step in range(1, 6)]
    [2, 6, 15, 39, 100]
    """
    return int(most ** (step / SHADES) + 1e-9) if most else 0


def shade(count: int, most: int) -> int:
    """The shade of a count: 0 for none, else 1 to 5.

    >>> [shade(count, 100) for count in (0, 1, 2, 3, 40, 100)]
    [0, 1, 1, 2, 5, 5]
    """
    return next((step for step in range(1, SHADES + 1) if count <= top(step, most)), SHADES) if count else 0
