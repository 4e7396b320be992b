"""Numbers by themselves: one value, many spellings, and beside them what is no number."""

from decimal import Decimal

import pytest

from extractors.grammar.number_words import cardinal, denominator, ordinal
from extractors.grammar.numbers import find_numbers, parse_number
from extractors.grammar.values import Number
from schemas import Bound, Reason

SPELLINGS: list[tuple[str, str]] = [
    ("411601", "411601|411 601|411.601|411'601|411 601,00|fyrahundraelvatusen sexhundraett"),
    ("1234567.89", "1 234 567,89|1.234.567,89|1'234'567,89|1,234,567.89|1234567,89|1 234 567.89"),
    ("2.5", "2,5|2.5|två och en halv|två komma fem|2½|2 1/2"),
    ("0.5", "0,5|0.5|,5|½|1/2|halv|en halv|ett halvt|hälften|varannan"),
    ("25", "25|tjugofem|tjugo fem|Tjugofem|tjugifem|tjugo   fem"),
    ("21", "21|tjugoen|tjugoett|tjugo ett"),
    ("100", "100|hundra|ett hundra|etthundra"),
    ("105", "105|hundrafem|etthundrafem|ett hundra fem|hundra och fem"),
    ("1000", "1000|1 000|tusen|ett tusen|etttusen|ettusen"),
    ("1200", "1200|tolvhundra|ettusen tvåhundra|tusen tvåhundra"),
    ("100000", "100 000|hundratusen|etthundratusen|ett hundra tusen|100 tusen"),
    ("18", "18|arton|aderton"),
    ("1.5", "1,5|halvannan|halvtannat|en och en halv|ett och ett halvt"),
    ("500000", "500 000|en halv miljon|0,5 miljoner|femhundratusen"),
    ("12940000", "12 940 000|12 miljoner 940 tusen|12,94 miljoner"),
    ("36", "36|tre dussin|3 dussin|trettiosex"),
    ("6", "sex|ett halvt dussin"),
    ("-5", "-5|- 5|minus fem|minus 5|−5"),
    ("1900", "nittiofem hundra femtedelar|nittonhundra|1 900"),
    ("2500", "tjugofem hundra|tjugofemhundra|2 500"),
    ("0.75", "3/4|¾|tre fjärdedelar|tre kvarts|0,75"),
    ("20.6", "tjugo och tre femtedelar|20,6"),
    ("0", "0|noll"),
    ("1", "1|en|ett"),
]


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, row in SPELLINGS for text in row.split("|")]
)
def test_one_number_many_spellings(value: str, text: str) -> None:
    assert parse_number(text) == Number(Decimal(value))


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", " "])
def test_every_kind_of_space_parts_groups(space: str) -> None:
    text = f"projektbudget411{space}601 kr"
    [found] = find_numbers(text).found
    assert (text[found.start : found.end], found.value.value) == (f"411{space}601", Decimal(411601))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2-3", Number(Decimal(2), Decimal(3))),
        ("2–3", Number(Decimal(2), Decimal(3))),
        ("2 till 3", Number(Decimal(2), Decimal(3))),
        ("två till tre", Number(Decimal(2), Decimal(3))),
        ("mellan 2 och 3", Number(Decimal(2), Decimal(3))),
        ("16-24", Number(Decimal(16), Decimal(24))),
        ("2-3 miljoner", Number(Decimal(2000000), Decimal(3000000))),
        ("ett par", Number(Decimal(2), None, Bound.ABOUT)),
        ("ett tiotal", Number(Decimal(10), None, Bound.ABOUT)),
        ("ett tjugotal", Number(Decimal(20), None, Bound.ABOUT)),
        ("ett femtiotal", Number(Decimal(50), None, Bound.ABOUT)),
        ("ett hundratal", Number(Decimal(100), None, Bound.ABOUT)),
        ("ett dussintal", Number(Decimal(12), None, Bound.ABOUT)),
        ("ett 20-tal", Number(Decimal(20), None, Bound.ABOUT)),
        ("cirka 20", Number(Decimal(20), None, Bound.ABOUT)),
        ("minst tjugo", Number(Decimal(20), None, Bound.AT_LEAST)),
        ("högst 20", Number(Decimal(20), None, Bound.AT_MOST)),
        ("inte fler än 20", Number(Decimal(20), None, Bound.AT_MOST)),
        ("65 %", Number(Decimal(65), unit="percent")),
        ("65%", Number(Decimal(65), unit="percent")),
        ("65 procent", Number(Decimal(65), unit="percent")),
        ("tio procent", Number(Decimal(10), unit="percent")),
        ("30-40 %", Number(Decimal(30), Decimal(40), unit="percent")),
        ("11 procentenheter", Number(Decimal(11), unit="procentenheter")),
        ("5 promille", Number(Decimal(5), unit="promille")),
        ("1:a", Number(Decimal(1), ordinal=True)),
        ("2:e", Number(Decimal(2), ordinal=True)),
        ("31:a", Number(Decimal(31), ordinal=True)),
        ("första", Number(Decimal(1), ordinal=True)),
        ("trettioförsta", Number(Decimal(31), ordinal=True)),
        ("hundratjugosjätte", Number(Decimal(126), ordinal=True)),
    ],
)
def test_ranges_bounds_units_and_ordinals(text: str, expected: Number) -> None:
    assert parse_number(text) == expected


@pytest.mark.parametrize("text", ["två tredjedelar", "2/3", "⅔", "2 tredjedelar"])
def test_a_third_is_as_exact_as_a_decimal_can_be(text: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.value == Decimal(2) / 3


NO_NUMBERS = [
    "",
    "abc",
    "kl 3",
    "2 23 860",
    "12 34",
    "två tre",
    "tjugo två tre",
    "007",
    "1 000 23",
    "3-2-1",
    "2014-07-01",
    "1.234 567",
    "hundra hundra",
    "tjugohundra",
    "trettio hundra",
    "tretton hundra tusen hundra",
    "tio och",
    "och tio",
    "ett forum",
    "halvår",
    "trea",
    "sextonåring",
    "9 990 000 000 000 000 000",
    "kr",
    "%",
    "-",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Svaret är minus ett", ["minus ett"]),
        ("negativt ett är två tal", ["negativt ett", "två"]),
        ("minus nittiofem hundra femtedelar", ["minus nittiofem hundra femtedelar"]),
        ("femtio   två meter", ["femtio   två"]),
        ("plus och minus ett projekt", []),
        ("minus ett nytt avtal", []),
        ("projektet är ett", []),
    ],
)
def test_what_is_found_in_a_line(text: str, expected: list[str]) -> None:
    assert [text[f.start : f.end] for f in find_numbers(text).found] == expected


@pytest.mark.parametrize("text", ["2 23 860", "12 34", "007", "411  601"])
def test_broken_digits_are_refused(text: str) -> None:
    findings = find_numbers(text)
    assert findings.found == ()
    assert [refused.reason for refused in findings.refused] == [Reason.BROKEN_NUMBER]


UNITS = ["", *["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]]
TEENS = ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"]
TENS = ["", "", *["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]]


def spell(number: int, gap: str = "") -> str:
    """Swedish words for 1-999 999, by the rule of Svenska Akademiens grammatik."""
    thousands, rest = divmod(number, 1000)
    parts = [spell(thousands, gap), "tusen"] if thousands else []
    hundreds, rest = divmod(rest, 100)
    parts += [UNITS[hundreds], "hundra"] if hundreds else []
    if 10 <= rest < 20:
        parts.append(TEENS[rest - 10])
    else:
        parts += [TENS[rest // 10], UNITS[rest % 10]]
    return gap.join(part for part in parts if part)


@pytest.mark.parametrize("gap", ["", " "])
def test_every_number_word_below_ten_thousand(gap: str) -> None:
    assert [cardinal(spell(number, gap)) for number in range(1, 10_000)] == list(range(1, 10_000))


def test_every_thousand_below_a_million() -> None:
    numbers = range(1000, 1_000_000, 997)
    assert [cardinal(spell(number)) for number in numbers] == list(numbers)


ORDINAL_ENDS = [
    "första",
    "andra",
    "tredje",
    "fjärde",
    "femte",
    "sjätte",
    "sjunde",
    "åttonde",
    "nionde",
    "tionde",
    "elfte",
    "tolfte",
    "trettonde",
    "fjortonde",
    "femtonde",
    "sextonde",
    "sjuttonde",
    "artonde",
    "nittonde",
    "tjugonde",
]


def test_every_ordinal_of_a_day() -> None:
    words = ORDINAL_ENDS + [f"tjugo{end}" for end in ORDINAL_ENDS[:9]] + ["trettionde", "trettioförsta"]
    assert [ordinal(word) for word in words] == list(range(1, 32))


@pytest.mark.parametrize("word", ["förstaklass", "tjugotionde", "hundrahundrade", "andraårs", "tredj"])
def test_what_is_no_ordinal(word: str) -> None:
    assert ordinal(word) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("tredjedel", 3),
        ("fjärdedelar", 4),
        ("femtedelarna", 5),
        ("åttondel", 8),
        ("tiondel", 10),
        ("tjugofemtedel", 25),
        ("tjugoförstedelar", 21),
        ("hundradel", 100),
        ("miljondel", 1_000_000),
        ("kvarts", 4),
    ],
)
def test_fraction_words(word: str, value: int) -> None:
    assert denominator(word) == value


@pytest.mark.parametrize("word", ["del", "fördel", "modell", "medel", "huvuddel", "förstedel"])
def test_what_is_no_fraction(word: str) -> None:
    assert denominator(word) is None
