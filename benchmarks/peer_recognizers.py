"""The Swedish cases of Microsoft Recognizers-Text (MIT): an outside opinion on what a phrase means.

Each case is in scope or set aside with a reason. Where a case has values in and out of scope, the latter
count neither way. The file itself is not part of the project.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.peer_scores import Case, Expected, Value, days_of
from extractors.tables import rows

Result = dict[str, Any]
MONTHS = "|".join(sorted({row["word"] for row in rows("months")}, key=len, reverse=True))
_day = re.compile(rf"\d\W*(?:{MONTHS})|(?:{MONTHS})\W*\d|\w (?:{MONTHS})\b|\d+[-/.]\d+", re.IGNORECASE).search
_weekday_of = re.compile(r"(dagen|dag) (i|den) |nästa|denna|förra|sedan|senare|från nu|%").search
CURRENCIES = {
    "Krone": "SEK", "Swedish krona": "SEK", "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR",
    "Pound": "GBP", "British pound": "GBP", "Norwegian krone": "NOK", "Danish krone": "DKK",
    "Finnish markka": "FIM", "Chinese yuan": "CNY", "Mexican peso": "MXN", "Australian dollar": "AUD",
    "Canadian dollar": "CAD", "New Zealand dollar": "NZD",
}  # fmt: skip
UNITS = {
    "Kilometer": "km", "Meter": "m", "Decimeter": "dm", "Centimeter": "cm", "Millimeter": "mm",
    "Square meter": "m²", "Square kilometer": "km²", "Square hectometer": "ha", "Ton": "ton",
    "Kilogram": "kg", "Gram": "g", "Microgram": "µg", "Milliliter": "ml", "Liter": "l", "Inch": "tum",
    "Foot": "fot", "Mile": "miles", "Gallon": "gallon", "Megabyte": "MB",
}  # fmt: skip
OUT = {
    "AgeModel": "age",
    "BooleanModel": "yes and no",
    "QuotedTextModel": "quoted text",
    "TemperatureModel": "temperature",
    "TimeZoneExtractor": "time zone",
    "TimeZoneParser": "time zone",
}
_english = re.compile(r"\b(?:the|you|of|that|is|with Jim)\b").search
AMERICAN = re.compile(r"9-18-15|4/22|\d\d/\d\d,\d\d")
NUMBERS_OUT: tuple[tuple[str, str], ...] = (
    (r"\^|\de[+-]?\d", "powers and exponents"),
    (r"\d\s*(?:k|G|M|b)\b", "letters for thousands and millions (10k, 1,2b)"),
    (r"triljo", "beyond a thousand milliards"),
    (r"genom|delat|en av|1 av", "division in words"),
    (r"\d(?:ml|km)\b", "a number glued to its unit (the case says it is none)"),
    (r"trehundratvå dussin", "wrong case: 302 dozen are 3,624"),
    (r"tjugo femtedel$|tjugo tjugo femtedelar", "wrong case: a denominator in two words (tjugo femtedel)"),
    (r"423 0000", "broken digit groups, which this grammar refuses by rule"),
    (r"\d{4}-\d\d-\d\d|\d+\.\d+\.\d+|\+46", "parts of a date, a phone or an address as numbers"),
)


def read_cases(path: Path) -> tuple[list[Case], Counter[str]]:
    """Cases in scope, and how many others there are by reason."""
    cases: list[Case] = []
    out: Counter[str] = Counter()
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    known = {
        result["Text"].lower(): result["Value"]["Timex"]
        for line in lines
        if line["model"] == "DateParser"
        for result in line["results"]
    }
    for line in lines:
        made = OUT.get(line["model"]) or MODELS[line["model"]](line, known)
        if isinstance(made, str):
            out[made] += 1
        else:
            cases.append(made)
    return cases, out


def _place(text: str, words: str, after: int) -> tuple[int, int]:
    start = text.lower().find(words.lower().strip(), after)
    if start < 0:
        raise ValueError(f"{words!r} does not stand in {text!r}")
    return start, start + len(words.strip())


def _case(line: dict[str, Any], kind: str, value_of: Callable[[Result], Value | str | None]) -> Case | str:
    """A case of the values in scope; the reason when it has none but others."""
    expected, ignored, reason, end = [], [], "", 0
    for result in line["results"]:
        start, end = _place(line["text"], result["Text"], end)
        value = value_of(result)
        if isinstance(value, str):
            ignored.append((start, end))
            reason = value
        else:
            expected.append(Expected(start, end, value))
    if reason and not expected:
        return reason
    return Case("outside", kind, line["text"], tuple(expected), tuple(ignored), name=line["id"])


def _number(text: str) -> str:
    return text.replace(",", ".").replace("\u00a0", "")


def _numbers(line: dict[str, Any], known: dict[str, str]) -> Case | str:
    for pattern, reason in NUMBERS_OUT:
        if re.search(pattern, line["text"]):
            return reason

    def value(result: Result) -> Value | str:
        if result["Text"].lower() in ("en", "ett"):
            return "an article as the number 1"
        return _number(result["Resolution"]["value"]), None

    return _case(line, "number", value)


def _ordinals(line: dict[str, Any], known: dict[str, str]) -> Case | str:
    def value(result: Result) -> Value | str:
        if result["TypeName"] != "ordinal":
            return "relative ordinal (nästa, sista)"
        return result["Resolution"]["value"], None

    return _case(line, "ordinal", value)


def _percent(line: dict[str, Any], known: dict[str, str]) -> Case | str:
    return _case(line, "quantity", lambda r: (_number(r["Resolution"]["value"].rstrip("%")), None, "percent"))


def _money(line: dict[str, Any], known: dict[str, str]) -> Case | str:
    def value(result: Result) -> Value | str:
        unit, number = result["Resolution"]["unit"], _number(result["Resolution"]["value"])
        if unit == "Øre":
            return f"{float(number) / 100}", None, "SEK"
        if result["Text"].lower() == "en krona":
            return "an article as the number 1"
        if unit not in CURRENCIES:
            return "wrong case: a word that is no currency (100 att)"
        return number, None, CURRENCIES[unit]

    return _case(line, "amount", value)


def _dimension(line: dict[str, Any], known: dict[str, str]) -> Case | str:
    if _english(line["text"]) or re.search("inches|gallons", line["text"]):
        return "English text or unit"
    if not line["results"] and re.search("°|grader", line["text"]):
        return OUT["TemperatureModel"]

    def value(result: Result) -> Value | str:
        unit = result["Resolution"]["unit"]
        if unit not in UNITS or result["Text"] == "100 mb" or '"' in result["Text"]:
            return "unit outside the tables (angle, speed, barrel, inch mark, …)"
        if re.search(r"-\w|^en ", result["Text"]):
            return "size as part of a compound (4-kilometers), article as number"
        return _number(result["Resolution"]["value"]), None, UNITS[unit]

    made = _case(line, "quantity", value)
    # Its texts count persons and things too, of which the model says nothing.
    return made if isinstance(made, str) else replace(made, partial=bool(made.expected))


def _date(line: dict[str, Any], known: dict[str, str]) -> Case | str:
    def value(result: Result) -> Value | str | None:
        words = result["Text"]
        if AMERICAN.search(words):
            return "wrong case: month before day"
        if not _day(words) or _weekday_of(words):
            return "deictic date, or a day without a month"
        timex = known.get(words.lower())
        if timex is None:
            return None
        if timex in ("XXXX-02-30", "2019-02-29"):
            return "wrong case: a day that does not exist"
        return days_of(timex)

    return _case(line, "time", value)


MODELS: dict[str, Callable[[dict[str, Any], dict[str, str]], Case | str]] = {
    "NumberModel": _numbers,
    "OrdinalModel": _ordinals,
    "OrdinalModelSuppressExtendedTypes": _ordinals,
    "PercentModel": _percent,
    "CurrencyModel": _money,
    "DimensionModel": _dimension,
    "DateExtractor": _date,
    "DateParser": _date,
}
