"""An evaluation as pages to look at: each document twice, with expected and with found spans.

Everything of a document is escaped; the pages hold no script and no address, and say so in their
Content-Security-Policy.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import quote

from pipeline.evaluation.judge import Judged, Pair, Verdict
from pipeline.evaluation.keys import CORE, Level
from pipeline.evaluation.printed import figure
from pipeline.evaluation.scores import score
from pipeline.show import Mark, pieces
from pipeline.terminal import safe

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem; color: #1c1c1c; background: #fff; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
mark { padding: 0 1px; border-radius: 2px; color: inherit; background: #cfe8cf; }
mark.wrong { background: #f9cfc9; outline: 1px solid #b3261e; }
mark.kind { background: #fbe7b2; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .15rem .8rem .15rem 0; }
tr { border-bottom: 1px solid #ddd; }
td.number { text-align: right; }
@media (max-width: 60rem) { .sides { grid-template-columns: 1fr; } }
"""
_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
INDEX = "index.html"
LONGEST_NAME = 200
"""Bytes of a file's name; a longer one is cut and told apart by a hash."""

_unfit = re.compile(r"[^\w \-]")


class Pages:
    """A folder that gets a page for each document, and at the end an index.

    Files of the same names are replaced, nothing else is touched. Raises OSError where it cannot write.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.judged: list[Judged] = []

    def add(self, judged: Judged, text: str) -> None:
        """Write the page of a document."""
        self.judged.append(judged)
        path = self.folder / file_name(judged.doc_id)
        path.write_text(page(judged, text), encoding="utf-8")

    def close(self) -> None:
        """Write the index."""
        (self.folder / INDEX).write_text(index(self.judged), encoding="utf-8")


def file_name(doc_id: str) -> str:
    """A file name for a document, whatever its id holds; never that of the index.

    >>> file_name("a/b"), file_name("index")
    ('a%2Fb.page.html', 'index.page.html')
    """
    name = _unfit.sub(lambda match: f"%{ord(match[0]):02X}", doc_id)
    if len(name.encode("utf-8", "replace")) > LONGEST_NAME:
        name = f"{name[: LONGEST_NAME // 8]}-{sha256(doc_id.encode('utf-8', 'replace')).hexdigest()}"
    return f"{name}.page.html"


def page(judged: Judged, text: str) -> str:
    """The page of one document: text with expected and with found spans, then the values of each record."""
    sides = "".join(
        f"<section><h2>{title}</h2><pre>{_marked(text, verdicts)}</pre></section>\n"
        for title, verdicts in (
            ("Expected", [v for pair in judged.pairs for v in pair.expected]),
            ("Found", [v for pair in judged.pairs for v in pair.found]),
        )
    )
    tables = "".join(_values(pair, number) for number, pair in enumerate(judged.pairs, 1))
    note = (
        "<p>Green: right. Yellow: right value, another kind or span. Red: missed on the left, "
        f'wrong on the right. <a href="{INDEX}">All documents</a></p>\n'
    )
    return _html(judged.doc_id, f'{note}<div class="sides">\n{sides}</div>\n{tables}')


def index(documents: Sequence[Judged]) -> str:
    """The list of documents with their figures."""
    rows = "".join(
        f'<tr><td><a href="{escape(quote(file_name(d.doc_id)))}">{_text(d.doc_id)}</a></td>'
        f'<td class="number">{len(d.pairs)}</td>'
        + "".join(
            f'<td class="number">{figure(score([d], level, names).f1)}</td>'
            for names in (CORE, d.names)
            for level in Level
        )
        + "</tr>\n"
        for d in documents
    )
    heads = "".join(
        f"<th>{head}</th>" for head in ("document", "records", "core F1", "lenient", "all F1", "lenient")
    )
    return _html("Evaluation", f"<table><tr>{heads}</tr>\n{rows}</table>\n")


def _marked(text: str, verdicts: Sequence[Verdict]) -> str:
    """The text with a mark around each value; the worst verdict of those over a piece gives its colour."""
    by_mark: dict[Mark, list[Verdict]] = {}
    for v in verdicts:
        if v.end:
            by_mark.setdefault(Mark(v.start, v.end, v.field), []).append(v)
    out = []
    for piece, over in pieces(text, sorted(by_mark, key=lambda m: (m.start, -m.end, m.field))):
        if not over:
            out.append(_text(piece))
            continue
        here = [v for mark in over for v in by_mark[mark]]
        title = escape(safe("; ".join(f"{v.field}: {v.said}" for v in here)))
        out.append(f'<mark class="{_class(here)}" title="{title}">{_text(piece)}</mark>')
    return "".join(out)


def _class(verdicts: Sequence[Verdict]) -> str:
    if not all(v.lenient for v in verdicts):
        return "wrong"
    return "right" if all(v.strict for v in verdicts) else "kind"


def _values(pair: Pair, number: int) -> str:
    names = dict.fromkeys(v.field for v in (*pair.expected, *pair.found))
    rows = "".join(
        f"<tr><th>{_text(name)}</th>{_cell(pair.expected, name)}{_cell(pair.found, name)}</tr>\n"
        for name in names
    )
    return (
        f"<h2>Record {number}</h2>\n<table><tr><th>field</th><th>expected</th><th>found</th></tr>\n"
        f"{rows}</table>\n"
    )


def _cell(verdicts: Sequence[Verdict], name: str) -> str:
    marked = (f'<mark class="{_class([v])}">{_text(v.said)}</mark>' for v in verdicts if v.field == name)
    return f"<td>{'<br>'.join(marked)}</td>"


def _text(text: str) -> str:
    return escape(safe(text.replace("\r\n", "\n").replace("\r", "\n")))


def _html(title: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_text(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{_text(title)}</h1>\n{body}</body>\n</html>\n"
    )
