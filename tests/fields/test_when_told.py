"""When a project runs, told by words of beginning, lasting and ending, and where no such word stands."""

import pytest

from tests.fields.pages import extraction_of, record_of

HEAD = "Nyheter | Om oss\n\nVind i backen\n\nHörby kommun driver projektet Vind i backen. "

TIMES = {
    "Projektet sparkas i gång i augusti 2020.": ("2020-08/..", None),
    "Projektet drogs igång i augusti 2020.": ("2020-08/..", None),
    "Det hela sätter i gång med höstterminen 2023 och beräknas ta två år.": ("2023-08/..", "P2Y"),
    "Projektet ska pågå i fyra år.": (None, "P4Y"),
    "Karin höll i projektet under de arton månader det varade.": (None, "P18M"),
    "I två år, från och med maj 2021, ska 30 företagare få en mentor.": ("2021-05/..", "P2Y"),
    "En cykel med böcker ska från maj 2023 besöka badplatserna.": ("2023-05/..", None),
    "Projektet pågår under 2021 och 2022.": ("2021/2022", None),
    "Projektet genomförs 2018, 2019 och 2020.": ("2018/2020", None),
    "Arbetet håller på till och med sista juni 2022.": ("../2022-06-30", None),
    "Bidraget är 41 000 kronor, tid 1.8.2022–31.7.2023.": ("2022-08-01/2023-07-31", None),
    "I projektet skannar vi glasplåtar under 2022.": ("2022", None),
    "Pengarna räcker till och med augusti 2020.": ("../2020-08", None),
    "Projektet pågår under hösten 2019 och våren 2020.": ("2019-23/2020-21", None),
    "Projektet pågick HT 2020 och VT 2021.": ("2020-08/2021-06", None),
    "Projektet genomförs första halvåret 2020 och andra halvåret 2020.": ("2020-01/2020-12", None),
    "Läsåret 2021/22 är tolv klasser med i projektet.": ("2021-08/2022-06", None),
    "Projektet rundades av i maj 2021.": ("../2021-05", None),
    "I maj 2021 sattes punkt för projektet.": ("../2021-05", None),
    "Projektet lades ned i maj 2021.": ("../2021-05", None),
    "Projektet startade i mars 2021 och stängdes den 31 mars 2023.": ("2021-03/2023-03-31", None),
    "Projektet packades ihop i maj 2021.": ("../2021-05", None),
    "Sista dagen för projektet är 31 maj 2021.": ("../2021-05-31", None),
    "I mars 2018 drog byalaget igång sitt projekt.": ("2018-03/..", None),
    "Projektet hade premiär i mars 2018.": ("2018-03/..", None),
    "Projektet startas under hösten 2021.": ("2021-23/..", None),
    "Projektet skulle ha börjat i mars 2020 men sköts upp till augusti 2020.": ("2020-08/..", None),
    "Vi började gräva i mars 2018 och förlängs till juni 2019.": ("2018-03/2019-06", None),
    "Projektet hade en längd på tio månader.": (None, "P10M"),
    "Projektet är på två år.": (None, "P2Y"),
    "Det blir ett projekt som tar 2,5 år.": (None, "P2Y6M"),
    "Projektet har tre år på sig.": (None, "P3Y"),
    "Under tre år ska vi mäta isen.": (None, "P3Y"),
    "Från augusti 2019 och tre år framåt planteras träd.": ("2019-08/..", "P3Y"),
    "Tidsram: 2018–2021.": ("2018/2021", None),
    "Projekttid: januari 2020 och tre år framåt.": ("2020-01/..", "P3Y"),
    "Projektet inleddes hösten 2018 och lades på hyllan två år senare.": ("2018-23/..", None),
    "Projektet är sex månader långt.": (None, "P6M"),
    "I juni 2021 är projektet till ända.": ("../2021-06", None),
    "Projekttiden går ut i november 2022.": ("../2022-11", None),
    "Mellan 2022 och 2025 stärker vi allt. Projektet ska pågå under tre år.": ("2022/2025", "P3Y"),
    "Mellan 2022 och 2025 stärker vi allt. Projektet ska pågå under fyra år.": ("2022/2025", "P4Y"),
    "Mellan 2022 och 2025 stärker vi allt. Projektet ska pågå under två år.": (None, "P2Y"),
    "Under våren 2017 höll vi på med projektet.": ("2017-21", None),
    "Av projektets pengar betalas hälften startåret 2019.": ("2019/..", None),
    "Projektet genomfördes 2018–2020 och utvärderades av Sweco.": ("2018/2020", None),
    "Projektet pågår 2019–2021 och utvärderas löpande.": ("2019/2021", None),
    "Kommunen driver ett drygt tre år långt utvecklingsarbete.": (None, "P3Y"),
    "Det är ett två år långt samarbete mellan skolor.": (None, "P2Y"),
    "Det blev en fyra månader lång kampanj.": (None, "P4M"),
    "Kommunerna inledde ett ett och ett halvt år långt försök.": (None, "P1Y6M"),
    "Målet är att projektet ska vara klart senast 2025.": ("../2025", None),
    "Projektet uppfyller kravet och avslutas i maj 2025.": ("../2025-05", None),
    "Projektperioden är vinter/vår 2024.": ("2024-01/2024-05", None),
    "Projekttid: vintern/sommaren 2024.": ("2024-01/2024-08", None),
    "Projektet pågår vintern 2024–hösten 2024.": ("2024-01/2024-11", None),
    "Projektet pågår vintern 2023–våren 2024.": ("2023-24/2024-21", None),
    "Genomförandet var fördelat under tre år, 2016–2018.": ("2016/2018", "P3Y"),
    "Projektet pågår 2021–2024. Det startade i maj 2021 och avslutas i juni 2024.": ("2021-05/2024-06", None),
    "Projektet pågår 2021–2024. Det startade i maj 2021 och avslutas i juni 2023.": ("2021/2024", None),
    "Projektet inleddes 2017 och i maj 2019 fick byggnaden slutbesked.": ("2017/..", None),
    "Projektet startade i maj 2018, och i juni 2019 öppnade ett café.": ("2018-05/..", None),
    "I maj 2018 startade projektet och i juni 2019 avslutades det.": ("2018-05/2019-06", None),
    "Projektet startade i maj 2018, och i juni 2019 ska det vara klart.": ("2018-05/2019-06", None),
}


@pytest.mark.parametrize("sentence", TIMES)
def test_told(sentence: str) -> None:
    periods = record_of(HEAD + sentence).periods
    assert [(one.edtf, one.duration) for one in periods] == [TIMES[sentence]]


NOT_TIMES = [
    "Ängen dikades ut på 1930-talet, och projektet ska återställa den.",
    "Det började 2018 med att tre grannar talades vid.",
    "Programmet har 5,4 miljarder euro för åren 2021–2027.",
    "Målet är att 15 brukare ska ha kommit i gång före 2026.",
    "Vi möttes 2021. Sedan dess har mycket hänt.",
    "Under fyra veckor ska de som vill pröva.",
    "Ett projekt får pågå i högst tre år.",
    "Satsningen har nu pågått i ett år av tre.",
    "Projektet skulle ha börjat i mars 2020 men stoppades.",
    "Sommaren 2019 och sommaren 2021 var torra.",
    "Beskedet kom att banken ger 90 000 kronor till huset från 1903.",
    "Barnen skickade in teckningar i maj 2020.",
    "Under 2020 och 2021 utvärderade Sweco projektet.",
    "Projektet utvärderades under 2021 av Sweco.",
    "Under våren 2022 har nämnden följt och utvärderat projektet.",
    "Under våren 2017 arbetade byalaget med att skriva en ansökan om ett projekt.",
    "Bidraget går till 14 projekt som pågår mellan ett och tre år.",
    "Hon har ett tre år långt vikariat.",
    "Under våren 2017 höll styrelsen på med att redovisa projektet.",
    "Under våren 2017 arbetade gruppen (Anna, Per och Lena) med att skriva en ansökan om ett projekt.",
    "Projektet ska klara kravet om sortering senast 2025.",
    "Projektet förbereder handeln på direktivet som gäller från 2026.",
    "Projektet går ut på att i maj 2020 plantera träd.",
    "Resten av projektets pengar betalas 2022 efter inlämnad slutrapport.",
    "Projekteringen pågick i nio månader.",
]


@pytest.mark.parametrize("sentence", NOT_TIMES)
def test_not_told(sentence: str) -> None:
    assert record_of(HEAD + sentence).periods == ()


@pytest.mark.parametrize(
    ("label", "duration"),
    [
        ("Projektlängd (månader): 18", "P18M"),
        ("Projekttid (år): 3", "P3Y"),
        ("Antal år för projektet: Två.", "P2Y"),
        ("Projekttid i månader: 24", "P24M"),
        ("Antal projektår: 3", "P3Y"),
        ("Antal år: 3", None),
        ("Antal månader i vänteläge: 14", None),
        ("Projektlängd (meter): 3", None),
    ],
)
def test_the_unit_of_a_length_in_its_label(label: str, duration: str | None) -> None:
    page = f"Namn: Vind i backen\nProjektägare: Hörby kommun\n{label}"
    assert [one.duration for one in record_of(page).periods] == ([duration] if duration else [])


def test_a_time_of_all_projects_of_a_page() -> None:
    page = (
        "Pengar till leder\n\n{}\n\nProjektet Norrled\n\nNorrled drivs av Orsa kommun och får 200 000 kronor.\n\n"
        "Projektet Söderled\n\nSöderled drivs av Mora kommun och får 100 000 kronor.\n"
    )
    for told, expected in {
        "Båda projekten startar den 1 mars 2020 och håller på till 2021.": "2020-03-01/2021",
        "De två projekten pågår 2020-2022.": "2020/2022",
        "Respektive projekt pågår till hösten 2026.": "../2026-23",
        "Samtliga projekten löper 2020-2022.": "2020/2022",
        "Två andra projekt startar i mars 2020.": None,
        "Båda orterna fick järnväg i mars 1902.": None,
    }.items():
        records = extraction_of(page.format(told)).records
        assert [[p.edtf for p in one.periods] for one in records] == [[expected] if expected else []] * 2


def test_the_texts_of_others_below_a_page_tell_no_time() -> None:
    teaser = "Kommunen redovisar ett överskott. Arbetet pågår till juni 2023 och leds av Lena Ek."
    for heading in ("Mest lästa just nu", "Relaterade nyheter", "Fler artiklar", "Andra läser"):
        assert record_of(f"{HEAD}\n\n{heading}\n\n{teaser}").periods == ()
    for heading in ("Om tiden", "Läs mer om tiden"):
        assert record_of(f"{HEAD}\n\n{heading}\n\n{teaser}").periods != ()


@pytest.mark.parametrize(
    ("sum_", "edtf", "duration"),
    [
        ("Anslag: 1 980 000 kronor, 2022–2023", "2022/2023", None),
        ("Anslag: 3 150 000 kronor över tre år", None, "P3Y"),
        ("Bidrag: 1 200 000 kr, 18 månader", None, "P18M"),
        ("Beviljat bidrag: 500 000 kr (2019–2021)", "2019/2021", None),
    ],
)
def test_beside_a_sum(sum_: str, edtf: str | None, duration: str | None) -> None:
    (period,) = record_of(f"Namn: Vind i backen\nProjektägare: Hörby kommun\n{sum_}").periods
    assert (period.edtf, period.duration) == (edtf, duration)


def test_a_label_of_time_is_surer_than_the_sum() -> None:
    page = "Namn: Vind i backen\nAnslag: 900 000 kr, 2020–2022\nProjekttid: 2020-05-01 – 2021-04-30"
    assert [one.edtf for one in record_of(page).periods] == ["2020-05-01/2021-04-30"]


@pytest.mark.parametrize(
    ("question", "edtf"),
    [
        ("HUR LÄNGE HÅLLER DET PÅ?\n\nJanuari 2022 till december 2024.", "2022-01/2024-12"),
        ("Hur länge håller vi på?\nJanuari 2022 till december 2024", "2022-01/2024-12"),
    ],
)
def test_a_question(question: str, edtf: str) -> None:
    page = f"{HEAD}\n\n{question}\n\nVEM BETALAR?\n\nAllmänna arvsfonden"
    assert [one.edtf for one in record_of(page).periods] == [edtf]


def test_when_an_application_came_in() -> None:
    page = "Ansökan\n\nAnkom: 2020-03-12\nProjektnamn: Vind i backen\nSökande: Hörby kommun"
    (period,) = extraction_of(page).records[0].periods
    assert (period.kind.value, period.edtf) == ("application", "2020-03-12")


DECISIONS = {
    "Byalaget beviljades 90 000 kronor av Vinnova den 3 maj 2018.": ["2018-05-03"],
    "Efter beslut i kommunstyrelsen i Hörby den 3 maj 2018 fick byalaget börja.": ["2018-05-03"],
    "Länsstyrelsen sa ja den 3 maj 2018.": ["2018-05-03"],
    "Den 3 maj 2018 fick byalaget ja från Leader.": ["2018-05-03"],
    "Nämnden biföll ansökan 2018-05-03.": ["2018-05-03"],
    "Projektet godkändes av Leader Linné i maj 2018.": ["2018-05"],
    "Byalaget beviljades 90 000 kronor av Vinnova för maj 2018.": [],
    "Projektet tilldelades 90 000 kronor, och den 3 maj 2018 fyllde Karin år.": [],
}


@pytest.mark.parametrize("sentence", DECISIONS)
def test_when_it_was_granted(sentence: str) -> None:
    periods = record_of(HEAD + sentence).periods
    assert [one.edtf for one in periods if one.kind.value == "decision"] == DECISIONS[sentence]


def test_a_page_that_says_whose_it_is() -> None:
    page = "Vindkraft i backen\n\nHörby kommun leder arbetet. Det pågår från maj 2018 till juni 2020."
    assert [one.edtf for one in record_of(page).periods] == ["2018-05/2020-06"]


HEADINGS = {
    "Levande ängar 2019–2022": ["2019/2022"],
    "Levande ängar (2019–2022)": ["2019/2022"],
    "Kommunens budget 2019–2022": [],
    "Biblioteksplan 2019–2022": [],
    "Böndernas uppror 1880–1920": [],
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_years_in_the_heading(heading: str) -> None:
    page = f"{heading}\n\nHörby kommun leder arbetet med hagar och betesdjur. Nu söks en ny koordinator."
    assert [one.edtf for one in record_of(page).periods] == HEADINGS[heading]


def test_the_length_of_a_project_that_ended() -> None:
    (period,) = record_of(HEAD + "Det treåriga projektet tog slut 2015.").periods
    assert (period.edtf, period.duration) == ("../2015", "P3Y")


def test_labels_of_beginning_and_end_are_a_projects() -> None:
    page = "Tyst bok\n\nProjektstart: HT 2018\nProjektslut: VT 2019\nHandledare: Lunds universitet"
    assert [one.edtf for one in record_of(page).periods] == ["2018-08/2019-06"]
