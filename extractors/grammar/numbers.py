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
from extractors.grammar.counted import is_function_word, is_time
from extractors.grammar.in_place import InPlace, number_at, sign_before
from extractors.grammar.number_words import (
    BEGINNINGS,
    CARDINALS,
    ORDINALS,
    SCALES,
    denominator,
    denominator_cues,
    ordinal,
)
from extractors.grammar.scaled import BETWEEN, DIGIT_NUMBER, NUMBER, WORD_NUMBER, Read, read_number, tidy
from extractors.grammar.share_rules import UNITS
from extractors.grammar.values import Number
from extractors.patterns import line_start
from extractors.text import Text, fold
from schemas import Bound

_unit = rf"(?: ?(?P<unit>{one_of(UNITS)})(?![\p{{L}}\d]))?"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_COMPOUND = rf"(?:{one_of(CARDINALS)}|ettusen){{0,8}}?(?:{one_of(ORDINALS)})"

_NO_RANGE = r"(?:(?P<between>(?!))(?P<high>))?"
_DIGITS = rf"(?P<number>(?P<num>{DIGIT_NUMBER}){_NO_RANGE}){_unit}"
_WORDS = rf"(?P<number>(?P<num>{WORD_NUMBER}){_NO_RANGE}){_unit}"


def _range_of(kind: str) -> str:
    """A range whose lower end is of a kind."""
    return rf"(?P<number>(?P<num>{kind})(?P<between>{BETWEEN})(?P<high>{NUMBER})){_unit}"


_ORDINAL = r"(?<![\d:.,])(?P<digits>[1-9][0-9]{0,5}):(?:a|e|de|te|dje|nde)(?!\p{L})"
_ORDINAL_WORD = rf"\m(?P<word>{_COMPOUND})\M"
_SLASHED = (
    r"(?<![\d/.,-])(?:(?P<whole>[0-9]{1,6}) {1,2})?(?P<above>[0-9]{1,6})/(?P<below>[1-9][0-9]{0,5})(?![\d/-])"
)
_SIGN = rf"(?:(?P<whole>[0-9]{{1,6}}) ?)?(?P<vulgar>[{_VULGAR}])"
_FRACTION = (
    rf"\m(?:(?P<and>{WORD_NUMBER}|en|ett) och )?(?P<num>{WORD_NUMBER}|en|ett|[0-9]{{1,6}}) "
    r"(?P<den>\p{L}{2,24}?del(?:arna|ar|en|s)?+|kvarts?+)\M"
)
_SHARE = r"\m(?:(?P<half>hälften)|var (?P<every>\p{L}{5,20}+)|(?P<half>varannan|vartannat))\M"
_COMMA = rf"\m(?P<num>{WORD_NUMBER}|en|ett) komma (?P<part>{WORD_NUMBER}|en|ett)\M"
_MINUS_ONE = r"(?:minus|negativt) ett(?!-)\M(?= ?(?P<after>\p{L}*+))"
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
    """3:e."""
    return Value(Number(Decimal(match["digits"]), ordinal=True))


def _ordinal_word(match: "regex.Match[str]") -> Made:
    """Tredje."""
    value = ordinal(match["word"])
    return None if value is None else Value(Number(value, ordinal=True))


def _slashed(match: "regex.Match[str]") -> Made:
    """3/4, 2 1/4."""
    return _part(match, Decimal(match["whole"] or 0) + Decimal(match["above"]) / Decimal(match["below"]))


def _sign(match: "regex.Match[str]") -> Made:
    """½, 2½."""
    above, _, below = unicodedata.normalize("NFKC", match["vulgar"]).partition("\u2044")
    return _part(match, Decimal(match["whole"] or 0) + Decimal(above) / Decimal(below))


def _fraction(match: "regex.Match[str]") -> Made:
    """Två tredjedelar, en och tre fjärdedelar."""
    below, above, whole = denominator(match["den"]), _count(match["num"]), _count(match["and"] or "")
    if " och " in match["num"]:
        whole, above = map(_count, match["num"].rsplit(" och ", 1))
    return None if below is None or above is None else _part(match, (whole or 0) + above / below)


def _share(match: "regex.Match[str]") -> Made:
    """Hälften, varannan, var tredje."""
    below = Decimal(2) if match["half"] else ordinal(match["every"])
    return _part(match, 1 / below) if below else None


def _part(match: "regex.Match[str]", value: Decimal) -> Value[Number]:
    """A fraction with the sign and the qualifiers before it."""
    floor = line_start(match.string, match.start())
    start, negative = sign_before(match.string, match.start(), floor)
    start, bound = bound_before(match.string, start, floor)
    return Value(Number(-value if negative else value, None, bound), span=(start, match.end()))


def _count(text: str) -> Decimal | None:
    """A number before a fraction, where en and ett are 1."""
    if text in ("en", "ett"):
        return Decimal(1)
    read = read_number(text) if text else None
    return read.value if isinstance(read, Read) else None


def _round(match: "regex.Match[str]") -> Made:
    """Ett 20-tal: about so many."""
    return Value(Number(Decimal(match["num"]), None, Bound.ABOUT))


def _minus_one(match: "regex.Match[str]") -> Made:
    """Minus ett, where it counts nothing: en and ett alone are articles."""
    after = match["after"]
    return None if after and not is_function_word(after) else Value(Number(Decimal(-1)))


def _comma(match: "regex.Match[str]") -> Made:
    """Fem komma tjugofem."""
    whole, part = _count(match["num"]), _count(match["part"])
    if whole is None or part is None or whole % 1 or part % 1:
        return None
    start, negative = sign_before(match.string, match.start(), match.pos)
    value = Decimal(f"{whole}.{part}")
    return Value(Number(-value if negative else value), span=(start, match.end()))


_CUES = tuple("0123456789")
_BETWEEN = ("-", " -", " till ", " eller ", " à ", " á ", "\x96", " \x96", "\x97", " \x97")
_ONE = ("etthundra", "ettusen", "etttusen")
_COMPOUND_CUES = (*ORDINALS, *(word for word in CARDINALS if word not in ("en", "ett")), *_ONE)
NUMBER_RULES: tuple[Rule[Number], ...] = (
    Rule("number", _CUES, _DIGITS, _number, on="lower"),
    Rule("number_in_words", BEGINNINGS, _WORDS, _number, on="lower", at="word"),
    Rule(
        "number_range",
        ("mellan ", *(f"{end}{between}" for end in (*_CUES, *SCALES) for between in _BETWEEN)),
        _range_of(DIGIT_NUMBER),
        _range,
        on="lower",
    ),
    Rule("number_range", BEGINNINGS, _range_of(WORD_NUMBER), _range, on="lower", at="word"),
    Rule("number_ordinal", (":a", ":e", ":d", ":t", ":n"), _ORDINAL, _ordinal, on="lower"),
    Rule("number_ordinal", _COMPOUND_CUES, _ORDINAL_WORD, _ordinal_word, on="lower", at="word"),
    Rule("number_fraction", tuple(f"/{digit}" for digit in _CUES[1:]), _SLASHED, _slashed, on="lower"),
    Rule("number_fraction", tuple(_VULGAR), _SIGN, _sign, on="lower"),
    Rule("number_fraction", denominator_cues(), _FRACTION, _fraction, on="lower"),
    Rule(
        "number_fraction",
        ("hälften", "varannan", "vartannat", *(f"var {word}" for word in _COMPOUND_CUES)),
        _SHARE,
        _share,
        on="lower",
        at="word",
    ),
    Rule("number_minus_one", ("minus ett", "negativt ett"), _MINUS_ONE, _minus_one, on="lower", at="word"),
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
