"""A page in a notebook with its spans marked, by displaCy's span renderer.

Page text is foreign: it is escaped, what steers a terminal or reorders text is made visible, and MathJax is
told to leave it alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from spacy import displacy

from pipeline.evidence import Evidence, Located, located, spans_of
from pipeline.notebook import page_of
from pipeline.spans import FIELDS
from pipeline.terminal import one_line, safe
from pipeline.wording import words
from schemas.base import Span
from schemas.record import Record

AROUND = 300
"""Characters of the page shown before and after a span where the whole page is not shown."""
WHOLE = 20_000
"""Characters of the longest page that a record shows whole."""
MOST = 400
"""Values that are marked and listed at most; a record of a monstrous page has thousands."""

_TINTS = (
    "#ffd54f #ffe9a8 #80deea #b2ebf2 #b39ddb #e0e0e0 #a5d6a7 #ce93d8 #ef9a9a "
    "#ffab91 #c5e1a5 #dce775 #90caf9 #9fa8da #f48fb1 #bcaaa4 #f8bbd0"
)
TINTS = dict(zip(FIELDS, _TINTS.split(), strict=True))
_SEAM = "\x1c"
"""displaCy puts a space after what is not marked; this, white space that no safe text holds, goes with it."""
_TEMPLATE = {
    "span": '<span style="font-weight: bold; display: inline-block; position: relative; '
    'height: {total_height}px">{text}{span_slices}{span_starts}</span>',
    "slice": '<span style="background: {bg}; top: {top_offset}px; height: 4px; left: -1px; '
    'width: calc(100% + 2px); position: absolute"></span>',
    "start": '<span style="background: {bg}; top: {top_offset}px; height: 4px; left: -1px; '
    'width: calc(100% + 2px); position: absolute"><span style="background: {bg}; z-index: 10; color: #000; '
    "top: -0.5em; padding: 2px 3px; position: absolute; font-size: 0.6em; line-height: 1; "
    'border-radius: 3px; white-space: nowrap">{label}{kb_link}</span></span>',
}
_words = re.compile(r"\s+|\S+").findall
_Mark = tuple[Span, str]


def record_html(record: Record) -> str:
    """A record for a notebook: its page with the spans marked, and its values with rule and confidence."""
    found = list(located(record))
    title = record.title.value if record.title else "no title"
    head = f"<b>{_plain(record.record_id)}</b> {_plain(title)}"
    issues = "".join(
        f"<li><code>{_plain(issue.code)}</code> {_plain(issue.path)}: {_plain(issue.message)}</li>"
        for issue in record.issues
    )
    page = page_of(record)
    whole = page is not None and len(page) <= WHOLE
    return _framed(
        head, _page(page, found, whole=whole), _listed(found), f"<ul>{issues}</ul>" if issues else ""
    )


def evidence_html(evidence: Evidence) -> str:
    """The evidence of a cell: the page around its spans, and the values with rule and confidence."""
    said = f" {_plain(evidence.message)}" if evidence.message else ""
    head = f"<b>{_plain(evidence.record.record_id)}</b>{said}"
    whole = not evidence.values and evidence.text is not None and len(evidence.text) <= WHOLE
    return _framed(head, _page(evidence.text, evidence.values, whole=whole), _listed(evidence.values))


def _framed(*parts: str) -> str:
    return (
        f'<div class="tex2jax_ignore mathjax_ignore">{"".join(f"<div>{part}</div>" for part in parts)}</div>'
    )


def _page(text: str | None, found: Sequence[Located], *, whole: bool) -> str:
    if text is None:
        return "<i>This run has the page no more; the words of each value are in the list.</i>" + _loose(
            found
        )
    marks = [(span, path) for path, value in found[:MOST] for span in dict.fromkeys(spans_of(value))]
    shown = [(0, len(text))] if whole else list(windows(len(text), [span for span, _ in marks]))
    rendered = [_rendered(text, start, end, marks) for start, end in shown]
    gaps = ["<div>⋯</div>" if (shown and shown[0][0] > 0) else "", *["<div>⋯</div>"] * (len(shown) - 1)]
    last = "<div>⋯</div>" if shown and shown[-1][1] < len(text) else ""
    return "".join(gap + part for gap, part in zip(gaps, rendered, strict=False)) + last


def _loose(found: Sequence[Located]) -> str:
    said = (
        f"<li>{_plain(path)}: “{_plain(span.text)}”</li>"
        for path, value in found[:MOST]
        for span in value.evidence
    )
    return f"<ul>{''.join(said)}</ul>"


def windows(length: int, spans: Iterable[Span], around: int = AROUND) -> Iterator[tuple[int, int]]:
    """The stretches of a text with every span and `around` characters beside it, joined where they meet."""
    wanted = sorted((max(0, s.start - around), min(length, s.end + around)) for s in spans)
    open_: tuple[int, int] | None = None
    for start, end in wanted:
        if open_ is not None and start <= open_[1]:
            open_ = (open_[0], max(open_[1], end))
            continue
        if open_ is not None:
            yield open_
        open_ = (start, end)
    if open_ is not None:
        yield open_


def _rendered(text: str, start: int, end: int, marks: Iterable[_Mark]) -> str:
    inside = [(span, path) for span, path in marks if start <= span.start and span.end <= end]
    tokens, at = cut(text[start:end], [(s.start - start, s.end - start) for s, _ in inside])
    spans = [
        {
            "start_token": at[span.start - start],
            "end_token": at[span.end - start],
            "label": escape(safe(path)),
        }
        for span, path in inside
    ]
    colours = {path: TINTS.get(path.partition("[")[0], "#ddd") for _, path in inside}
    html: str = displacy.render(
        {"tokens": tokens, "spans": spans},
        style="span",
        manual=True,
        jupyter=False,
        options={"colors": colours, "template": _TEMPLATE},
    )
    return f'<div style="white-space: pre-wrap">{html.replace(f"{_SEAM} ", "")}</div>'


def cut(text: str, spans: Sequence[tuple[int, int]]) -> tuple[list[str], dict[int, int]]:
    """Cut a text where spans begin and end, and what is in a span into words; safe to show.

    Gives the pieces, and for every place where a span begins or ends the number of the piece that begins
    there. Pieces outside of spans, and white space, end in a seam.
    """
    borders = sorted({0, len(text), *(place for span in spans for place in span)})
    opened = {start: 0 for start, _ in spans} | {end: 0 for _, end in spans}
    for start, end in spans:
        opened[start] += 1
        opened[end] -= 1
    tokens: list[str] = []
    at: dict[int, int] = {}
    depth = 0
    for start, end in pairwise(borders):
        at[start] = len(tokens)
        depth += opened.get(start, 0)
        piece = safe(text[start:end].replace("\r\n", " \n"))
        if depth:
            tokens.extend(word if word.strip() else word + _SEAM for word in _words(piece))
        else:
            tokens.append(piece + _SEAM)
    at[len(text)] = len(tokens)
    return tokens, at


def _listed(found: Sequence[Located]) -> str:
    rows = []
    for path, value in found[:MOST]:
        span, sure = value.evidence[0], value.confidence
        known = "–" if sure is None else f"{sure:.2f}"
        cells = (path, words(value), value.rule, known, f"{span.start}:{span.end}")
        rows.append("<tr>" + "".join(f"<td>{_plain(cell, 240)}</td>" for cell in cells) + "</tr>")
    if len(found) > MOST:
        rows.append(f"<tr><td>and {len(found) - MOST} values more</td></tr>")
    heads = "".join(f"<th>{name}</th>" for name in ("field", "value", "rule", "confidence", "at"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>" if rows else ""


def _plain(text: str, width: int = 0) -> str:
    return escape(one_line(text, width))
