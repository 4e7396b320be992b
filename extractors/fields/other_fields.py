"""Labels and values that feed no field of the record, and labels without a value."""

from extractors.engine import Refused
from extractors.project import Project
from schemas import OtherField


def find_other_fields(project: Project) -> list[OtherField | Refused]:
    """Keep the pairs whose label no row of the table knows, so that nothing a form states is lost."""
    found: list[OtherField | Refused] = list(project.page.layout.refused)
    for pair in project.page.layout.pairs:
        if pair.label is None:
            value = project.span(pair.start, pair.end)
            label = project.text(pair.label_start, pair.label_end)
            found.append(OtherField(label=label, value=value.text, rule="other.label", evidence=(value,)))
    return found
