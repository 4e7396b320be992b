"""Lists in which empty lines part the entries, and lists that those who got a yes lead to."""

import pytest

from tests.fields.pages import extraction_of

ABOVE = "Trygghetsfonden\n\n1,9 miljoner till säkrare cykling\n\nTrygghetsfonden ger bidrag till forskning."
ENTRIES = [
    ("Vingel på grus bland äldre som cyklar", "Linköpings universitet, Norrköping"),
    ("Vantar som lyser vid väg", "Chalmers tekniska högskola, Göteborg"),
    ("Skolbarns blickar i rondeller", "VTI, Linköping"),
    ("Ringklocka med radar – förstudie", "Sigtuna kommun, Märsta"),
]
LEADS = [
    "Följande projekt har fått bidrag:",
    "Fyra projekt beviljades pengar denna gång:",
    "Beviljade projekt",
]


@pytest.mark.parametrize("lead", LEADS)
def test_each_stanza_is_an_entry(lead: str) -> None:
    stanzas = "\n\n".join(f"{name}\n{who}" for name, who in ENTRIES)
    records = extraction_of(f"{ABOVE}\n\n{lead}\n\n{stanzas}\n").records
    found = [(one.title.value if one.title else None, [who.name for who in one.owners]) for one in records]
    assert [name for name, _ in found] == [name for name, _ in ENTRIES]
    assert all(
        len(who) == 1 and entry.startswith(who[0])
        for (_, who), (_, entry) in zip(found, ENTRIES, strict=True)
    )


@pytest.mark.parametrize("lead", LEADS)
def test_a_person_shifts_no_owner_to_the_next(lead: str) -> None:
    stanzas = "\n\n".join(
        f"{name}\n{who}" for name, who in [("Sadlar för korta", "Eva Ekdahl, Kode"), *ENTRIES]
    )
    records = extraction_of(f"{ABOVE}\n\n{lead}\n\n{stanzas}\n").records
    owner = dict(ENTRIES)
    for one in records:
        assert one.title is not None
        assert all(owner.get(one.title.value, "").startswith(who.name) for who in one.owners)


ITEMS = "\n\n • Minigolf i Jomala (Jomala IK)\n • Bryggbastun på Föglö (Föglö skärgårdsförening)\n • Skyltat Saltvik (Saltviks kommun)\n"
YES = [
    "Leadergruppen beviljar stöd i höst.\n\nDe tre som gruppen ställde sig bakom är:",
    "Leadergruppen delar ut stöd i höst.\n\nDe 3 som fick klartecken är:",
    "Leadergruppen har mött sökande.\n\nFöljande fick stöd av gruppen i höst:",
    "Leadergruppen har mött sökande.\n\nTre projekt fick klartecken:",
]


@pytest.mark.parametrize("lead", YES)
def test_those_who_got_a_yes_are_entries(lead: str) -> None:
    records = extraction_of(lead + ITEMS).records
    found = {one.title.value if one.title else "": [who.name for who in one.owners] for one in records}
    assert found == {
        "Minigolf i Jomala": ["Jomala IK"],
        "Bryggbastun på Föglö": ["Föglö skärgårdsförening"],
        "Skyltat Saltvik": ["Saltviks kommun"],
    }


@pytest.mark.parametrize(
    "lead", ["De tre som deltar i kören är:", "De tre som sköter bokningen av bryggan är:"]
)
def test_others_are_none(lead: str) -> None:
    assert not extraction_of(f"Föreningen har haft sitt möte.\n\n{lead}{ITEMS}").records


def test_a_sentence_on_who_takes_part_names_no_owner() -> None:
    page = (
        "KK-stiftelsen ger 40 miljoner kronor till tre forskningsprojekt\n\nDe här projekten får pengar:\n\n"
        "Högskolan i Borås:\n"
        "• Garn av gamla lakan. Med är Spinnverket AB. Totalt: 22 miljoner kronor, varav 10 miljoner från KK-stiftelsen.\n"
        "• Färg utan vatten. Bland företagen märks Väverian AB. Totalt: 19 miljoner kronor, varav 9 miljoner från KK-stiftelsen.\n"
        "• Knappar av horn. Bland parterna finns Hornverket AB. Totalt: 9 miljoner kronor, varav 4 miljoner från KK-stiftelsen.\n"
    )
    names = {who.name for one in extraction_of(page).records for who in one.owners}
    assert names <= {"Högskolan i Borås"}


def test_what_stands_under_other_articles_is_no_project() -> None:
    page = (
        "Pengar till bystugan\n\nSparbanksstiftelsen Alfa ger Ekby byalag 90 000 kronor till projektet Ljus stuga.\n\n"
        "Läs också\n\nEva Ekdahl fick Lindgrenska priset på 40 000 kronor: ”Jag ska laga taket”\n\n"
        "Kommunen ger 2 miljoner kronor till projektet Badhus nu\n"
    )
    records = extraction_of(page).records
    assert [one.title.value for one in records if one.title] == ["Ljus stuga"]
    assert [str(sum_.amount) for one in records for sum_ in one.budgets] == ["90000"]


GIVEN = [
    ("Idre Fjälls Samfällighet", "1 210 000", "Trygga steg över myren"),
    ("Malungs kommun", "540 300", "Grusringen runt Byrsjön"),
    ("Stiftelsen Skattungbyns Framtid", "320 000", "Stigar för små fötter"),
]


@pytest.mark.parametrize("many", [2, 3])
def test_who_gets_how_much_stands_over_what_it_is_called(many: int) -> None:
    texts = "\n\n".join(
        f"{who}, {total} kronor\n\n{name}\n\nProjektet syftar till att byta ut spänger och skyltar."
        for who, total, name in GIVEN[:many]
    )
    lead = "Länsstyrelsen Dalarna fördelar pengar till tre projekt.\n\nProjekt som fått stöd"
    records = extraction_of(f"Pengar till leder\n\n{lead}\n\n{texts}\n").records
    assert [
        (one.owners[0].name, f"{one.budgets[0].amount:,}".replace(",", " "), one.title and one.title.value)
        for one in records
    ] == [(who, total, name) for who, total, name in GIVEN[:many]]


@pytest.mark.parametrize(
    "lead", ["Här är de fyra som får dela på pengarna.", "Nedan följer de fyra projekt som fått stöd."]
)
def test_a_name_before_the_text_under_who_runs_it(lead: str) -> None:
    courses = [
        ("Studieförbundet Bilda Mitt", "Räkna med mig", "väntas vara klart i maj 2021"),
        ("Hyresgästföreningen Norra Skåne", "Läxor vid köksbordet", "väntas vara klart i juni 2022"),
        ("Rädda Barnen Luleå", "Kvart över tre", "väntas vara klart i juni 2021"),
        ("PRO Gävleborg", "Boklyftet", "blev klart i januari 2021"),
    ]
    above = "Stöd till läxhjälp\n\nSkolverket har beslutat att ge 4,1 miljoner kronor till läxhjälp."
    texts = "\n\n".join(f"{who}\n{name}. Projektet {end}." for who, name, end in courses)
    records = extraction_of(f"{above} {lead}\n\n{texts}\n").records
    assert [(one.owners[0].name, one.title and one.title.value) for one in records] == [
        (who, name) for who, name, _ in courses
    ]


def test_a_place_in_capitals_over_who_gets_it_names_nothing() -> None:
    texts = (
        'BRUNFLO\nBrunflo Ryttarförening får stöd med 1 240 000 kr för "Ramp och lyft i stallet. "\n\nSyftet är att fler ska rida.\n\n'
        'FÄRILA\nFärila GoIF får stöd med 3 300 000 kr för "Tillbyggnad av klubbhus"\n\nSyftet är att få plats.\n\n'
        'DALS ROSTOCK\nRostocks Skejtare får stöd med 890 000 kr för "Ny skejtyta"\n\nSyftet är att ha något att göra.'
    )
    records = extraction_of(
        f"Anläggningsstöd mars 2021\n\nListan följer orternas ordning\n\n{texts}\n"
    ).records
    assert [one.title and one.title.value for one in records] == [
        "Ramp och lyft i stallet",
        "Tillbyggnad av klubbhus",
        "Ny skejtyta",
    ]


def test_a_county_names_no_project() -> None:
    rows = "\n\n".join(
        f"{who}\n{total} kr ({asked} kr)\n{county}"
        for who, total, asked, county in [
            ("Teater Väst", "1 250 000", "1 700 000", "Västerbottens län"),
            ("Dalateatern", "800 000", "950 000", "Dalarnas län"),
            ("Norrscenen", "1 200 000", "2 900 000", "Norrbottens län"),
        ]
    )
    records = extraction_of(
        f"Pengar 2008\n\nKulturrådet fördelar 5 miljoner till regionala projekt.\n\n{rows}\n"
    ).records
    assert not [one.title.value for one in records if one.title and one.title.value.endswith(" län")]
