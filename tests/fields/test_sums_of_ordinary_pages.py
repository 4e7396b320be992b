"""What a sum is where pages say it in passing: totals, grants, own shares; and sums that nobody can read."""

import pytest

from tests.fields.pages import extraction_of, record_of

LEAD = "Projektet Ljusstigen drivs av Osby kommun. {}\n"
SUMS = {
    "Det totala beloppet, med alla parters egenfinansiering, uppgår till drygt fyra miljoner kronor.": (
        "total 4000000"
    ),
    "Totalbeloppet är 3,2 miljoner kronor.": "total 3200000",
    "Vi har en budget på 640 000 kronor.": "total 640000",
    "I år har vi en budget på 640 000 kronor.": "total 640000",
    "Konsortiet har en total budget på 31 miljoner norska kronor.": "total 31000000",
    "Forskargruppen har en budget om drygt 12 miljoner.": "total 12000000",
    "Med läktaren inräknad kostar det 142 miljoner att bygga hallen.": "total 142000000",
    "I höstas räknade kommunen med att stigen skulle kosta cirka 17 miljoner kronor.": "total 17000000",
    "Projektet kommer att kosta 12 miljoner kronor.": "total 12000000",
    "Satsningen innebär att vi investerar 41,8 miljoner kronor för att få ljusa stigar.": "total 41800000",
    "Projektet har en slutsumma på 34 000 euro.": "total 34000",
    "Projektet, som är på 9,5 miljoner kronor, startar i höst.": "total 9500000",
    "I projektet satsas 9,5 miljoner kronor under tre år.": "total 9500000",
    "Det är en investering på 12 miljoner kronor.": "total 12000000",
    "Länsstyrelsen Skåne betalar det mesta: 1,5 miljoner kronor av totalt 2,1 miljoner.": "total 2100000",
    "Länsstyrelsen Skåne betalar 1,5 miljoner euro av totalt 2,1 miljoner euro.": "total 2100000",
    "För föreningens del innebär det drygt 645.000 kr i bidrag!": "grant 645000",
    "Vi godkänner delfinansieringen på 73 000 SEK.": "grant 73000",
    "Projektet har tilldelats knappt 12 miljoner.": "grant 12000000",
    "Värdet av vårt ideella arbete beräknas uppgå till 232 800 kr.": "cofinancing 232800",
    "Det ideella arbetet värderas till 232 800 kr.": "cofinancing 232800",
    "Vinnova stöder med 3 mkr. En industrigrupp står för drygt 8 miljoner kronor.": "cofinancing 8000000",
    "Övrig finansiering på drygt 2,7 miljoner kommer från Region Skåne.": "cofinancing 2700000",
    "Formas medfinansierar med 157 500 kr och Region Skåne med 126 000 kr.": "cofinancing 126000",
    "Den finansiering som ges från Region Skåne är maximalt 23 800 kr.": "grant 23800",
    "Vinnova ger 90 000 kr, medan den kommunala andelen är 9 000 kr.": "cofinancing 9000",
    "Till det kommer en egen talkofinansiering på 12 000 euro.": "cofinancing 12000",
    "Totalt har projektet beviljats 2 418 660 kronor i medfinansiering.": "cofinancing 2418660",
    "Finansiering: 364 000 kr varav 243 880 kr i projektstöd och 120 120 kr i LAG-pott.": (
        "cofinancing 120120"
    ),
}


@pytest.mark.parametrize(("sentence", "said"), SUMS.items())
def test_sums(sentence: str, said: str) -> None:
    told = [f"{one.kind.value} {one.amount}" for one in record_of(LEAD.format(sentence)).budgets]
    assert said in told


OTHERS = [
    "Festen kostar inte 140 000 kronor att ordna.",
    "Kommunen har en budget på 640 miljoner kronor.",
    "Förra året värderades gården till 2 miljoner kronor.",
    "Vi söker 645 000 kr i bidrag.",
    "Vinnova har beviljat projektet 3 412 500 miljoner kronor.",
    "Vinnova har beviljat projektet 3 412 500 miljoner.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_no_sum_of_the_project(sentence: str) -> None:
    kinds = {one.kind.value for one in record_of(LEAD.format(sentence)).budgets}
    assert not kinds & {"total", "grant", "cofinancing"}


FORM = "Ljusstigen\n\nProjektägare\nOsby kommun\n\n{}\n"
LINES = {
    "Budget\nca 1,1 miljoner euro": "total 1100000",
    "Budget\n\n1 100 000 kronor": "total 1100000",
    "Kostnad\n1 100 000": "total 1100000",
    "Total projektkostnad: 742 500 kr + ideella resurser": "total 742500",
    "Total projektkostnad: 742 500 kr plus ideellt arbete": "total 742500",
    "Statliga IR-midler: 411 250 kr": "grant 411250",
    "Beviljad Leaderfinansiering: 742 500 kr": "grant 742500",
    "Beviljat stöd: 100 % av kostnaderna men max 742 500 kr": "grant 742500",
}


@pytest.mark.parametrize(("line", "said"), LINES.items())
def test_labels(line: str, said: str) -> None:
    told = [f"{one.kind.value} {one.amount}" for one in record_of(FORM.format(line)).budgets]
    assert told == [said]


@pytest.mark.parametrize("line", ["Budget\n2022", "Stöd\n40 %", "Budget\n3 412 500 miljoner"])
def test_no_labels(line: str) -> None:
    assert all(not record.budgets for record in extraction_of(FORM.format(line)).records)


def test_shares_in_words_beside_one_with_its_unit() -> None:
    line = "Finansiärer: Vinnova tre miljoner kronor, Rydals museum en halv miljon och Formas två miljoner"
    record = record_of(FORM.format(line))
    assert [one.name for one in record.funders + record.cofunders][:1] == ["Vinnova"]
    assert [str(one.amount) for one in record.budgets] == ["3000000", "500000", "2000000"]
