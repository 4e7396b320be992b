"""Names in quotes, behind a word for a project and more or what is done with one.

`Nytt projekt godkänt i maj, "Bron"`, `Byn driver "Bron"`, `"Bron" drivs av byn`. Whether the page means a
project, `own_names` asks.
"""

import regex

from extractors.engine import Rule, Value
from extractors.name_parts import SUBJECTS, ProjectName
from extractors.verbs import is_finite


def _quoted(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """The words in quotes, but not what somebody says of the project."""
    words = match["name"].lower().split()
    says = match["name"][-1] in ".,!?" or (words[0] in SUBJECTS and any(map(is_finite, words)))
    return None if says else Value(ProjectName(match["name"]), "name")


_THROUGH = ("genom", "inom", "med", "tack vare", "via", "inom ramen för", "med hjälp av", "utan")
_INTO = (
    *("driver", "drev", "drivit", "leder", "ledde", "lett", "genomför", "genomförde", "genomfört", "startar"),
    *("startade", "startat", "lanserar", "lanserade", "lanserat", "inleder", "inledde"),
    *("inlett", "sjösätter"),
    *("arbetet med", "arbetar med", "arbetat med", "arbetade med", "genomförande av", "genomförandet av"),
    *("deltar i", "deltog i", "deltagit i"),
    *("medverkar i", "ingår i", "med i", "syftet med", "målet med", "tanken med"),
    *("idén till", "tanken bakom"),
    *("slutrapporten för", "slutrapporten från", "slutrapporten om", "utvärderingen av", "resultatet av"),
    *("projektledare för", "projektledaren för", "kronor i", "satsar på", "ansökan om", "ansöker om"),
)
"""What leads to a name in quotes as to a project."""
_MEANS = (
    "kronor",
    "kr",
    "miljoner",
    "mkr",
    "euro",
    "medel",
    "bidrag",
    "bidraget",
    "stöd",
    "stödet",
    "pengar",
    "anslag",
)
_PAID = tuple(f"{means} {to}" for means in _MEANS for to in ("till", "för"))
"""Money for a name in quotes: `får nätverksbidrag för "Bron"`."""
_SAID = (
    *("drivs", "drevs", "pågår", "pågick", "startar", "startade", "avslutas", "avslutades", "finansieras"),
    *("genomförs", "genomfördes", "leds", "ägs", "samordnas", "syftar", "vänder sig", "riktar sig"),
    *("har beviljats", "beviljas", "beviljades", "går ut på", "handlar om", "innebär", "bygger på", "ska"),
    *("har som mål", "har fått", "får", "fick", "är tänkt", "vill", "har pågått", "invigs", "blir", "blev"),
)
_IN_QUOTES = r"[\p{Lu}\d#][^\"\n]{2,150}"
IN_QUOTES = "name.in_quotes"
QUOTED: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.in_quotes",
        ("projekt",),
        (
            r"(?<!\w)(?i:ett|nytt|nya|vårt|sitt|detta) (?:(?!liknande|annat|tidigare|syster)[\w-]++ ){0,3}?"
            r"(?!syster)[\w-]*projekt(?:et)?(?: [\w-]++){0,6}?(?:,|:| -) "
            r"\"(?P<name>[\p{Lu}\d#][^\"\n]{2,90})\"(?!,? (?:säger|sa|berättar|menar)(?!\w))"
        ),
        _quoted,
        needs=r"projekt[^\n\".]{0,60}[,:-] \"",
    ),
    Rule(
        "name.in_quotes",
        (*(f'{lead} "' for lead in (*_INTO, *_PAID, *_THROUGH, "i")), *(f'" {verb}' for verb in _SAID)),
        (
            rf"(?:(?:(?<!\w)(?i:{'|'.join((*_INTO, *_THROUGH[:2], *_THROUGH[3:]))})|{'|'.join(_PAID)})"
            rf" \"(?P<name>{_IN_QUOTES})\""
            rf"|(?:(?<=[.!?\n] )|(?<=\n)|^)(?:(?:I|Med|Via) )?\"(?P<name>{_IN_QUOTES})\""
            rf"(?= (?:{'|'.join(_SAID)})(?!\w)))"
        ),
        lambda match: Value(ProjectName(match["name"]), "name"),
        needs=r"\"[^\"\n]+\"",
    ),
)
