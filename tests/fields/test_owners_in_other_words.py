"""Owners as pages that nobody wrote for a funder name them; and bodies that such pages name beside them."""

import pytest

from tests.fields.pages import extraction_of, record_of

HEAD = "Kvarnhjulet\n\nProjektet Kvarnhjulet pågår under 2021. "


def owners(page: str) -> list[str]:
    """The owners of a page."""
    return [party.name for party in record_of(page).owners]


SAID = """
Projektägare på svensk sida är Ekby hembygdsförening.
Projektägare i Sverige är Ekby hembygdsförening.
Hjulet har byggts av Ekby hembygdsförening med Bygg & Form som entreprenör.
På lördag invigs hjulet, som byggts av Ekby hembygdsförening.
Dammen, som rustats upp av Ekby hembygdsförening, invigs i maj.
Ekby hembygdsförening får pengar från Vinnova för att laga hjulet.
Ekby hembygdsförening har fått medel ur Arvsfonden till hjulet.
Ekby hembygdsförening har tillsammans med fyra parter fått projektmedel av EU för att laga hjulet.
Ekby hembygdsförening har tillsammans med några grannbyar beviljats stöd för att laga hjulet.
Syftet med Ekby hembygdsförenings projekt är att kvarnen ska mala igen.
Målet för Ekby hembygdsförenings satsning är att kvarnen ska mala igen.
Ekby hembygdsförenings projekt för att få kvarnen att mala har avslutats.
Ekby hembygdsförening bidrar till det genom projektet Kvarnhjulet.
Ekby hembygdsförening arbetar med kvarnar inom ramen för projektet.
Ekby hembygdsförening har tillsammans med Ekby kommun och Almi ansökt om medel för att laga hjulet.
Ekby hembygdsförening har ansökt om finansiering för projektet Kvarnhjulet.
Ekby hembygdsförening ansökte i mars 2020 om 300 000 kronor till projektet.
Ekby hembygdsförening är koordinerande part i projektet.
Samordnare är finska Ekby hembygdsförening.
Studieförbundet Vuxenskolan samarbetar med Ekby hembygdsförening, som står som ägare.
Ekby hembygdsförening åtog sig att vara projektägare.
Ekby hembygdsförening tog sig an renoveringen hösten 2010.
Hjulet har byggts i ett Leaderprojekt som Ekby hembygdsförening stod för.
Hjulet ägs och sköts av Ekby hembygdsförening.
Boverket har beslutat att lämna investeringsbidrag till Ekby hembygdsförening.
"""


@pytest.mark.parametrize("sentence", SAID.strip().split("\n"))
def test_owner_by_what_is_said(sentence: str) -> None:
    assert owners(HEAD + sentence) == ["Ekby hembygdsförening"]


NOT_OWNERS = """
Det är Vinnova, Formas och Mistra som ligger bakom utdelningen av pengar.
Bakom stödet står Vinnova.
Bakom finansieringen ligger Vinnova och Formas.
För den lokala finansieringen av projektet ansvarar Osby kommun.
Osby kommun svarar för den lokala finansieringen av projektet.
Huset är byggt av Peab, Nordens största byggare.
"""


@pytest.mark.parametrize("sentence", NOT_OWNERS.strip().split("\n"))
def test_who_is_no_owner(sentence: str) -> None:
    assert owners(HEAD + sentence) == []


def test_a_genitive_beside_a_body_is_none() -> None:
    said = "Projektet drivs av Ekby hembygdsförening, Sveriges äldsta förening för kvarnar."
    assert owners(HEAD + said) == ["Ekby hembygdsförening"]


COUNTY_BOARDS = [
    ("Länsstyrelsen är projektägare. Med är fyra kommuner i länet: Osby, Åstorp och Lund.", "SE-LST-12"),
    ("Länsstyrelsen är projektägare. Med är Osby kommun och Halmstads kommun.", None),
    ("Länsstyrelsen är projektägare.", None),
]


@pytest.mark.parametrize(("sentence", "identity"), COUNTY_BOARDS)
def test_county_board_that_the_page_does_not_name(sentence: str, identity: str | None) -> None:
    (owner,) = record_of(HEAD + sentence).owners
    assert owner.name == "Länsstyrelsen"
    assert owner.organisation is not None
    assert owner.organisation.id == identity


def test_the_number_at_a_label_is_no_part_of_the_name() -> None:
    (owner,) = record_of("Projektnamn: Kvarnhjulet\nSökande: Ekby ideell förening 802500-1743\n").owners
    assert owner.name == "Ekby ideell förening"
    assert owner.organisation is not None
    assert owner.organisation.org_number is None  # its check digit is wrong


RECEIVERS = [
    ("Ekby hembygdsförening", ["Ekby hembygdsförening"]),
    ("Ekan", ["Ekan"]),
    ("Rum för alla", ["Rum för alla"]),
    ("Norrland", ["Lindby museum"]),
    ("Allra mest i bygden", ["Lindby museum"]),
    ("Sång för personer med nedsatt hörsel", ["Lindby museum"]),
]


@pytest.mark.parametrize(("who", "expected"), RECEIVERS)
def test_who_gets_the_money_of_a_list_is_a_body(who: str, expected: list[str]) -> None:
    page = (
        f"Beviljade bidrag 2021\n\nEkstiftelsen delade ut bidrag.\n\n{who} får 90 000 kronor till en bastu."
        "\n\nLindby museum får 80 000 kronor till en bod.\n\nViby IF får 70 000 kronor till en bana.\n"
    )
    first = next(record for record in extraction_of(page).records if record.owners)
    assert [party.name for party in first.owners] == expected


BODIES_BY_WHAT_IS_SAID = [
    ("Vänner till Ekdalen är en svensk ideell förening. {} driver projektet.", "Vänner till Ekdalen"),
    ("Ljus & Form Väst är en klusterorganisation. Projektet drivs av {}.", "Ljus & Form Väst"),
    ("Det blir bra, säger Eva Ek, vd, Ljus & Form Väst. Projektet ägs av {}.", "Ljus & Form Väst"),
    ("Det blir bra, säger Eva Ek, verksamhetsledare på Ekdalen. {} driver projektet.", "Ekdalen"),
    ("Det blir bra, säger Eva Ek, ordförande för Rum i Dalen. Projektet leds av {}.", "Rum i Dalen"),
]


@pytest.mark.parametrize(("text", "name"), BODIES_BY_WHAT_IS_SAID)
def test_a_name_without_a_head_that_the_page_says_is_a_body(text: str, name: str) -> None:
    assert owners(HEAD + text.format(name)) == [name]


NO_BODIES = """
Kvarnen är ett museum. Kvarnen ligger vid ån och driver en generator.
Det blir bra, säger Eva Ek, ordförande i Osby.
Det blir bra, säger Eva Ek, projektledare i Gröna Vägen.
Projektet Kvarnhjulet är en mötesplats för byns förening.
"""


@pytest.mark.parametrize("sentence", NO_BODIES.strip().split("\n"))
def test_what_is_said_of_no_body(sentence: str) -> None:
    assert owners(HEAD + sentence) == []


OF_ALL = [
    "Tre forskarlag från Lunds universitet har fått sammanlagt nio miljoner kronor från Formas.",
    "Samtliga av Lunds universitets ansökningar till Formas gick igenom. De tre projekten får pengar.",
    "Lunds universitet driver just nu tre projekt med stöd av Formas.",
]


@pytest.mark.parametrize("lead", OF_ALL)
def test_the_body_that_all_projects_of_a_page_belong_to(lead: str) -> None:
    page = (
        f"Pengar till forskning\n\n{lead}\n\n"
        "Projektet Ljus i vassen får 2 000 000 kronor. Man mäter ljuset.\n\n"
        "Projektet Tång på land får 3 000 000 kronor. Tången torkas.\n\n"
        "Projektet Ull i vägg får 4 000 000 kronor. Ullen vägs.\n"
    )
    records = extraction_of(page).records
    assert [[party.name for party in record.owners] for record in records] == [["Lunds universitet"]] * 3


GIVEN = """
2 miljoner kronor till Ekby IF från Arvsfonden.
Miljonstöd till Ekby IF.
Arvsfonden ger 2 miljoner kronor till Ekby IF.
Arvsfonden delar ut 2 miljoner kronor till Ekby IF.
Arvsfonden satsar 2 miljoner kronor på Ekby IF.
Stödet på 2 miljoner kronor går till Ekby IF.
Från Arvsfonden kommer 2 miljoner kronor till Ekby IF.
Ekby IF är en av tio klubbar som får stöd av Arvsfonden för att bygga bastu.
Ekby IF är bland de klubbar som beviljats bidrag från Arvsfonden.
Ekby IF hör till dem som får stöd i år.
Det blev Ekby IF som fick pengarna.
Med hjälp av Arvsfonden ska Ekby IF bygga en bastu.
Tack vare Arvsfonden kan Ekby IF bygga en bastu.
Ekby IF:s ansökan till Arvsfonden har beviljats.
Arvsfonden har godkänt Ekby IF:s ansökan om 2 miljoner kronor.
Ekby IF:s projektledare Eva Ek är glad.
Projektledare är Eva Ek på Ekby IF.
Projektet leds av Eva Ek vid Ekby IF.
Projektet leds av doktor Eva Ek, Ekby IF.
Projektet är förlagt till Ekby IF.
Projektet har sin hemvist hos Ekby IF.
Värd för projektet är Ekby IF.
Det är ett projekt i Ekby IF:s regi.
Projektet är Ekby IF:s största satsning hittills.
"""


@pytest.mark.parametrize("sentence", GIVEN.strip().split("\n"))
def test_who_is_given_the_money_or_leads_the_work(sentence: str) -> None:
    assert owners(HEAD + sentence) == ["Ekby IF"]


GIVEN_TO_OTHERS = """
Ekby IF:s ordförande har ingen del i projektet.
Osby kommun är värd för träffarna.
Ekby IF:s ansökan fick avslag.
Med hjälp av Osby kommuns skogvaktare ska stigen märkas.
I Osby kommun är en av fyra vuxna ensam.
"""


@pytest.mark.parametrize("sentence", GIVEN_TO_OTHERS.strip().split("\n"))
def test_who_is_beside_the_money_and_the_work(sentence: str) -> None:
    assert owners(HEAD + sentence) == []


GIVEN_BY = [
    "{} får 2 miljoner kronor från Arvsfonden för att bygga hjulet.",
    "{} fick drygt 2,5 miljoner från Arvsfonden till hjulet.",
    "Nu har Arvsfonden beviljat {} 2 miljoner kronor till projektet.",
    "Arvsfonden gav {} stöd till projektet.",
    "2 miljoner kronor till {} från Arvsfonden.",
]
SITES = [
    *("Ekby Slott", "Ekby Bryggeri", "Ekby Hamn", "Ekby kvarn", "Ekby Framtid", "Ekby Folkets Hus"),
    "Kulturhuset Ekan",
    *("Föreningen Ekan", "Bygdegårdsföreningen Linden", "Ekby Skogsallmänning", "Finska föreningen i Borås"),
]


@pytest.mark.parametrize("sentence", GIVEN_BY)
@pytest.mark.parametrize("name", SITES)
def test_who_is_given_money_is_a_body(name: str, sentence: str) -> None:
    assert owners(HEAD + sentence.format(name)) == [name]


SITES_ALONE = """
Konserten ges i Ekby slott till förmån för kvarnen.
Vandringen går till Ekby kvarn.
Det ger Ekby slott en ny ram.
"""


@pytest.mark.parametrize("sentence", SITES_ALONE.strip().split("\n"))
def test_a_site_is_no_body(sentence: str) -> None:
    assert owners(HEAD + sentence) == []


SITES_OF = [
    ("Föreningen Ekbys slottsruin", "Föreningen Ekbys slottsruin"),
    ("Föreningen Ekdalens vänner", "Föreningen Ekdalens vänner"),
    ("Stiftelsen Ekbys framtid", "Stiftelsen Ekbys framtid"),
]


@pytest.mark.parametrize(("said", "name"), SITES_OF)
def test_an_association_called_by_what_it_is_for(said: str, name: str) -> None:
    assert owners(HEAD + f"Projektet drivs av {said}.") == [name]
    assert owners(f"Projektnamn: Hjulet\nProjektägare: {said}\n") == [name]


IN_PASSING = {
    "Boverket har valt ut Glim & Plåt att driva projektet Lyktan, säger Eva Ek, VD, Glim & Plåt.": "Glim & Plåt",
    "Lindby museums projekt för att rusta lyktor pågår. Projektet är roligt.": "Lindby museum",
    "Projektet Lyktan är finansierat av Boverket och genomförs av Lindby museum.": "Lindby museum",
    "Lindby museum var ansvarig för projektets genomförande.": "Lindby museum",
    "Region Skåne har ansvaret för arbetets samordning i projektet.": "Region Skåne",
    "Det är Formas som ligger bakom anslaget. Forskare vid Lunds universitet ska mäta.": "Lunds universitet",
    "Kommunerna Osby och Laholm har tillsammans beviljats EU-stöd för att tända lyktor.": "Osby;Laholm",
    "I projektet Lyktan kommer Lindby museum att samverka med andra museer.": "Lindby museum",
}
NOT_IN_PASSING = [
    "Boverket har valt ut lyktor till projektet Lyktan.",
    "Det är Formas som ligger bakom anslaget till projektet.",
    "Lindby museums samlingar visas i projektet.",
    "Det är en del av en satsning som drivs av Boverket.",
    "Projektet är, för Lindby museums del, slut.",
]


@pytest.mark.parametrize(("sentence", "names"), IN_PASSING.items())
def test_who_owns_it_in_passing(sentence: str, names: str) -> None:
    owners = [party.name for party in record_of(f"Lyktan\n\nProjektet Lyktan är nytt. {sentence}").owners]
    assert owners == names.split(";")


@pytest.mark.parametrize("sentence", NOT_IN_PASSING)
def test_who_does_not_own_it_in_passing(sentence: str) -> None:
    assert record_of(f"Lyktan\n\nProjektet Lyktan är nytt. {sentence}").owners == ()


@pytest.mark.parametrize(
    "line",
    [
        "Årsredovisning 2011 Lindby museum",
        "Verksamhetsberättelse för 2019 Lindby museum",
        "Slutrapport Lindby museum",
        "PROTOKOLL Lindby museum",
    ],
)
def test_what_a_paper_is_called_is_no_part_of_whose_it_is(line: str) -> None:
    record = record_of(f"{line}\n\nProjektet Lyktan pågår. Lindby museum driver projektet Lyktan.")
    assert [party.name for party in record.owners] == ["Lindby museum"]


def test_the_head_of_a_column_is_no_owner() -> None:
    page = "Lyktan\n\nKoordinator: Ekby kommun\nBidragsmottagare\nMaxbelopp (kr)\nMax stödnivå (%)\n"
    assert [party.name for party in record_of(page).owners] == ["Ekby kommun"]


@pytest.mark.parametrize("name", ["Tidslindan, plan som rätt", "Tidslindan: plan som rätt"])
def test_a_project_called_by_the_first_part_of_its_name(name: str) -> None:
    page = f'{name}\n\nProjektet "{name}" startar i maj. Tidslindan är ett projekt som drivs av Osby kommun.'
    assert [party.name for party in record_of(page).owners] == ["Osby kommun"]
