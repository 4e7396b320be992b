"""How shares are written: 65 % av deltagarna, tio procent, hälften, två tredjedelar, var tredje deltagare."""

from decimal import Decimal

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.alternatives import one_of
from extractors.grammar.bounds import bound_after, bound_before, stronger
from extractors.grammar.counted import PHRASE, counted, share_of
from extractors.grammar.in_place import InPlace, number_at, number_or_range
from extractors.grammar.number_words import denominator, ordinal, word_cues
from extractors.grammar.scaled import DIGIT_NUMBER, WORD_NUMBER, Read, read_number, tidy
from extractors.grammar.values import Quantity
from extractors.patterns import lower_case
from schemas import Bound

Made = Value[Quantity] | No | None

UNITS = {"%": "percent", "procent": "percent", "‰": "promille", "promille": "promille"}
UNITS |= dict.fromkeys(("procents", "prosent", "prosents"), "percent")
UNITS |= dict.fromkeys(("procentenheter", "procentenhet", "prosentpoeng"), "procentenheter")
"""Signs and words of a share, and the unit each stands for."""
_unit = rf"(?P<unit>{one_of(set(UNITS))})(?![\p{{L}}\d])"


def quantity_at(
    number: InPlace, end: int, unit: str, of: str | None, match: "regex.Match[str]"
) -> Value[Quantity]:
    """The quantity of a number and what it counts, which stands up to `end`."""
    stop, said = bound_after(lower_case(match.string), end, match.endpos)
    value, upper = tidy(number.value), None if number.upper is None else tidy(number.upper)
    bound = stronger(number.bound, said)
    return Value(Quantity(value, upper, bound, unit, of), issues=number.issues, span=(number.start, stop))


def _share(match: "regex.Match[str]") -> Made:
    """65 % av deltagarna, 30-40 procent, 11 procentenheter."""
    number = number_at(match, lower_case(match.string))
    if not isinstance(number, InPlace):
        return No(number, "number") if number else None
    end, of = share_of(match.string, match.end("unit"), match.endpos)
    return quantity_at(number, end, UNITS[match["unit"]], of, match)


def _fraction(match: "regex.Match[str]") -> Made:
    """Hälften av deltagarna, två tredjedelar, en fjärdedel of what."""
    lower = match.string
    below = Decimal(2) if match["den"] == "hälften" else denominator(match["den"])
    if below is None:
        return None
    above = Decimal(1)
    if match["num"] and match["num"] not in ("en", "ett"):
        read = read_number(match["num"])
        if not isinstance(read, Read):
            return None
        above = read.value
    if above > below:
        return None
    start, bound = bound_before(lower, match.start(), match.pos)
    end, of = share_of(lower, match.end("den"), match.endpos)
    return _percent_of(above / below, bound, of, start, end)


def _every(match: "regex.Match[str]") -> Made:
    """Var tredje deltagare, varannan elev: a share of persons, not a frequency."""
    below = Decimal(2) if match["ord"] is None else ordinal(match["ord"])
    noun = counted(match["words"])
    if below is None or below < 2 or noun is None or noun.unit != "persons":
        return None
    start, bound = bound_before(match.string, match.start(), match.pos)
    of = match["words"][: noun.length]
    return _percent_of(1 / below, bound, of, start, match.start("words") + noun.length)


def _percent_of(share: Decimal, bound: Bound, of: str | None, start: int, end: int) -> Value[Quantity]:
    percent = round(share * 100, 2)
    issues = () if percent == share * 100 else ("rounded",)
    return Value(Quantity(tidy(percent), None, bound, "percent", of), issues=issues, span=(start, end))


SHARE_RULES: tuple[Rule[Quantity], ...] = (
    Rule(
        "share",
        ("%", "procent", "prosent", "promille", "‰"),
        rf"{number_or_range(DIGIT_NUMBER)} ?{_unit}",
        _share,
    ),
    Rule("share_in_words", word_cues("pro"), rf"{number_or_range(WORD_NUMBER)} {_unit}", _share, on="lower"),
    Rule(
        "share_fraction",
        ("hälften", "jedel", "dedel", "ndel", "tedel", "tondel", "dradel", "sendel"),
        (
            rf"(?<!\p{{L}})(?:(?P<den>hälften)|(?P<num>{WORD_NUMBER}|en|ett|[0-9]{{1,2}}) "
            r"(?P<den>\p{L}{2,24}?del(?:arna|ar|en)?+))(?!\p{L})"
        ),
        _fraction,
        on="lower",
    ),
    Rule(
        "share_every",
        ("var ", "varannan"),
        rf"(?<!\p{{L}})(?:var (?P<ord>\p{{L}}{{5,20}}+)|varannan) (?=(?P<words>{PHRASE}))",
        _every,
        on="lower",
    ),
)
"""How shares are written; part of `QUANTITY_RULES`."""
