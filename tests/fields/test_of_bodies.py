"""Pages of a body that tells of itself, of a day, of an accident, of a prize: none of them tells of a project."""

import pytest

from tests.fields.pages import extraction_of, record_of

NONE = [
    # a body and its money
    "Samordningsförbundet Ekdalen\n\nOm oss\n\nSamordningsförbundet Ekdalen bildades 2007 och är en egen myndighet. Våra "
    "medlemmar är Försäkringskassan, Arbetsförmedlingen och Osby kommun. Styrelsen har fem ledamöter. För 2022 är budgeten "
    "6,4 miljoner kronor. Staten bidrar med hälften. Under året beviljade styrelsen medel till fyra insatser.",
    "Om Centrum för havsforskning\n\nCentrum för havsforskning är en mötesplats för forskare vid kusten. Vi bildades 2011 "
    "genom ett avtal mellan Lunds universitet och Region Skåne. Styrelsen har sju ledamöter. Basfinansieringen är 3,1 miljoner "
    "kronor om året. Därtill söker forskarna egna bidrag från Formas.",
    "Stiftelsen Ekby\n\nStiftelsen Ekby grundades 1954 av Karl Ek. Stiftelsen är en fristående organisation. Styrelsen består av "
    "fem personer. Kapitalet är 62 miljoner kronor och varje år delas 2 miljoner kronor ut till behövande i Osby kommun.",
    "Näs bygdegårdsförening\n\nFöreningen bildades 1938 och har 140 medlemmar. Medlemsavgiften är 150 kronor. Vi får 40 000 kronor "
    "i driftsbidrag från Osby kommun. Styrelsen väljs på årsmötet.",
    # days, markets, programmes
    "Skördefest i Näs\n\nTrots regn kom 2 000 personer till årets upplaga av festen i lördags, säger arrangören Näs "
    "Företagarförening. Mest trängsel var det hos utställarna på torget. Ola Berg fick priset Årets eldsjäl, blommor och 10 000 "
    "kronor av Sparbanken.",
    "Kulturdagen i Skåne\n\nLördag\n10.00 Vandring längs ån. Start vid bron i Osby.\n11.30 Föredrag av Pia Lind på Osby museum.\n"
    "13.00 Visning av kvarnen, som hembygdsföreningen rustar.\n\nI Skåne samarbetar Osby museum, Skånes hembygdsförbund och "
    "länets kommuner. Dagen samordnas av Riksantikvarieämbetet.",
    "Julmarknad vid kyrkan\n\nSöndag 3 december håller Ekby IF och Näs hembygdsförening marknad tillsammans. Fri entré. Ett bord "
    "kostar 200 kronor. Lotteriet stöds av Sparbanken. Korv serveras.",
    # an accident and a crime
    "Brand i skola\n\nRäddningstjänsten i Osby larmades i natt till en brand i Näs skola. Skadorna uppskattas till 2 miljoner "
    "kronor. Polisen misstänker skadegörelse.",
    # a policy; applications that have come in
    "Policy för resor\n\nOsby kommun ska vara en förebild. Varje förvaltning avsätter 50 000 kronor om året till cyklar. Policyn "
    "har tagits fram tillsammans med Skånetrafiken.",
    "Fiskare vill ha pengar\n\nLänsstyrelsen Skåne har under hösten fått in elva ansökningar om stöd till hamnar, på "
    "sammanlagt 23 miljoner kronor. Vilka som får vara med avgörs i februari.",
    # what parties want
    "Efter årsmötet\n\nOsby kommun gick i fjol plus med 12 miljoner kronor. Nu vill Moderaterna bygga en väg medan "
    "Centerpartiet lägger 3 miljoner på skolor. Frågan avgörs i maj.",
]


@pytest.mark.parametrize("page", NONE)
def test_no_project(page: str) -> None:
    assert extraction_of(page).records == ()


ONE = [
    "Projektet Hela byn\n\nNäs byalag bildades 2004 och har 90 medlemmar. Styrelsen består av fem ledamöter. Projektet Hela byn "
    "får 300 000 kronor av Leader Skåne.",
    "Kammarmusik i Näs\n\nKulturrådet har beviljat Näs musikförening 120 000 kronor till en festival i juli 2022. Biljetter köps "
    "vid entrén, arrangör är föreningen och publiken bjuds på fika.",
    "Näs bygdegård\n\nFöreningen bildades 1938. Medlemsavgiften är 150 kronor och styrelsen har sju ledamöter. Med stöd från "
    "Boverket lägger vi nytt tak för 800 000 kronor. Arbetet pågår till maj 2022.",
    "Eldsjälar\n\nNäs IF vann priset Årets förening. Nu bygger klubben en ny löparbana för 2 miljoner kronor med stöd från "
    "Arvsfonden.",
]


def test_a_party_has_no_part() -> None:
    record = record_of(
        "Stolpar i Näs\n\nLiberalerna driver frågan om fler stolpar. Nu bygger Osby kommun tio stycken med 400 000 kronor "
        "från Klimatklivet tillsammans med Vattenfall. Vänsterpartiet är med på förslaget.\n"
    )
    assert [one.name for one in record.owners] == ["Osby kommun"]
    assert [one.name for one in record.partners] == ["Vattenfall"]


@pytest.mark.parametrize("page", ONE)
def test_a_project_all_the_same(page: str) -> None:
    assert len(extraction_of(page).records) == 1
