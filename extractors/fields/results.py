"""What was reached, is going on or is aimed at: statements and their quantities."""

import re
from collections.abc import Iterator

from extractors.engine import Found, Refused
from extractors.fields.result_quantities import quantities_of
from extractors.grammar.counted import counted
from extractors.grammar.quantities import find_quantities
from extractors.grammar.quantity_rules import MEASURES
from extractors.grammar.values import Quantity as QuantityValue
from extractors.layout import Kind, Pair
from extractors.page import Sentence
from extractors.privacy import personal
from extractors.project import Project
from extractors.result_sections import in_section, section_state
from extractors.statement_parts import Statement
from extractors.statements import in_sentence, in_speech
from extractors.topics import REASONS, Topic
from extractors.whereabouts import between
from schemas import Quantity, Reason, Result, ResultState

_SHARED = frozenset({"persons", "percent", "procentenheter", "promille"})
"""Units that say nothing of what is counted; of other things the unit is the noun itself."""
_LONGEST_SIGN = 3
"""Longer names of units are words: ton, kilometer; km, kvm and kWh are signs."""
_SECTIONS = frozenset({"target", "achieved"})
_SHORTEST_WORD = 7


def find_results(project: Project) -> list[Result | Refused]:
    """Find the statements of this project; those of another or of a programme are refused."""
    found: list[Result | Refused] = [_labelled(project, pair) for pair in project.pairs("result")]
    for scope in project.scopes.all:
        for statement in read_statements(project, scope.sentence):
            if personal(project.page.text.lower, statement.start, statement.end):
                found.append(Refused(statement.start, statement.end, Reason.PERSON, statement.rule))
            elif scope.topic is Topic.OWN:
                found.append(to_result(project, statement))
            else:
                reason = REASONS[scope.topic]
                found.append(Refused(statement.start, statement.end, reason, statement.rule))
    return found


def read_statements(project: Project, sentence: Sentence) -> Iterator[Statement]:
    """The statements of a sentence, by the heading that it stands under or by its own words."""
    lower = project.page.text.lower
    return (one for one in _statements(project, sentence) if _says(lower[one.start : one.end]))


def _says(words: str) -> bool:
    """Whether a statement is more than a word to point with: `. 2 barn` has none, `att denna` little."""
    return " " in words or len(words) >= _SHORTEST_WORD


def _statements(project: Project, sentence: Sentence) -> Iterator[Statement]:
    lower, block = project.page.text.lower, sentence.block
    if block.kind is Kind.QUOTE:
        yield from in_speech(lower, sentence.start, sentence.end)
        return
    counts = bool(between(project.page.quantities.found, sentence.start, sentence.end))
    if block.section.role in _SECTIONS:
        item = block.kind is Kind.ITEM
        if item and sentence.start != block.start:
            return  # a second sentence explains its item
        listed = block.section in project.listed
        heading = lower[block.section.start : block.section.end]
        statement = in_section(
            lower,
            sentence.start,
            sentence.end,
            section_state(block.section.role, heading),
            item=item,
            listed=listed,
            counted=counts,
        )
        if statement is not None:
            inner = list(in_sentence(lower, statement.start, statement.end))
            yield from inner or [statement]
            return
    counts = counts and block.section.role != "background"
    for found in in_sentence(lower, sentence.start, sentence.end, counted=counts):
        among_aims = block.section.role == "target" and found.rule == "result.counted"
        yield found._replace(state=ResultState.TARGET) if among_aims else found


def to_result(project: Project, statement: Statement) -> Result:
    """A result of a statement, with the quantities that stand in it."""
    span = project.span(statement.start, statement.end)
    return Result(
        state=statement.state,
        statement=span.text,
        quantities=tuple(
            _quantity(project, found) for found in quantities_of(project, statement.start, statement.end)
        ),
        rule=statement.rule,
        evidence=(span,),
    )


def _quantity(project: Project, found: Found[QuantityValue]) -> Quantity:
    value = found.value
    return Quantity(
        value=value.value,
        upper=value.upper,
        bound=value.bound,
        unit=_as_written(project.page.text.fold[found.start : found.end], value.unit),
        of=value.of if value.unit in _SHARED else None,
        evidence=(project.span(found.start, found.end),),
    )


def _as_written(words: str, unit: str) -> str:
    """The unit in the words of the page, as of all that is counted: kilometer where it does not say km."""
    last = words.rpartition(" ")[2].lower()
    return last if MEASURES.get(last) == unit and len(last) > _LONGEST_SIGN else unit


_number_of = re.compile(r"(?:.*\b)?(?:antal|varav) ").match


def _count(value: str, label: str) -> QuantityValue | None:
    """What the value of a label counts: with its own unit, or a number of what the label says."""
    measured = find_quantities(value).found
    if measured and measured[0].start == 0:
        return measured[0].value
    said = label.lower().partition(" (")[0]
    number_of = _number_of(said)
    noun = counted(said[number_of.end() :]) if number_of else None
    things = said[number_of.end() :][: noun.length] if number_of and noun else said
    whole = f"{value} {things.rpartition(' ')[2]}"
    found = find_quantities(whole).found
    return found[0].value if found and (found[0].start, found[0].end) == (0, len(whole)) else None


def _labelled(project: Project, pair: Pair) -> Result | Refused:
    """`Planerat antal deltagare: 88`: the label is the statement, its last word what is counted."""
    label = project.span(pair.label_start, pair.label_end)
    rule = f"result.label_{pair.field.removeprefix('result.')}"
    fold = project.page.text.fold
    count = _count(fold[pair.start : pair.end], fold[pair.label_start : pair.label_end])
    if count is None:
        return Refused(pair.start, pair.end, Reason.NO_NUMBER, rule)
    value = project.span(pair.start, pair.end)
    quantity = Quantity(
        value=count.value,
        upper=count.upper,
        bound=count.bound,
        unit=count.unit,
        of=count.of,
        evidence=(value,),
    )
    return Result(
        state=ResultState(pair.field.removeprefix("result.")),
        statement=label.text,
        quantities=(quantity,),
        rule=rule,
        evidence=(label, value),
    )
