"""Verbs of beginning, lasting and ending in the orders of ordinary sentences, with several subjects."""

from itertools import product

import pytest

from tests.fields.pages import record_of

HEAD = "Nyheter | Om oss\n\nVind i backen\n\nHörby kommun driver projektet Vind i backen. "
SUBJECTS = ("satsningen", "Vind i backen")

BEGINS = {
    "starta": ("startade", ""),
    "dra igång": ("drog", "igång"),
    "sättas i gång": ("sattes", "i gång"),
    "ta sin början": ("tog", "sin början"),
    "initieras": ("initierades", ""),
}
ENDS = {
    "avslutas": ("avslutades", ""),
    "gå i mål": ("gick", "i mål"),
    "ta slut": ("tog", "slut"),
    "slutredovisas": ("slutredovisades", ""),
    "läggas ned": ("lades", "ned"),
}
ORDERS = (
    "{S} {past} {rest} i mars 2021.",
    "I mars 2021 {past} {s} {rest}.",
    "{S} ska {inf} i mars 2021.",
    "I mars 2021 väntas {s} {inf}.",
    "{S}, som {past} {rest} i mars 2021, vänder sig till unga.",
    "När {s} {past} {rest} i mars 2021 var intresset stort.",
    "Det var i mars 2021 som {s} {past} {rest}.",
)


def _sentence(order: str, verb: tuple[str, tuple[str, str]], subject: str) -> str:
    inf, (past, rest) = verb
    words = order.format(S=subject[0].upper() + subject[1:], s=subject, inf=inf, past=past, rest=rest)
    return words.replace("  ", " ").replace(" .", ".").replace(" ,", ",")


def _times(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.edtf, one.duration) for one in record_of(HEAD + text).periods]


@pytest.mark.parametrize("order", ORDERS)
def test_a_beginning_and_an_end(order: str) -> None:
    for verb, subject in product(BEGINS.items(), SUBJECTS):
        assert _times(_sentence(order, verb, subject)) == [("2021-03/..", None)], (verb, subject)
    for verb, subject in product(ENDS.items(), SUBJECTS):
        assert _times(_sentence(order, verb, subject)) == [("../2021-03", None)], (verb, subject)


LASTING = {
    "{S} pågår {t}.": "pågår",
    "{S} har löpt {t}.": "löpt",
    "{T} genomfördes {s}.": "genomfördes",
    "{S} kommer att bedrivas {t}.": "bedrivas",
    "{S}, som sker {t}, vänder sig till unga.": "sker",
    "{S} drevs på tre skolor {t}.": "drevs",
}
STRETCHES = {
    "mellan mars 2021 och maj 2023": ("2021-03/2023-05", None),
    "under 2021 och 2022": ("2021/2022", None),
    "läsåret 2021/22": ("2021-08/2022-06", None),
    "under hösten 2021": ("2021-23", None),
    "i tre år": (None, "P3Y"),
    "under 18 månader": (None, "P18M"),
}


@pytest.mark.parametrize("order", LASTING)
def test_lasting(order: str) -> None:
    for subject, (time, expected) in product(SUBJECTS, STRETCHES.items()):
        text = order.format(
            S=subject[0].upper() + subject[1:], s=subject, t=time, T=time[0].upper() + time[1:]
        )
        assert _times(text) == [expected], text


TOGETHER = {
    "{S} startade i mars 2021 och pågår i tre år.": ("2021-03/..", "P3Y"),
    "{S} har pågått sedan 2019 och avslutas till sommaren 2022.": ("2019/2022-22", None),
    "{S} drog i gång hösten 2020 och ska slutföras i maj 2023.": ("2020-23/2023-05", None),
    "{S} inleddes i mars 2021. I maj 2023 gick {s} i mål.": ("2021-03/2023-05", None),
    "{S} pågår i två år. Det slutrapporteras i maj 2023.": ("../2023-05", "P2Y"),
    "Efter två år tar {s} slut i maj 2023.": ("../2023-05", "P2Y"),
    "{S}, som kom igång i mars 2021, varar i 18 månader.": ("2021-03/..", "P18M"),
    "{S} sträcker sig ut 2023.": ("../2023", None),
    "{S} fortsätter till och med maj 2023.": ("../2023-05", None),
}


@pytest.mark.parametrize("order", TOGETHER)
def test_told_together(order: str) -> None:
    for subject in SUBJECTS:
        text = order.format(S=subject[0].upper() + subject[1:], s=subject)
        assert _times(text) == [TOGETHER[order]], text


IN_OTHER_WORDS = {
    "De tre åren räcker till och med 2024.": ("../2024", "P3Y"),
    "Satsningen har medel för två år.": (None, "P2Y"),
    "Vinnova stödjer satsningen i två år.": (None, "P2Y"),
    "Vinnova ger 2 miljoner kronor till satsningen under två år.": (None, "P2Y"),
    "Satsningen är tidsbegränsad till och med maj 2023.": ("../2023-05", None),
    "Satsningen har pengar till och med maj 2023.": ("../2023-05", None),
    "Satsningen ska genomföras senast maj 2023.": ("../2023-05", None),
    "Fram till maj 2023 ska satsningen nå 200 unga.": ("../2023-05", None),
    "Den sista kursen hölls i maj 2023.": ("../2023-05", None),
    "De första kurserna hölls i mars 2021 och de sista i maj 2023.": ("2021-03/2023-05", None),
    "Satsningen sträcker sig över tre år, från mars 2021 till maj 2023.": ("2021-03/2023-05", "P3Y"),
    "I mars 2021 startade kommunen satsningen.": ("2021-03/..", None),
    "I mars 2021 drog satsningen igång och 2023 upphör den.": ("2021-03/2023", None),
    "Det har varit igång sedan mars 2021 och är avslutat i maj 2023.": ("2021-03/2023-05", None),
    "Tidplanen är mars 2021–maj 2023.": ("2021-03/2023-05", None),
    "Satsningen går i mål 2023.": ("../2023", None),
    "Arbetet inleds i april 2021 och står klart i oktober samma år.": ("2021-04/2021-10", None),
    "Satsningen började hösten 2020 och tog slut i maj året därpå.": ("2020-23/2021-05", None),
    "Satsningen har pågått sedan 2016. Nu har det förlängts till 2021.": ("2016/2021", None),
    "Kommunen ska under 2021 och 2022 utveckla odlingen i projektet.": ("2021/2022", None),
    "Hörby kommun genomför 2019–2021 projektet Vind i backen.": ("2019/2021", None),
    "Det halvårslånga projektet avrundas i maj 2023.": ("../2023-05", "P6M"),
}


@pytest.mark.parametrize("sentence", IN_OTHER_WORDS)
def test_in_other_words(sentence: str) -> None:
    assert _times(sentence) == [IN_OTHER_WORDS[sentence]]


OF_OTHERS = (
    "Projektet leds av Karin Ek, som började på kommunen {t}.",
    "Projektet ägs av byalaget, som startade {t}.",
    "Föreningen som driver projektet startade {t}.",
    "Projektet ska rusta huset, som stod klart {t}.",
    "Projektet bygger på en metod som började användas {t}.",
    "Fabriken upphörde {t}.",
    "Järnvägen lades ned {t}.",
    "Projektet får hyra lokalen till {t}.",
    "Anna Ek slutade som chef {t}.",
    "Ett seminarium inom projektet ägde rum {t}.",
    "I projektet används en lokal som har stått tom sedan {t}.",
    "Följeforskningen pågår till {t}.",
    "Den första träffen hölls {t}.",
    "Slutrapporten blev klar {t}, tre år efter att projektet startade.",
)


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_of_somebody_else(sentence: str) -> None:
    for time in ("2015", "i mars 2015", "den 1 mars 2015"):
        assert (
            _times(
                sentence.format(
                    t=time.removeprefix("i ") if (" till {" in sentence or " sedan {" in sentence) else time
                )
            )
            == []
        )


@pytest.mark.parametrize(
    "sentence",
    [
        "Programperioden är 2014–2020.",
        "Utvärderingen genomförs mars 2021–maj 2021.",
        "Strategin gäller 2015–2018.",
        "Ansökningstiden är mars 2021–maj 2021.",
        "Etapp 1 pågår mars 2021–maj 2022.",
        "Mellan 2015 och 2018 minskade befolkningen.",
        "Projektet ingår i ett program som löper 2014–2020.",
        "Tidigare har kommunen drivit projektet Hopp under 2015–2018.",
        "Vinnova stödjer projekt i tre år.",
    ],
)
def test_the_years_of_others(sentence: str) -> None:
    assert _times(sentence) == []
