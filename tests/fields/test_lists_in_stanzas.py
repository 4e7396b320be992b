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
