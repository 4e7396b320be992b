"""Places as news and minutes give them: in a headline, beside nouns, in lists; and places of parties there."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektet Kvarnens år drivs av Hemse byalag. "
NEWS = "\n\nHemse byalag har beviljats 500 000 kronor från Kulturrådet. Projektet ska ge fler en plats att mala på.\n"


def _places(page: str) -> list[str]:
    return [place.name for place in record_of(page).places]


HEADLINES = {
    "Nya kvarnhjul byggs i Fritsla": ["Fritsla"],
    "Pengar till mjölnarkurser för unga i Fritsla": ["Fritsla"],
    "Nu rustas kvarnarna i Fritsla och Kinna": ["Fritsla", "Kinna"],
    "2,4 miljoner till kvarnar i Sjuhärad": ["Sjuhärad"],
    "Projekt för unga i Fritsla får stöd": ["Fritsla"],
    "Ny damm på gång i Fritsla": ["Fritsla"],
    "Välkommen till kvarnarna i Fritsla": [],
    "Kvarnar byggs i Europa": [],
    "Aktuellt i Fritsla": [],
    "Museet i Fritsla har fått nya pengar till kvarnar": [],
}


@pytest.mark.parametrize(("headline", "expected"), HEADLINES.items())
def test_places_of_a_headline(headline: str, expected: list[str]) -> None:
    assert _places(headline + NEWS) == expected


def test_a_headline_tells_nothing_where_the_text_does() -> None:
    page = "Nya kvarnhjul får fler att stanna i Fritsla" + NEWS + "Projektet drivs i Kinna.\n"
    assert _places(page) == ["Kinna"]


TOLD = {
    "Projektet ska rusta kvarnar i landskapen Västmanland och Närke.": ["Västmanland", "Närke"],
    "Pilotorter är Borås, Kinna och Fritsla.": ["Borås", "Kinna", "Fritsla"],
    "Provorterna blev Kinna och Fritsla.": ["Kinna", "Fritsla"],
    "Testkommuner är Borås, Mark och Tranemo.": ["Borås", "Mark", "Tranemo"],
    "I projektet lagas dammar i stadsdelen Hageby.": ["Hageby"],
    "I projektet sätts holkar upp runt Lindsjön och Torparp.": ["Lindsjön", "Torparp"],
    "Projektet ligger i den norra delen av Fritsla.": ["Fritsla"],
    "Projektet ordnar kurser i Fritsla (4 maj), Kinna (5 maj) och Borås (8 maj).": [
        "Fritsla",
        "Kinna",
        "Borås",
    ],
    "Projektet bygger dammar i Kinna (12 hushåll) samt Tranemo.": ["Kinna", "Tranemo"],
    "I projektet samlas alla i Kinna tätort, Skene eller Borås.": ["Kinna", "Skene", "Borås"],
    "Projektet gäller Borås med omnejd, alltså inte Mark.": [],
    "Projektet är till för barn som bor i Kinna eller Fritsla.": ["Kinna", "Fritsla"],
    "Projektet vänder sig till äldre som haft svårt att gå och bor i Borås.": ["Borås"],
    "Målgruppen är unga som går i skola och bor på Öland.": ["Öland"],
    "Projektledaren arbetar hemifrån och bor i Borås.": [],
    "Projektet ska komma hela Sjuhärad till del.": ["Sjuhärad"],
    "Projektets pengar kommer Kalmar län till godo.": ["Kalmar län"],
    "Projektet samlar minnen med koppling till hela Bergslagen.": ["Bergslagen"],
    "Projektet visar konst med anknytning till Fritsla.": ["Fritsla"],
    "Projektet ska inventera Borås kommuns alléer.": ["Borås"],
    "Projektet innebär vård av Marks kommuns stenmurar.": ["Mark"],
    "Projektet ska rusta Kinnas kvarnar.": ["Kinna"],
    "I projektet ingår personal från Borås kommuns förvaltningar.": [],
    "Projektet märker ut leder kring Kinna och Döda fallet.": ["Kinna", "Döda fallet"],
    "I projektet lagas dammar vid Stora sjön och i Lillån.": ["Stora sjön", "Lillån"],
    "Projektet pågår i Småland och Öarna.": ["Småland och Öarna"],
}


@pytest.mark.parametrize(("sentence", "expected"), TOLD.items())
def test_places_beside_nouns_and_in_lists(sentence: str, expected: list[str]) -> None:
    assert _places(LEAD + sentence) == expected


OF_OTHERS = [
    "I projektet byggs en damm en halvtimme söder om Borås.",
    "Det finns 25 kvarnar i landet som liknar projektets, varav tre i Borås.",
    "Projektet är i april på plats i Borås och berättar om mjöl.",
    "Projektet drivs i samverkan med Arbetsförmedlingen, kyrkan och psykiatrin i Borås.",
    "Projektet drivs tillsammans med två kluster för livsmedel i Danmark.",
    "I projektet deltar också Samkommunen för bildning i Borås (SBB).",
    "I projektet deltar Textilhögskolan vid Högskolan i Borås samt Sätergläntan.",
    "Projektet berörs av Leader Borås strategi.",
    "Strukturfondspartnerskapet i Borås har sagt ja till projektet.",
    "Projektet har fått stöd av partnerskapet i Mark och Borås.",
    "Projektet är prioriterat av LAG i Borås.",
    "Politiker i Borås har genom partnerskapet prioriterat projektet.",
    "Projektet samordnas av University of Aarhus på Danmark.",
    "Projektet drivs i samarbete med Mat i Väst, Gårdar i Bohuslän och Ostar i Borås.",
    "I projektet deltar Sandbacka Park i Sandviken och Innovatum i Borås.",
    "Projektet görs ihop med ledningen för ”Fria Åar” i Borås.",
    "Besökare i Boråskommunerna får en kalender av projektet.",
    "Projektet växer. ”Vi vill att projektet ska finnas i alla skolor i Borås”, säger Lena Ek.",
]


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_where_parties_and_other_things_are(sentence: str) -> None:
    assert not {"Borås", "Danmark", "Sätergläntan"} & set(_places(LEAD + sentence))


def test_a_name_that_ends_in_a_place() -> None:
    page = "Föreningen Film i Kvarnby har sökt pengar.\n\nFilm i Kvarnby har fått 50 000 kronor till ett projekt."
    assert _places(page) == []


def test_a_line_of_minutes_with_several_labels() -> None:
    page = "Kvarnens år\n\nProjektägare: Hemse byalag\nPlats: Kvarngården, Fritsla Närvarande: Stig Holm, Petra Lind\n"
    assert _places(page) == ["Kvarngården", "Fritsla"]


def test_an_area_of_leader_at_a_label_is_no_place() -> None:
    page = (
        "Kvarnens år\n\nProjektägare: Hemse byalag\n"
        "Var genomförs projektet: Längs kusten i Leader Kalmar-Öland, från Oskarshamn till Karlskrona\n"
    )
    assert [name for name in _places(page) if name in {"Kalmar", "Öland", "Oskarshamn"}] == ["Oskarshamn"]


def test_a_unit_before_its_municipality() -> None:
    page = "Kvarnens år\n\nProjektägareKlivet Härnösands kommun\nBeviljat ESF-stöd411 601 kr\n"
    assert "Härnösand" in _places(page)
