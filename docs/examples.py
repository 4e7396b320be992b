"""Examples in docstrings as blocks of code: Markdown would take `>>>` for quotes and `[a][b]` for a link."""

import re
from typing import Any

import griffe

_example = re.compile(r"(?:^>>> .*\n?(?:^(?!>>> )\S.*\n?)*)+", re.MULTILINE)


class Examples(griffe.Extension):
    """Puts a fence around each example of a docstring."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Change the docstring of what has been read."""
        if obj.docstring is not None:
            fenced = _example.sub(lambda match: f"```pycon\n{match[0].rstrip()}\n```\n", obj.docstring.value)
            obj.docstring.value = fenced
