"""Parties and places."""

import pytest

from tests.fields.pages import extraction_of, record_of

FORM = "Unga vägar\n\nProjektperiod: 2019\n"

OWNERS = [
    (FORM + "Projektägare: Osby kommun socialförvaltning", [("SE-KOMMUN-1273", "socialförvaltning")]),
    (FORM + "Projektägare: Handikappomsorg\n\nKommun\n\n• Osby", [("SE-KOMMUN-1273", "Handikappomsorg")]),
    (FORM + "1. Sökande: Osby kommun, org.nr 212000-0902", [("SE-KOMMUN-1273", None)]),
    (FORM + "Koordinator: Lunds universitet", [("SE-LUNDS-UNIVERSITET", None)]),
    (
        "Unga i Osby\n\nUnder 2020 driver socialförvaltningen projektet Vägar. Projektet är viktigt för Osby kommun.",
        [("SE-KOMMUN-1273", "socialförvaltningen")],
    ),
    (
        "Nytt\n\nProjektet Vägar är ett samarbetsprojekt mellan Osby kommun och Hörby kommun.",
        [("SE-KOMMUN-1273", None), ("SE-KOMMUN-1266", None)],
    ),
]
PARTNERS = [
    (FORM + "Samarbetspartners\n\n• Region Skåne\n• Sida", ["Region Skåne", "Sida"]),
    (
        FORM + "Samverkande parter: Region Skåne, Osby kommun och Sida",
        ["Region Skåne", "Osby kommun", "Sida"],
    ),
    (FORM + "\nProjektet drivs av Osby kommun tillsammans med Hörby kommun.", ["Hörby kommun"]),
    (FORM + "Projektägare: Ekby museum i samarbete med Hörby kommun och Sida", ["Hörby kommun", "Sida"]),
    (
        FORM + "Partner: Ekby museum, Sverige och Aalto University, Finland",
        ["Ekby museum", "Aalto University"],
    ),
    (
        FORM + "\nMed i projektet är också Region Skåne, branschnätverket Ekhus och Sida.",
        ["Region Skåne", "Ekhus", "Sida"],
    ),
    (FORM + "Deltagande kommuner: Osby, Hörby", ["Osby kommun", "Hörby kommun"]),
]
PLACES = [
    (FORM + "Kommun: Osby", [("Osby", "1273", "stated")]),
    (FORM + "Län: Kalmar", [("Kalmar län", "08", "stated")]),
    (FORM + "Region: Småland & Öarna", [("Småland & Öarna", "SE21", "stated")]),
    (FORM + "Projektägare: Osby kommun", [("Osby", "1273", "stated")]),
    (FORM + "Partner: Osby kommun", [("Osby", "1273", "inferred")]),
    (FORM + "Län: Dalarna", [("Dalarna", "20", "stated")]),
    (
        FORM + "\nProjektet lagar taket på församlingshemmet i Lindby.",
        [("Lindby", None, "stated")],
    ),
    (
        FORM + "\nI projektet hålls kurser i en smedja i Norra Lindby.",
        [("Norra Lindby", None, "stated")],
    ),
    (
        FORM + "\nProjektet når sex byar i distriktet Mabira.",
        [("Mabira", None, "stated")],
    ),
    (
        FORM + "\nProjektet genomförs i byarna Ekby och Lindby samt i Osby.",
        [("Ekby", None, "stated"), ("Lindby", None, "stated"), ("Osby", "1273", "stated")],
    ),
    (
        FORM + "\nProjektet genomförs i Osby, Ekvik och Lindvik.",
        [("Osby", "1273", "stated"), ("Ekvik", None, "stated"), ("Lindvik", None, "stated")],
    ),
    (FORM + "\nProjektet genomförs i Sverige och i Osby.", [("Osby", "1273", "stated")]),
    (FORM + "\nProjektet ger arbete åt ungdomar från Osby.", [("Osby", "1273", "stated")]),
    (
        FORM + "\nProjektet märker en led från Osby via Iggesund till Åre.",
        [("Osby", "1273", "stated"), ("Iggesund", None, "stated"), ("Åre", "2321", "stated")],
    ),
    (FORM + "\nProjektet mäter vikten. Nu mäter Karin Ek i Osby varje dag.", []),
    (FORM + "\nProjektet mäter vikten. Vågen kom från ett litet företag i Osby.", []),
    (FORM + "\nProjektet visade sin film på en festival i Osby.", []),
    (FORM + "\nI projektet lånades en lärare från Tranås in.", []),
    (FORM + "\nProjektet prövar plank. RISE i Mölndal gör provningen i projektet.", []),
    (FORM + "\nProjektet prövar plank. I Norge finns redan sådan. Handeln i Skåne växer.", []),
    (FORM + "\nProjektet genomförs i Kalmar län.", [("Kalmar län", "08", "stated")]),
    (
        FORM + "\nProjektet märker leden. Den går från Rydbruk via Ekinge till Kinnerby.",
        [("Rydbruk", None, "stated"), ("Ekinge", None, "stated"), ("Kinnerby", None, "stated")],
    ),
    (FORM + "\nProjektet rustar kallbadhuset i Ströbruk från 1903.", [("Ströbruk", None, "stated")]),
    (FORM + "\nProjektet är en överenskommelse mellan Anna och Erik.", []),
    (FORM + "\nProjektet leds av en snickare. Eva Ek bor själv på en gård utanför Leksand.", []),
    (FORM + "\nProjektet rustar lador i Osby kommun.", [("Osby", "1273", "stated")]),
    (FORM + "\nProjektet ger mod. En tjänsteman på Osby kommun är nöjd.", []),
    (FORM + "\nProjektet är för äldre som bor i Osby.", [("Osby", "1273", "stated")]),
    (FORM + "\nProjektet ger mod. Tre gånger om året ordnas läger på Nordens Ark.", []),
    (FORM + "\nProjektet kostade mer än liknande insatser i Boden och Kalix.", []),
    (FORM + "\nFörstudien bedrevs i Norge. Föreningar i Danmark kan söka.", [("Norge", "NO", "stated")]),
]


SHARES = [
    ("Finansiering: Vinnova 4,6 mnkr, Osby kommun 900 tkr", ["Vinnova"], []),
    ("Finansiering: Vinnova 4,6 mnkr, Hörby kommun 900 tkr", ["Vinnova"], ["Hörby kommun"]),
    ("Finansiärer: Vinnova 4,6 mnkr, Hörby kommun 900 tkr", ["Vinnova", "Hörby kommun"], []),
    ("Finansiering: Leader 70 %, Svenska kulturfonden 32.760", ["Leader", "Svenska kulturfonden"], []),
    (
        "Medfinansiering: Region Skåne 284 000 kr, Hörby kommun 198 500 kr",
        [],
        ["Region Skåne", "Hörby kommun"],
    ),
    ("Finansieras genom: LONA-bidrag på 1,7 miljoner kronor från Naturvårdsverket", ["Naturvårdsverket"], []),
]


@pytest.mark.parametrize(("line", "funders", "cofunders"), SHARES)
def test_who_puts_in_what(line: str, funders: list[str], cofunders: list[str]) -> None:
    record = record_of(FORM + "Projektägare: Osby kommun\n" + line)
    assert [one.name for one in record.funders] == funders
    assert [one.name for one in record.cofunders] == cofunders


@pytest.mark.parametrize(("page", "expected"), OWNERS)
def test_owners(page: str, expected: list[tuple[str, str | None]]) -> None:
    owners = record_of(page).owners
    assert [(o.organisation.id, o.organisation.unit) for o in owners] == expected


@pytest.mark.parametrize(("page", "expected"), PARTNERS)
def test_partners(page: str, expected: list[str]) -> None:
    assert [p.organisation.name for p in record_of(page).partners] == expected


@pytest.mark.parametrize(("page", "expected"), PLACES)
def test_places(page: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(p.name, p.code, p.basis.value) for p in record_of(page).places] == expected


NUMBERS = [
    ("Projektägare: Vägverket AB\nOrganisationsnummer: 556812-4479", "556812-4479"),
    ("Projektägare\nVägverket AB\nOrganisationsnummer\n556812-4479", "556812-4479"),
    ("Projektägare: Vägverket AB\nKommun: Osby\nOrganisationsnummer: 5568124479", "556812-4479"),
    ("Projektägare: Vägverket AB (556812-4472)", "556812-4472"),
    ("Projektägare: Vägverket AB, org.nr 556812-4479", "556812-4479"),
    ("Projektägare: Vägverket AB\nOrganisationsnummer: saknas", None),
    ("Organisationsnummer: 556812-4479\nProjektägare: Vägverket AB", None),
    (
        "Projektägare: Vägverket AB\nKommun: Osby\nFas: Genomförande\nOrganisationsnummer: 556812-4479",
        None,
    ),
]


@pytest.mark.parametrize(("lines", "number"), NUMBERS)
def test_the_organisation_number_under_the_owner(lines: str, number: str | None) -> None:
    (owner,) = record_of(FORM + lines).owners
    assert owner.organisation.org_number == number
    assert owner.name.startswith("Vägverket AB")


def test_an_organisation_number_of_nobody_is_refused() -> None:
    page = (
        FORM + "Projektägare: Osby kommun\n\nKontakt\n\nTack till alla.\n\nOrganisationsnummer: 556812-4479"
    )
    rejected = extraction_of(FORM + "Organisationsnummer: 556812-4479").rejected
    assert ("556812-4479", "org_number") in [(r.evidence.text, r.reason.value) for r in rejected]
    assert record_of(page).owners[0].organisation.id == "SE-KOMMUN-1273"


GRANTED = [
    "Länsstyrelsen beviljar Stiftelsen Eken ett bidrag med högst 375 000 kronor för projektet Vägar.",
    "Länsstyrelsen har beviljat Stiftelsen Eken 375 000 kronor till projektet Vägar.",
]


@pytest.mark.parametrize("sentence", GRANTED)
def test_a_decision_says_who_got_it_and_from_whom(sentence: str) -> None:
    page = (
        f"Länsstyrelsen i Kalmar län\nBESLUT\n\n{sentence} Bidraget avser perioden 1 april 2020–31 mars 2021."
    )
    record = record_of(page)
    assert [o.organisation.name for o in record.owners] == ["Stiftelsen Eken"]
    assert [f.organisation.name for f in record.funders] == ["Länsstyrelsen i Kalmar län"]
    assert [p.edtf for p in record.periods] == ["2020-04-01/2021-03-31"]


def test_a_department_that_could_be_of_two_municipalities_is_refused() -> None:
    page = "Nytt\n\nSocialförvaltningen driver projektet Vägar. Osby kommun och Hörby kommun är stora."
    extraction = extraction_of(page)
    assert extraction.records[0].owners == ()
    assert ("owners", "generic_group") in {(r.field, r.reason.value) for r in extraction.rejected}


def test_an_owner_is_no_partner_at_once() -> None:
    page = FORM + "Projektägare: Osby kommun\nPartner: Osby kommun"
    extraction = extraction_of(page)
    assert [o.name for o in extraction.records[0].owners] == ["Osby kommun"]
    assert extraction.records[0].partners == ()
    assert ("partners", "duplicate") in {(r.field, r.reason.value) for r in extraction.rejected}


def test_the_same_organisation_twice_is_one_party_with_two_spans() -> None:
    page = FORM + "Projektägare: Osby kommun\n\nProjektet drivs av Osby kommun."
    (owner,) = record_of(page).owners
    assert [span.text for span in owner.evidence] == ["Osby kommun", "Osby kommun"]


def test_the_fund_of_a_label_is_an_inferred_funder() -> None:
    (funder,) = record_of(FORM + "Beviljat ESF-stöd: 5 mkr").funders
    assert (funder.organisation.id, funder.basis.value, funder.evidence[0].text) == (
        "EU-ESF",
        "inferred",
        "ESF",
    )


def test_contacts_only_when_asked_for() -> None:
    page = FORM + "Kontaktperson: Eva Ek\nE-post: eva.ek@example.se\nTelefon: 070-123 45 67"
    assert record_of(page).contacts == ()
    assert "Eva Ek" not in record_of(page).model_dump_json()
    found = [(c.kind.value, c.value) for c in record_of(page, contacts=True).contacts]
    assert found == [("person", "Eva Ek"), ("email", "eva.ek@example.se"), ("phone", "070-123 45 67")]


def test_a_foreign_municipality_at_a_label_of_places() -> None:
    (record,) = extraction_of("Projektägare: Osby kommun\nKommun: Strömstad, Halden kommune").records
    assert "Strömstad" in [place.name for place in record.places]


@pytest.mark.parametrize(
    "page",
    [
        "tProjek\xadt2001–2021-06avslutas.\xad\xadj\xad2021",
        "starta2017 avslutas m-\nb 2019 förstudie2020",
        "Mål\n•. 2",
        "Mål\n- . 2 barn",
        "Medfinansiärer....\n.................\n.................",
    ],
)
def test_odd_pages_are_read_to_their_end(page: str) -> None:
    for one in extraction_of(page).rejected:
        assert one.evidence.text


def test_a_time_told_twice_is_refused_where_it_stands() -> None:
    page = "Pro\u00adjektet Al\u00adfa pågår 2020-01 till 2021-06. Projektet avslutas 2021. Det blev bra."
    refused = [one.evidence.text for one in extraction_of(page).rejected if one.reason == "duplicate"]
    assert refused == ["2021"]
