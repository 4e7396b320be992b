"""What the build of the documentation adds: the reference of the command line, from the program itself."""

import re
import subprocess
import sys
from typing import Any

PAGE = "reference/command-line.md"
_cut_list = re.compile(r"\*\*Commands\*\*:\n\n(?:\* .*\n)+")
"""Typer's list of commands with the beginnings of their sentences; the sections below have them whole."""


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Put what `utdrag --help` and its like say behind the words of the page."""
    if page.file.src_uri != PAGE:
        return markdown
    command = [sys.executable, "-m", "typer", "pipeline.cli", "utils", "docs", "--name", "utdrag"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - fixed words
    _, _, sections = told.partition("\n")
    return f"{markdown}\n{_cut_list.sub('', sections)}"
