"""Whether a name that may be only a building, a site or a title is a body here: because it acts."""

import regex

from extractors.grammar.phrases import opens_sentence

_MONEY = (
    r"(?:\p{L}*stöd|\p{L}*bidrag|pengar|\p{L}*medel|anslag|kronor|kr|mkr|mnkr|miljoner|miljon|euro)(?!\p{L})"
)
_agent_before = regex.compile(
    r"(?<!\p{L})(?:\p{L}++(?<=s|rat|rad|rade|ande|sat|nat|lat|gat|uppdrag|hjälp|stöd|initiativ|består) av"
    r"|(?<!(?:syftet|målet|arbetet|tanken|idén|rojektet|visionen|avsikten|bitionen|arbeta|arbetar|arbetat|hjälp"
    r"|början|roblemet) )med|hos|mellan|samt|även|också|(?:ägare|huvudman|koordinator) är"
    r"|(?:organisation|förening|aktör|grupp|partner|part|företag|verksamhet|institution|anläggning|utförar"
    r"|arrangör)\p{Ll}{0,3}) $",
    regex.IGNORECASE,
).search
project_before = regex.compile(r"(?<!\p{L})(?:[Pp]rojekt|[Pp]rojektet|[Pp]rogrammet|[Kk]onceptet) $").search
_listed_before = regex.compile(r"[\p{L}\d)](?:,| och| samt| &) (?:även |också )?$").search
_parties_before = regex.compile(
    r"(?:tillsammans|ihop|samarbete|samverkan|samarbetar|samverkar|partnerskap) (?:\p{Ll}+ )?(?:med|mellan) "
    r"|(?:drivs|ägs|leds|genomförs|arrangeras|finansieras|bildas) av |partner\p{Ll}* är |mellan "
    r"|(?:deltar|medverkar|ingår) ",
    regex.IGNORECASE,
).search
_act_after = regex.compile(
    r"(?:s (?:projekt|satsning|personal|styrelse|ledning|medlemmar|verksamhet)(?!\p{L})"
    r"|,? (?:som |vilka |vilket )?(?:har |ska |vill |kommer att )?"
    r"(?:driv(?:er|it|a)|drev|led(?:er|a)|ledde|samordna[rt]?|samordnade|koordinera[rt]?|äg(?:er|t)|ansvara[rt]?"
    r"|håll(?:er|it) i(?:hop)?"
    r"|stå[rt]? (?:bakom|för|som)|stod bakom|sök(?:er|t|a)|sökte|ansök(?:er|t|a)|(?:får|fått|fick|tar emot) "
    rf"(?:[\p{{L}}\d,.-]+ ){{0,4}}?{_MONEY}"
    r"|beviljas|beviljats|beviljades|tilldelas|tilldelats|tilldelades|deltar|deltagit|medverka[rt]?|medverkade|samarbeta[rt]?|samverka[rt]?"
    r"|starta[rt]?|startade|planera[rt]?|ordna[rt]?|arrangera[rt]?|satsa[rt]?|utveckla[rt]?|genomför[dt]?e?|arbeta[rt]?"
    r"|bidrar|finansiera[rt]?|medfinansiera[rt]?|stött?ar|stöd(?:er|jer)|bedriv(?:er|it)|erbjud(?:er|it)"
    r"|hjälp(?:er|te)|bistå[rt]?|bistod|bygg(?:er|t|de)|rusta[rt]?|rustade|anlägg(?:er|a)|anlade"
    r"|renovera[rt]?|renoverade|låna[rt]? ut|lånade ut|upplåt(?:er|it)|upplät|sköt(?:er|t|te)"
    r"|(?:ställ(?:er|t|de)|slår|slog) (?:upp|till)|testa[rt]?|testade|pröva[rt]?|prövade|undersök(?:er|t|te)"
    r"|visa|forska[rt]?|gav|gett|jobba[rt]?|jobbade"
    r"|i sam(?:arbete|verkan|produktion) med"
    r"|tagit|tar|bjuder|skapa[rt]?|är (?:\p{Ll}+ )?(?:projektägare|huvudman|med i|med som|partner|part"
    r"|medfinansiär|värd|koordinator|samordnare|en av))(?!\p{L}))"
).match
_given_before = regex.compile(
    r"(?<!\p{L})(?:bevilja[rt]|beviljade|tilldela[rt]|tilldelade|gett|gav|ger|skänk(?:er|te|t)|ge|bevilja|tilldela"
    rf"|{_MONEY} (?:går |gick |gått )?(?:till|åt)) $"
).search
_sum_after = regex.compile(
    rf" (?:[\p{{L}}\d,.-]+ ){{0,3}}?{_MONEY}|(?: från| av| för| som|[.,;)]|$|\n)"
).match
"""Who is given money acts: `har beviljat Ekby slott 2 miljoner`, `2 miljoner till Ekby slott`."""
_REACH = 160


def acts(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is one who acts, or it is all that is said.

    >>> acts("Det drivs av Ekby kyrka.", 13, 23), acts("Vi ses i Ekby kyrka.", 9, 19)
    (True, False)
    """
    if start == 0 and end == len(text):
        return True
    if project_before(text[max(0, start - 14) : start]):
        return False
    if _act_after(text, end):
        return not text.endswith((" i ", " på ", " vid "), 0, start)
    before = text[max(0, start - 40) : start]
    if _agent_before(before) or (_given_before(before) and _sum_after(text, end)):
        return True
    if opens_sentence(text, start) or not _listed_before(before):
        return False
    return bool(_parties_before(text[max(text.rfind("\n", 0, start), start - _REACH, 0) : start]))
