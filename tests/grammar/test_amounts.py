"""Sums of money: one value, many spellings, and beside them what is no sum."""

from decimal import Decimal

import pytest

from extractors.engine import Found, Refused
from extractors.grammar.amounts import find_amounts, label_unit, read_amount
from extractors.grammar.values import Amount
from schemas import Bound, Reason

EXACT, ABOUT, LEAST, MOST = Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST


def amount(
    value: str,
    upper: str | None = None,
    bound: Bound = EXACT,
    currency: str | None = "SEK",
    per: str | None = None,
) -> Amount:
    return Amount(Decimal(value), None if upper is None else Decimal(upper), bound, currency, per)


# One value a row; every spelling is found whole.
SPELLINGS: list[tuple[Amount, str]] = [
    (
        amount("734500"),
        "734 500 kr|734 500 kr|734 500 kr|734 500 kronor|734500 kr|734500kr|734.500 kr|734'500 kr|"
        "734 500 SEK|734 500 sek|SEK 734 500|sek734500|734 500:-|734 500,-|734 500 :-|734,5 tkr|"
        "734,5 TSEK|734,5 kSEK|"
        "734,5 kkr|734,5 tusen kronor|734 500 Kr|734 500 KRONOR|0,7345 mkr|734 500,00 kr|"
        "734 500 svenska kronor|734 500 kornor|734 500 kronro|734 500 konor|734 500 krnor|734 500 kronnor|"
        "SEK 734 500 kronor|kr 734 500|sjuhundratrettiofyra tusen femhundra kronor|"
        "sjuhundratrettiofyratusenfemhundra kronor|734 tusen 500 kronor",
    ),
    (
        amount("2500000"),
        "2,5 mkr|2,5 Mkr|2,5 MKR|2,5 mnkr|2,5 MSEK|2.5 MSEK|2,5 miljoner kronor|2,5 milj. kr|"
        "2,5 milj kr|2,5 miljoner SEK|"
        "2,5 mn kr|SEK 2,5 miljoner|två och en halv miljon kronor|"
        "två och en halv miljoner kronor|2 500 000 kr|2 500 tkr|"
        "2 500 tusen kronor|2 miljoner 500 tusen kronor|2 miljoner och 500 tusen kronor|"
        "2 miljoner 500 000 kronor|"
        "2.500.000 kr|2 500 000:-|2 500 KSEK|2,500 mkr",
    ),
    (amount("12940000"), "12 miljoner 940 tusen kronor|12,94 mkr|12 940 000 kr|12 940 tkr"),
    (amount("500000"),
        "en halv miljon kronor|en halv miljon kr|0,5 mkr|500 tkr|femhundratusen kronor|"
        "fem hundra tusen kronor"),
    (amount("1500000"), "halvannan miljon kronor|en och en halv miljon kronor|1,5 miljoner kronor"),
    (amount("1200000000"),
        "1,2 miljarder kronor|1,2 mdkr|1 200 mkr|1,2 miljarder kr|1,2 mdr kr|"
        "en miljard tvåhundra miljoner kronor"),
    (amount("1000"), "tusen kronor|ett tusen kronor|ettusen kronor|1 000 kr|1 tkr"),
    (amount("0"), "0 kr|0 kronor|noll kronor"),
    (amount("420000", currency="EUR"),
        "420 000€|420 000 €|€420 000|€ 420 000|420 000 euro|420 000 EUR|EUR 420 000|420.000 €|"
        "420 k€|420 kEUR"),
    (amount("3100000", currency="EUR"), "3,1 M€|3,1 MEUR|3,1 miljoner euro|3,1 MEuro|€ 3,1 miljoner"),
    (amount("5.9", currency="EUR"), "5,90 €|€5,90|5.90 EUR|5 euro och 90 cent"),
    (amount("16400000", currency="USD"),
        "16,4 miljoner US$|$ 16,4 miljoner|16,4 MUSD|16,4 miljoner amerikanska dollar|"
        "USD 16,4 miljoner"),
    (amount("15.5", currency="USD"), "15 dollar 50|15 dollar och 50|15 dollar och 50 cent|15,50 dollar|femton dollar 50"),
    (amount("12.05", currency="GBP"), "12 pund 05|12 pund och 05"),
    (amount("60000", bound=MOST), "kan uppgå till 60 000 kr|får uppgå till 60 000 kr|kan uppgå till högst 60 000 kr"),
    (amount("90000", currency="NOK"), "90 000 NOK|90 000 norska kronor|NOK 90 000|90 tnok"),
    (amount("90000", currency="DKK"), "90 000 DKK|90 000 danska kronor|DKK 90 000"),
    (amount("8100000", currency="GBP"), "£ 8.10 miljoner|8,1 miljoner pund|8,1 MGBP"),
    (amount("60000", bound=ABOUT),
        "cirka 60 000 kr|ca 60 000 kr|ca. 60 tkr|c:a 60 000 kr|omkring 60 000 kr|"
        "ungefär 60 000 kr|drygt 60 000 kr|"
        "knappt 60 000 kr|närmare 60 000 kr|nästan 60 000 kr|Cirka 60 000 kr|60 000 kr ungefär|"
        "totalt cirka 60 000 kr|~60 000 kr"),
    (amount("60000", bound=LEAST),
        "över 60 000 kr|mer än 60 000 kr|minst 60 000 kr|Minst 60 tkr|inte lägre än 60 000 kr|"
        "60 000 kr eller mer|minst cirka 60 000 kr"),
    (amount("60000", bound=MOST),
        "upp till 60 000 kr|högst 60 000 kr|max 60 000 kr|max. 60 000 kr|maximalt 60 000 kr|"
        "inte mer än 60 000 kr|"
        "ej mer än 60 000 kr|under 60 000 kr|60 000 kr som mest|som mest 60 000 kr"),
    (amount("60000"), "totalt 60 000 kr|sammanlagt 60 000 kr|60 000 kr totalt|60 000 kr sammanlagt"),
    (amount("2000000", bound=ABOUT), "ett par miljoner kronor|cirka två miljoner kronor|knappt 2 mkr"),
    (amount("20000000", bound=ABOUT), "ett tjugotal miljoner kronor|omkring 20 mkr"),
    (
        amount("2000000", "3000000"),
        "2-3 miljoner kronor|2–3 miljoner kronor|2 - 3 mkr|2 till 3 miljoner kronor|"
        "mellan 2 och 3 miljoner kronor|två till tre miljoner kronor|"
        "2 miljoner till 3 miljoner kronor|2 mkr till 3 mkr|mellan 2 mkr och 3 mkr|"
        "2 000 000-3 000 000 kr|2 eller 3 miljoner kronor|2 à 3 miljoner kronor",
    ),
    (amount("500000", "1000000"), "500 000 till 1 miljon kronor|500 000 kr - 1 000 000 kr|0,5-1 mkr"),
    (amount("10000", per="månad"),
        "10 000 kr/månad|10 000 kr per månad|10 000 kr i månaden|10 000 kronor / månad|"
        "10 000 kr varje månad"),
    (amount("10000", per="år"), "10 000 kr/år|10 000 kr om året|10 000 kr årligen|10 tkr per år"),
    (amount("500", per="deltagare"), "500 kr per deltagare|500 kr/deltagare|500:- per deltagare"),
    (amount("10000", per="styck"),
        "å 10 000 kr|à 10 000 kr|10 000 kr styck|10 000 kr/st|10 000 kr per styck"),
    (amount("-5000"), "minus 5 000 kr|minus fem tusen kronor"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in SPELLINGS for text in texts.split("|")]
)
@pytest.mark.parametrize(
    "around", ["{}", "Projektet fick {}.", "({})", "{}, enligt beslutet", "Ansökt:\n{}\nDatum:"]
)
def test_one_value_many_spellings(value: Amount, text: str, around: str) -> None:
    document = around.format(text)
    findings = find_amounts(document)
    assert [(document[f.start : f.end], f.value) for f in findings.found] == [(text, value)]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("Beviljat stöd734 500 krTotal budget1 200 000 kr", ["734 500 kr", "1 200 000 kr"]),
        ("Stöd2,5 mkrKommunBoden", ["2,5 mkr"]),
        ("Av 734 500 kr har 120 000 kr, eller 16 %, betalats ut.", ["734 500 kr", "120 000 kr"]),
        ("EU-stöd: 600 000 SEK Norskt stöd: 500 000 NOK Totalt: 1 100 000", ["600 000 SEK", "500 000 NOK"]),
        ("Höjs från 2 000 kr till 3 000 kr", ["2 000 kr", "3 000 kr"]),
        ("ska öka från 2 till 20 miljoner kronor", ["20 miljoner kronor"]),
        ("under 2009 150 000 kr", ["150 000 kr"]),
        ("2014-12-31 734 500 kr", ["734 500 kr"]),
        ("perioden 2014-2020 734 500 kr", ["734 500 kr"]),
        ("12 kurser å 10 000 kr", ["å 10 000 kr"]),
        ("Budget (tkr): 450", ["450"]),
        ("Belopp i kronor: 450 000", ["450 000"]),
        ("- 500 kr i avgift", ["500 kr"]),
        ("-500 kr i avgift", ["500 kr"]),
        ("5 559 035 SEK/NOK", ["5 559 035 SEK"]),
        ("15 dollar 50 gånger", ["15 dollar"]),
        ("15 dollar och 50 euro", ["15 dollar", "50 euro"]),
        ("mellan 15 dollar och 20.", ["15 dollar"]),
        ("15 kronor 50", ["15 kronor"]),
        ("15 dollar 5", ["15 dollar"]),
        ("15,20 dollar 50", ["15,20 dollar"]),
        ("15 dollar 50 %", ["15 dollar"]),
        ("15 dollar 50,5", ["15 dollar"]),
    ],
)
def test_what_is_found_in_a_line(document: str, expected: list[str]) -> None:
    assert [document[f.start : f.end] for f in find_amounts(document).found] == expected


@pytest.mark.parametrize(
    ("document", "value"),
    [("Budget (tkr): 450", "450000"), ("Kostnad [mkr] 2,5", "2500000"), ("Stöd SEK: 450 000", "450000")],
)
def test_a_unit_in_the_label(document: str, value: str) -> None:
    assert [f.value.value for f in find_amounts(document).found] == [Decimal(value)]


# What is no sum, with the reason a reader is told; None where there is nothing to tell.
NOT_MONEY: list[tuple[str, Reason | None]] = [
    ("2 23 860 kr", Reason.BROKEN_NUMBER),
    ("12 34 kr", Reason.BROKEN_NUMBER),
    ("2014 500 kr", Reason.BROKEN_NUMBER),
    ("1,234 kr", Reason.BROKEN_NUMBER),
    ("1,500 kr", Reason.BROKEN_NUMBER),
    ("1,500 tkr", Reason.BROKEN_NUMBER),
    ("1.234 miljoner kr", Reason.BROKEN_NUMBER),
    ("5 864 020 mkr", Reason.BROKEN_NUMBER),
    ("411  601 kr", Reason.BROKEN_NUMBER),
    ("4 000 000 000 000 000 000 kr", Reason.BROKEN_NUMBER),
    ("satsar 411\n601 kr", Reason.BROKEN_NUMBER),
    ("23 miljoner", Reason.NO_UNIT),
    ("tre miljoner", Reason.NO_UNIT),
    ("SEK 2014", Reason.YEAR),
    ("Budget (tkr): 2014", Reason.YEAR),
    ("0911-123 456", Reason.PHONE),
    ("Tel. 0911 12 34 56", Reason.PHONE),
    ("+46 (0)70 123 45 67", Reason.PHONE),
    ("556016-0680", Reason.ORG_NUMBER),
    ("org.nr 5560160680", Reason.ORG_NUMBER),
    ("961 31 Boden", Reason.POSTCODE),
    ("dnr 2015/123", Reason.CASE_NUMBER),
    ("diarienummer 2011-3012345", Reason.CASE_NUMBER),
    ("Ärendeid 20201234", Reason.CASE_NUMBER),
    ("ISBN 978-91-7402-123-4", Reason.ISBN),
    ("SFS 2001:453", Reason.LAW),
    ("5 kap. 7 §", Reason.LAW),
    ("artikel 107", Reason.LAW),
    ("förordning (EU) nr 1303/2013", Reason.LAW),
    ("sidan 12", Reason.PAGE_NUMBER),
    ("s. 12-14", Reason.PAGE_NUMBER),
    ("kl. 14.00", Reason.TIME_OF_DAY),
    ("10 000 krav", None),
    ("20 kronprinsar", None),
    ("3 europeiska länder", None),
    ("5 dollarkurser", None),
    ("KR-Trafik 20", None),
    ("2014-07-01", None),
    ("en krona för mycket", None),
    ("flera miljoner kronor", None),
    ("734 500", None),
]


@pytest.mark.parametrize(("document", "reason"), NOT_MONEY)
def test_what_is_no_sum(document: str, reason: Reason | None) -> None:
    findings = find_amounts(document)
    assert findings.found == ()
    assert {refused.reason for refused in findings.refused} == ({reason} if reason else set())


@pytest.mark.parametrize(
    ("document", "value", "issue"),
    [
        ("1950 000 kr", "1950000", "broken_groups"),
        ("12500 000 kr", "12500000", "broken_groups"),
        ("2014 000 kr", "2014000", "broken_groups"),
        ("5 559 035 SEK/NOK", "5559035", "mixed_currency"),
    ],
)
def test_what_is_read_with_an_issue(document: str, value: str, issue: str) -> None:
    [found] = find_amounts(document).found
    assert (found.value.value, found.issues) == (Decimal(value), (issue,))


FIELDS: list[tuple[str, tuple[Decimal, str] | None, Amount | Reason]] = [
    ("6 431 952", None, amount("6431952", currency=None)),
    ("6 431 952", (Decimal(1), "SEK"), amount("6431952")),
    ("450", (Decimal(1000), "SEK"), amount("450000")),
    ("2,5", (Decimal(1000000), "SEK"), amount("2500000")),
    ("2-3", (Decimal(1000000), "SEK"), amount("2000000", "3000000")),
    ("450 tkr", (Decimal(1), "EUR"), amount("450000")),
    ("0", None, amount("0", currency=None)),
    ("  cirka 6 431 952 ", None, amount("6431952", bound=ABOUT, currency=None)),
    ("6 431 952 kr (exkl. moms)", None, amount("6431952")),
    ("10 000 kr/månad", None, amount("10000", per="månad")),
    ("tre miljoner", None, amount("3000000", currency=None)),
    ("", None, Reason.EMPTY_LABEL),
    ("  ", None, Reason.EMPTY_LABEL),
    ("-", None, Reason.NO_UNIT),
    ("se bilaga 3", None, Reason.NO_UNIT),
    ("88 deltagare", None, Reason.NO_UNIT),
    ("10 %", None, Reason.NO_UNIT),
    ("600 000 SEK varav 200 000", None, Reason.NO_UNIT),
    ("2014-07-01", None, Reason.NO_UNIT),
    ("20140701", None, Reason.NO_UNIT),
    ("2023", None, Reason.YEAR),
    ("2023", (Decimal(1000), "SEK"), amount("2023000")),
    ("2 23 860", None, Reason.BROKEN_NUMBER),
    ("0911-123 456", None, Reason.PHONE),
    ("556016-0680", None, Reason.ORG_NUMBER),
    ("2019/00123", None, Reason.CASE_NUMBER),
]


@pytest.mark.parametrize(("text", "unit", "expected"), FIELDS)
def test_the_value_of_a_field(text: str, unit: tuple[Decimal, str] | None, expected: Amount | Reason) -> None:
    read = read_amount(text, unit=unit)
    if isinstance(expected, Reason):
        assert isinstance(read, Refused)
        assert read.reason == expected
    else:
        assert isinstance(read, Found)
        assert read.value == expected
        assert text[read.start : read.end] == text.strip().removesuffix(" (exkl. moms)")


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Budget (tkr)", (Decimal(1000), "SEK")),
        ("Belopp i miljoner kronor", (Decimal(1000000), "SEK")),
        ("Kostnad, SEK", (Decimal(1), "SEK")),
        ("Budget i tusental kronor", (Decimal(1000), "SEK")),
        ("EU-stöd (EUR)", (Decimal(1), "EUR")),
        ("Projektägare", None),
        ("Sekretess", None),
    ],
)
def test_the_unit_of_a_label(label: str, expected: tuple[Decimal, str] | None) -> None:
    assert label_unit(label) == expected


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("De fick 350 000 respektive 420 000 kronor.", [350_000, 420_000]),
        ("De fick 350 000, 280 000 respektive 420 000 kronor.", [350_000, 280_000, 420_000]),
        ("De fick 2, 3, 5 respektive 4 miljoner kronor.", [2_000_000, 3_000_000, 5_000_000, 4_000_000]),
        ("Under 2019, 280 000 respektive 420 000 kronor.", [280_000, 420_000]),
    ],
)
def test_sums_in_turn_share_the_unit_of_the_last(text: str, sums: list[int]) -> None:
    assert [int(one.value.value or 0) for one in find_amounts(text).found] == sums
