"""Heads of names of organisations: each row of the table in a sentence, and by class what looks alike."""

import pytest

from extractors.grammar.organisation_table import Head, heads
from extractors.grammar.organisations import find_organisations
from extractors.tables import rows


def named(sentence: str) -> list[str]:
    """The names of bodies in a sentence, the definite forms that stand for one left out."""
    return [sentence[f.start : f.end] for f in find_organisations(sentence).found if not f.value.generic]


def example(head: Head) -> tuple[str, str]:
    """A sentence with a name that this head makes, and the name."""
    match head.place:
        case "after":
            name = f"Osbys {head.head}"
            return f"Det drivs av {name}.", name
        case "before":
            name = f"Fjärr{head.head} Osby" if "part" in head.needs else f"{head.head} Osby"
            return f"Det drivs av {name}.", name
        case "word":
            name = f"Osby{head.head}"
            return f"Det drivs av {name}.", name
        case "for":
            name = f"{head.head.capitalize()} för goda grannar"
            return f"Det drivs av {name}.", name
        case _:
            return f"Det drivs av {head.head} Gröna Lindar.", "Gröna Lindar"


@pytest.mark.parametrize("head", heads(), ids=lambda head: f"{head.head}-{head.place}")
def test_every_head_makes_a_name(head: Head) -> None:
    sentence, name = example(head)
    if head.newspaper:
        assert name not in named(sentence)
    else:
        assert any(name in found for found in named(sentence)), named(sentence)


@pytest.mark.parametrize("row", rows("named_bodies"), ids=lambda row: row["name"])
def test_every_named_body(row: dict[str, str]) -> None:
    assert row["name"] in named(f"Vi samarbetar med {row['name']}.")


# The names stand in <angles>, and nothing else in the sentence is a body.
NAMES: dict[str, tuple[str, ...]] = {
    "clubs": (
        "Satsningen som <Lindby FF> driver.",
        "<Ekby BK> bygger ny hall.",
        "Det drivs av <Ekby IF Bandy> i år.",
        "Klubbarna är <IK Linden> och <OK Tallen>.",
        "Bakom står <Linde Bergs SK>.",
        "<Växjö Vipers> driver fritidsgården.",
        "Tillsammans med <Osby GK>.",
        "Vi gör det med <Rotaryklubben Osby>.",
        "Också ridklubben <Silverhoven> är med.",
        "Pengarna gick till <Cykelklubben Lindby>.",
    ),
    "friends and branches": (
        "Vi gör det med <Kvinno- och tjejjouren Åre>.",
        "Det leds av <Gamla folkskolans vänner>.",
        "Sökande var <Folkhälsan i Malax rf>.",
        "<Karolinska Universitetssjukhuset> deltar.",
        "Tillsammans med <Judiska församlingen i Göteborg>.",
        "Det leds av <Svenska Kryssarklubben>.",
        "Det drivs av <Lindbys Togovänner>.",
        "Stödet gick till <Museets vänner>.",
        "Vi hjälps åt med <Vänförening Moshi>.",
        "<Röda Korset i Osby> deltar.",
        "<Verdandi i Osby> och <Scouterna i Åre> deltar.",
        "Med <Lekarna rf> i spetsen.",
        "Sökande är <Norrby Ungdomsförening r.f.> och ingen annan.",
        "Det leds av <Riksförbundet Tal & Skrift>.",
        "<Byalaget Lindby med omnejd> bygger.",
        "Pengarna kom från <Stiftelsen Karl och Anna Eks minnesfond>.",
        "<Lindby Hembygdsgille> bygger.",
        "<Norra Lindans vattenråd> mäter.",
    ),
    "culture": (
        "Tillsammans med <Teater Fyra>.",
        "Hos <Malmö Opera> och <Borås Konsthall>.",
        "Det spelas av <Lindby symfoniorkester>.",
        "I höst leder <Lindteatern> arbetet.",
        "<Norrlandsoperan> driver projektet.",
        "<Folkteatern Gävleborg> driver det.",
        "<Klockmuseet i Osby> deltar.",
        "<Klockmuseet> driver projektet.",
        "Det drivs av <Gamla Linde-teatern>.",
        "Vi gjorde det med <Gula teatern>.",
        "Det drivs av <Musik i Dalarna>.",
    ),
    "schools": (
        "Skolorna är <Colegio San Martín> och <Lycée Victor Hugo>.",
        "Det leds av <Naturbrukscentrum Säter>.",
        "Det leds av <Teknikcollege Mälardalen>.",
        "Vi lärde oss på <Ebersteinska gymnasiet> i höstas.",
        "Vi gör det med <Campus Nyköping>.",
        "<Viljandi gymnasium> i Estland samordnar.",
        "<Lindhagens Dansskola> får stöd.",
        "<Nässjö kulturskola> har sökt.",
        "Eleverna på <Lindbyskolan> är med.",
        "<Osbyskolan> driver odlingen.",
        "Tillsammans med <Nyeri Primary School>.",
        "Det leds av friskolan <Gröna Linden>.",
        "Partner är <Universidad de Granada> och <Hochschule Bremen>.",
        "Partner är <Institute of Marine Biology>.",
    ),
    "sites that act": (
        "Det drivs av <Naturum Kosterhavet>.",
        "Det sker i samarbete med <Lindby kyrka>.",
        "<Folkets hus i Åre> driver projektet.",
        "<Lindby kyrkstad> har sökt medel.",
        "Det drivs av <Green Shore Initiative>.",
        "Projektet drivs av <Osby kommun> tillsammans med <Lindby herrgård> i år.",
    ),
    "an adjective and a definite noun": (
        "<Kurdiska kvinnoföreningen> hjälper till i projektet.",
        "Projektet drivs av <Nordiska båtarkivet> sedan 2020.",
        "<Norrländska teatern> bygger en scen.",
        "Partner är <Samiska institutet> och <Gotländska orkestern>.",
        "Gamla föreningen i byn är nedlagd.",
        "Tekniska problem gjorde att arkivet stängde.",
        "I svenska skolan talar man mycket om det.",
        "Hela nätverket träffas i maj.",
    ),
    "companies by what they do": (
        "I projektet deltar limtillverkaren <Ekfog> och algodlaren <Blå Vik>.",
        "Garnet kommer från spinneriet <Ullkärr>.",
        "Med är <Brf Strandlyktan>.",
        "I år har odlaren fått hjälp.",
    ),
    "clubs and gardens": (
        "<Falsterbo ornitologer> räknar ejder.",
        "Projektet leds av <Lunds botaniska trädgård>.",
        "Loket tillhör <Föreningen Spårlusen>.",
        "<Hjo kommuns folkhälsoråd> ger 20 000 kronor.",
    ),
    "faith and land": (
        "<Lindala lutherska församling> deltar.",
        "Med är också <Gransele sameby>.",
        "<Umeå marina forskningscentrum> leder arbetet.",
        "<Samordningsförbundet Lindslätten och Granåsen> har satsat tre miljoner.",
        "<Djurskyddet Linden> hjälper till.",
        "Det kom från <Leadergruppen Skärvan>.",
    ),
    "business": (
        "<Fjällsparbanken> bidrar med 25 000 kronor.",
        'Bolaget heter "<Nya Linden AB>" nu.',
        "Tillsammans med <Visit Linköping & Co>.",
        "Tillsammans med <Falu Energi & Vatten>.",
        "Vi hyr av <Örebrobostäder>.",
        "<Värmlandstrafik> kör bussarna tillsammans med <Osby kommun>.",
        "Det görs av <Osby Ångbryggeri>.",
        "Det drivs av <Osby Energi>.",
        "Vi gör det med <Bergströms Bryggeri>.",
        "<Umeå Hamn> ansvarar för kajen.",
        "Företaget <Lindteknik> deltar.",
        "Pengarna gick till konsultbyrån <Nya Linden>.",
        "Tillsammans med <Tekniska verken i Linköping>.",
        "Det leds av <Film i Väst AB>.",
        "Det drivs av <TÅG I BERGSLAGEN AB>.",
        "Partner är <Peab Asfalt>.",
        "<Osby utvecklingscentrum> leder.",
    ),
    "said to be one": (
        "Det drivs av organisationen <Gröna Lindar>.",
        "Bakom står ungdomsorganisationen <Lindarna>.",
        "Det sattes upp av dansgruppen <Tåhäl>.",
        "Rederiet <Nordhav> bygger om två fartyg.",
        "Musiken kommer från inspelningsstudion <Granljud>.",
        "Arbetet leds av vår systerorganisation <Lindarnas Women Group>.",
    ),
}


def sentences(classes: dict[str, tuple[str, ...]]) -> list[str]:
    return [sentence for listed in classes.values() for sentence in listed]


@pytest.mark.parametrize("sentence", sentences(NAMES))
def test_names(sentence: str) -> None:
    parts = sentence.replace(">", "<").split("<")
    assert named("".join(parts)) == parts[1::2]


# A definite form stands for a body that the page names; beside a place a school is a building.
GENERIC = [("Nu får skolan pengar.", ["skolan"]), ("Den gamla skolan i Osby rivs.", [])]


@pytest.mark.parametrize(("sentence", "generic"), GENERIC)
def test_definite_forms(sentence: str, generic: list[str]) -> None:
    assert [sentence[f.start : f.end] for f in find_organisations(sentence).found] == generic


NO_NAMES: dict[str, tuple[str, ...]] = {
    "ordinary words": (
        'Temat är "Morgondagens skola" i år.',
        "Framtidens skola är temat.",
        "Vi läser om vindkraft och Bergskraft.",
        "Allt är OK nu.",
        "Kära museivänner!",
        "Annas vänner kom.",
        "Elevernas vänner fick komma.",
        "Digital musikskola startar.",
        "Nytt gymnasium byggs.",
        "Skolans bibliotek är öppet.",
        "Grön Energi är temat.",
        "Museet är stängt och skolan är öppen.",
        "Vi går till biblioteket efter skolan.",
        "De ska bilda en Mittnordisk lantbruksskola.",
        "Tema Energi",
    ),
    "sites that are places": (
        "Vi ses i Lindby kyrka på söndag.",
        "Leden går förbi Lindby herrgård.",
        "Bussen stannar vid Naturum Kosterhavet.",
        "Bygget vid Osby Hamn är klart.",
        "Vi träffas på vårdcentralen i Osby.",
    ),
    "titles": (
        "Syftet med Green Shore Initiative är gott.",
        "Projektet Osby Energi är slut.",
        "Nu startar Smart City Hub i höst.",
    ),
    "what is only called so": (
        "Bolaget växer.",
        "Organisationen Karin Ek talar om.",
        "Företaget i Osby växer.",
    ),
}


@pytest.mark.parametrize("sentence", sentences(NO_NAMES))
def test_no_names(sentence: str) -> None:
    assert named(sentence) == []


def test_a_name_ends_before_another_body() -> None:
    assert named("Det drivs av Stiftelsen Norden och Osby kommun.") == ["Stiftelsen Norden", "Osby kommun"]


def test_the_definite_form_stays_with_a_place() -> None:
    assert named("Det drivs av hembygdsföreningen i Osby.") == ["hembygdsföreningen i Osby"]
    assert named("Det drivs av klubben i Osby.") == []


def test_a_glued_label_is_no_part_of_a_name() -> None:
    assert named("ProjektägareSamordningsförbundet Lindan") == ["Samordningsförbundet Lindan"]


@pytest.mark.parametrize(
    "sentence", ["Kulturskolan i Osby kommun leder.", "Vi leds av Biblioteket i Osby kommun."]
)
def test_what_belongs_to_a_municipality(sentence: str) -> None:
    (found,) = find_organisations(sentence).found
    assert found.value.id == "SE-KOMMUN-1273"
    assert found.value.unit == sentence[found.start : sentence.index(" i Osby")]


def test_a_body_of_the_tables_keeps_its_id() -> None:
    (found,) = find_organisations("Tillsammans med Studieförbundet Bilda.").found
    assert found.value.id == "SE-BILDA"


@pytest.mark.parametrize(
    "sentence",
    ["Vi bor i centrum Osby nu.", "Han letar i arkivet Osby byggde.", "Pengarna i fonden Osby fick är slut."],
)
def test_a_head_that_ends_words_is_none_by_itself(sentence: str) -> None:
    assert not [name for name in named(sentence) if name.startswith(("centrum", "arkivet", "fonden"))]


BRANCHES = [
    "RF-SISU Jämtland Härjedalen",
    "Hyresgästföreningen region Sydost",
    "Röda Korset krets Norrvik",
]


@pytest.mark.parametrize("name", BRANCHES)
def test_a_branch_of_a_national_body(name: str) -> None:
    assert named(f"Vi samarbetar med {name} i år.") == [name]


@pytest.mark.parametrize(
    "sentence", ["Hyresgästföreningen region för region", "Röda Korset krets efter krets"]
)
def test_a_district_without_a_name_makes_no_branch(sentence: str) -> None:
    assert named(sentence) in (["Hyresgästföreningen"], ["Röda Korset"])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Klubben Getbergets slalomklubb driver liften.", "Getbergets slalomklubb"),
        ("Klubben Hästveda SK driver liften.", "Hästveda SK"),
        ("Föreningen Hästveda SK driver liften.", "Hästveda SK"),
        ("Föreningen Osby hembygdsförening driver liften.", "Osby hembygdsförening"),
        ("Byggfirman Ölands Kalkmurare AB driver liften.", "Ölands Kalkmurare AB"),
        ("Föreningen Ekdalens vänner driver liften.", "Föreningen Ekdalens vänner"),
        ("Föreningen Gröna Ekan driver liften.", "Föreningen Gröna Ekan"),
        ("Stiftelsen Stora Ekan AB driver liften.", "Stiftelsen Stora Ekan AB"),
    ],
)
def test_noun_before_a_name_with_a_head_of_its_own(sentence: str, name: str) -> None:
    assert named(sentence) == [name]
