"""The tree of a web page to lines: one pass without recursion, a frame for each element that holds lines."""

import re
from collections.abc import Callable

from pipeline.documents.html_frames import FRAMES, TERMS, Frame, close
from pipeline.documents.html_parts import NEVER, SECTIONS, Node, Skeleton, is_dropped, of, skeleton
from pipeline.documents.lines import LONGEST_LABEL, Line, collapse

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "details",
        "div",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "main",
        "nav",
        "p",
        "pre",
        "section",
        "caption",
        "label",
        "tbody",
        "thead",
        "tfoot",
    ]
)
_APART = frozenset(
    [
        "p",
        "section",
        "article",
        "blockquote",
        "figure",
        "pre",
        "details",
        "aside",
        "main",
        "form",
        "fieldset",
        "header",
        "footer",
        "address",
        "hr",
    ]
)
_BOLD = frozenset({"b", "strong"})
_names_label = re.compile(r"label|key|term|etikett|ledtext").search
_names_head = re.compile(r"title|titel|rubrik|name|head").search
_names_value = re.compile(r"value|data|v[aä]rde").search
_names_text = re.compile(r"text|content|desc|info|body|answer|detail").search
_footnote = re.compile(r"[\[(]?[\d*†‡]{1,3}[\])]?").fullmatch
_MOST_CHILDREN = 12
_MOST_PIECES = 4
"""Text nodes in which a label before a value may come."""


def read_lines(body: Node, *, whole: bool = False) -> list[Line]:
    """The lines of a page's body; with `whole` also what looks like navigation or is not shown at first."""
    walker = _Walker(skeleton(body), whole=whole)
    _walk(body, walker.enter, walker.leave)
    return walker.end()


def _walk(root: Node, enter: Callable[[Node, int], bool], leave: Callable[[Node, int], None]) -> None:
    """Go through the nodes below `root`; those that `enter` says to go into are left with `leave`."""
    node, depth = root.child, 1
    while node is not None:
        if enter(node, depth):
            child = node.child
            if child is not None:
                node, depth = child, depth + 1
                continue
            leave(node, depth)
        while (following := node.next) is None:
            node, depth = node.parent, depth - 1
            if depth == 0:
                return
            leave(node, depth)
        node = following


class _Walker:
    """Where the walk stands: the open frames, sections and links, and how the next text is joined."""

    def __init__(self, page: Skeleton, *, whole: bool) -> None:
        self.page, self.whole = page, whole
        self.frames = [Frame("body", 0)]
        self.sections = self.links = self.pre = 0
        self.second = -1
        """The element that follows another one as a value follows its label."""
        self.meets = False
        """Whether the next text meets the last one as a value meets its label."""

    def enter(self, node: Node, depth: int) -> bool:
        """Take a node in; return whether to go into it."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return False
        tag, frame = node.tag, self.frames[-1]
        if self._passed_over(node, tag):
            return False
        if tag == "br":
            frame.flush() if any(map(str.strip, frame.buffer)) else frame.gap()
            return False
        self._count(tag, 1)
        is_part = frame.paired and depth == frame.depth + 1
        if tag in FRAMES or is_part or tag in _BLOCKS or "-" in tag:
            self._open(node, tag, depth, is_part=is_part)
        else:
            previous = node.prev
            beside = (
                previous is not None and previous.is_element_node and previous.tag not in _BLOCKS | {"br"}
            )
            self.meets = self.meets or beside or node.mem_id == self.second
        return True

    def leave(self, node: Node, depth: int) -> None:
        """Take note that a node which was gone into has ended."""
        tag, frame = node.tag, self.frames[-1]
        self._count(tag, -1)
        if frame.depth == depth:
            self.frames.pop()
            frame.flush()
            close(frame, self.frames[-1], node)
            self.meets = False
        elif tag in _APART:
            frame.gap()
        elif tag in _BLOCKS or "-" in tag:
            frame.flush()
        elif tag in _BOLD and len(frame.buffer) <= _MOST_PIECES:
            text = "".join(frame.buffer).strip()
            self.meets = 0 < len(text) <= LONGEST_LABEL and text[-1].isalpha()

    def end(self) -> list[Line]:
        """The lines of the whole page."""
        self.frames[0].flush()
        return self.frames[0].lines

    def _count(self, tag: str, step: int) -> None:
        self.sections += step * (tag in SECTIONS)
        self.links += step * (tag == "a")
        self.pre += step * (tag == "pre")

    def _passed_over(self, node: Node, tag: str) -> bool:
        if not node.is_element_node:
            return True
        if tag == "sup" and _footnote(node.text(deep=True).strip()):
            buffer = self.frames[-1].buffer
            return node.css_first("a") is not None or bool(buffer and buffer[-1][-1:].isdecimal())
        if self.whole:
            return tag in NEVER
        return is_dropped(node, self.page, outside=not self.sections, in_link=self.links > 0)

    def _open(self, node: Node, tag: str, depth: int, *, is_part: bool) -> None:
        frame = self.frames[-1]
        self.meets = False
        if tag in _APART and not is_part:
            frame.gap()
        elif tag not in TERMS:
            frame.flush()
        two = _two_children(node)
        paired = two is not None and _are_pair(*two)
        if two is not None and not paired and all(n.tag not in _BLOCKS | FRAMES for n in two):
            self.second = two[1].mem_id
        if is_part:
            self.frames.append(Frame("part", depth))
        elif tag in FRAMES or paired:
            self.frames.append(Frame(tag if tag in FRAMES else "div", depth, paired))

    def _text(self, text: str) -> None:
        buffer = self.frames[-1].buffer
        if self.pre:
            first, *more = text.split("\n")
            buffer.append(first)
            for line in more:
                self.frames[-1].flush()
                buffer.append(line)
            return
        text = collapse(text)
        if text in {"", " "}:
            if text and buffer:
                buffer.append(text)
            return
        if self.meets and buffer and _meet(buffer, text):
            while buffer and not buffer[-1].strip(" "):
                buffer.pop()
            text = "\t" + text.lstrip(" ")
        self.meets = False
        buffer.append(text)


def _meet(buffer: list[str], text: str) -> bool:
    """Whether a text ends and the next one begins as a label and its value do: `...are` `Osby...`."""
    last = next((piece.rstrip(" ")[-1:] for piece in reversed(buffer) if piece.strip(" ")), "")
    first = text.lstrip(" ")[0]
    if last.isdecimal():
        return first.isupper()
    return (last.islower() or last == ")") and (first.isupper() or first.isdecimal())


def _two_children(node: Node) -> tuple[Node, Node] | None:
    """The two elements that make up an element which holds nothing else; icons aside."""
    found: list[Node] = []
    child, seen = node.child, 0
    while child is not None and seen < _MOST_CHILDREN:
        if child.is_element_node:
            if child.tag not in NEVER and of(child, "aria-hidden") != "true":
                found.append(child)
        elif child.is_text_node and (child.text_content or "").strip():
            return None
        if len(found) > 2:
            return None
        child, seen = child.next, seen + 1
    return (found[0], found[1]) if len(found) == 2 and child is None else None


def _are_pair(label: Node, value: Node) -> bool:
    """Whether two elements are a label and its value by the names of their classes."""
    one, two = of(label, "class"), of(value, "class")
    if not one or not two or label.tag in FRAMES:
        return False
    if _names_label(one) is not None and _names_label(two) is None:
        return bool(_names_value(two) or _names_text(two))
    return bool(_names_head(one) and _names_value(two))
