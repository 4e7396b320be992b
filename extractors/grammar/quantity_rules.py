"""How counted and measured things are written in Swedish."""

from decimal import Decimal

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.alternatives import one_of
from extractors.grammar.bounds import bound_before, stronger
from extractors.grammar.counted import PHRASE, counted, is_time
from extractors.grammar.digits import is_ambiguous, is_year
from extractors.grammar.in_place import InPlace, number_at, number_or_range
from extractors.grammar.number_words import BEGINNINGS, CARDINALS, word_cues
from extractors.grammar.scaled import DIGIT_NUMBER, WORD_NUMBER, Read, read_number, tidy
from extractors.grammar.share_rules import SHARE_RULES, quantity_at
from extractors.grammar.values import Quantity
from extractors.patterns import line_start, lower_case
from extractors.tables import rows
from schemas import Bound, Reason

Made = Value[Quantity] | No | None
Match = "regex.Match[str]"

MEASURES = {row["form"]: row["unit"] for row in rows("measures")}
_LABELS = {row["word"] for row in rows("number_labels")}
_DIGITS = number_or_range(DIGIT_NUMBER)
_WORDS = number_or_range(WORD_NUMBER)
_measure = rf"(?P<unit>{one_of(set(MEASURES))})(?![\p{{L}}\d²³]|/[hs])"
_previous_word = regex.compile(r"(?r)(?<![\p{L}\d])(\p{L}++)([.:\"']?+) ?").match
_sentence_start = regex.compile(r"(?r)[.!?:;(\"*][ -]*+").match
_part_of = regex.compile(rf"(?r)(?:[0-9]|(?<!\p{{L}}){one_of(CARDINALS)}) av (?:de |totalt )?").match
_age_before = regex.compile(r"(?r)(?:ålder\p{L}*|åldrarna|åldersgrupp\p{L}*)(?: \p{L}+){0,2} ").match
_DETERMINERS = {"de", "våra", "sina", "deras", "era", "båda", "alla", "samtliga"}
_BULLETS = " -*•·"
_NOT_BEFORE = _LABELS | {"dessa", "båda"}
_TIME_LEADS = frozenset(
    {"år", "under", "sedan", "hösten", "våren", "sommaren", "vintern", "i", "från", "till", "före", "efter"}
    | {"och", "senast", "slutet", "början", "mitten", "av"}
)


def _count(match: "regex.Match[str]") -> Made:
    """88 deltagare, 20-25 nya tjänster."""
    text, words = match.string, match["words"]
    noun, time = counted(words), is_time(words)
    if noun is None and not time:
        return None
    number = number_at(match, lower_case(text), things=True)
    if not isinstance(number, InPlace):
        return No(number, "number") if number and noun else None
    if time:
        return _age(match, number)
    if words.partition(" ")[0] in MEASURES:
        return None
    if noun is None or not _may_count(match, number, known=noun.known, definite=noun.unit.endswith("en")):
        return None
    if is_ambiguous(match["num"]):
        return No(Reason.BROKEN_NUMBER, "number")
    years = is_year(match["num"]) or is_year(match["high"] or "")
    if years and not _surely_no_year(text, number, line_start(text, match.start())):
        return No(Reason.YEAR, "number")
    return quantity_at(number, match.start("words") + noun.length, noun.unit, noun.of, match)


def _may_count(match: "regex.Match[str]", number: InPlace, *, known: bool, definite: bool) -> bool:
    """Whether what stands before a number lets it count something."""
    text, first = match.string, number.first
    floor = line_start(text, match.start())
    if number.value < 0 or (number.value == 1 and not known):
        return False
    first = min(first, number.start)
    if first > floor and not _free(text, first, floor, known=known):
        return False
    previous = _previous_word(text, floor, first)
    if previous is None or (previous[2] == ":" and text[first - 1] == " "):
        return True  # what a label says: "Mål: 350 deltagare"
    if previous[2] == "." and text[first].isalpha():
        return True  # "Vi har nått våra mål. Tio elever"
    word = previous[1]
    if word.lower() in _NOT_BEFORE or (definite and word.lower() in _DETERMINERS):
        return False
    if word.lower() == "de":
        return False
    if _part_of(text, floor, first):
        return False
    opens = not text[floor : previous.start()].strip(_BULLETS) or _sentence_start(
        text, floor, previous.start()
    )
    named = word[0].isupper() and not opens
    return not named or (known and number.value > 9 and not is_year(text[number.first : number.end]))


def _free(text: str, first: int, floor: int, *, known: bool) -> bool:
    """Whether the character before a number leaves it a number of its own: not E22, 2007:61, KM-2."""
    before = text[first - 1]
    if before in " (\"'*":
        return True
    if before == "-":
        return not text[floor : first - 1].strip() or text[first - 2] == " "
    return known and text[max(floor, first - 3) : first].islower() and text[first - 3 : first].isalpha()


def _surely_no_year(text: str, number: InPlace, floor: int) -> bool:
    """2000 nya jobb: a round or qualified number that nothing before it makes a year."""
    previous = _previous_word(text, floor, number.first)
    if number.upper is not None or (previous and previous[1].lower() in _TIME_LEADS):
        return False
    return number.bound is not Bound.EXACT or number.value % 100 == 0


def _age(match: "regex.Match[str]", number: InPlace) -> No | None:
    """16-24 år: an age when the words around say so; else a duration, which is not read here."""
    if match["words"].partition(" ")[0] not in ("år", "års", "åriga", "årig"):
        return None
    spread = number.upper is not None and number.value >= 10 and number.upper - number.value > 1
    old = match["words"].startswith(("år gam", "år och äldre", "år fyllda"))
    before = lower_case(match.string)[line_start(match.string, match.start()) : number.start]
    if spread or old or _age_before(before, 0, len(before)):
        return No(Reason.AGE, "number")
    return None


def _count_aged(match: "regex.Match[str]") -> Made:
    """40 15-åringar: so many persons of an age; without a number before it the age alone is refused."""
    if not match["count"]:
        return No(Reason.AGE, "aged")
    read = read_number(lower_case(match.string)[match.start("count") : match.end("count")])
    if not isinstance(read, Read):
        return No(Reason.AGE, "aged")
    start, bound = bound_before(lower_case(match.string), match.start("count"), match.pos)
    value = Quantity(read.value, None, stronger(bound, read.bound), "persons", match["aged"])
    return Value(value, span=(start, match.end("aged")))


def _round(match: "regex.Match[str]") -> Made:
    """Ett 20-tal parter: about so many."""
    noun = counted(match["words"])
    read = read_number(match["num"])
    if noun is None or not isinstance(read, Read):
        return None
    start, bound = bound_before(lower_case(match.string), match.start(), match.pos)
    value = Quantity(read.value, None, stronger(Bound.ABOUT, bound), noun.unit, noun.of)
    return Value(value, span=(start, match.start("words") + noun.length))


def _measured(match: "regex.Match[str]") -> Made:
    """400 m², 12 ton."""
    number = number_at(match, lower_case(match.string))
    if not isinstance(number, InPlace):
        return No(number, "number") if number else None
    before = match.string[number.first - 1 : number.first] if number.first > match.pos else " "
    if before not in " (\"'~-" and not before.islower():
        return None
    if is_ambiguous(match["num"]):
        return No(Reason.BROKEN_NUMBER, "number")
    if is_year(match.string[number.first : number.end]) and match["unit"] in ("m", "g"):
        return None
    return quantity_at(number, match.end("unit"), MEASURES[match["unit"]], None, match)


def _measured_part(match: "regex.Match[str]") -> Made:
    """10 1/2 km, 1/4 kilometer: not a date, and no more than a whole."""
    lower, above, below = lower_case(match.string), Decimal(match["above"]), Decimal(match["below"])
    floor = line_start(lower, match.start())
    if above >= below or lower.endswith("den ", floor, match.start()):
        return None
    start, bound = bound_before(lower, match.start(), floor)
    value = Decimal(match["whole"] or 0) + above / below
    return Value(
        Quantity(tidy(value), None, bound, MEASURES[match["unit"]], None), span=(start, match.end("unit"))
    )


_NUMERALS = "0123456789"
_BELOW = ("2", "4", "5", "8", "10")
"""Parts that are exact in decimals."""
_DIGIT_CUES = tuple(f"{digit} " for digit in _NUMERALS)
_LETTER_MEASURES = {form for form in MEASURES if len(form) > 2 and form.islower()}

QUANTITY_RULES: tuple[Rule[Quantity], ...] = (
    Rule("quantity", _DIGIT_CUES, rf"{_DIGITS} (?=(?P<words>{PHRASE}))", _count),
    Rule(
        "quantity_in_words", BEGINNINGS, rf"{_WORDS} (?=(?P<words>{PHRASE}))", _count, on="lower", at="word"
    ),
    Rule(
        "quantity_round",
        ("-tal ",),
        rf"(?<!\p{{L}})[Ee]tt (?P<num>[1-9][0-9]{{1,3}})-tal (?=(?P<words>{PHRASE}))",
        _round,
    ),
    Rule(
        "quantity_aged",
        ("-åring",),
        (
            rf"(?:(?P<count>[0-9](?<![0-9]{{2}})(?<![0-9][ .,'][0-9])[0-9]{{0,5}}|{WORD_NUMBER}) )?+"
            r"(?P<aged>[0-9]{1,2}(?:-[0-9]{1,2})?-åring\p{Ll}*+)"
        ),
        _count_aged,
    ),
    Rule(
        "quantity_measure",
        tuple(f"{digit}{gap}{form.lower()}" for digit in _NUMERALS for gap in ("", " ") for form in MEASURES),
        rf"{_DIGITS} ?{_measure}",
        _measured,
    ),
    Rule(
        "quantity_measure_part",
        tuple(f"/{below}{gap}{form.lower()}" for below in _BELOW for gap in ("", " ") for form in MEASURES),
        r"(?<!\d[ .,:/-]?)(?<![/-])(?:(?P<whole>[1-9][0-9]{0,3}) )?"
        rf"(?P<above>[1-9])/(?P<below>{'|'.join(_BELOW)}) ?{_measure}",
        _measured_part,
    ),
    Rule(
        "quantity_measure_in_words",
        tuple(cue for form in sorted(_LETTER_MEASURES) for cue in word_cues(form)),
        rf"{_WORDS} {_measure}",
        _measured,
        on="lower",
    ),
    *SHARE_RULES,
)
"""How quantities are written; a wider engine can run them beside its own rules."""
