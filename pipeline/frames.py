"""The tables of a run as pandas DataFrames."""

from os import PathLike
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from pipeline.outputs import read_run
from pipeline.tables import SCHEMAS, TABLES


def load(folder: "str | PathLike[str]") -> dict[str, pd.DataFrame]:
    """Read the tables of a finished run: a mapping from table name to DataFrame, rows in input order.

    Columns have Arrow types: text, decimals with their exact digits, dates without a time. A column of words
    from a closed set (kinds, roles, states, bounds) is a category that knows every word of the set. Raises
    FileNotFoundError if `folder` holds no finished run.
    """
    place = Path(folder)
    run = read_run(place)
    if run is None or run.get("state") != "complete":
        raise FileNotFoundError(
            f"{place} holds no finished run; write one with: utdrag extract ... -o {place}"
        )
    return {name: _frame(place / "tables" / f"{name}.parquet", name) for name in SCHEMAS}


def _frame(path: Path, name: str) -> pd.DataFrame:
    frame: pd.DataFrame = pq.read_table(path, schema=SCHEMAS[name]).to_pandas(types_mapper=pd.ArrowDtype)
    closed = TABLES[name].closed if name in TABLES else {}
    kinds = {column: pd.CategoricalDtype([str(word) for word in words]) for column, words in closed.items()}
    return frame.astype(kinds)
