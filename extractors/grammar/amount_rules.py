"""How sums of money are written in Swedish: a number beside a unit, in the number's own words and spaces."""

from decimal import Decimal

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.bounds import bound_after, stronger
from extractors.grammar.digits import RUN, is_ambiguous, is_year
from extractors.grammar.in_place import InPlace, number_at, number_or_range
from extractors.grammar.money import (
    UNIT,
    UNIT_BEFORE,
    UNITS,
    WITH_CENTS,
    cues_after_digits,
    cues_after_words,
    cues_before,
    cues_label,
    rate_after,
)
from extractors.grammar.scaled import BETWEEN, DIGIT_NUMBER, NUMBER, WORD_NUMBER, Read, read_number, tidy
from extractors.grammar.values import Amount
from extractors.patterns import lazily
from schemas import Reason

Made = Value[Amount] | No | None

_RANGE_OF_DIGITS = number_or_range(DIGIT_NUMBER)
_AFTER = rf" ?(?:[:;,.]- ?(?=[\p{{L}}€$£]))?(?P<unit>{UNIT})"
_DIGITS_AFTER = _RANGE_OF_DIGITS + _AFTER
_WORDS_AFTER = number_or_range(WORD_NUMBER) + _AFTER
_TWICE = (
    rf"(?P<num>{DIGIT_NUMBER}) ?(?P<first>{UNIT})(?P<between>{BETWEEN})(?P<high>{DIGIT_NUMBER})"
    rf" ?(?P<unit>{UNIT})"
)
_BEFORE = (
    rf"(?<![\p{{L}}\d])(?<!\d )(?P<unit>{UNIT_BEFORE}) ?"
    rf"{_RANGE_OF_DIGITS}(?: ?(?P<again>{UNIT})(?!\p{{L}}))?+"
)
_IN_LABEL = (
    rf"(?<!\d ?)(?<!\p{{L}})(?P<unit>{UNIT})(?:[)\]]:?|:) ?"
    rf"(?P<num>{RUN})(?:(?P<between> ?- ?)(?P<high>{RUN}))?"
    r"(?![\p{L}%])(?! ?%)"
)
_MILLIONS = (
    number_or_range() + rf"(?<=(?:milj\.?|ilj(?:on(?:er(?:na)?|en)?|ard(?:er)?)))(?!\p{{L}})(?! ?{UNIT})"
)
_THOUSANDS = (
    number_or_range(DIGIT_NUMBER) + r"(?<=\d tusen)(?= (?:av|från|till|som|i|för|ur)(?!\p{L})|[.,;!]|$)"
)
_FIRST_OF_TWO = number_or_range(DIGIT_NUMBER) + (
    rf"(?=(?:, {RUN}){{0,4}} (?:respektive|resp\.?) (?:cirka |ca |drygt )?{RUN} ?"
    rf"(?:(?P<million>mil(?:joner|j\.)) ?)?(?:(?P<unit>{UNIT})"
    r"|(?<=mil(?:joner|j\.))(?: (?:av|från|till|som|i|för|ur)(?!\p{L})|[.,;!)]|$)))"
)
_small = lazily(rf"(?: och)? (?P<num>{NUMBER}) (?P<unit>öre|cent)(?!\p{{L}})")
_bare_cents = regex.compile(r"(?: och)? (?P<num>[0-9]{2})(?= ?(?:[.,;:!?)](?![0-9])|$))").match
_one_group = regex.compile(r"[0-9]{1,3}\.[0-9]{3}(?![0-9.,])").search
_RANGE_CUES = tuple(f"{unit}{words}" for unit in UNITS for words in ("-", " -", " till", " och", " eller"))
_MILLION = Decimal(1_000_000)
_millions_of_millions = regex.compile(r"[0-9][0-9 .]{7,}+ ?m(?:ilj|n)").search
_each = regex.compile(r"(?r)(?<!\p{L})[àáå] ").match


def _after(match: "regex.Match[str]") -> Made:
    """411 601 kr, 2-3 miljoner kronor."""
    number = number_at(match)
    if isinstance(number, InPlace):
        return _amount(match, number, match.end())
    return None if number is None else No(number)


def _twice(match: "regex.Match[str]") -> Made:
    """10 000 kr till 20 000 kr: a range with the unit of both ends written."""
    number = number_at(match)
    same = UNITS[match["first"]] == UNITS[match["unit"]]
    if isinstance(number, InPlace) and number.upper is not None and same:
        return _amount(match, number, match.end())
    return None


def _before(match: "regex.Match[str]") -> Made:
    """SEK 30 000, € 5,90, SEK 30 miljoner kronor."""
    again = match["again"]
    if again and UNITS[again].currency != UNITS[match["unit"]].currency:
        return None
    number = number_at(match)
    if not isinstance(number, InPlace):
        return None if number is None else No(number)
    if is_year(match["num"]):
        return No(Reason.YEAR)
    return _amount(match, number, match.end(), unit=again if again and again != "kr" else None)


def _first_of_two(match: "regex.Match[str]") -> Made:
    """1,6 respektive 0,8 miljoner kronor: the unit stands behind the last, maybe without a currency."""
    number = number_at(match)
    if not isinstance(number, InPlace) or is_year(match["num"]):
        return None
    worth = UNITS[match["unit"]] if match["unit"] else None
    factor = Decimal(_MILLION if match["million"] else 1) * (worth.factor if worth else 1)
    if doubtful(match.string[number.first : number.end], number.value, factor):
        return None
    value, upper = number.times(factor)
    currency = worth.currency if worth else None
    amount = Amount(tidy(value), None if upper is None else tidy(upper), number.bound, currency)
    return Value(amount, issues=number.issues, span=(number.start, number.end))


def _in_label(match: "regex.Match[str]") -> Made:
    """Budget (tkr): 450 - the unit stands in the label, the span is the number."""
    number = number_at(match)
    if not isinstance(number, InPlace):
        return None if number is None else No(number)
    return (
        No(Reason.YEAR, "num")
        if is_year(match["num"])
        else _amount(match, number, number.end, start=number.start)
    )


def _millions(match: "regex.Match[str]") -> Made:
    """23 miljoner, of what is not said."""
    number = number_at(match)
    if not isinstance(number, InPlace):
        return None
    return No(Reason.NO_UNIT, "high" if match["high"] and number.upper is None else 0)


def _amount(
    match: "regex.Match[str]", number: InPlace, end: int, unit: str | None = None, start: int | None = None
) -> Made:
    """The amount of a number and the unit beside it, with what stands around the two."""
    lower, worth = match.string, UNITS[unit or match["unit"]]
    if doubtful(lower[number.first : number.end], number.value, worth.factor):
        return No(Reason.BROKEN_NUMBER)
    value, upper = number.times(worth.factor)
    small = _small(lower, end, match.endpos) if lower.startswith(" ", end) else None
    if small and upper is None and worth.factor == 1 and isinstance(part := read_number(small["num"]), Read):
        value, end = value + part.value / 100, small.end()
    elif upper is None and (cents := _cents_after(match, number, end)):
        value, end = value + Decimal(cents["num"]) / 100, cents.end()
    end, per = rate_after(lower, end, match.endpos)
    end, said = bound_after(lower, end, match.endpos)
    if start is None:
        start = min(number.start, match.start("unit"))
    if per is None and (each := _each(lower, match.pos, start)):
        start, per = each.start(), "styck"
    issues = number.issues
    if lower[end : end + 1] == "/" and lower[end + 1 : end + 4] in UNITS:
        issues = (*issues, "mixed_currency")
    amount = Amount(
        tidy(value), None if upper is None else tidy(upper), stronger(number.bound, said), worth.currency, per
    )
    return Value(amount, issues=issues, span=(start, end))


def _cents_after(match: "regex.Match[str]", number: InPlace, end: int) -> "regex.Match[str] | None":
    """The hundredths of 15 dollar 50 and 15 dollar och 50, at the end of a clause."""
    unit, lower = match["unit"], match.string
    if unit.endswith(WITH_CENTS) and UNITS[unit].factor == 1 and end == match.end("unit"):
        between = lower.endswith("mellan ", 0, number.start)
        return None if between or number.value % 1 else _bare_cents(lower, end, match.endpos)
    return None


def _in_millions(text: str, factor: Decimal) -> bool:
    return factor >= _MILLION or _millions_of_millions(text) is not None


def doubtful(text: str, value: Decimal, factor: Decimal) -> bool:
    """Whether nobody can say how much it is: 1,234 kr, 1.234 miljoner, 5 864 020 mkr or miljoner kronor."""
    if abs(value) >= (_MILLION if factor >= _MILLION else _MILLION**2) and _in_millions(text, factor):
        return True
    if factor < _MILLION and "," in text and is_ambiguous(text):
        return True
    if "." in text and _one_group(text) and (factor > 1 or "m" in text):
        return True
    return value * factor * 100 % 1 != 0


AMOUNT_RULES: tuple[Rule[Amount], ...] = (
    Rule("amount", cues_after_digits(), _DIGITS_AFTER, _after, on="lower"),
    Rule("amount_in_words", cues_after_words(), _WORDS_AFTER, _after, on="lower"),
    Rule("amount_range", _RANGE_CUES, _TWICE, _twice, on="lower"),
    Rule(
        "amount_first_of_two", (" respektive ", " resp ", " resp. "), _FIRST_OF_TWO, _first_of_two, on="lower"
    ),
    Rule("amount_unit_first", cues_before(), _BEFORE, _before, on="lower"),
    Rule("amount_unit_in_label", cues_label(), _IN_LABEL, _in_label, on="lower"),
    Rule("amount_no_currency", ("miljon", "miljard", "milj."), _MILLIONS, _millions, on="lower"),
    Rule("amount_no_currency", tuple(f"{n} tusen" for n in range(10)), _THOUSANDS, _millions, on="lower"),
)
"""How sums of money are written; a wider engine can run them beside its own rules."""
