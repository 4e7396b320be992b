"""Extractors that stand in for the real one; they run in the processes of a run, and some end them."""

import os
import re
import signal
import sys
import time
from pathlib import Path

from schemas.document import Document
from schemas.extraction import Extraction
from tests.pipeline.make import extract_page

HERE = "tests.pipeline.fakes:"
LOG = "UTDRAG_TEST_LOG"
"""Names a file to which `logged` adds a line for each document it is given."""


def plain(document: Document, *, contacts: bool = False) -> Extraction:
    """Quick: full records of pages that begin as PAGE, nothing of other pages; a page that says so fails."""
    if document.text == "fails":
        raise ZeroDivisionError("a rule\nwent wrong")
    return extract_page(document)


def logged(document: Document, *, contacts: bool = False) -> Extraction:
    with Path(os.environ[LOG]).open("a", encoding="utf-8") as file:
        file.write(f"{document.doc_id}\n")
    return plain(document)


def slow(document: Document, *, contacts: bool = False) -> Extraction:
    time.sleep(0.005)
    return logged(document)


def telling_modules(document: Document, *, contacts: bool = False) -> Extraction:
    """Log which of the large libraries the process has loaded."""
    with Path(os.environ[LOG]).open("a", encoding="utf-8") as file:
        file.write(" ".join(sorted({"numpy", "pandas", "pyarrow"} & sys.modules.keys())) + "\n")
    return plain(document)


def with_numpy(document: Document, *, contacts: bool = False) -> Extraction:
    import numpy as np

    assert np.arange(3).sum() == 3
    return plain(document)


def poisoned(document: Document, *, contacts: bool = False) -> Extraction:
    """Do what the page says."""
    match document.text.split()[0]:
        case "segfault":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "loop":
            re.match(r"(a+)+$", "a" * 100 + "b")
        case "wait":  # a machine busy with other work
            time.sleep(0.8)
        case "stand":
            time.sleep(60)
        case "memory":
            _ = [bytes(10_000_000) for _ in range(10_000)]
        case "once":  # as somebody from outside would do
            mark = Path(os.environ[LOG])
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    return plain(document)
