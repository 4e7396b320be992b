"""Who pays where pages say it in passing: by a decision, a share, an application that was granted, a line."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektet Ljusstigen drivs av Osby kommun. {}\n"
FUNDERS = {
    "Projektet delfinansieras med statliga bidrag från Länsstyrelsen.": "Länsstyrelsen",
    "I tisdags fick vi ett positivt besked från Boverket angående bidrag till lokalen.": "Boverket",
    "Vi har fått besked från Boverket att vår ansökan är beviljad.": "Boverket",
    "Nu har Boverket gett klartecken till bidraget.": "Boverket",
    "Boverket har sagt ja till stödet.": "Boverket",
    "Hos Arvsfonden var beslutet redan fattat.": "Arvsfonden",
    "EU:s andel av finansieringen kommer från havs- och fiskerifonden.": "havs- och fiskerifonden",
    "Projektet omsluter 9,5 miljoner kronor varav hälften är från Region Skåne.": "Region Skåne",
    "Hälften är från EU:s regionala fond.": "EU:s regionala fond",
    "Det drivs med medel beviljade av Kulturrådet.": "Kulturrådet",
    "Föreningen har blivit beviljad forskningspengar från Formas.": "Formas",
    "Det är Formas och Vetenskapsrådet som ligger bakom denna utdelning av pengar.": "Vetenskapsrådet",
    "Vi sökte och fick pengar från Kulturrådet.": "Kulturrådet",
    "Vi ansökte om medel hos Kulturrådet och fick dem.": "Kulturrådet",
    "Det finansieras dels av Region Skåne, dels av Vinnova.": "Vinnova",
    "Projektet finansieras inom ramen för Horisont Europa.": "Horisont Europa",
    "Projektet finansieras inom Horisont Europa.": "Horisont Europa",
    "Med statliga pengar via Länsstyrelsen Skåne får projektet nu fart.": "Länsstyrelsen Skåne",
    "Arbetet görs åt Socialstyrelsen, som också står för finansieringen.": "Socialstyrelsen",
    "En bidragsansökan till Boverket lämnades i fjol, vilken beviljades i mars.": "Boverket",
    "Med stöd av Kulturrådet byggs en scen.": "Kulturrådet",
    "Stöd kommer också från Frillesås skogsfond.": "Frillesås skogsfond",
    "Vi har av Svenska ESF-rådet beviljats medel ur den europeiska socialfonden.": "europeiska socialfonden",
    "Pengarna kommer ur det stora europeiska programmet Erasmus+.": "Erasmus+",
    "Stödet delas ut av den nationella myndigheten för samhällsskydd och beredskap.": (
        "myndigheten för samhällsskydd och beredskap"
    ),
    "Stödet betalas ut av myndigheten för delaktighet.": "myndigheten för delaktighet",
    "Under våren beviljades vår ansökan av Jordbruksverket.": "Jordbruksverket",
    "Ansökan godkändes i maj av Boverket.": "Boverket",
    "Båten betalas med så kallade LOVA-medel och av Lunds kommun.": "Lunds kommun",
    "Ljusstigen får stöd till 40 procent av EUs regionalfond.": "EUs regionalfond",
    "Båten betalas av Leader Bohuskust och gränsbygd samt Boverket.": "Boverket",
    "Det drivs med finansiering från EU/Jordbruksverket.": "Jordbruksverket",
    "Därför sökte vi bidrag hos Boverket. Att vi nu fått ja är roligt.": "Boverket",
    "Vi sökte medel hos Filminstitutet för detta, och i maj fick vi ja.": "Filminstitutet",
    "Vi sökte stöd från Boverket. Sammanlagt har vi beviljats 2 miljoner kronor.": "Boverket",
    "Det ekonomiska stödet söktes hos Boverket. Vi ansökte om stöd från Formas och det beviljades.": "Formas",
    "Vi har fått EU-stöd för att bygga en hall.": "EU",
    "Projektet är ett LOVA-projekt.": "LOVA",
    "Vi fick stöd från Region Skåne genom programområdet Central Baltic (CB).": "Region Skåne",
    "Det drivs, med medel från Region Skåne, genom programmet Norra Banan (NB).": "Region Skåne",
    "Ett LONA projekt blev godkänt i april.": "LONA",
    "Det EU-finansierade Horisont Europa-projektet handlar om resor.": "Horisont Europa",
}


@pytest.mark.parametrize(("sentence", "name"), FUNDERS.items())
def test_funders(sentence: str, name: str) -> None:
    assert name in [one.name for one in record_of(LEAD.format(sentence)).funders]


NOBODY = [
    "Vi sökte pengar från Kulturrådet men fick avslag.",
    "Vi sökte pengar från Kulturrådet men fick inget.",
    "Vi har sökt 400 000 kronor från Kulturrådet och väntar på besked.",
    "Vi väntar på besked från Boverket.",
    "Besked från Boverket väntas i maj.",
    "Hos Arvsfonden fanns inga pengar.",
    "Beslutet fattas med stöd av plan- och bygglagen.",
    "Boverket har inte gett klartecken till bidraget.",
    "Kommunens reservfond är tom.",
    "Därför sökte vi bidrag hos Boverket. Vi väntar på svar.",
    "Därför sökte vi bidrag hos Boverket. Vi fick inte ja.",
    "Vi planerar att söka LONA-bidrag.",
    "Här behövs inga EU-pengar.",
    "Skicka sedan din ansökan till länsstyrelsen.",
    "Vi letar möjligheter till annan finansiering, t.ex. LIFE.",
    "Osby kommun bidrar i arbetet för klimatet genom Ljusstigen.",
    "Pengarna i programmet kommer från Region Skåne.",
    "EU-regler styr vilka nät som får användas.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_pays(sentence: str) -> None:
    record = record_of(LEAD.format(sentence))
    assert not record.funders
    assert not any(one.kind.value == "grant" for one in record.budgets)


def test_what_was_asked_for_and_given() -> None:
    record = record_of(LEAD.format("Vi sökte och fick 400 000 kronor från Kulturrådet."))
    assert [(one.kind.value, str(one.amount)) for one in record.budgets] == [("grant", "400000")]


PAGE = "Ljusstigen\n\nOsby kommun driver projektet Ljusstigen.\n\n{}\n"
LINES = {
    "Med stöd av Vinnova": ["Vinnova"],
    "Med stöd från Kulturrådet och Region Skåne": ["Kulturrådet", "Region Skåne"],
    "Finansierat av Europeiska unionen": ["Europeiska unionen"],
    "I samarbete med och med stöd av Postkodlotteriet": ["Postkodlotteriet"],
    "Projektet genomförs med stöd från Allmänna arvsfonden": ["Allmänna arvsfonden"],
}


@pytest.mark.parametrize(("line", "names"), LINES.items())
def test_lines_of_payers(line: str, names: list[str]) -> None:
    assert [one.name for one in record_of(PAGE.format(line)).funders] == names


def test_who_pays_for_the_programme_of_a_label() -> None:
    page = (
        "Ljusstigen\n\nProjektägare: Osby kommun\n"
        "Finansiering: Landsbygdsprogrammet (delvis finansierat av Region Skåne)\n"
    )
    assert "Region Skåne" in [one.name for one in record_of(page).funders]


def test_who_only_puts_applications_in_order_pays_nothing() -> None:
    said = "I våras fick vi, av Strukturfondspartnerskapet för Övre Norrland, stöd ur Socialfonden."
    assert [one.name for one in record_of(LEAD.format(said)).funders] == ["Socialfonden"]


@pytest.mark.parametrize(
    "line",
    ["EU-fond: Landsbygdsfonden", "Åtgärd och fond: Investering, Landsbygdsfonden"],
)
def test_labels_of_funds(line: str) -> None:
    record = record_of(f"Ljusstigen\n\nProjektägare: Osby kommun\n{line}\nBeviljat: 120 000 kr\n")
    assert [one.name for one in record.funders] == ["Landsbygdsfonden"]


def test_what_a_fund_only_is_for() -> None:
    record = record_of(LEAD.format("Fond: Projektstöd till båtar"))
    assert record.funders == ()
