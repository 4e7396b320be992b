"""The words of a heading that can be the name of a project."""

from extractors.fields.bare_names import alone, of_heading, without_number
from extractors.layout import Block
from extractors.page import Page
from extractors.whereabouts import between


def in_heading(page: Page, heading: Block) -> tuple[int, int]:
    """Where the words of a heading stand that can be a name: without number, site and kind of page."""
    fold = page.text.fold
    start, end = _without_site(page, *without_number(fold, heading.start, heading.end))
    start, end = alone(fold, *of_heading(fold, start, end))
    about = fold.startswith("Om ", start, end) and page.names
    called = about and any(
        n.value.name.lower() == page.text.lower[start + len("Om ") : end] for n in page.names
    )
    return (start + len("Om ") if called else start), end  # `Om Gröna bryggor`


def _without_site(page: Page, start: int, end: int) -> tuple[int, int]:
    """A heading without whose site it stands on: `Gröna bryggor - Osby kommun`."""
    lead = page.text.fold.rfind(" - ", start, end)
    bodies = between(page.organisations.found, lead + 1, end) if lead > start else ()
    site = any((body.start, body.end) == (lead + len(" - "), end) for body in bodies)
    return start, (lead if site else end)
