"""Ordinary sentences with every kind of name in them: who runs, takes part, pays, and what it is called.

Each sentence is tried with each name, so that no construction works for the names it was written with alone.
"""

import pytest

from tests.fields.pages import extraction_of

BODIES = [
    *("Osby kommun", "Region Skåne", "Länsstyrelsen i Kronobergs län", "Lunds universitet", "SLU", "RISE"),
    *(
        "Föreningen Gröna Ringen",
        "Byalaget i Vika",
        "Kungsörs hembygdsförening",
        "IK Viken",
        "Viks IK",
        "4H Sverige",
    ),
    *(
        "Naturskyddsföreningen i Lund",
        "Friluftsfrämjandet Ludvika",
        "LRF Halland",
        "FUB Luleå",
        "Rädda Barnen",
    ),
    *(
        "Stiftelsen Öliv",
        "Nordic Glow AB",
        "Skellefteå Kraft",
        "Umeå Energi",
        "Science Park Borås",
        "Fryshuset",
    ),
    *(
        "Hushållningssällskapet Väst",
        "Coompanion Skåne",
        "Energikontor Sydost",
        "Destination Läckö",
        "Kvarkenrådet",
    ),
    *(
        "Teater Halvmåne",
        "Riksteatern Värmland",
        "Västerbottens museum",
        "Moderna museet Malmö",
        "Film i Väst",
    ),
    *(
        "Svenska kyrkan i Knivsta",
        "Sjöbo församling",
        "Växjö stift",
        "Ersta diakoni",
        "Studieförbundet Bilda",
    ),
    *(
        "Sameföreningen Tjaallen",
        "Leader Sjuhärad",
        "Samordningsförbundet Centrala Östergötland",
        "Biosfärområde Voxnadalen",
    ),
    *(
        "Skogsstyrelsen Region Syd",
        "Åbo Akademi",
        "Pargas stad",
        "Svenska Röda Korset",
        "Hela Människan",
        "Konstfrämjandet Dalarna",
    ),
]
SENTENCES: dict[str, list[str]] = {
    "owners": [
        "Projektet drivs av {}.",
        "{} driver projektet Gröna vägar.",
        "Projektet Gröna vägar drivs av {} och pågår till 2024.",
        "{} är projektägare.",
        "Projektägare är {}.",
        "{} leder projektet.",
        "Projektet leds av {}.",
        "{} har fått 900 000 kronor av Vinnova för projektet Gröna vägar.",
        "{} får 900 000 kronor till projektet Gröna vägar.",
        "Vinnova har beviljat {} 900 000 kronor för projektet Gröna vägar.",
        "{} har beviljats 900 000 kronor från Vinnova.",
        "Bakom projektet står {}.",
        "Projektet genomförs av {}.",
        "Gröna vägar är ett projekt som drivs av {}.",
        "Gröna vägar är ett projekt som {} driver.",
        "I projektet Gröna vägar ska {} bygga nya leder.",
        "Det är {} som driver projektet.",
        "{} startade projektet 2021.",
        "{} tilldelas 900 000 kronor.",
        "Nu startar {} projektet Gröna vägar.",
        "Projektet ägs av {}.",
        "{} koordinerar projektet.",
        "Sedan 2021 driver {} projektet Gröna vägar.",
    ],
    "partners": [
        "Projektet drivs av Alvesta kommun tillsammans med {}.",
        "Projektet genomförs i samarbete med {}.",
        "{} är partner i projektet.",
        "Partner i projektet är {}.",
        "I projektet deltar {}.",
        "{} deltar i projektet.",
        "{} medverkar i projektet.",
        "Alvesta kommun driver projektet i samverkan med {}.",
        "Alvesta kommun samarbetar med {} i projektet.",
        "Samarbetspartner är {}.",
        "Övriga parter i projektet är {} och Växjö kommun.",
        "Tillsammans med {} driver Alvesta kommun projektet.",
        "Med i projektet är också {}.",
        "{} är med i projektet.",
    ],
    "funders": [
        "Projektet finansieras av {}.",
        "{} finansierar projektet.",
        "Projektet har fått stöd av {}.",
        "Med stöd från {} bygger föreningen en led.",
        "{} har beviljat projektet 900 000 kronor.",
        "Finansiär är {}.",
        "Projektet genomförs med medel från {}.",
        "{} bidrar med 900 000 kronor.",
        "Alvesta kommun har fått 900 000 kronor från {} för projektet.",
        "Pengarna kommer från {}.",
        "Projektet får bidrag från {}.",
        "{} ger 900 000 kronor till projektet.",
        "{} stöder projektet med 900 000 kronor.",
    ],
}


def page(sentence: str, role: str) -> str:
    alone = role == "owners" or "Alvesta" in sentence
    owner = "" if alone else "Projektet drivs av Alvesta kommun. "
    return f"Gröna vägar\n\nVi vill få fler att gå till fots. {owner}{sentence} Målet är att 200 personer ska gå mer.\n"


@pytest.mark.parametrize(
    ("role", "sentence"), [(role, one) for role, some in SENTENCES.items() for one in some]
)
def test_every_body_has_its_role(role: str, sentence: str) -> None:
    missed = []
    for body in BODIES:
        (record,) = extraction_of(page(sentence.format(body), role)).records
        found = [*getattr(record, role), *(record.cofunders if role == "funders" else ())]
        if body not in {one.name for one in found}:
            missed.append(body)
    assert missed == []


TITLES = [
    *(
        "Gröna vägar",
        "Barnens skog",
        "Från jord till bord",
        "ALFA",
        "Hållbara hamnar 2.0",
        "Ung & aktiv",
        "SMART-X",
    ),
    *(
        "Mat, makt och miljö",
        "Bron – en väg till arbete",
        "Hela byn leker",
        "E-hälsa i norr",
        "Plats för alla",
    ),
    *(
        "Kom igen",
        "Mötesplats Norr",
        "Unga bygger broar",
        "Energieffektiva byar",
        "Digital kompetens i små företag",
    ),
    *(
        "Nya Vägar In",
        "Kunskap i rörelse",
        "Smaka på Värmland",
        "Klimatsmarta gårdar",
        "GreenGrowth",
        "Äldre kan",
    ),
    *(
        "Rörelse hela livet",
        "Integration genom idrott",
        "Framtidens fiske",
        "Tillsammans för havet",
        "Hav möter land",
    ),
    *(
        "Sång för livet",
        "Havsbris 2025",
        "Från idé till handling",
        "Cirkulära Örebro",
        "Min by",
        "Återbruk",
        "Livslust",
    ),
]
NAMED = [
    "Projektet {} drivs av Osby kommun.",
    "I projektet {} ska unga lära sig segla.",
    "{} är ett projekt som drivs av Osby kommun.",
    "Osby kommun driver projektet {}.",
    "Osby kommun har fått 900 000 kronor till projektet {}.",
    "Projektet heter {} och pågår till 2024.",
    "Genom projektet {} vill Osby kommun nå fler.",
    "Projektet ”{}” startar i höst.",
    "Med projektet {} vill vi nå fler unga.",
    "Osby kommun startar projektet {}, som ska pågå i tre år.",
    "Vinnova stöder projektet {} med 900 000 kronor.",
    "Inom ramen för projektet {} har vi byggt tre leder.",
    "Projekt {} är igång.",
]


@pytest.mark.parametrize("heading", ["Nyheter", "{}"])
@pytest.mark.parametrize("sentence", NAMED)
def test_every_project_has_its_name(heading: str, sentence: str) -> None:
    missed = []
    for title in TITLES:
        text = f"Vi vill få fler att gå till fots i Osby. {sentence} Målet är att 200 personer ska gå mer."
        records = extraction_of(f"{heading}\n\n{text}\n".format(title, title)).records
        if [one.title and one.title.value for one in records] != [title]:
            missed.append((title, [one.title and one.title.value for one in records]))
    assert missed == []
