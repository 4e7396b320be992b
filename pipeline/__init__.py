"""How documents travel: read, extract, write, look at, evaluate.

From Python there are two names: `extract(text)` gives the records of a page, `load(folder)` the tables of a
run as pandas DataFrames. Both are imported when first used, so that `import pipeline` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.frames import load
    from pipeline.memory import extract

__all__ = ["extract", "load"]
_HOMES = {"extract": "pipeline.memory", "load": "pipeline.frames"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
