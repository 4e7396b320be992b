"""Counted and measured things: one value, many spellings, and beside them what is no count."""

from decimal import Decimal

import pytest

from extractors.grammar.counted import Kind, kind_of
from extractors.grammar.quantities import find_quantities
from extractors.grammar.values import Quantity
from extractors.text import fold
from schemas import Bound, Reason

EXACT, ABOUT, LEAST, MOST = Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST


def persons(value: str, of: str, upper: str | None = None, bound: Bound = EXACT) -> Quantity:
    return Quantity(Decimal(value), None if upper is None else Decimal(upper), bound, "persons", of)


def things(
    value: str, unit: str, of: str | None = None, upper: str | None = None, bound: Bound = EXACT
) -> Quantity:
    return Quantity(Decimal(value), None if upper is None else Decimal(upper), bound, unit, of)


FOUND: list[tuple[Quantity, str]] = [
    (persons("20", "deltagare"),
        "20 deltagare|tjugo deltagare|Tjugo deltagare|20 st deltagare|totalt 20 deltagare"),
    (
        persons("20", "deltagare", bound=ABOUT),
        "cirka 20 deltagare|ca 20 deltagare|Cirka 20 deltagare|ett tjugotal deltagare|ett 20-tal deltagare|"
        "Ett 20-tal deltagare|drygt tjugo deltagare|omkring 20 deltagare|närmare 20 deltagare",
    ),
    (persons("20", "deltagare", bound=LEAST),
        "minst 20 deltagare|över 20 deltagare|fler än 20 deltagare|20 deltagare eller fler"),
    (persons("20", "deltagare", bound=MOST),
        "högst 20 deltagare|upp till 20 deltagare|max 20 deltagare|inte fler än 20 deltagare"),
    (
        persons("20", "deltagare", "30"),
        "20-30 deltagare|20–30 deltagare|20 till 30 deltagare|mellan 20 och 30 deltagare|"
        "tjugo till trettio deltagare",
    ),
    (persons("2", "personer", "3"),
        "två till tre personer|två-tre personer|2-3 personer|två eller tre personer"),
    (persons("20", "unga kvinnor", bound=ABOUT), "ett tjugotal unga kvinnor|cirka tjugo unga kvinnor"),
    (persons("12", "nyanlända"), "12 nyanlända|tolv nyanlända|ett dussin nyanlända"),
    (persons("12", "nyanlända kvinnor"), "12 nyanlända kvinnor"),
    (persons("2", "forskare", bound=ABOUT), "ett par forskare"),
    (persons("30", "småföretagare"), "30 småföretagare"),
    (persons("30", "vårdpersonal"), "30 vårdpersonal"),
    (persons("40", "15-åringar"), "40 15-åringar|fyrtio 15-åringar"),
    (persons("40", "16-24-åringar"), "40 16-24-åringar"),
    (persons("4500", "IT-användare"), "4 500 IT-användare|4500 IT-användare|4.500 IT-användare"),
    (persons("1500000", "invånare"),
        "1,5 miljoner invånare|1 500 000 invånare|en och en halv miljon invånare"),
    (persons("21", "elever"), "tjugoen elever|tjugoett elever|21 elever"),
    (things("3", "tjänster", "nya tjänster"), "tre nya tjänster|3 nya tjänster|3 st nya tjänster"),
    (things("200", "företag"), "200 företag|tvåhundra företag|200 st företag"),
    (things("500", "företag", "små och medelstora företag"), "500 små och medelstora företag"),
    (things("7", "kommuner"), "sju kommuner|7 kommuner"),
    (things("14", "nyanställningar"), "14 nyanställningar"),
    (things("26", "arbetstillfällen", "skapade arbetstillfällen"), "26 skapade arbetstillfällen"),
    (things("2000", "jobb", "nya jobb"), "2000 nya jobb|2 000 nya jobb|tvåtusen nya jobb"),
    (things("400", "m²"), "400 m²|400 m2|400 kvm|400 kvadratmeter|400m²|fyrahundra kvadratmeter"),
    (things("12", "ton"), "12 ton|tolv ton|12ton"),
    (things("3.5", "m"), "3,5 m|3,5 meter|3.5 m"),
    (things("10.5", "km"), "10 1/2 km|10,5 km|10 1/2 kilometer|tio och en halv kilometer"),
    (things("0.25", "km"), "1/4 km|1/4 kilometer|0,25 km"),
    (things("2.5", "mil", bound=LEAST), "mer än 2 1/2 mil|minst 2,5 mil"),
    (things("30", "TWh"), "30 TWh|30TWh|30 terawattimmar"),
    (things("100", "Mbit/s", bound=LEAST), "minst 100 Mbit/s|minst 100 Mb/s"),
    (things("50", "MW", upper="100"), "50-100MW|50-100 MW|mellan 50 och 100 MW"),
    (things("65", "percent", "deltagarna"), "65 % av deltagarna|65% av deltagarna|65 procent av deltagarna"),
    (things("65", "percent"), "65 %|65%|65 procent|sextiofem procent"),
    (things("30", "percent", upper="40"),
        "30-40 %|30 - 40 procent|trettio till fyrtio procent|mellan 30 och 40 procent"),
    (things("10", "percent", bound=LEAST), "mer än 10 %|över tio procent|minst 10 procent"),
    (things("30", "percent", "kvinnor"), "30 % kvinnor|30 procent kvinnor"),
    (things("70", "percent", "alla nya idéer"), "70 procent av alla nya idéer"),
    (things("25", "percent", "Bodens kommun"), "25 % av Bodens kommun"),
    (things("97", "percent", "de 92 000 invånarna"), "97 procent av de 92 000 invånarna"),
    (things("11", "procentenheter"), "11 procentenheter|elva procentenheter"),
    (things("5", "promille"), "5 promille|5 ‰"),
    (things("50", "percent", "deltagarna"), "hälften av deltagarna"),
    (things("50", "percent", "deltagarna", bound=LEAST), "mer än hälften av deltagarna"),
    (things("25", "percent", "kommunens invånare"), "en fjärdedel av kommunens invånare"),
    (things("25", "percent", "företagare"), "var fjärde företagare"),
    (things("50", "percent", "elev"), "varannan elev"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, row in FOUND for text in row.split("|")]
)
@pytest.mark.parametrize("around", ["{}", "Målet är {}.", "({})", "{}, varav", "Antal:\n{}\nDatum:"])
def test_one_value_many_spellings(value: Quantity, text: str, around: str) -> None:
    document = around.format(text)
    findings = find_quantities(document)
    assert [(document[f.start : f.end], f.value) for f in findings.found] == [(text, value)]


@pytest.mark.parametrize(("text", "value"), [("två tredjedelar", "66.67"), ("var tredje deltagare", "33.33")])
def test_a_rounded_share_says_so(text: str, value: str) -> None:
    [found] = find_quantities(text).found
    assert (found.value.value, found.value.unit, found.issues) == (Decimal(value), "percent", ("rounded",))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("Antal deltagare88 personerProjektperiod", ["88 personer"]),
        ("64 ungdomarKommunBoden", ["64 ungdomar"]),
        ("4 nya företag och 14 anställda", ["4 nya företag", "14 anställda"]),
        ("1 000 kvinnor; 900 män", ["1 000 kvinnor", "900 män"]),
        ("Av 88 deltagare ska 65 % ha arbete", ["88 deltagare", "65 %"]),
        ("tre nya metoder som når fyra nya kommuner", ["tre nya metoder", "fyra nya kommuner"]),
        ("3 möten som samlar 40 deltagare", ["3 möten", "40 deltagare"]),
        ("består av två delprojekt", ["två delprojekt"]),
        ("från 34,8 procent till 40 procent", ["34,8 procent", "40 procent"]),
        ("ökar från 2 till 20 deltagare", ["20 deltagare"]),
        ("arbeta kring tre teman", ["tre teman"]),
        ("se över tre områden", ["tre områden"]),
        ("spridda över 40 orter", ["40 orter"]),
        ("Under 2014 hölls 3 konferenser", ["3 konferenser"]),
        ("- 20 deltagare per grupp", ["20 deltagare"]),
        ("-20 deltagare per grupp", ["20 deltagare"]),
    ],
)
def test_what_is_found_in_a_line(document: str, expected: list[str]) -> None:
    assert [document[f.start : f.end] for f in find_quantities(document).found] == expected


NOT_COUNTED: list[tuple[str, Reason | None]] = [
    ("2014 deltagare", Reason.YEAR),
    ("under 2000 deltagare", Reason.YEAR),
    ("2014-2016 deltagare", Reason.YEAR),
    ("under 2009 - 2011 projekt", Reason.YEAR),
    ("16-24 år", Reason.AGE),
    ("ungdomar i åldern 18 år", Reason.AGE),
    ("15 år gamla", Reason.AGE),
    ("15-åringar", Reason.AGE),
    ("12 34 personer", Reason.BROKEN_NUMBER),
    ("1,000 personer", Reason.BROKEN_NUMBER),
    ("1,000 hektar", Reason.BROKEN_NUMBER),
    ("5 kap. 7 §", Reason.LAW),
    ("SFS 2001:453", Reason.LAW),
    ("961 31 Boden", Reason.POSTCODE),
    ("sidan 12 personer", Reason.PAGE_NUMBER),
    ("0911-12 34 56 eller", Reason.PHONE),
    ("i tre år", None),
    ("18 månader", None),
    ("fem veckor", None),
    ("1 februari", None),
    ("en träffpunkt", None),
    ("ett forum", None),
    ("ett nytt avtal", None),
    ("de två kommunerna", None),
    ("dessa tre projekt", None),
    ("de tre pilotprojekten", None),
    ("etapp 2 bygger", None),
    ("delmål 1 personer", None),
    ("väg 47 norr", None),
    ("årskurs 4 elever", None),
    ("Strategi 2020 företag", None),
    ("Europa 2020 strategier", Reason.YEAR),
    ("inom Horisont 7 projekt", None),
    ("CO2 utsläpp", None),
    ("E22 bilar", None),
    ("KM-2 projekt", None),
    ("per 1000 invånare", None),
    ("9 av 10 deltagare", None),
    ("på 90-talet", None),
    ("den 1/2 mil", None),
    ("5/4 km", None),
    ("fem fjärdedelar", None),
    ("1/7 km", None),
    ("2014 1/2/4 km", None),
    ("1 000 1/2 km", None),
    ("70-tals miljö", None),
    ("tusentals personer", None),
    ("flera hundra personer", None),
    ("några tusen deltagare", None),
    ("var tredje månad", None),
    ("vartannat år", None),
    ("en del av deltagarna", None),
    ("10 kr", None),
    ("5 miljoner kronor", None),
    ("20 och 30", None),
    ("20 kommer", None),
    ("2 startar i mars", None),
    ("10 gånger", None),
    ("intresserade personer", None),
    ("nationellt projekt", None),
]


@pytest.mark.parametrize(("document", "reason"), NOT_COUNTED)
def test_what_is_no_count(document: str, reason: Reason | None) -> None:
    findings = find_quantities(document)
    assert findings.found == ()
    assert {refused.reason for refused in findings.refused} == ({reason} if reason else set())


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("småföretagare", Kind.PERSON),
        ("vårdpersonal", Kind.PERSON),
        ("projektdeltagare", Kind.PERSON),
        ("halvledare", Kind.NOUN),
        ("företag", Kind.NOUN),
        ("pilotprojekt", Kind.NOUN),
        ("rugby", Kind.OTHER),
        ("nyanlända", Kind.NOMINAL),
        ("regionala", Kind.ADJECTIVE),
        ("deltagande", Kind.ADJECTIVE),
        ("och", Kind.OTHER),
        ("kommunerna", Kind.OTHER),
        ("kommer", Kind.OTHER),
        ("kronor", Kind.OTHER),
        ("tredjedelar", Kind.OTHER),
    ],
)
def test_the_kind_of_a_word(word: str, kind: Kind) -> None:
    assert kind_of(word) is kind


def test_offsets_are_those_of_the_document() -> None:
    document = (
        "De\u00ad bjo\u0308d\r\nin 20\u00a0deltagare och 2\u00a0500\u00a0gäster 😀 samt 20\u00a0deltagare"
    )
    text = fold(document)
    spans = [text.span(found.start, found.end) for found in find_quantities(text).found]
    assert [span.text for span in spans] == [
        "20\u00a0deltagare",
        "2\u00a0500\u00a0gäster",
        "20\u00a0deltagare",
    ]
    assert all(document[span.start : span.end] == span.text for span in spans)
