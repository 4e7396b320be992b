"""Other libraries behind one protocol, so that each can live in an environment of its own.

    python benchmarks/peer_adapters.py duckling < requests > answers

A request is a line of JSON, `{"kind": "amount", "text": "30 kr"}`, its answer a line with a list of
`{"start", "end", "value"}`. A request `{"pages": […], "rounds": 3}` is answered by the seconds of the best
round over all that it reads, of so many rounds and of two seconds at least. A library that is not installed
ends the program with code 3 and a message. Values are, by kind:

- amount: [low, high or null, currency or null]
- time: [first day, last day], null where open
- duration: [months, days]
- quantity: [low, high or null, unit or null]
- number, ordinal: [low, high or null]

Needs nothing of this project. Dates that lack a year are read from the reference day 2014-05-13.
"""

import datetime as dt
import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from typing import Any

Answer = list[dict[str, Any]]
Read = Callable[[str, str], Answer]
Whole = Callable[[str], object]
WholeOf = Callable[[list[str]], Whole]
TODAY = dt.datetime(2014, 5, 13)
CURRENCIES = {"kr": "SEK", "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "Kr": "SEK", "KR": "SEK"}
PACKAGES = {
    "dateparser": "dateparser",
    "price-parser": "price-parser",
    "quantulum3": "quantulum3",
    "duckling": "pyduckling-native-phihos",
}


def found(start: int, end: int, value: list[Any]) -> dict[str, Any]:
    return {"start": start, "end": end, "value": value}


def plain(number: Any) -> str:
    return str(Decimal(str(number)))


def last_day(first: dt.date, grain: str, count: int = 1) -> dt.date:
    """Last day of so many days, weeks, months, quarters or years from a first day."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(grain)
    if months is None:
        return first + dt.timedelta(count * (7 if grain == "week" else 1) - 1)
    month = first.month - 1 + months * count
    return dt.date(first.year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)


def dateparser() -> tuple[Read, Whole]:
    """`search_dates`, told that the language is Swedish and days come first.

    It gives no offsets and no precision: the words are looked up in the text in their order, and read again
    for their precision, so that "juni 2022" counts as a month and not as its first day.
    """
    search_dates = import_module("dateparser.search").search_dates
    settings: Any = {"DATE_ORDER": "DMY", "RELATIVE_BASE": TODAY, "PREFER_DAY_OF_MONTH": "first"}
    again = import_module("dateparser.date").DateDataParser(languages=["sv"], settings=settings)

    def search(text: str) -> Any:
        return search_dates(text, languages=["sv"], settings=settings) or []

    def read(kind: str, text: str) -> Answer:
        answer: Answer = []
        end = 0
        for words, day in search(text):
            start = max(text.find(words, end), 0)
            end = start + len(words)
            first, grain = day.date(), again.get_date_data(words).period
            if grain in {"month", "year"}:
                first = first.replace(day=1, month=1 if grain == "year" else first.month)
            answer.append(found(start, end, [str(first), str(last_day(first, grain))]))
        return answer

    return read, search


def price_parser() -> tuple[Read, Whole]:
    """`Price.fromstring` for each line, as it reads one price of a short text; a price needs a currency."""
    parse = import_module("price_parser").Price.fromstring

    def whole(text: str) -> list[Any]:
        return [parse(line) for line in text.splitlines()]

    def read(kind: str, text: str) -> Answer:
        answer: Answer = []
        for line in re.finditer(r"[^\n]+", text):
            price = parse(line[0])
            if price.amount is None or price.currency is None:
                continue
            # Its text has plain spaces where the page may have others.
            place = re.search(r"\s+".join(map(re.escape, price.amount_text.split())), line[0])
            start, end = place.span() if place else (0, len(line[0]))
            value = [plain(price.amount), None, CURRENCIES.get(price.currency, price.currency)]
            answer.append(found(line.start() + start, line.start() + end, value))
        return answer

    return read, whole


QUANTULUM_UNITS = {
    "percentage": "percent", "per mille": "promille", "square metre": "m²", "square kilometre": "km²",
    "hectare": "ha", "kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm",
    "decimetre": "dm", "inch": "tum", "foot": "fot", "mile": "miles", "ton": "ton", "tonne": "ton",
    "kilogram": "kg", "gram": "g", "microgram": "µg", "milligram": "mg", "litre": "l", "millilitre": "ml",
    "gallon": "gallon", "terawatt-hour": "TWh", "megawatt": "MW", "megabit per second": "Mbit/s",
    "megabyte": "MB",
}  # fmt: skip


def quantulum3() -> tuple[Read, Whole]:
    """`parser.parse`; it knows no Swedish. A range is a value and its uncertainty."""
    parse = import_module("quantulum3.parser").parse

    def read(kind: str, text: str) -> Answer:
        answer: Answer = []
        for quantity in parse(text):
            value, name, entity = quantity.value, quantity.unit.name, quantity.unit.entity.name
            spread = quantity.uncertainty or 0
            low, high = plain(value - spread), plain(value + spread) if spread else None
            made: list[Any] | None = None
            if kind == "amount" and entity == "currency":
                code = re.search(r"[A-Z]{3}", quantity.surface) or re.search("[€$£]", quantity.surface)
                made = [low, high, _currency(name, code[0] if code else None)]
            elif kind == "number":
                made = [low, high]
            elif kind == "duration" and name in {"year", "month", "week", "day"}:
                made = length(Decimal(low), name)
            elif kind == "quantity" and entity not in {"currency", "time"}:
                unit = None if name == "dimensionless" else QUANTULUM_UNITS.get(name, name)
                made = [low, high, unit]
            if made is not None:
                answer.append(found(quantity.span[0], quantity.span[1], made))
        return answer

    return read, parse


def _currency(name: str, code: str | None) -> str:
    names = {"euro": "EUR", "dollar": "USD", "united states dollar": "USD", "pound sterling": "GBP"}
    names |= {"swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK"}
    return names.get(name, name)


def length(number: Decimal, unit: str) -> list[str]:
    """Months and days of a length."""
    months, days = {"year": (12, 0), "quarter": (3, 0), "month": (1, 0), "week": (0, 7), "day": (0, 1)}[unit]
    return [plain(number * months), plain(number * days)]


DUCKLING_UNITS = {
    "metre": "m", "kilometre": "km", "centimetre": "cm", "millimetre": "mm", "inch": "tum", "foot": "fot",
    "mile": "miles", "litre": "l", "millilitre": "ml", "gallon": "gallon", "kilogram": "kg", "gram": "g",
}  # fmt: skip
DUCKLING_KINDS = {
    "amount": {"amount-of-money"},
    "time": {"time"},
    "duration": {"duration"},
    "number": {"number"},
    "ordinal": {"ordinal"},
    "quantity": {"distance", "volume", "quantity", "number"},
}


def duckling() -> tuple[Read, Whole]:
    """All its dimensions that there are values for here, with the locale SV."""
    library = import_module("duckling")
    zones = library.load_time_zones("/usr/share/zoneinfo")
    locale = library.parse_locale("SV", library.default_locale_lang(library.parse_lang("SV")))
    context = library.Context(library.parse_ref_time(zones, "UTC", int(TODAY.timestamp())), locale)
    wanted = library.parse_dimensions(sorted(set.union(*DUCKLING_KINDS.values())))

    def whole(text: str) -> Any:
        return library.parse(text, context, wanted, False)

    def read(kind: str, text: str) -> Answer:
        # Of two readings of the same words the later one stands, but for a unit beside a bare number.
        by_place: dict[tuple[int, int], dict[str, Any]] = {}
        for entity in whole(text):
            place = entity["start"], entity["end"]
            if entity["dim"] in DUCKLING_KINDS[kind]:
                value = DUCKLING_VALUES[kind](entity["value"])
                known = by_place.get(place)
                if value is not None and not (kind == "quantity" and known and known["value"][2]):
                    by_place[place] = found(*place, value)
        return _longest(list(by_place.values()))

    return read, whole


def _longest(answer: Answer) -> Answer:
    """Without what lies inside something longer: a unit with its number, and the number by itself."""
    return [
        one
        for one in answer
        if not any(
            other["start"] <= one["start"]
            and one["end"] <= other["end"]
            and other["end"] - other["start"] > one["end"] - one["start"]
            for other in answer
        )
    ]


def _bounds(value: dict[str, Any]) -> list[str | None]:
    """Low and high of a Duckling value; an interval that is open has one of them."""
    ends = [value] if value["type"] == "value" else [value[end] for end in ("from", "to") if end in value]
    numbers = [plain(end["value"]) for end in ends]
    return [numbers[0], numbers[1] if len(numbers) > 1 else None]


def _money(value: dict[str, Any]) -> list[Any]:
    inner: dict[str, Any] = value if "unit" in value else value.get("from") or value.get("to") or {}
    unit = inner.get("unit", "")
    low, high = _bounds(value)
    if unit == "cent":
        return [plain(Decimal(low or "0") / 100), None, None]
    return [low, high, CURRENCIES.get(unit, unit)]


def _days(value: dict[str, Any]) -> list[str | None] | None:
    """First and last day; None for times of day."""
    if value["type"] == "value":
        if value["grain"] in {"hour", "minute", "second"}:
            return None
        first = dt.date.fromisoformat(value["value"][:10])
        return [str(first), str(last_day(first, value["grain"]))]
    ends = [value.get("from"), value.get("to")]
    if any(end and end["grain"] in {"hour", "minute", "second"} for end in ends):
        return None
    first_day, past = (end and dt.date.fromisoformat(end["value"][:10]) for end in ends)
    return [str(first_day) if first_day else None, str(past - dt.timedelta(1)) if past else None]


def _length(value: dict[str, Any]) -> list[str] | None:
    if value.get("unit") not in {"year", "quarter", "month", "week", "day"}:
        return None
    return length(Decimal(plain(value["value"])), value["unit"])


DUCKLING_VALUES: dict[str, Callable[[dict[str, Any]], list[Any] | None]] = {
    "amount": _money,
    "time": _days,
    "duration": _length,
    "number": _bounds,
    "ordinal": _bounds,
    "quantity": lambda value: [*_bounds(value), DUCKLING_UNITS.get(value.get("unit", ""), value.get("unit"))],
}

ADAPTERS: dict[str, Callable[[], tuple[Read, Whole]]] = {
    "dateparser": dateparser,
    "price-parser": price_parser,
    "quantulum3": quantulum3,
    "duckling": duckling,
}


def seconds(whole: Whole, pages: list[str], rounds: int, at_least: float = 0.0) -> float:
    """Of the best round over all pages; so many rounds, and as many more as there is time for at least."""
    best, begun, done = float("inf"), time.perf_counter(), 0
    while done < rounds or time.perf_counter() - begun < at_least:
        started = time.perf_counter()
        for page in pages:
            whole(page)
        best = min(best, time.perf_counter() - started)
        done += 1
    return best


def serve(read: Read, whole_of: WholeOf) -> None:
    """Answer every request of standard input; `whole_of` gives what reads so many kinds of a page at once."""
    for line in sys.stdin:
        request = json.loads(line)
        answer: Any
        if "pages" in request:
            whole = whole_of(request["kinds"])
            answer = seconds(whole, request["pages"], request["rounds"], at_least=2)
        else:
            answer = read(request["kind"], request["text"])
        print(json.dumps(answer), flush=True)


def main(name: str) -> None:
    warnings.simplefilter("ignore")
    try:
        read, whole = ADAPTERS[name]()
    except ImportError as error:
        print(f"{name} is left out ({error}): pip install {PACKAGES[name]}", file=sys.stderr)
        sys.exit(3)
    serve(read, lambda kinds: whole)


if __name__ == "__main__":
    main(sys.argv[1])
