"""Swedish numbers: digits and words, ranges, ordinals, fractions, percent.

`parse_number` reads an isolated string, `find_numbers` searches a text. For money and counted things there
are `amounts` and `quantities`, which know what a number belongs to.
"""

import unicodedata
from decimal import Decimal

import regex

from extractors.engine import Engine, Findings, No, Rule, Value
from extractors.grammar.alternatives import one_of
from extractors.grammar.bounds import bound_after, bound_before, stronger
from extractors.grammar.counted import is_time
from extractors.grammar.in_place import InPlace, number_at, number_or_range, sign_before
from extractors.grammar.number_words import CARDINALS, ORDINALS, denominator, ordinal, word_cues
from extractors.grammar.scaled import DIGIT_NUMBER, WORD_NUMBER, Read, read_number, tidy
from extractors.grammar.share_rules import UNITS
from extractors.grammar.values import Number
from extractors.text import Text, fold
from schemas import Bound

_unit = rf"(?: ?(?P<unit>{one_of(UNITS)})(?![\p{{L}}\d]))?"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_COMPOUND = rf"(?:{one_of(CARDINALS)}|ettusen){{0,8}}?(?:{one_of(ORDINALS)})"

_NO_RANGE = r"(?:(?P<between>(?!))(?P<high>))?"
_DIGITS = rf"(?P<number>(?P<num>{DIGIT_NUMBER}){_NO_RANGE}){_unit}"
_WORDS = rf"(?P<number>(?P<num>{WORD_NUMBER}){_NO_RANGE}){_unit}"
_RANGE = number_or_range() + _unit
_ORDINAL = (
    rf"(?<![\d:.,])(?P<digits>[1-9][0-9]{{0,5}}):(?:a|e|de|te|dje|nde)(?!\p{{L}})|\m(?P<word>{_COMPOUND})\M"
)
_FRACTION = (
    r"(?<![\d/.,-])(?:(?P<whole>[0-9]{1,6}) {1,2})?(?P<above>[0-9]{1,6})/(?P<below>[1-9][0-9]{0,5})(?![\d/-])"
    rf"|(?:(?P<whole>[0-9]{{1,6}}) ?)?(?P<vulgar>[{_VULGAR}])"
    rf"|\m(?:(?P<and>{WORD_NUMBER}|en|ett) och )?(?P<num>{WORD_NUMBER}|en|ett|[0-9]{{1,6}}) "
    r"(?P<den>\p{L}{2,24}?del(?:arna|ar|en|s)?+|kvarts?+)\M"
    r"|\m(?P<half>hälften)\M|\m(?:var (?P<every>\p{L}{5,20}+)|(?P<half>varannan|vartannat))\M"
)
_COMMA = rf"\m(?P<num>{WORD_NUMBER}|en|ett) komma (?P<part>{WORD_NUMBER}|en|ett)\M"
_ROUND = r"(?<!\p{L})(?:ett )?(?P<num>[1-9][0-9]{1,3})-tal(?!\p{L})"
_plain_sign = regex.compile(r"(?:minus|negativt|[-+]) ?(?=[\p{L}\d,¼-¾⅐-⅞])").match

Made = Value[Number] | No | None


def _number(match: "regex.Match[str]") -> Made:
    """411 601, 2-3, 65 %, tjugofem."""
    number = number_at(match)
    if not isinstance(number, InPlace):
        return No(number, "number") if number else None
    start, bound = number.start, number.bound
    if match.string.startswith("under ", start) and is_time(match.string[number.end + 1 : number.end + 12]):
        start, bound = number.first, Bound.EXACT
    unit = UNITS.get(match["unit"] or "")
    end = match.end() if unit else number.end
    stop, said = bound_after(match.string, end, match.endpos)
    upper = None if number.upper is None else tidy(number.upper)
    value = Number(tidy(number.value), upper, stronger(bound, said), unit)
    return Value(value, issues=number.issues, span=(start, stop))


def _range(match: "regex.Match[str]") -> Made:
    """2-3, mellan två och tre; nothing when the two are no range."""
    made = _number(match) if match["high"] else None
    return made if isinstance(made, Value) and made.value.upper is not None else None


def _ordinal(match: "regex.Match[str]") -> Made:
    """3:e, tredje."""
    value = Decimal(match["digits"]) if match["digits"] else ordinal(match["word"])
    return None if value is None else Value(Number(value, ordinal=True))


def _fraction(match: "regex.Match[str]") -> Made:
    """3/4, 2 1/4, ½, två tredjedelar, hälften, var tredje."""
    value = _share(match)
    if value is None:
        return None
    start, negative = sign_before(match.string, match.start(), match.pos)
    start, bound = bound_before(match.string, start, match.pos)
    return Value(Number(-value if negative else value, None, bound), span=(start, match.end()))


def _share(match: "regex.Match[str]") -> Decimal | None:
    if match["half"]:
        return Decimal("0.5")
    if match["every"]:
        below = ordinal(match["every"])
        return 1 / below if below else None
    if match["den"]:
        below, above, whole = denominator(match["den"]), _count(match["num"]), _count(match["and"] or "")
        if " och " in match["num"]:
            whole, above = map(_count, match["num"].rsplit(" och ", 1))
        return None if below is None or above is None else (whole or 0) + above / below
    whole = Decimal(match["whole"] or 0)
    if match["vulgar"]:
        above_, _, below_ = unicodedata.normalize("NFKC", match["vulgar"]).partition("\u2044")
        return whole + Decimal(above_) / Decimal(below_)
    return whole + Decimal(match["above"]) / Decimal(match["below"])


def _count(text: str) -> Decimal | None:
    """A number before a fraction, where en and ett are 1."""
    if text in ("en", "ett"):
        return Decimal(1)
    read = read_number(text) if text else None
    return read.value if isinstance(read, Read) else None


def _round(match: "regex.Match[str]") -> Made:
    """Ett 20-tal: about so many."""
    return Value(Number(Decimal(match["num"]), None, Bound.ABOUT))


def _comma(match: "regex.Match[str]") -> Made:
    """Fem komma tjugofem."""
    whole, part = _count(match["num"]), _count(match["part"])
    if whole is None or part is None or whole % 1 or part % 1:
        return None
    start, negative = sign_before(match.string, match.start(), match.pos)
    value = Decimal(f"{whole}.{part}")
    return Value(Number(-value if negative else value), span=(start, match.end()))


_CUES = tuple("0123456789")
_WORD_CUES = tuple(cue.rstrip() for cue in word_cues())
NUMBER_RULES: tuple[Rule[Number], ...] = (
    Rule("number", _CUES, _DIGITS, _number, on="lower"),
    Rule("number_in_words", _WORD_CUES, _WORDS, _number, on="lower"),
    Rule(
        "number_range",
        (*(f"{gap}-" for gap in _CUES), "- ", " till ", " eller ", " och ", " à "),
        _RANGE,
        _range,
        on="lower",
    ),
    Rule("number_ordinal", (*ORDINALS, ":a", ":e", ":d", ":t", ":n"), _ORDINAL, _ordinal, on="lower"),
    Rule(
        "number_fraction", ("del", "kvart", "hälften", "var", "/", *_VULGAR), _FRACTION, _fraction, on="lower"
    ),
    Rule("number_round", ("-tal",), _ROUND, _round, on="lower"),
    Rule("number_comma", (" komma ",), _COMMA, _comma, on="lower"),
)
"""How numbers are written, whatever they belong to."""

_ENGINE: Engine[Number] = Engine(NUMBER_RULES)


def find_numbers(text: Text | str) -> Findings[Number]:
    """Every number in a text, with the qualifiers and percent sign beside it; refusals are `broken_number`.

    Dates, phones and the like are numbers here too: this knows nothing of what a number belongs to.

    >>> [(f.start, f.end, f.value.value) for f in find_numbers("tjugofem av 1 200").found]
    [(0, 8, Decimal('25')), (12, 17, Decimal('1200'))]
    """
    return _ENGINE.run(text)


def parse_number(text: str) -> Number | None:
    """The number a string is, surrounding space apart; None when it is anything else or more.

    Reads a leading sign, an isolated en or ett as 1 and ",5" as 0.5, and otherwise what `find_numbers` finds.

    >>> parse_number("1 234,5").value, parse_number("2-3").upper, parse_number("kl 3")
    (Decimal('1234.5'), Decimal('3'), None)
    """
    lower = fold(text).lower.strip()
    sign = _plain_sign(lower)
    if sign:
        number = parse_number(lower[sign.end() :])
        if number is None or number.upper is not None or number.value < 0:
            return None
        minus = sign[0][0] != "+"
        return Number(-number.value if minus else number.value, None, number.bound, number.unit)
    if lower in ("en", "ett"):
        return Number(Decimal(1))
    if lower.startswith(","):
        lower = "0" + lower
    found = find_numbers(lower).found
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(lower)):
        return found[0].value
    return None
