"""Organisations in sentences and in labelled values, and beside them what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.se import orgnr

from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.organisation_table import known_names
from extractors.grammar.organisations import find_organisations, read_organisation, read_with_part
from extractors.grammar.place_table import places
from extractors.tables import rows
from extractors.tables.own import BODIES
from extractors.text import fold
from schemas import OrganisationKind, PlaceKind, Reason

# The name stands in <angles>; then id, kind, unit. Nothing else in the sentence is an organisation.
KNOWN: list[tuple[str, str, str, str | None]] = [
    ("<Osby kommun> söker pengar.", "SE-KOMMUN-1273", "municipality", None),
    ("<Osby kommun>s skolor", "SE-KOMMUN-1273", "municipality", None),
    ("<OSBY KOMMUN> söker", "SE-KOMMUN-1273", "municipality", None),
    ("Projektägare<Osby kommun>Kontakt", "SE-KOMMUN-1273", "municipality", None),
    ("Hos <Falu kommun>", "SE-KOMMUN-2080", "municipality", None),
    ("Hos <Malmö stad>", "SE-KOMMUN-1280", "municipality", None),
    ("Hos <Göteborgs Stad>", "SE-KOMMUN-1480", "municipality", None),
    ("Pengar från <Energimyndigheten> för Nordens första lager.", "SE-ENERGIMYNDIGHETEN", "agency", None),
    ("Hos <Region Gotland>", "SE-KOMMUN-0980", "municipality", None),
    ("Hos <Osby kommun socialförvaltning>", "SE-KOMMUN-1273", "municipality", "socialförvaltning"),
    ("Hos <Åre kommuns gymnasieförvaltning>", "SE-KOMMUN-2321", "municipality", "gymnasieförvaltning"),
    ("Hos <Åre kommun, Socialnämnden>", "SE-KOMMUN-2321", "municipality", "Socialnämnden"),
    (
        "<Funktionsstödsförvaltningen i Karlskrona kommun> leder.",
        "SE-KOMMUN-1080",
        "municipality",
        "Funktionsstödsförvaltningen",
    ),
    (
        "<Barn- och utbildningsförvaltningen i Umeå kommun> leder.",
        "SE-KOMMUN-2480",
        "municipality",
        "Barn- och utbildningsförvaltningen",
    ),
    (
        "Det är <socialförvaltningen i Osby> som leder.",
        "SE-KOMMUN-1273",
        "municipality",
        "socialförvaltningen",
    ),
    ("Hos <Region Skåne>", "SE-REGION-12", "region", None),
    ("Hos <Region Kalmar län>", "SE-REGION-08", "region", None),
    ("Hos <Västra Götalandsregionen>", "SE-REGION-14", "region", None),
    ("Hos <Landstinget i Kalmar län>", "SE-REGION-08", "region", None),
    ("Hos <Örebro läns landsting>", "SE-REGION-18", "region", None),
    ("Hos <Länsstyrelsen i Skåne län>", "SE-LST-12", "county_board", None),
    ("Hos <länsstyrelsen i Blekinge>", "SE-LST-10", "county_board", None),
    ("Hos <Länsstyrelsen Västerbotten>", "SE-LST-24", "county_board", None),
    ("Hos <Arbetsförmedlingen>", "SE-ARBETSFORMEDLINGEN", "agency", None),
    ("Hos <Arbetsförmedlingen Kristianstad>", "SE-ARBETSFORMEDLINGEN", "agency", "Kristianstad"),
    ("Hos <Försäkringskassan i Osby>", "SE-FORSAKRINGSKASSAN", "agency", "Osby"),
    ("Hos <Tillväxtverket>", "SE-TILLVAXTVERKET", "agency", None),
    ("Med <ESF>-stöd", "EU-ESF", "eu_fund", None),
    ("Med stöd av <Europeiska Socialfonden>", "EU-ESF", "eu_fund", None),
    ("Med stöd av <Europeiska regionala utvecklingsfonden>", "EU-ERUF", "eu_fund", None),
    ("Med stöd av <Interreg Sverige-Norge>", "EU-INTERREG-SVERIGE-NORGE", "eu_fund", None),
    ("Med stöd av <Erasmus+>", "EU-ERASMUS", "eu_fund", None),
    ("Med stöd av <Horisont 2020>", "EU-HORISONT", "eu_fund", None),
    ("Det betalas av <EU>.", "EU-EUROPEISKA-UNIONEN", "eu_fund", None),
    ("Ett <ICLD>-finansierat arbete", "SE-ICLD", "funder", None),
    ("Ett av <ICLD>:s arbeten", "SE-ICLD", "funder", None),
    ("Det är <ICLD>s arbete", "SE-ICLD", "funder", None),
    ("Hos <Internationellt centrum för lokal demokrati>.", "SE-ICLD", "funder", None),
    ("Programmet betalas av <Sida>.", "SE-SIDA", "agency", None),
    ("<Sida> finansierar programmet.", "SE-SIDA", "agency", None),
    ("Med pengar från <Vinnova>", "SE-VINNOVA", "funder", None),
    ("Med pengar från <Allmänna arvsfonden>", "SE-ARVSFONDEN", "funder", None),
    ("Med pengar från <KK-stiftelsen>", "SE-KK-STIFTELSEN", "funder", None),
    ("Vid <Lunds universitet>", "SE-LUNDS-UNIVERSITET", "university", None),
    ("Vid <Luleå Tekniska Universitet>", "SE-LTU", "university", None),
    ("Vid <högskolan i Halmstad>", "SE-HOGSKOLAN-I-HALMSTAD", "university", None),
    (
        "Vid <Lunds universitet, Institutionen för socialt arbete>",
        "SE-LUNDS-UNIVERSITET",
        "university",
        "Institutionen för socialt arbete",
    ),
]

# The name stands in <angles>; then the kind. No table knows the body.
UNKNOWN: list[tuple[str, str | None]] = [
    ("Det drivs av <Föreningen Linjen> 2021–2022.", "association"),
    ("Det drivs av <Hagby Jvf>.", "association"),
    ("Det drivs av <Byanät Ekby>.", "association"),
    ("Det drivs av <Föreningen Linjen> 15 mars 2021.", "association"),
    ("Det drivs av <Stora Ekan AB>.", "company"),
    ("<Svensk Ektillverkning AB> driver det.", "company"),
    ("Det drivs av <Film i Skåne AB>.", "company"),
    ("Här bygger <AB Eklunda Bostäder>.", "company"),
    ("Moderbolaget <Stora Ekan AB> driver det.", "company"),
    ("Det drivs av <Nordbygge Oy>.", "company"),
    ("Det drivs av <Eichen Werk GmbH>.", "company"),
    ("Det drivs av <EKAN EKONOMISK FÖRENING>.", "economic_association"),
    ("Det drivs av <Ekbackens ek. för.>", "economic_association"),
    ("Det drivs av <Coompanion Kalmar län>.", "economic_association"),
    ("Det drivs av <Kvinnokooperativet Eken>.", "economic_association"),
    ("Hos <Samordningsförbundet Östra Ekbygden>", "coordination_association"),
    ("Hos <Samordningsförbundet i Kalmar län>", "coordination_association"),
    ("Sökande är <Hackås IF>. Nu vill de bygga.", "association"),
    ("I våras fick <Södra Vi hembygdsförening> ja.", "association"),
    ("Så är det i Osby. <Föreningen Gamla Ekan> vet.", "association"),
    ("Hos <Eklunda Energi och Miljö AB>", "company"),
    ("Hos <Regionförbundet södra Småland>", "municipal_federation"),
    ("Hos <Ekbygdens kommunalförbund>", "municipal_federation"),
    ("Hos <Kommunalförbundet Ekbygden>", "municipal_federation"),
    ("Hos <Stiftelsen Gamla Ekan i Osby>", "foundation"),
    ("Hos <stiftelsen Gamla Ekan>", "foundation"),
    ("Hos <Ekbygdens stiftelse>", "foundation"),
    ("Hos <Ekbackens folkhögskola>", "school"),
    ("Hos <Ölands hembygdsförening>", "association"),
    ("Hos <Ekbackens Intresseförening>", "association"),
    ("Hos <Föreningen Gamla Ekan>", "association"),
    ("<Föreningen Levande byar> driver det.", "association"),
    ("Det drivs av <Stiftelsen Gamla bruket> och andra.", "foundation"),
    ("Hos <Föreningen Gröna> sedan i våras.", "association"),
    ("<Föreningen Unga> deltar nu.", "association"),
    ("Eftersom <Ekbackens Intresseförening> är med.", "association"),
    ("Tidigare <Ekbackens Intresseförening> bidrog.", "association"),
    ("Fortfarande <Ekbygdens stiftelse>.", "foundation"),
    ("Hos <Funktionsrätt Kalmar län>", "association"),
    ("Hos <Nätverket för jämställdhet i Osby>", "association"),
    ("Hos <Kalmar läns museum>", "museum"),
    ("Hos <Ekbygdens Museum Eklunda>", "museum"),
    ("Hos <Eklunda-Bergby församling>", "church"),
    ("Hos <Centrum för lokal och regional utveckling i Osby>", "other"),
    ("Hos <Institutet för hållbar utveckling>.", "other"),
    ("Hos <Erik Björkinstitutet>", "other"),
    ("I dag leder <Björkinstitutet> arbetet.", "other"),
    ("Hos <Eklunda kommune>", "municipality"),
    ("Hos <Nyby Local Municipality>", "municipality"),
    ("Hos <Region Ekbygden>", None),
    ("Hos <Osby hundhus arbetsintegrerande sociala företag>", None),
    ("Hos <Parasport Östergötland>", "association"),
    ("Hos <Pensionärernas riksorganisation Skåne>", "association"),
    ("Hos <Lindaholms stad>", "municipality"),
    ("Hos <Ekholm byaförening r.f.>, sedan 1990", "association"),
    ("<Lindby byalag> bygger.", "association"),
    ("Hos <Lindby Gymnastik- och Idrottsförening>", "association"),
    ("Hos <Somaliska föreningen i Mjölby>", "association"),
    ("Nu går föreningen <Unga Lindar> vidare.", "association"),
    ("Hos <Svenska pensionärsförbundet>", "association"),
    ("Hos <Lindbergs norra sameby>", "economic_association"),
]

# What is found in these, and that it names no body of its own.
GENERIC: list[tuple[str, str, str | None]] = [
    ("I höst prövar <socialförvaltningen> en ny väg.", "municipality", "socialförvaltningen"),
    ("Socialtjänsten i <kommunen> deltar.", "municipality", None),
    ("<Kommunen>s elever", "municipality", None),
    ("Det är <hembygdsföreningen> som bakar.", "association", None),
    ("Hjälp av <arbetsförmedlingen>.", "agency", None),
    ("<Föreningen> fick pengar.", "association", None),
    ("Med var Karin Ek från <hembygdsföreningen>.", "association", None),
    ("Nu vill <byalaget> bygga.", "association", None),
]

NOTHING = [
    "Nytt museum byggs.",
    "Ett Regionalt godstransportråd är tänkt.",
    "Projektledare Karin Ek leder arbetet.",
    "Vår kommun är stor och kommuner i länet deltar.",
    "En ekonomisk förening ska bildas.",
    "Ideell förening sökes.",
    "Vägen går genom Öresundsområdet.",
    "Sida 3 av 5",
    "Länder inom EU och EU-länder utanför",
    "Visionen är klar för alla.",
    "Ett nytt centrum för dans ska byggas.",
    "Projektet Visit Ekbygden är slut.",
    "Kommunalt arbete i Osby",
    "Den som vill kan få råd.",
    "AB är två bokstäver.",
    "Detta är ett förbund av grannar.",
    "Hon bor på Kungliga vägen",
]

REFUSED = [
    ("Artikeln i Blekinge Läns Tidning var lång.", "Blekinge Läns Tidning"),
    ("Artikeln i Ekbygdens Nyheter var lång.", "Ekbygdens Nyheter"),
    ("Artikeln i Björkbladet var lång.", "Björkbladet"),
]


def marked(sentence: str) -> tuple[str, int, int]:
    return sentence.replace("<", "").replace(">", ""), sentence.index("<"), sentence.index(">") - 1


@pytest.mark.parametrize(("sentence", "identifier", "kind", "unit"), KNOWN)
def test_known(sentence: str, identifier: str, kind: str, unit: str | None) -> None:
    text, start, end = marked(sentence)
    found = find_organisations(text).found
    assert [(f.start, f.end) for f in found] == [(start, end)]
    value = found[0].value
    assert (value.name, value.id, value.kind, value.unit) == (text[start:end], identifier, kind, unit)
    assert not value.generic


@pytest.mark.parametrize(("sentence", "kind"), UNKNOWN)
def test_unknown(sentence: str, kind: str | None) -> None:
    text, start, end = marked(sentence)
    found = find_organisations(text).found
    assert [(f.start, f.end) for f in found] == [(start, end)]
    value = found[0].value
    assert (value.name, value.id, value.kind, value.unit) == (text[start:end], None, kind, None)
    assert not value.generic


@pytest.mark.parametrize(("sentence", "kind", "unit"), GENERIC)
def test_generic(sentence: str, kind: str, unit: str | None) -> None:
    text, start, end = marked(sentence)
    found = find_organisations(text).found
    assert [(f.start, f.end, f.value.kind, f.value.unit, f.value.generic) for f in found] == [
        (start, end, kind, unit, True)
    ]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_organisation(sentence: str) -> None:
    assert find_organisations(sentence).found == ()


@pytest.mark.parametrize(("sentence", "what"), REFUSED)
def test_newspapers_are_refused(sentence: str, what: str) -> None:
    findings = find_organisations(sentence)
    assert [(sentence[r.start : r.end], r.reason) for r in findings.refused] == [
        (what, Reason.NOT_THE_PROJECT)
    ]
    assert findings.found == ()


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Nyby Local Municipality i Sydafrika", "ZA"),
        ("Baltijsk municipality i Kaliningradregionen i Ryssland", "RU"),
        ("Hos Lierne kommune, Norge", "NO"),
        ("Hos Eklunda fylkeskommune", "NO"),
        ("Nyby Local Municipality", None),
        ("Stora Ekan AB", None),
        ("Osby kommun", "SE"),
        ("ESF", None),
    ],
)
def test_country(sentence: str, country: str | None) -> None:
    (found,) = find_organisations(sentence).found
    assert found.value.country == country


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Nu går Tanums-, Tjörns- och Kungsbacka kommun samman.",
            [("Tanums", "1435"), ("Tjörns", "1419"), ("Kungsbacka kommun", "1384")],
        ),
        (
            "I Osby, Hässleholms och Kristianstads kommuner",
            [("Osby", "1273"), ("Hässleholms", "1293"), ("Kristianstads", "1290")],
        ),
        ("Osby kommun och Åre kommun", [("Osby kommun", "1273"), ("Åre kommun", "2321")]),
        ("De båda nya kommuner som bildas, och Åre kommun", [("Åre kommun", "2321")]),
        (
            "Kommunerna Osby, Åre samt Kil driver det.",
            [("Osby", "1273"), ("Åre", "2321"), ("Kil", "1715")],
        ),
        ("Det betalas av kommunerna Osby och Åre.", [("Osby", "1273"), ("Åre", "2321")]),
        ("Fyra städer: städerna Malmö och Lund.", [("Malmö", "1280"), ("Lund", "1281")]),
        ("Det görs i kommunerna Osby och Åre.", []),
        ("Kommunerna betalar. Osby är stort.", []),
    ],
)
def test_names_that_share_a_head(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = [one for one in find_organisations(sentence).found if not one.value.generic]
    assert [(sentence[f.start : f.end], f.value.id) for f in found] == [
        (name, f"SE-KOMMUN-{code}") for name, code in expected
    ]


def test_municipalities_of_finland_behind_their_plural() -> None:
    found = [f.value for f in find_organisations("Pengar från kommunerna Sibbo och Esbo.").found]
    assert [(m.name, m.id, m.country) for m in found if not m.generic] == [
        ("Sibbo", None, "FI"),
        ("Esbo", None, "FI"),
    ]


def test_a_name_before_a_slash_ends_there() -> None:
    (found,) = find_organisations("Det sker på Flygmuseet/Ebba.").found
    assert found.value.name == "Flygmuseet"


# (value, canonical name, id, kind, unit)
VALUES: list[tuple[str, str, str | None, str | None, str | None]] = [
    ("Osby kommun", "Osby kommun", "SE-KOMMUN-1273", "municipality", None),
    ("OSBY KOMMUN", "Osby kommun", "SE-KOMMUN-1273", "municipality", None),
    ("Osby kommun socialförvaltning", "Osby kommun", "SE-KOMMUN-1273", "municipality", "socialförvaltning"),
    ("Osby kommun, Vård och omsorg", "Osby kommun", "SE-KOMMUN-1273", "municipality", "Vård och omsorg"),
    ("Socialnämnden, Osby kommun", "Osby kommun", "SE-KOMMUN-1273", "municipality", "Socialnämnden"),
    ("Socialförvaltningen i Osby", "Osby kommun", "SE-KOMMUN-1273", "municipality", "Socialförvaltningen"),
    ("Handikappomsorg", "Handikappomsorg", None, "municipality", "Handikappomsorg"),
    ("Individ och Familjeomsorgen", "Individ och Familjeomsorgen", None, "municipality",
     "Individ och Familjeomsorgen"),
    ("Coompanion Kalmar län, Högsby", "Coompanion Kalmar län", None, "economic_association", "Högsby"),
    ("Arbetsförmedlingen Osby", "Arbetsförmedlingen", "SE-ARBETSFORMEDLINGEN", "agency", "Osby"),
    ("Lunds universitet, Institutionen för design", "Lunds universitet", "SE-LUNDS-UNIVERSITET", "university",
     "Institutionen för design"),
    ("Osby hundhus arbetsintegrerande sociala företag", "Osby hundhus", None, None, None),
    ("Gamla Ekan", "Gamla Ekan", None, None, None),
    ("Ekans vänner", "Ekans vänner", None, "association", None),
    ("Institutet för lokal och regional utveckling", "Institutet för lokal och regional utveckling", None,
     "other", None),
    ("EKAN EK. FÖR.", "EKAN EK. FÖR.", None, "economic_association", None),
    ("ESF", "Europeiska socialfonden", "EU-ESF", "eu_fund", None),
    ("Osby", "Osby", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "canonical", "identifier", "kind", "unit"), VALUES)
def test_labelled_value(
    value: str, canonical: str, identifier: str | None, kind: str | None, unit: str | None
) -> None:
    mention = read_organisation(value)
    assert mention is not None
    assert (mention.name, mention.canonical) == (value, canonical)
    assert (mention.id, mention.kind, mention.unit) == (identifier, kind, unit)


@pytest.mark.parametrize("value", ["Handikappomsorg", "Individ och Familjeomsorgen", "Socialnämnden"])
def test_a_department_alone_is_generic(value: str) -> None:
    mention = read_organisation(value)
    assert mention is not None
    assert mention.generic


@pytest.mark.parametrize(
    "value",
    ["", " ", "-", "karin.ek@example.se", "0709-000 000", "2020-01-01", "https://example.se", "Karin Ek"],
)
def test_labelled_value_without_an_organisation(value: str) -> None:
    assert read_organisation(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "Gamla Ekan (212000-0902)",
        "Gamla Ekan, org.nr 212000-0902",
        "Gamla Ekan organisationsnummer: 212000-0902",
    ],
)
def test_organisation_number(value: str) -> None:
    mention = read_organisation(value)
    assert mention == OrganisationMention("Gamla Ekan", "Gamla Ekan", org_number="212000-0902")
    assert orgnr.is_valid("212000-0902")


@pytest.mark.parametrize("number", ["212000-0903", "121212-1212"])
def test_what_is_no_organisation_number(number: str) -> None:
    mention = read_organisation(f"Gamla Ekan ({number})")
    assert mention is not None
    assert mention.org_number is None


ENUMERATIONS: list[tuple[str, list[str]]] = [
    ("Vinnova, Formas och Forte", ["Vinnova", "Formas", "Forte"]),
    ("Osby kommun; Gamla Ekan", ["Osby kommun", "Gamla Ekan"]),
    ("Osby kommun samt Försäkringskassan", ["Osby kommun", "Försäkringskassan"]),
    ("Rädda Barnen & Röda Korset", ["Rädda Barnen", "Röda Korset"]),
    ("Nya Ekan, Gamla Eken och Ekbacken", ["Nya Ekan", "Gamla Eken", "Ekbacken"]),
    ("Osby, Bromölla och Hässleholm", ["Osby", "Bromölla", "Hässleholm"]),
    ("Osby kommun\nGamla Ekan", ["Osby kommun", "Gamla Ekan"]),
    ("Individ och Familjeomsorgen", ["Individ och Familjeomsorgen"]),
    ("Kultur och fritid", ["Kultur och fritid"]),
    ("Institutet för lokal och regional utveckling", ["Institutet för lokal och regional utveckling"]),
    ("Coompanion Kalmar län, Högsby", ["Coompanion Kalmar län, Högsby"]),
    ("Osby kommun, Individ och Familjeomsorgen", ["Osby kommun, Individ och Familjeomsorgen"]),
    ("Tanums-, Tjörns- och Kungsbacka kommun", ["Tanums", "Tjörns", "Kungsbacka kommun"]),
    (
        "Lunds universitet, Institutionen för design och Malmö högskola",
        ["Lunds universitet, Institutionen för design", "Malmö högskola"],
    ),
    (
        "Umeå universitet, Institutionen för ekologi, miljö och geovetenskap",
        ["Umeå universitet, Institutionen för ekologi, miljö och geovetenskap"],
    ),
    ("Stockholms universitet, Juridiska institutionen", ["Stockholms universitet, Juridiska institutionen"]),
    ("Medicinska fakulteten vid Lunds universitet", ["Medicinska fakulteten vid Lunds universitet"]),
    ("Socialnämnden, Osby kommun", ["Socialnämnden, Osby kommun"]),
    ("Norrtälje kommun, Sweden", ["Norrtälje kommun"]),
    ("Osby kommun, Sverige, Aalto University, Finland", ["Osby kommun", "Aalto University"]),
    ("Osby kommun (SE), Oulun yliopisto (FI)", ["Osby kommun", "Oulun yliopisto"]),
    ("Sverige", ["Sverige"]),
    ("", []),
]


@pytest.mark.parametrize(("value", "expected"), ENUMERATIONS)
def test_enumerations(value: str, expected: list[str]) -> None:
    read = read_organisations(value)
    assert [value[start:end] for start, end, _ in read] == expected


@pytest.mark.xfail(strict=True, reason="two unknown names of one word are kept together")
def test_two_unknown_names_of_one_word() -> None:
    assert len(read_organisations("Ekbacken och Björkbacken")) == 2


@pytest.mark.parametrize("table", BODIES)
def test_tables_of_names(table: str) -> None:
    listed = rows(table)
    identifiers = [row["id"] for row in listed]
    assert len(identifiers) == len(set(identifiers))
    for row in listed:
        OrganisationKind(row["kind"])
        assert known_names()[row["name"]].mention.id is not None
        assert row["country"] == "" or row["id"].startswith(f"{row['country']}-")


def test_no_name_stands_for_two_bodies_of_the_tables() -> None:
    bearers: dict[str, set[str]] = {}
    for table in BODIES:
        for row in rows(table):
            for form in (row["name"], *filter(None, row["forms"].split("|"))):
                bearers.setdefault(form.lstrip("~?"), set()).add(row["id"])
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}


@given(st.text(alphabet="Osbykomunför ABi,.-&/()\n\u00a0\u0301å", max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    view = fold(text)
    findings = find_organisations(view)
    spans = [(f.start, f.end) for f in findings.found] + [(r.start, r.end) for r in findings.refused]
    for start, end in spans:
        span = view.span(start, end)
        assert text[span.start : span.end] == span.text != ""
    for start, end, mention in read_organisations(text):
        assert 0 <= start < end <= len(text)
        assert mention.name


@pytest.mark.parametrize(
    "text",
    ["Ek och " * 3000, "A-" * 5000, "Förbundet" * 3000, "Ek " * 5000 + "AB", "Kommunförbundet " * 2000],
)
def test_long_runs_end(text: str) -> None:
    found = find_organisations(text).found
    assert all(f.end - f.start < 200 for f in found)


LISTS = [
    ("ESF (60 %) och Region Blekinge (40 %)", ["ESF", "Region Blekinge"]),
    (
        "Tillväxtverket (Europeiska regionala utvecklingsfonden)",
        ["Tillväxtverket", "Europeiska regionala utvecklingsfonden"],
    ),
    ("Strömstads kommun og Halden kommune", ["Strömstads kommun", "Halden kommune"]),
    ("Skogsstyrelsen, Hälsinglands distrikt", ["Skogsstyrelsen, Hälsinglands distrikt"]),
    ("IF Metall, avdelning 34", ["IF Metall, avdelning 34"]),
    ("Nord universitet, Energikontor Ekby AB", ["Nord universitet", "Energikontor Ekby AB"]),
    ("Ekby museum m.fl.", ["Ekby museum"]),
    ("Ekby hembygdsförening r.f.", ["Ekby hembygdsförening r.f."]),
    ("Umeå universitet (koordinator), Sida", ["Umeå universitet", "Sida"]),
    ("Ingen", []),
    ("4 200 000 kr", []),
    ("Uppgift saknas", []),
]


@pytest.mark.parametrize(("value", "expected"), LISTS)
def test_remarks_are_no_part_of_a_name(value: str, expected: list[str]) -> None:
    assert [mention.name for _, _, mention in read_organisations(value)] == expected


def test_the_name_of_a_daughter_is_another_body() -> None:
    assert read_organisations("Volvo Bussar")[0][2].id is None
    assert read_organisations("Volvo")[0][2].id == "SE-VOLVO"


def test_bare_names_under_a_label_of_municipalities() -> None:
    found = [mention.id for _, _, mention in read_organisations("Osby och Åre", municipal=True)]
    assert found == ["SE-KOMMUN-1273", "SE-KOMMUN-2321"]
    assert [m.id for _, _, m in read_organisations("Kommunerna Osby, Åre")] == found


WITH_PARTS = [
    ("Umeå kommun, Gator och parker", "Umeå kommun", "Gator och parker"),
    ("Social välfärd, Lidköpings kommun", "Lidköpings kommun", "Social välfärd"),
    ("Region Jönköpings län, Futurum", "Region Jönköpings län", "Futurum"),
    ("Uppsala universitet, Campus Gotland", "Uppsala universitet", "Campus Gotland"),
]


@pytest.mark.parametrize(("value", "name", "part"), WITH_PARTS)
def test_a_body_and_its_part(value: str, name: str, part: str) -> None:
    mention = read_with_part(value)
    assert mention is not None
    assert (mention.canonical, mention.unit, mention.name) == (name, part, value)


@pytest.mark.parametrize(
    "value",
    [
        "Umeå kommun",
        "Umeå kommun, Umeå",
        "Umeå kommun, Sweden",
        "Umeå kommun, Anna Ek",
        "Umeå kommun, Region Västerbotten",
        "Umeå kommun, 2 mkr",
        "Hembygdsföreningen, Gator och parker",
        "Umeå kommun, Gator och parker, Sida",
    ],
)
def test_no_body_with_a_part(value: str) -> None:
    assert read_with_part(value) is None


def test_a_department_of_any_municipality_of_the_tables() -> None:
    for name, place in places().items():
        kommun = place.of_kind(PlaceKind.MUNICIPALITY)
        if kommun is None:
            continue
        found = find_organisations(f"Det drivs av bildningsnämnden i {name}.").found
        assert [f.value.kind for f in found] == [OrganisationKind.MUNICIPALITY], name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Vi bad 2020 Härnösands stift om hjälp.", "Härnösands stift"),
        ("Under 2021 Viks hembygdsförening.", "Viks hembygdsförening"),
        ("Sökande 2019 Osby kommun.", "Osby kommun"),
        ("Det året, 2018, Luleå stift.", "Luleå stift"),
    ],
)
def test_a_year_before_a_name_is_no_part_of_it(sentence: str, name: str) -> None:
    assert [one.value.name for one in find_organisations(sentence).found] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stöd till Fiberföreningen i Ydre", "Fiberföreningen i Ydre"),
        ("Pengar till Hembygdsföreningen i Ekby", "Hembygdsföreningen i Ekby"),
        ("Klartecken till Bygdegårdsföreningen i Ekby", "Bygdegårdsföreningen i Ekby"),
    ],
)
def test_what_somebody_gets_is_no_part_of_its_name(text: str, name: str) -> None:
    assert [one.value.name for one in find_organisations(text).found] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arbetsförmedlingen Säffle-Åmål sitter med.", "Arbetsförmedlingen Säffle-Åmål"),
        ("Arbetsförmedlingen Säffle-gruppen sitter med.", "Arbetsförmedlingen"),
    ],
)
def test_a_local_office_of_two_places(text: str, name: str) -> None:
    assert [one.value.name for one in find_organisations(text).found] == [name]
