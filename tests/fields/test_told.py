"""Results, related projects, identifiers, programme, phase, summary, other fields."""

import pytest

from tests.fields.pages import extraction_of, record_of

LEAD = "Unga vägar\n\nProjektägare: Osby kommun\nProjektperiod: 2019\n\n"

RESULTS = [
    ("Syftet med projektet är att nå 40 unga.", [("target", "nå 40 unga")]),
    ("Målet är attt fler får arbete.", [("target", "fler får arbete")]),
    ("Projektet syftar till att bygga en bro.", [("target", "bygga en bro")]),
    ("Vi har som mål att 65 % ska få arbete, detta blir svårt.", [("target", "65 % ska få arbete")]),
    (
        "Målet är att alla ska trivas, andra mål är att ingen slutar.",
        [("target", "alla ska trivas"), ("target", "ingen slutar")],
    ),
    (
        "Mål\n\n- att fler stannar kvar.\n- att ingen lämnas ensam. Så är det nu.",
        [("target", "fler stannar kvar"), ("target", "ingen lämnas ensam")],
    ),
    (
        "Resultat\n\n• Ett kök har byggts.\n• En bok pågår.",
        [("achieved", "Ett kök har byggts"), ("ongoing", "En bok pågår")],
    ),
    ("– Målet är att laga bron, säger Eva Ek.", [("target", "laga bron")]),
    ("Projektet har lett till 12 nya jobb i bygden.", [("achieved", "12 nya jobb i bygden")]),
    ("32 personer planeras delta.", [("target", "32 personer planeras delta")]),
]
RESULTS += [
    ("Målet är hundra intervjuer.", [("target", "hundra intervjuer")]),
    ("Målet är minst 40 nya platser på två år.", [("target", "minst 40 nya platser på två år")]),
    ("Formålet med prosjektet er å merke stien.", [("target", "merke stien")]),
    ("Resultatet blev att 27 deltagare fick arbete.", [("achieved", "27 deltagare fick arbete")]),
    (
        "När projektet är slut ska vi ha\n– lagt igen tre mil diken\n– skapat sju besöksplatser",
        [("target", "lagt igen tre mil diken"), ("target", "skapat sju besöksplatser")],
    ),
    (
        "Projektet ska leda till\n\natt fler får läsa\natt två orter får bibliotek",
        [("target", "fler får läsa"), ("target", "två orter får bibliotek")],
    ),
    (
        "Mål med arbetet\nMål 1: 40 arbetsplatser i hamnen\nMål 2: öppet alla kvällar",
        [("target", "40 arbetsplatser i hamnen"), ("target", "öppet alla kvällar")],
    ),
    (
        "Vad vill vi uppnå?\n✔ 25 klubbar ska ha en fast grupp\n✔ ett lättläst kartmaterial",
        [("target", "25 klubbar ska ha en fast grupp"), ("target", "ett lättläst kartmaterial")],
    ),
    (
        "Resultat\n\nEn prototyp är framtagen. Metoden används i dag av två kommuner.",
        [("achieved", "En prototyp är framtagen"), ("achieved", "Metoden används i dag av två kommuner")],
    ),
]
RESULTS += [
    (
        "Målet är att 60 unga ska få jobb och att huset ska vara öppet.",
        [("target", "60 unga ska få jobb och att huset ska vara öppet")],
    ),
    ("Syftet är att få fler att cykla, står det i ansökan.", [("target", "få fler att cykla")]),
    (
        "Målet är att 60 procent ska vara mindre ensamma, något som mäts med ett formulär.",
        [("target", "60 procent ska vara mindre ensamma")],
    ),
    ("Syftet är i första hand att återskapa ängen.", [("target", "återskapa ängen")]),
    ("Projektet har till ändamål att bygga en bro.", [("target", "bygga en bro")]),
    (
        "Mål\n\nEnligt planen skulle 250 personer delta.",
        [("target", "Enligt planen skulle 250 personer delta")],
    ),
]
NO_RESULTS = [
    "Syftet var aldrig att sälja mjöl.",
    "I dag beräknas var sjätte person vara undernärd.",
    "Tanken är inte att ta över vårdens ansvar.",
    "Så gick det till\n\nDeltagarna läste svenska på förmiddagarna och arbetade på eftermiddagarna.",
    "Mål\n\nVill du veta mer?",
    "Bakgrund\n\nAntalet äldre beräknas öka med 41 procent till 2030.",
    "Resultat\n\nDäremot har inget vindskydd kunnat byggas, eftersom marken inte räckte till.",
    "Programmet syftar till att stärka små orter.",
    "Bakgrund\n\nDet är svårt att få arbete utan utbildning.",
    "– Vi planerar att vinna, säger Eva Ek.",
    "Projektet har lett till en ny samsyn i bygden.",
    "Vi arbetar med att lära känna varandra.",
    "Föreningar kan söka stöd. Syftet är inte givet.",
]


@pytest.mark.parametrize(("text", "expected"), RESULTS)
def test_results(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r.state.value, r.statement) for r in record_of(LEAD + text).results] == expected


@pytest.mark.parametrize("text", NO_RESULTS)
def test_no_results(text: str) -> None:
    assert record_of(LEAD + text).results == ()


def test_quantities_go_with_their_statement() -> None:
    (result,) = record_of(LEAD + "Målet är att cirka 40 procent av deltagarna får arbete.").results
    (quantity,) = result.quantities
    assert (str(quantity.value), quantity.bound.value, quantity.unit, quantity.of) == (
        "40",
        "about",
        "percent",
        "deltagarna",
    )
    assert quantity.evidence[0].text == "cirka 40 procent av deltagarna"


def test_a_labelled_number_of_participants_is_a_target() -> None:
    (result,) = record_of(LEAD.strip() + "\nPlanerat antal deltagare: 88").results
    assert (result.state.value, result.statement) == ("target", "Planerat antal deltagare")
    assert (str(result.quantities[0].value), result.quantities[0].unit) == ("88", "persons")


BEFORE = (
    "Bakgrund\n\nOsby kommun bedriver projektet Unga Steg (diarienummer 2011-4567) sedan 2012-01-02, projektet har "
    "slutdatum 2014-06-30. Målet är att 30 personer ska få arbete.\n\nI detta projekt är målet att nå fler."
)


def test_what_is_told_of_a_project_before_goes_to_related() -> None:
    record = record_of(LEAD + BEFORE)
    (related,) = record.related
    assert (related.relation.value, related.title, related.identifiers) == (
        "predecessor",
        "Unga Steg",
        ("2011-4567",),
    )
    assert (related.start, related.end) == ("2012-01-02", "2014-06-30")
    assert [r.statement for r in related.results] == ["30 personer ska få arbete"]
    assert [r.statement for r in record.results] == ["nå fler"]
    assert record.identifiers == ()
    assert [p.edtf for p in record.periods] == ["2019"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Projektnummer: 2019/00321", ("projektnummer", "2019/00321")),
        ("Diarienummer: N2018-00123", ("diarienummer", "N2018-00123")),
        ("Ärende-ID 20201234", ("ärende-id", "20201234")),
        ("\nProjektet har diarienummer 2018-04567 hos fonden.", ("diarienummer", "2018-04567")),
    ],
)
def test_identifiers(line: str, expected: tuple[str, str]) -> None:
    assert [(i.scheme.value, i.value) for i in record_of(LEAD.strip() + "\n" + line).identifiers] == [
        expected
    ]


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("2021-03-18      Dnr 537-1182-2021", ["537-1182-2021"]),
        ("Diarienummer: 2021/00412", ["2021/00412"]),
        ("I ett annat ärende, dnr 2021/00412, fick föreningen avslag.", []),
    ],
)
def test_the_number_in_the_head_of_a_letter(head: str, values: list[str]) -> None:
    assert [i.value for i in record_of(f"{head}\n\n{LEAD}").identifiers] == values


def test_an_identifier_without_a_digit_is_refused() -> None:
    extraction = extraction_of(LEAD.strip() + "\nProjektnummer: saknas")
    assert extraction.records[0].identifiers == ()
    assert ("identifiers", "no_number") in {(r.field, r.reason.value) for r in extraction.rejected}


@pytest.mark.parametrize(
    ("word", "phase"),
    [
        ("Genomförande", "implementation"),
        ("Förprojektering", "feasibility"),
        ("Avslutat", "closed"),
        ("Mobilisering", "mobilisation"),
    ],
)
def test_phase(word: str, phase: str) -> None:
    found = record_of(LEAD.strip() + f"\nProjektfas: {word}").phase
    assert found is not None
    assert (found.value.value, found.label) == (phase, word)


def test_a_priority_settles_the_years_of_the_programme() -> None:
    programme = record_of(LEAD.strip() + "\nProgramområde: Programområde 2 Ökat arbetskraftsutbud").programme
    assert programme is not None
    assert (programme.fund, programme.period, programme.basis.value) == ("ESF", "2007-2013", "inferred")


def test_the_summary_is_the_text_under_its_heading() -> None:
    page = LEAD + "Sammanfattning\n\nEtt första stycke.\n\nEtt andra.\n\nBakgrund\n\nDet var en gång."
    summary = record_of(page).summary
    assert summary is not None
    assert summary.value == "Ett första stycke.\n\nEtt andra."


def test_without_that_heading_it_is_the_first_paragraph_about_the_project() -> None:
    page = (
        "Unga vägar\n\nBakgrund: Många unga i bygden har det svårt när skolan är slut för dagen.\n\n"
        "Projektet Unga vägar ger dem ett ställe att vara på och någon att tala med."
    )
    summary = record_of(page).summary
    assert summary is not None
    assert summary.value.startswith("Projektet Unga vägar ger")


def test_unknown_labels_of_a_form_are_kept() -> None:
    page = LEAD.strip() + "\nInterventionstyp: 118\nMålgruppens ålder: 16-24"
    found = [(f.label, f.value) for f in record_of(page).other_fields]
    assert found == [("Interventionstyp", "118"), ("Målgruppens ålder", "16-24")]


def test_labels_on_lines_of_their_own_that_feed_nothing_are_kept() -> None:
    page = "Ekvägen\n\nNUTS-2\nSE23 Västsverige\nCCI\n2021SE05SFPR001\nMedfinansieringsgrad\n40 %\nProjektperiod\n2023-2024"
    record = record_of(page)
    found = [(f.label, f.value) for f in record.other_fields]
    assert found == [("CCI", "2021SE05SFPR001"), ("Medfinansieringsgrad", "40 %")]
    assert [place.code for place in record.places] == ["SE23"]


def test_the_share_of_a_body_is_no_other_field() -> None:
    page = LEAD.strip() + "\nTotal budget: 900 000 kr\nRegion Skåne: 210 000 kr"
    assert record_of(page).other_fields == ()


def test_a_label_without_a_value_is_refused() -> None:
    extraction = extraction_of(LEAD.strip() + "\nDiarienummer:\nKommun: Osby")
    assert ("other_fields", "empty_label", "Diarienummer") in {
        (r.field, r.reason.value, r.evidence.text) for r in extraction.rejected
    }


PROGRAMMES: list[tuple[str, tuple[str | None, ...] | None]] = [
    ("Projektet finansieras av Europeiska socialfonden.", ("ESF", None, None)),
    ("Projektet finansieras av Europeiska socialfonden plus.", ("ESF+", None, None)),
    ("Projektet har fått 2 miljoner kronor från Klimatklivet.", (None, "Klimatklivet", None)),
    ("Unga vägar är ett projekt inom Interreg Sverige-Norge.", (None, "Interreg Sverige-Norge", None)),
    ("Resan är den första inom Erasmus+-projektet Unga vägar.", ("Erasmus+", None, None)),
    ("Program: Småland och öarna 2021–2027", (None, "Småland och öarna", "2021-2027")),
]
NO_PROGRAMMES = [
    "Mellan 2013 och 2015 drev kommunen projektet Språng. Det fick pengar från Klimatklivet.",
    "Projektet kan söka pengar hos Klimatklivet och Interreg Aurora.",
    "Projektet fick 20 000 kronor av Leader Höga Kusten.",
    "Prioriterat område: Lek och idrott",
]


@pytest.mark.parametrize(("words", "expected"), PROGRAMMES)
def test_a_programme_without_a_label_of_its_own(
    words: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    programme = record_of(LEAD.strip() + "\n\n" + words).programme
    assert programme is not None
    assert (programme.fund, programme.name, programme.period) == expected


@pytest.mark.parametrize("words", NO_PROGRAMMES)
def test_what_is_no_programme_of_the_project(words: str) -> None:
    assert record_of(LEAD.strip() + "\n\n" + words).programme is None


def test_the_programme_that_a_list_stands_under() -> None:
    page = "Nya projekt i Interreg Aurora\n\nProjektnamn: Vägar\nProjektägare: Osby kommun\nTotal budget: 20 000 kr\n"
    page += "\nProjektnamn: Broar\nProjektägare: Malmö stad\nTotal budget: 30 000 kr\n"
    records = extraction_of(page).records
    assert [r.programme and r.programme.name for r in records] == ["Interreg Aurora"] * 2


LABELLED_PROGRAMMES: list[tuple[str, tuple[str | None, ...] | None]] = [
    ("Fond: Landsbygdsfonden", ("EJFLU", None, None, None)),
    ("Fond: Havs- och fiskerifonden", ("EHFF", None, None, None)),
    ("Program: Småland och öarna 2021-2027", (None, "Småland och öarna", "2021-2027", None)),
    (
        "Program: Regionalfondsprogrammet för Skåne 2014-2020",
        ("ERUF", "Regionalfondsprogrammet för Skåne", "2014-2020", None),
    ),
    ("Fond: ESF+\nProgramperiod: 2021-2027", ("ESF+", None, "2021-2027", None)),
    (
        "Program: Västsverige\nTematiskt mål: 1 Innovation",
        (None, "Västsverige", None, "1 Innovation"),
    ),
    (
        "Projektet ingår i det prioriterade området Ekonomisk tillväxt.",
        (None, None, None, "Ekonomisk tillväxt"),
    ),
    (
        "Projektet ingår i Interreg Sverige-Norge 2014-2020.",
        (None, "Interreg Sverige-Norge", "2014-2020", None),
    ),
    ("Prioriterat område: Lek och idrott", None),
    ("Utlysning: Hälsa i väst", None),
    ("Det blev jubel när Leader fördelade pengarna.", None),
]


@pytest.mark.parametrize(("page", "expected"), LABELLED_PROGRAMMES)
def test_a_programme_is_put_together(page: str, expected: tuple[str | None, ...] | None) -> None:
    found = record_of(LEAD + page).programme
    assert (found and (found.fund, found.name, found.period, found.priority)) == expected


def test_a_trail_of_links_names_no_programme_that_the_text_names_otherwise() -> None:
    page = LEAD + "Start / Natur / Stöd / LONA\n\nProjektet får stöd av Lokala naturvårdssatsningen."
    found = record_of(page).programme
    assert found is not None
    assert found.name == "Lokala naturvårdssatsningen"


def test_a_number_at_head_and_foot_is_one_and_another_in_the_text_is_none() -> None:
    page = (
        LEAD
        + "Diarienummer: 2020-01284\n\nProjektet hade förut diarienummer 2015-02277.\n\nDiarienummer: 2020-01284"
    )
    assert [one.value for one in record_of(page).identifiers] == ["2020-01284"]


def test_a_beginning_and_a_length_at_labels_are_one_period() -> None:
    page = "Unga vägar\n\nProjektägare: Osby kommun\nDuration: 36 months\nStart date: 01.02.2018"
    assert [(p.edtf, p.duration) for p in record_of(page).periods] == [("2018-02-01/..", "P36M")]


def test_a_table_of_cofunders_is_no_list_of_projects() -> None:
    page = (
        LEAD + "Medfinansiärer\nNamn\tTyp\tBelopp\nRegion Kronoberg\tOffentlig\t2 100 000\n"
        "Södra Skogsägarna ekonomisk förening\tPrivat\t2 500 000"
    )
    records = extraction_of(page).records
    assert [party.name for party in records[0].cofunders] == [
        "Region Kronoberg",
        "Södra Skogsägarna ekonomisk förening",
    ]
    assert len(records) == 1


def test_forms_under_a_name_with_text_and_a_label_between() -> None:
    page = (
        "Beviljade projekt\n\nTorgboden i Kälarne, 2017-1884\n\nDen gamla affären mitt i byn ska bli mötesplats "
        "för unga och äldre under veckans alla dagar och kvällar.\n\nLAG-beslut: 2017-09-14\n"
        "Projektägare: Kälarne byalag\nProjekttid: 2018\n\nSkotertryggt, 2018-402\n\n22 mil led märks om efter "
        "den nya nationella standarden, och trettio ungdomar utbildas till ledvärdar.\n\n"
        "Projektägare: Hammerdals byalag\nProjekttid: 2019"
    )
    records = extraction_of(page).records
    assert [(r.title and r.title.value, [i.value for i in r.identifiers]) for r in records] == [
        ("Torgboden i Kälarne", ["2017-1884"]),
        ("Skotertryggt", ["2018-402"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "unit", "of"),
    [
        ("Målet är att lägga igen 140 kilometer diken.", "kilometer", None),
        ("Målet är att lägga igen 140 km diken.", "km", None),
        ("Målet är att 46 procent av dem har arbete.", "percent", "dem"),
        ("Målet är att utbilda 20 logopeder.", "persons", "logopeder"),
    ],
)
def test_the_unit_of_a_quantity(sentence: str, unit: str, of: str | None) -> None:
    (result,) = record_of(LEAD + sentence).results
    assert [(q.unit, q.of) for q in result.quantities] == [(unit, of)]
