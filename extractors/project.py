"""One project of a page: the page, the names of the project, and what each sentence is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.engine import Refused
from extractors.layout import Block, Kind, Pair
from extractors.page import Page, Sentence
from extractors.topics import REASONS, Scopes, Topic
from schemas import Alias, Basis, Reason, Span, TextValue


@dataclass(frozen=True, slots=True)
class Project:
    """What the finders of the fields are given."""

    page: Page
    title: TextValue | None
    aliases: tuple[Alias, ...]
    scopes: Scopes

    def span(self, start: int, end: int) -> Span:
        """Evidence behind a stretch of the fold."""
        return self.page.text.span(start, end)

    def text(self, start: int, end: int) -> str:
        """The document's own characters behind a stretch of the fold."""
        return self.page.text.span(start, end).text

    def pairs(self, *fields: str) -> Iterator[Pair]:
        """The label/value pairs that feed a field or a part of it (`budget` takes in `budget.total`)."""
        for pair in self.page.layout.pairs:
            if pair.field in fields or pair.field.partition(".")[0] in fields:
                yield pair

    def own_sentences(self) -> Iterator[Sentence]:
        """The sentences that are about this project."""
        return (scope.sentence for scope in self.scopes.all if scope.topic is Topic.OWN)

    def foreign(self, position: int) -> Reason | None:
        """Why a value at a position of running text is not this project's; None if it may be."""
        scope = self.scopes.at(position)
        return None if scope is None or scope.topic is Topic.OWN else REASONS[scope.topic]

    def blocks(self, kind: Kind) -> Iterator[Block]:
        """The blocks of a kind."""
        return (block for block in self.page.layout.blocks if block.kind is kind)


@dataclass(frozen=True, slots=True)
class Turned:
    """A refusal by the finder of a field."""

    field: str
    refused: Refused


def text_value(
    project: Page | Project, start: int, end: int, rule: str, basis: Basis = Basis.STATED
) -> TextValue:
    """A value that is the text of the page itself."""
    page = project.page if isinstance(project, Project) else project
    span = page.text.span(start, end)
    return TextValue(value=span.text, basis=basis, rule=rule, evidence=(span,))
