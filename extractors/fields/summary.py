"""What the page itself says the project is, in its own words."""

from extractors.layout import Block, Kind
from extractors.privacy import personal
from extractors.project import Project, text_value
from extractors.topics import Topic
from extractors.whereabouts import between
from schemas import TextValue

_BACKGROUND = frozenset({"background", "abbreviations", "achieved", "other"})
_SHORTEST = 60
_own_words = ("projekt", "förstudie", "syftet", "syftar", "satsning", "målet")


def find_summary(project: Project) -> list[TextValue]:
    """Take the text under a heading such as Sammanfattning, else the first paragraph about the project."""
    blocks = project.page.layout.blocks
    section = [b for b in blocks if b.section.role == "summary" and b.kind is not Kind.HEADING]
    if section:
        first = section[0].section
        same = [b for b in section if b.section == first]
        return _without_persons(project, same[0].start, same[-1].end, "summary.section")
    paragraph = next((b for b in project.blocks(Kind.PARAGRAPH) if _tells(project, b)), None)
    if paragraph is None:
        return []
    return _without_persons(project, paragraph.start, paragraph.end, "summary.first_paragraph")


def _without_persons(project: Project, start: int, end: int, rule: str) -> list[TextValue]:
    """The summary up to the first sentence that holds personal data, which goes nowhere unless asked for."""
    lower, stop = project.page.text.lower, start
    if not personal(lower, start, end):
        return [text_value(project, start, end, rule)]
    for sentence in between(project.page.sentences, start, end):
        if personal(lower, sentence.start, sentence.end):
            break
        stop = sentence.end
    return [text_value(project, start, stop, rule)] if stop > start else []


def _tells(project: Project, block: Block) -> bool:
    if block.end - block.start < _SHORTEST or block.section.role in _BACKGROUND:
        return False
    scope = project.scopes.at(block.start)
    if scope is None or scope.topic is not Topic.OWN:
        return False
    words = project.page.text.lower[block.start : block.end]
    return any(word in words for word in (*_own_words, *project.names))
