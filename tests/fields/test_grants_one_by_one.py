"""Running text in which one after the other gets money: each is a project, in whatever order the sentence has."""

from itertools import cycle, product
from typing import Any

import pytest

from tests.fields.pages import extraction_of

GOT = [
    ("Osby IF", "120 000", "nya lampor längs skidspåret", "byta lamporna längs skidspåret", "Ljus på spåret"),
    ("Viks byalag", "85 000", "en brygga vid badet", "bygga en brygga vid badet", "Bryggan"),
    ("Kungsörs hembygdsförening", "45 000", "en dag om kvarnar", "visa gamla kvarnar", "Kvarnens dag"),
]
ABOVE = [
    "Pengar till bygden\n\n",
    "Pengar till bygden\n\n{} föreningar får bidrag. ",
    "Sparbanksstiftelsen Alfa delar ut 250 000 kronor till föreningslivet.\n\n",
    "Kulturnämndens beslut\n\nKulturnämnden i Osby har beslutat om höstens bidrag. ",
    "Nytt från Leader\n\n{} projekt får stöd av Leader Nordöstra Skåne.\n\n",
    "Sparbanksstiftelsen Alfa stöttar\n\nI veckan delade stiftelsen ut årets pengar. ",
]
SENTENCES = [
    "{who} får {sum} kronor för {what}.",
    "{sum} kronor går till {who} för {what}.",
    "{who} beviljas {sum} kronor till projektet {name}.",
    "Till {who} går {sum} kronor för {what}.",
    "{who} tilldelas {sum} kronor för att {do}.",
    "{who}, som ska {do}, får {sum} kronor.",
    "{who} ska {do} och får {sum} kronor.",
    "{who} har fått {sum} kronor till {name}.",
    "{sum} kronor till {who} som ska {do}.",
    "För att {do} får {who} {sum} kronor.",
    "Värt att nämna är stödet på {sum} kronor till {who} för {what}.",
    "Bidraget på {sum} kronor som går till {who} är för {what}.",
    "Just så mycket, {sum} kronor, får {who} för {what}.",
    "{sum} kronor beviljas sökanden {who} för {what}.",
    "{who} får till exempel {sum} kronor för {what}.",
    "{who} hör till dem som valts ut och får {sum} kronor för {what}.",
    "En annan mottagare är {who} som får {sum} kronor för {what}.",
    "Bland mottagarna finns {who} som får {sum} kronor för att {do}.",
    "{who} är en av dem som får stöd, {sum} kronor för att {do}.",
    "Störst bidrag, {sum} kronor, får {who} för {what}.",
    "Mest får {who}, {sum} kronor till {what}.",
    "{sum} kronor hamnar hos {who} för {what}.",
    "{who} kammar hem {sum} kronor för {what}.",
    "{who} plockar hem {sum} kronor till {what}.",
    "{who} belönas med {sum} kronor för {what}.",
    "{who} får klartecken för {name}, {sum} kronor.",
    "För {name} får {who} {sum} kronor.",
    "Projektet {name}, som drivs av {who}, får {sum} kronor.",
    "{name} heter projektet som {who} får {sum} kronor för.",
    "{who}s projekt {name} får {sum} kronor.",
    "{who} ska {do}. Stödet är på {sum} kronor.",
    "{who} ska {do}. Bidraget uppgår till {sum} kronor.",
    "{who} får bidrag för {what} ({sum} kronor).",
    "{who} ({sum} kronor) ska {do}.",
    "{who}: {sum} kronor för {what}.",
    "{who} - {sum} kronor för att {do}.",
    "{name}. {who} får {sum} kronor för att {do}.",
    "{name}: {who} får {sum} kronor för att {do}.",
    "{who} har sökt pengar för att {do} och får {sum} kronor.",
    "För sin del får {who} {sum} kronor till {what}.",
    "{who} får pengar till {what}, {sum} kronor.",
    "{who} får nöja sig med {sum} kronor till {what}.",
    "Styrelsen beslutade att ge {who} {sum} kronor för {what}.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_is_a_project(sentence: str) -> None:
    wrong = []
    for above, mark, count in product(ABOVE, (" ", "\n\n", "\n"), (2, 3)):
        said = [
            sentence.format(who=who, sum=much, what=what, do=do, name=name)
            for who, much, what, do, name in GOT[:count]
        ]
        page = above.format("Två" if count == 2 else "Tre") + mark.join(said) + "\n"
        found = [
            ([one.name for one in record.owners], [str(one.amount) for one in record.budgets])
            for record in extraction_of(page).records
        ]
        if found != [([who], [much.replace(" ", "")]) for who, much, *_ in GOT[:count]]:
            wrong.append((page, found))
    assert wrong == []


WITHOUT_SUMS = [
    "{who} får bidrag för att {do}.",
    "{who} får pengar för att {do}.",
    "{who} får till exempel stöd för att {do}.",
    "{who} får exempelvis medel för att {do}.",
    "Till {who} går bidrag för projektet {name}.",
    "Till {who} går stöd för att {do}.",
    "{who} hör till dem och får stöd för att {do}.",
    "{who} beviljas medel för att {do}.",
]


@pytest.mark.parametrize("sentence", WITHOUT_SUMS)
def test_each_is_a_project_without_its_sum(sentence: str) -> None:
    wrong = []
    for above, mark, count in product(ABOVE, (" ", "\n\n", "\n"), (2, 3)):
        said = [sentence.format(who=who, do=do, name=name) for who, _, _, do, name in GOT[:count]]
        page = above.format("Två" if count == 2 else "Tre") + mark.join(said) + "\n"
        found = [[one.name for one in record.owners] for record in extraction_of(page).records]
        if found != [[who] for who, *_ in GOT[:count]]:
            wrong.append((page, found))
    assert wrong == []


FURTHER = [
    "Även {who} får {sum} kronor för att {do}.",
    "Dessutom får {who} {sum} kronor för {what}.",
    "Vidare beviljas {who} {sum} kronor till {what}.",
    "Slutligen får {who} {sum} kronor till projektet {name}.",
]
"""What a second sentence may begin with, and a first cannot."""
CALLED = "{name} heter projektet som {who} får {sum} kronor för."


def in_turn() -> list[Any]:
    """Every sentence beside another; one that the name of a project opens hides what is before and behind it."""
    pairs = [
        *zip(SENTENCES, [*SENTENCES[7:], *SENTENCES[:7]], strict=True),
        *zip(SENTENCES, cycle(FURTHER), strict=False),
    ]
    hidden = pytest.mark.xfail(strict=True, reason="the name that opens a sentence is not where it begins")
    return [
        pytest.param(*pair, marks=hidden if CALLED in pair and pair[1] not in FURTHER else ())
        for pair in pairs
    ]


@pytest.mark.parametrize(("first", "second"), in_turn())
def test_in_words_of_their_own(first: str, second: str) -> None:
    wrong = []
    for above, mark in product(ABOVE[1:5], (" ", "\n\n")):
        said = [
            sentence.format(who=who, sum=much, what=what, do=do, name=name)
            for sentence, (who, much, what, do, name) in zip(
                (first, second, "{who}s projekt {name} får {sum} kronor."), GOT, strict=True
            )
        ]
        page = above.format("Tre") + mark.join(said) + "\n"
        found = [
            ([one.name for one in record.owners], [str(one.amount) for one in record.budgets])
            for record in extraction_of(page).records
        ]
        if found != [([who], [much.replace(" ", "")]) for who, much, *_ in GOT]:
            wrong.append((page, found))
    assert wrong == []


@pytest.mark.parametrize("first", ["drygt ", "", "omkring "])
def test_a_sum_said_twice_is_one(first: str) -> None:
    page = (
        "Ljus på spåret\n\nI projektet Ljus på spåret byter Osby IF lamporna. Stödet till projektet är på "
        f"{first}120 000 kronor.\n\nOsby IF får 120 000 kronor till Ljus på spåret av Arvsfonden.\n"
    )
    (record,) = extraction_of(page).records
    assert [(str(one.amount), one.payer) for one in record.budgets] == [("120000", "Arvsfonden")]
