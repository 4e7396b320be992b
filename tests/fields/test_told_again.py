"""News of one grant that gives its sum in the lead and again further down is one record."""

import pytest

from tests.fields.pages import extraction_of

LEAD = "Ny cykelbana\n\nSölvesborgs kommun har beviljats 1,8 miljoner kronor från Trafikverket för att bygga en cykelbana längs ån.\n\n"
AGAIN = [
    "I går kom beskedet att Sölvesborgs kommun får 1,8 miljoner kronor från Trafikverket (40 procent av vad banan kostar).",
    "Trafikverket har beviljat projektet 1 812 500 kronor över två år. Kommunen skjuter till resten under samma tid.",
    "Projektet har beviljats drygt 1,8 miljoner kronor, och det är mer än någon i kommunhuset hade vågat hoppas på i våras.",
    "I mars sökte kommunen pengar från Trafikverket och nu beviljades 1 812 500 kronor för att cyklister ska få det säkrare.",
    "Satsningen får totalt 3,6 miljoner kronor när kommunens egna pengar är inräknade, och allt ska vara färdigt till hösten.",
    "Med de pengarna, 1 812 500 kronor som Trafikverket har beviljat, ska banan få ny asfalt, fler lampor och säkra korsningar.",
]
OTHER = [
    "Olofströms kommun har beviljats 1,8 miljoner kronor från Trafikverket för att bygga två gångbroar över ån vid skolan.",
    "Sölvesborgs hembygdsförening har beviljats 350 000 kronor från Trafikverket för att bygga om hållplatsen vid torget.",
    "Föreningen Cykla Mera får 90 000 kronor från Trafikverket för att hålla kurser för nybörjare i alla åldrar under våren.",
]


@pytest.mark.parametrize("again", AGAIN)
def test_a_grant_told_again_is_no_other_record(again: str) -> None:
    assert len(extraction_of(f"{LEAD}{again}\n").records) == 1
