"""The name of the project and its other names."""

from dataclasses import dataclass, replace

import regex

from extractors.awards import Award, is_related, read_award
from extractors.engine import Found
from extractors.entry import Entry
from extractors.fields.aliases import alias, labelled_aliases, told_aliases
from extractors.fields.bare_names import alone
from extractors.fields.document_names import document_name
from extractors.fields.entry_names import bare_name, first_words, told_below
from extractors.fields.first_place import first_place
from extractors.fields.headed_names import boxed_name, headed_name, quoted_name
from extractors.fields.heading_words import in_heading
from extractors.fields.headings import above_form, headings, is_letter, top_lines
from extractors.fields.headlines import (
    OUTRIGHT,
    begins_with,
    has_form,
    is_headline,
    is_name,
    is_repeated,
    is_state,
    project_word,
)
from extractors.fields.list_parties import may_be_body
from extractors.fields.own_names import in_full, own_name, tells_of_money
from extractors.fields.paths import is_on_path
from extractors.fields.subject_names import subject_name
from extractors.fields.weighed_titles import RULE, likeliest_title
from extractors.layout import Block, Kind, Pair
from extractors.name_in_text import name_in_text
from extractors.names import ProjectName, is_acronym
from extractors.page import Page
from extractors.text import fold
from extractors.whereabouts import between
from schemas import Alias, AliasKind, Basis, TextValue

_LONG_NAME, _LONGEST_TITLE = 20, 130
_next_part = regex.compile(
    r" (?:[Ss]lutrapport|Sammanställning|Sammanfattning|Bakgrund|Inledning|Syfte|Mål|Projektidé"
    r"|Beskriv|Beskrivning|Ange|Redogör|Datum|Sökande|Allmänna uppgifter)(?: |:)"
).search
_with_initials = regex.compile(r"(?P<acronym>[A-ZÅÄÖ]{3,12}) - (?P<name>\p{Lu}.+)$").match
_with_acronym = regex.compile(r"(?P<name>.+?)\s*\((?P<acronym>[A-ZÅÄÖ][\w&+-]{1,11})\)$").match
_TOLD = frozenset({"name.after_project", "name.quoted"})
_news_before = regex.compile(
    r"(?:[a-zåäö]*(?:beslut|nyhet|projekt|projektet|pressmeddelande)(?: -|:|,) )?"
).fullmatch
_years_behind = regex.compile(r"(?:,? \(?(?:19|20)\d\d(?:-(?:19|20)?\d\d)?\)?)?").fullmatch
_FOUND_LATER = frozenset({"title.label", "title.after_project", "title.quoted", "title.called"})
"""Rules that find a name where it is told, which may be below a heading that bears it."""
_QUESTIONS = frozenset({"när", "vem", "var", "vilka", "hur länge", "hur mycket", "med vilka", "vem betalar"})
_FEWEST_QUESTIONS = 2
_first_words = regex.compile(
    r"(?!(?:En|Ett|Att|Vi|Det|Den|Projekt|Föredrag|Föreläsning|Kurs|Möte|Seminarium|Workshop|Utställning) )"
    r"\p{Lu}[^,.;:!?\n]{3,70}(?=[,;:\n]|$)"
).match
"""The first words of an answer where they can be a name."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of a project: its title and aliases, and all of them in lower case."""

    title: TextValue | None
    aliases: tuple[Alias, ...]

    @property
    def names(self) -> frozenset[str]:
        """Title and aliases in lower case."""
        values = (self.title, *self.aliases)
        return frozenset(fold(value.value).lower for value in values if value is not None)


def name_project(page: Page) -> Naming:
    """Name the project of a page: by rules, or else by what most signs speak for."""
    naming = named_by_rules(page)
    likeliest = None if naming.title else likeliest_title(page)
    if likeliest is None:
        return naming
    best, chance = likeliest
    weighed = _naming(page, best.start, best.end, RULE, list(naming.aliases))
    update = {"basis": Basis.INFERRED, "confidence": round(chance, 2)}
    return replace(weighed, title=weighed.title and weighed.title.model_copy(update=update))


def named_by_rules(page: Page) -> Naming:
    """Name the project of a page: by label, by the heading of a form, by the text, by the first heading."""
    aliases = labelled_aliases(page)
    label = _labelled_title(page) or _headed_answer(page)
    if label is not None:
        return _naming(page, *_in_its_bounds(page, label), "title.label", aliases)
    document = document_name(page)
    if document is not None:
        return _naming(page, *document, "title.document", aliases)
    on_path = (b for b in headings(page) if is_on_path(page, b) and not is_headline(_words(page, b)))
    for block in on_path:
        return _naming(page, *in_heading(page, block), "title.heading_on_path", aliases)
    return _by_text(page, aliases)


def _by_text(page: Page, aliases: list[Alias]) -> Naming:
    """Name the project by the heading of a form, by the text, by the first heading."""
    answer, name = _answer(page), in_full(page, own_name(page))
    above = _above_form(page, asked=answer is not None)
    if above is not None and not _better(page, name, above):
        return _naming(page, *in_heading(page, above), "title.form_heading", aliases)
    if name is not None and name.rule == "name.dated" and headings(page):
        name = None  # `I Vägval (2011-2013) fann vi`: an earlier one, where a heading may name this one
    name = name or _headed_name(page)
    heading = _best_heading(page, name)
    if heading is not None:
        start, end = in_heading(page, heading)
        text = page.text.fold[start:end]
        if name is not None and _is_framed(page, text, name):
            return _naming(page, name.start, name.end, f"title.{name.rule.removeprefix('name.')}", aliases)
        if is_name(text, name, page):
            told = is_repeated(page, text.lower())
            rule = "title.heading_in_text" if told else "title.heading"
            return _naming(page, start, end, rule, aliases)
        if name is not None and _is_cut_short(page, name, start, end):
            return _naming(page, name.start, end, "title.heading", aliases)
        if name is not None and _is_other_name(page, heading, name):
            aliases.append(alias(page.text.span(start, end), AliasKind.ALTERNATIVE, "alias.heading"))
    if name is None and answer is None and (page.tells_of_one_project() or has_form(page)):
        name = subject_name(page)
    if name is None:
        return _from_answer(page, answer, aliases)
    return _naming(page, name.start, name.end, f"title.{name.rule.removeprefix('name.')}", aliases)


def _is_framed(page: Page, heading: str, name: Found[ProjectName]) -> bool:
    """Whether a heading is the name that the text gives outright, with years or a kind of news around it."""
    lower, called = heading.lower(), page.text.lower[name.start : name.end]
    before, _, behind = lower.partition(called)
    framed = bool(before or behind) and len(before) + len(called) + len(behind) == len(lower)
    return framed and name.rule in _TOLD and bool(_news_before(before) and _years_behind(behind))


def name_entry(page: Page, entry: Entry) -> tuple[Naming, Award]:
    """Name one project of a list, and say who got the money for it."""
    if entry.parts:
        return _name_row(page, entry), Award(recipients=(entry.heading,) if entry.heading else ())
    start = entry.name[1] if entry.name else entry.head or entry.start
    award = read_award(page, start, entry.end, running=entry.running)
    aliases = labelled_aliases(page)
    label = _labelled_title(page)
    if label is not None:
        return _naming(page, *_in_its_bounds(page, label), "title.label", aliases), award
    if entry.name is not None and not _is_place_over(page, entry, award.title):
        place = told_below(page, *entry.name, award.recipients) or bare_name(page, *entry.name)
        return _naming(page, *place, "title.list", aliases), award
    if award.title is None and (first := first_words(page, entry.head, entry.end)):
        return _naming(page, *first, "title.list", aliases), award
    if award.title is None:
        under = entry.head or entry.start if entry.running else len(page.text.fold)
        text = next((b for b in page.layout.blocks if b.start >= under and b.kind is Kind.PARAGRAPH), None)
        told = name_in_text(page, text.start, text.end) if text else None
        own = (
            n
            for n in between(page.names, entry.start, entry.end)
            if entry.running and not is_related(page, n)
        )
        told = told or next(((one.start, one.end) for one in own), None) or _no_body(page, entry)
        return (_naming(page, *told, "title.list", aliases) if told else Naming(None, tuple(aliases))), award
    if award.alias is not None:
        former = page.text.span(*award.alias)
        aliases.append(alias(former, AliasKind.ALTERNATIVE, "alias.former"))
    return _naming(page, *bare_name(page, *award.title), "title.list", aliases), award


def _is_place_over(page: Page, entry: Entry, title: tuple[int, int] | None) -> bool:
    """Whether a head is where somebody is: `ALFTA` over `Alfta IF får 90 000 kr för "Ramp i stall"`."""
    if title is None or entry.name is None or page.text.fold[title[0] - 1] != '"':
        return False
    start, end = entry.name
    of_body = entry.heading is not None and entry.heading[0] <= start and end <= entry.heading[1]
    return of_body or page.text.fold[start:end].isupper()


def _no_body(page: Page, entry: Entry) -> tuple[int, int] | None:
    """What stands where a body could beside a sum and is none: `Musik för personer med afasi, 450 000 kr`."""
    return entry.heading if entry.heading and not may_be_body(page.text.fold[slice(*entry.heading)]) else None


def _name_row(page: Page, entry: Entry) -> Naming:
    """Name a row of a list: by its cell, or by what the text in it says."""
    aliases = labelled_aliases(page)
    place = bare_name(page, *entry.name) if entry.name else None
    for start, end in () if place else entry.parts:
        told = next((n for n in between(page.names, start, end) if not is_related(page, n)), None)
        place = place or ((told.start, told.end) if told else name_in_text(page, start, end))
    place = place or _no_body(page, entry)
    return _naming(page, *place, "title.list", aliases) if place else Naming(None, tuple(aliases))


def _labelled_title(page: Page) -> Pair | None:
    """The first label of a title that has letters behind it, and not only a line to write on."""
    fold = page.text.fold
    titles = (pair for pair in page.layout.pairs if pair.field == "title")
    return next((pair for pair in titles if any(c.isalpha() for c in fold[pair.start : pair.end])), None)


def _in_its_bounds(page: Page, label: Pair) -> tuple[int, int]:
    """The value of a label up to the next part of a form without lines: `Vinterled Sammanfattning Ange`."""
    if label.end - label.start <= _LONGEST_TITLE:
        return label.start, label.end
    part = _next_part(page.text.fold, label.start, label.end)
    return label.start, part.start() if part else label.end


def _answer(page: Page) -> Pair | None:
    """What stands behind `Vad:` in a box that asks `När`, `Vem` or the like as well."""
    lower = page.text.lower
    asked = {lower[pair.label_start : pair.label_end]: pair for pair in page.layout.pairs}
    return asked.get("vad") if len(_QUESTIONS & asked.keys()) >= _FEWEST_QUESTIONS else None


def _headed_answer(page: Page) -> Pair | None:
    """An answer to `Vad:` that is a heading of the page with more words behind it."""
    answer = _answer(page)
    if answer is None:
        return None
    said = page.text.fold[answer.start : answer.end]
    return answer if any(begins_with(said, _words(page, b).lower()) for b in headings(page)) else None


def _above_form(page: Page, *, asked: bool) -> Block | None:
    """The heading right above a form; none that tells news where the form itself says what it is about."""
    above = above_form(page)
    return None if above is not None and asked and is_headline(_words(page, above)) else above


def _from_answer(page: Page, answer: Pair | None, aliases: list[Alias]) -> Naming:
    """The first words behind `Vad:`, where they can be a name."""
    short = _first_words(page.text.fold, answer.start, answer.end) if answer else None
    return _naming(page, *short.span(), "title.label", aliases) if short else Naming(None, tuple(aliases))


def _headed_name(page: Page) -> Found[ProjectName] | None:
    """The name that a headline of the page holds."""
    found = (headed_name(page, block.start, block.end) for block in reversed(top_lines(page)))
    name = next((name for name in found if name is not None), None)
    above = headings(page)
    if name is not None or (above and is_name(_words(page, above[-1]), None, page)):
        return name
    told = page.tells_of_one_project()
    quoted = quoted_name(page, outright=not told) if told or tells_of_money(page.text.lower) else None
    return quoted or boxed_name(page)


def _best_heading(page: Page, name: Found[ProjectName] | None) -> Block | None:
    """Of the headings above the text the last, or one before it that the text tells to be the name."""
    above = headings(page)
    if not above or is_name(_words(page, above[-1]), name, page):
        return above[-1] if above else None
    called = name.value.name.lower() if name is not None else ""
    return next((b for b in reversed(above) if called and begins_with(_words(page, b), called)), above[-1])


def _words(page: Page, block: Block) -> str:
    start, end = in_heading(page, block)
    return page.text.fold[start:end]


def _is_cut_short(page: Page, name: Found[ProjectName], start: int, end: int) -> bool:
    """Whether a heading is the name and no news of it: `Förstudie Bryggor i byar för alla i Osby`."""
    if name.rule != "name.after_project" or not start <= name.start < name.end < end:
        return False
    heading, lead = page.text.fold[start:end], page.text.fold[start : name.start].strip(" \"'")
    return " " not in lead and not is_headline(heading, _LONG_NAME) and not is_state(heading.lower())


def _is_other_name(page: Page, heading: Block, name: Found[ProjectName]) -> bool:
    """Whether a heading that does not hold the name speaks of a project and is no headline and no letter."""
    text = page.text.fold[heading.start : heading.end]
    if project_word(text) is None or is_headline(text) or is_letter(text):
        return False
    return name.value.name.lower() not in text.lower()


def _better(page: Page, name: Found[ProjectName] | None, above: Block) -> bool:
    """Whether the text says outright what the project is called, and the line above the form does not."""
    if name is None or name.rule not in OUTRIGHT:
        return False
    return name.value.name.lower() not in page.text.lower[above.start : above.end]


def _naming(page: Page, start: int, end: int, rule: str, aliases: list[Alias]) -> Naming:
    start, end = alone(page.text.fold, start, end)
    start, end = first_place(page, start, end) if rule in _FOUND_LATER else (start, end)
    text = page.text.fold[start:end]
    bracket = _with_acronym(text)
    if bracket and (bracket["acronym"].isupper() or is_acronym(bracket["acronym"], bracket["name"])):
        end = start + bracket.end("name")
        aliases.append(_acronym(page, start + bracket.start("acronym"), bracket["acronym"]))
    initials = _with_initials(text)
    if bracket is None and initials and is_acronym(initials["acronym"], initials["name"]):
        aliases.append(_acronym(page, start, initials["acronym"]))
        start += initials.start("name")
    title = page.text.span(start, end)
    for name in page.names:
        if name.value.acronym and name.value.name.lower() == fold(title.text).lower:
            aliases.append(_acronym(page, name.value.acronym_start, name.value.acronym))
            break
    aliases.extend(told_aliases(page, start, end))
    unique = {one.value.lower(): one for one in reversed(aliases)}
    unique.pop(title.text.lower(), None)
    kept = tuple(sorted(unique.values(), key=lambda one: one.evidence[0].start))
    return Naming(TextValue(value=title.text, rule=rule, evidence=(title,)), kept)


def _acronym(page: Page, start: int, acronym: str) -> Alias:
    return alias(page.text.span(start, start + len(acronym)), AliasKind.ACRONYM, "alias.acronym")
