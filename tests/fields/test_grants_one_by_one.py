"""Running text in which one after the other gets money: each is a project, in whatever order the sentence has."""

from itertools import product

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
