"""Other projects that a page tells about, and what stays out of this one's fields because of them."""

import pytest

from tests.fields.pages import record_of

FORM = "Namn: Kvarnens väg\nProjektägare: Osby kommun\nProjektperiod: 2021-01-01 till 2022-12-31\n\n"

RELATED = [
    (
        "Projektet bygger vidare på det mindre Bäckens sång, som avslutades 2018.",
        ("predecessor", "Bäckens sång"),
    ),
    ("Det är en fortsättning på Första spaden (2015-2017).", ("predecessor", "Första spaden")),
    ("Förra projektet, Stigfinnarna, slutade 2020.", ("predecessor", "Stigfinnarna")),
    ("En förstudie, Stigfinnarna, gjordes under 2016.", ("predecessor", "Stigfinnarna")),
    (
        "Projektet bygger på förstudien Bäckens sång som byalaget gjorde 2014-2015.",
        ("predecessor", "Bäckens sång"),
    ),
    (
        "Vi har tidigare deltagit i EU-projektet Rivers Back men har då mest lyssnat.",
        ("predecessor", "Rivers Back"),
    ),
    (
        "Tidigare drev vi Filtar och fika, som vi hade igång från 2015 till 2017.",
        ("predecessor", "Filtar och fika"),
    ),
    ("Arbetet fortsätter i Lyktskenet som startade i januari 2019.", ("successor", "Lyktskenet")),
    ("Resultaten förs vidare i projektet Bäckens sång, som startar 2023.", ("successor", "Bäckens sång")),
    ("En tidigare satsning, Stigfinnarna (2003-2005), visade vägen.", ("predecessor", "Stigfinnarna")),
    ("Kvarnens väg tar vid där Stigfinnarna slutade.", ("predecessor", "Stigfinnarna")),
    (
        "Idén bygger på förprojekteringen Spaden i jorden (diarienummer 2009-12).",
        ("predecessor", "Spaden i jorden"),
    ),
    (
        "Upplägget provades i projektet Stigfinnarna 2020-2022, som gav mycket.",
        ("predecessor", "Stigfinnarna"),
    ),
    (
        "Resultaten förs vidare i Kvarnens väg 2, som beviljades medel i fjol.",
        ("successor", "Kvarnens väg 2"),
    ),
    ("Kvarnens väg ingår i det större programmet Gröna vintrar, som är nytt.", ("parent", "Gröna vintrar")),
    (
        "Sparbanksstiftelsen har tidigare gett stöd till projektet Stigfinnarna (2019, 90 000 kr).",
        ("predecessor", "Stigfinnarna"),
    ),
    ("Upplägget är inspirerat av det norska projektet Bekkens sang.", ("predecessor", "Bekkens sang")),
    ("I Norge finns Bekkens sang, som drivs sedan 2015.", ("sibling", "Bekkens sang")),
]
NOT_RELATED = [
    "Projektet bygger på erfarenheter från Osby och Hörby.",
    "Vi har lärdomar från Åredalen med oss.",
    "Projektet bygger på frivilliga krafter.",
    "Anna, som tidigare drev kören, leder gruppen.",
    "Resultaten från Karin Lundströms studie visar vägen.",
    "Erfarenheterna från Leader Blekinge, som drivs av en förening, är goda.",
]


@pytest.mark.parametrize(("sentence", "expected"), RELATED)
def test_related(sentence: str, expected: tuple[str, str]) -> None:
    found = [(one.relation.value, one.title) for one in record_of(FORM + sentence).related]
    assert found == [expected]


@pytest.mark.parametrize("sentence", NOT_RELATED)
def test_not_related(sentence: str) -> None:
    assert record_of(FORM + sentence).related == ()


def test_years_of_a_predecessor() -> None:
    [one] = record_of(FORM + "Kvarnens väg bygger på Första spaden, som pågick 2015-2017 i Hörby.").related
    assert (one.start, one.end) == ("2015", "2017")


def test_what_stands_before_the_other_project_is_this_ones() -> None:
    told = "Projektet pågår 2018-2020 och är en fortsättning på Bäckens sång, som avslutades 2016."
    record = record_of("Kvarnens väg\n\nProjektet Kvarnens väg drivs av Osby kommun. " + told)
    assert [period.edtf for period in record.periods] == ["2018/2020"]
    assert [one.end for one in record.related] == ["2016"]


def test_who_paid_the_other_project_does_not_pay_this_one() -> None:
    told = "Projektet bygger på Första spaden (2015-2017), som finansierades av Vinnova."
    assert record_of(FORM + told).funders == ()


def test_the_number_of_a_predecessor_in_brackets() -> None:
    [one] = record_of(FORM + "Upplägget provades i projektet Stigfinnarna (2015/00102), som är slut.").related
    assert one.identifiers == ("2015/00102",)


def test_a_sentence_that_repeats_the_other_name_is_about_it() -> None:
    told = (
        "Kvarnens väg tar vid där Stigfinnarna slutade. Stigfinnarna pågick 2017-2019 och nådde 94 personer."
    )
    record = record_of(FORM + told)
    assert [(one.start, one.end) for one in record.related] == [("2017", "2019")]
    assert [period.edtf for period in record.periods] == ["2021-01-01/2022-12-31"]


LEADS = {
    "Projektet tar vid där Tid att spara slutade.": ("predecessor", "Tid att spara"),
    "Föreningen söker sig vidare efter Testbänk Ull, som pågick 2019–2020.": ("predecessor", "Testbänk Ull"),
    "Några känner igen upplägget från Klangspåret, som vi körde 2013 till 2015.": (
        "predecessor",
        "Klangspåret",
    ),
    "Projektet bygger på förstudien Sången av en hytta (2016–2017).": ("predecessor", "Sången av en hytta"),
    "Resten tas upp i fortsättningsprojektet Sand i rör, som startar 2024.": ("successor", "Sand i rör"),
    "Vi ska ansöka om ett följdprojekt, Elgkollen, i mars.": ("successor", "Elgkollen"),
    "En fortsättning, Leder på vintern, är under diskussion.": ("successor", "Leder på vintern"),
    "I dag lever arbetet vidare i det större MusselLink, som startade 2021.": ("successor", "MusselLink"),
    "I projektet ingår delstudien Renens is, som letts av Eva.": ("part", "Renens is"),
    "Upphandling ligger utanför (se projektet Trygga larm 2.0, som drivs av IT).": (
        "sibling",
        "Trygga larm 2.0",
    ),
}


@pytest.mark.parametrize("sentence", LEADS)
def test_leads(sentence: str) -> None:
    page = f"Namn: Vind i backen\nProjektägare: Hörby kommun\n\nProjektet är nytt. {sentence}\n"
    assert [(one.relation.value, one.title) for one in record_of(page).related] == [LEADS[sentence]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektet tar vid där skolan slutar.",
        "En fortsättning är under diskussion.",
        "Arbetet lever vidare i Hörby.",
        "Vi har ansökt om pengar hos Region Skåne för ett nytt projekt.",
    ],
)
def test_no_leads(sentence: str) -> None:
    page = f"Namn: Vind i backen\nProjektägare: Hörby kommun\n\nProjektet är nytt. {sentence}\n"
    assert record_of(page).related == ()


@pytest.mark.parametrize("number", ["RS 2018/902", "P48812-1", "2018/00902", "20366902"])
def test_the_number_of_the_other(number: str) -> None:
    page = (
        "Namn: Vind i backen\nProjektägare: Hörby kommun\n\n"
        f"Projektet bygger på förstudien Heta hyllor ({number}), som gjordes 2018.\n"
    )
    (related,) = record_of(page).related
    assert related.identifiers == (number,)
