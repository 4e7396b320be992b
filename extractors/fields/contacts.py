"""Personal data of contacts: read only when it is asked for."""

from extractors.project import Project
from schemas import Contact, ContactKind


def find_contacts(project: Project) -> list[Contact]:
    """Read persons, e-mail addresses and telephone numbers that stand under a label."""
    found = []
    for pair in project.pairs("contact"):
        span = project.span(pair.start, pair.end)
        kind = ContactKind(pair.field.removeprefix("contact."))
        found.append(Contact(value=span.text, kind=kind, rule=f"contact.label_{kind}", evidence=(span,)))
    return found
