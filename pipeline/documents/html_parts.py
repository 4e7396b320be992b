"""Which parts of a web page are read: what is unseen, navigation and footers are not."""

import re
from dataclasses import dataclass
from typing import Any

Node = Any
"""A node of selectolax (`LexborNode`)."""

NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "picture",
        "map",
        "select",
        "datalist",
        "option",
        "input",
        "textarea",
        "progress",
        "meter",
        "head",
        "dialog",
        "-comment",
    ]
)
LANDMARKS = frozenset({"nav", "header", "footer"})
_LANDMARK_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog"})
SECTIONS = frozenset({"main", "article", "aside", "section"})
_MAIN = "main, article, h1, [role=main]"
_furniture = re.compile(
    r"(?:site|page|global|main|top|bottom)?-?_?(?:footer|sidfot|sidhuvud|navbar|navigation|breadcrumbs?|"
    r"brodsmulor|brödsmulor|skiplinks?|skip-links?)(?:-?(?:container|wrapper|area))?"
    r"|(?:[a-z]+-?_?)?(?:cookie|cookies|consent|gdpr)(?:-?_?[a-z]+)?",
).fullmatch
_unseen_style = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search
_for_readers = re.compile(r"sr-only|screen-reader-text|visually-?hidden|env-assistive-text|assistive").search


def of(node: Node, name: str) -> str:
    """An attribute in lower case, "" when it is not there."""
    return (node.attributes.get(name) or "").strip().lower()


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What must be known of a page before it is read."""

    opened: frozenset[str]
    """The ids of what its buttons and tabs open: text, although hidden."""
    main: frozenset[int]
    """The elements (`mem_id`) that are, or hold, the main part, an article or a first heading."""


def skeleton(root: Node) -> Skeleton:
    """Find the panels and the main parts of a page."""
    main: set[int] = set()
    for node in root.css(_MAIN):
        above = node.parent if node.tag == "h1" else node
        while above is not None and above.mem_id not in main:
            main.add(above.mem_id)
            above = above.parent
    return Skeleton(_panels(root), frozenset(main))


def is_dropped(node: Node, page: Skeleton, *, outside: bool, in_link: bool) -> bool:
    """Whether an element is no part of what the page tells; `outside` says that no section is open.

    What holds the main part or a first heading is never dropped.
    """
    tag = node.tag
    if tag in NEVER:
        return True
    if tag == "button":
        return not _opens(node) and not _in_heading(node)
    attributes = node.attributes
    if not attributes and tag not in LANDMARKS:
        return False
    unseen = _is_unseen(node, page.opened) or (in_link and _for_readers(of(node, "class")) is not None)
    return (unseen or _is_furniture(node, tag, outside=outside)) and node.mem_id not in page.main


def _is_furniture(node: Node, tag: str, *, outside: bool) -> bool:
    role = of(node, "role")
    if tag == "nav" or role in _LANDMARK_ROLES:
        return True
    if not outside:
        return False
    if tag in LANDMARKS:
        return True
    names = [of(node, "id"), *of(node, "class").split()[:20]]
    return any(_furniture(name) for name in names if name)


def _is_unseen(node: Node, opened: frozenset[str]) -> bool:
    attributes = node.attributes
    unseen = (
        ("hidden" in attributes and of(node, "hidden") != "until-found")
        or of(node, "aria-hidden") == "true"
        or ("style" in attributes and _unseen_style(attributes["style"] or "") is not None)
    )
    return unseen and of(node, "role") != "tabpanel" and of(node, "id") not in opened


def _opens(node: Node) -> bool:
    return "aria-expanded" in node.attributes or "aria-controls" in node.attributes


def _in_heading(node: Node) -> bool:
    parent = node.parent
    return parent is not None and parent.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"}


def _panels(root: Node) -> frozenset[str]:
    """The ids of what the controls of a page open."""
    ids: set[str] = set()
    for node in root.css("[aria-controls], [data-target], [data-bs-target]"):
        for name in ("aria-controls", "data-target", "data-bs-target"):
            ids.update(part.lstrip("#") for part in of(node, name).split())
    return frozenset(ids - {""})
