"""Whether running text tells of one project, or of how to apply for money: told by words alone."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.lookup import Lookup
from extractors.whereabouts import Placed

_subject = re.compile(
    r"(?:projektets?|förstudiens?|detta projekt|i projektet|med projektet|genom projektet|inom projektet) "
    r"|(?:syftet|målet|målsättningen|avsikten|huvudsyftet) med (?:projektet|förstudien) "
).match
_definite = re.compile(
    r"(?<!\w)(?:[a-zåäö]{0,16}pro(?:j|sj)ektets?|(?:för|pilot)studiens?"
    r"|(?:detta|denna|föreliggande) (?:[a-zåäö]{2,18} ){0,3}(?:[a-zåäö]{0,16}projekt|(?:för|pilot)studie)"
    r"|ett (?:\w+ ?årigt|\w+månaders) projekt(?= (?:som|för|där|med)))(?!\w)"
).search
_may_be_definite = Lookup((word, None) for word in ("projekt", "prosjekt", "studie")).inside
_of_any = re.compile(
    r"(?<!\w)(?:(?:om|när|innan|ifall|efter att) (?:\w+ )?[a-zåäö]{0,16}projektets? "
    r"|ni|du|er|era|ert|din|ditt"
    r"|sökanden?|bidragsmottagaren?|stödmottagaren?"
    r"|projektet (?:måste|bör|får|kan|behöver|ska (?:vara|ha|bedrivas|involvera|pågå|uppfylla)))(?!\w)"
).search
"""What rules and calls say of any project: `när projektet är slut`, `projektet får inte`."""
_of_calls = re.compile(
    r"(?<!\w)(?:(kan (?:nu )?(?:ni|du|man|\w+er)?(?: i [\w ]{3,20})? ?(?:nu )?(?:an)?söka|(?:ni|du) söker"
    r"|kan (?:\w+ )?(?:beviljas|få|ges|ansöka om) (?:bidrag|stöd|medel)(?! (?:för att|av))"
    r"|det går att (?:få|söka|ansöka om) (?:bidrag|stöd|medel|pengar))"
    r"|(öppnar (?:\w+ ){0,4}för ansökningar|ansökan (?:är öppen|öppnar)|ansökningsperiod\w*|ansökningstid\w*"
    r"|\w*ansökningsomgång\w*)"
    r"|(sista (?:ansöknings)?dag\w*)|(besked (?:lämnas|ges|kommer)|beslut (?:lämnas|fattas))"
    r"|(högsta belopp\w*|maxbelopp\w*|högst [\d ]{4,9}kronor|kan få högst)"
    r"|(vem kan (?:söka|få stöd)|hur (?:du|ni) (?:an)?söker"
    r"|vad kan (?:ni|man|du)|så (?:här )?(?:söker|gör|ansöker) (?:du|ni)|sök gör (?:du|ni))"
    r"|(prioriterar (?:vi )?\w+|prioriteras|ansökan ska|bifoga\w*|e-tjänsten"
    r"|(?:vad|så|hur) (?:bedömer vi|bedöms)|bedömningskriteri\w+|projekten (?:kan|får|ska) starta)"
    r"|(stödet är högst|(?:bidrags|stöd)berättig\w+|vi tar emot (?:[\w]+ ){0,3}ansökningar)"
    r"|(att fördela|att söka)|(utlyser|utlysningen (?:är|öppnar|stänger|vänder|riktar)))(?!\w)"
).match
_may_call = Lookup(
    (words, None)
    for words in (
        *("kan ", "ni söker", "du söker", "öppnar ", "ansökan", "ansökningsperiod", "ansökningstid"),
        *("sista ", "besked ", "beslut ", "högst", "maxbelopp", "vem kan", "vad kan", "så ", "sök gör"),
        *("prioriter", "bifoga", "e-tjänsten", "att fördela", "att söka", "vad bedöm", "hur bedöm"),
        *(
            "ansökningsomgång",
            "det går att",
            "hur du ",
            "hur ni ",
            "stödet är",
            "bidragsberätt",
            "stödberätt",
        ),
        *("vi tar emot", "bedömningskriteri", "projekten kan", "projekten får", "projekten ska", "utlys"),
    )
).starts
"""With one of these each of the signs of a call begins."""
_FEW_SIGNS = 2
_THOUGHT = ("tänk dig", "föreställ dig", "säg att ni", "låt säga", "låt oss säga", "anta")
_of_thought = re.compile(rf"(?<!\w)(?:{'|'.join(_THOUGHT)}) att").search
_may_be_thought = Lookup((f"{words} att", None) for words in _THOUGHT).inside


def tells_of_one(lower: str, sentences: Sequence[Placed]) -> bool:
    """Whether a sentence has one project for its subject, or names it in passing where nobody is to apply."""
    return is_subject(lower, sentences) or names_one(lower, sentences)


def is_subject(lower: str, sentences: Sequence[Placed]) -> bool:
    """Whether a sentence begins with the project: `Projektet ska`, `Syftet med projektet är`."""
    return any(_subject(lower, one.start, one.end) for one in sentences)


def names_one(lower: str, sentences: Sequence[Placed]) -> bool:
    """Whether a sentence speaks of one project that is no thought one: nobody is to apply for it."""
    if not _may_be_definite(lower, 0, len(lower)) or _definite(lower) is None or not may_tell(lower):
        return False
    return any(
        _may_be_definite(lower, one.start, one.end)
        and _definite(lower, one.start, one.end)
        and not _of_any(lower, one.start, one.end)
        for one in sentences
    )


@lru_cache(maxsize=4)
def may_tell(lower: str) -> bool:
    """Whether nobody is to apply and no project is thought up; kept, as many ask of one page."""
    return signs_of_call(lower) < _FEW_SIGNS and not is_thought(lower)


def is_thought(lower: str) -> bool:
    """Whether a page explains by a thought project how projects are: `Tänk dig att fem kommuner ...`."""
    return bool(_may_be_thought(lower, 0, len(lower))) and _of_thought(lower) is not None


def signs_of_call(lower: str) -> int:
    """How many of ten kinds of words of calls a page has."""
    signs, last = set(), 0
    for start in _may_call(lower, 0, len(lower)):
        if start >= last and (match := _of_calls(lower, start)) is not None:
            signs.add(match.lastindex)
            last = match.end()
    return len(signs)


_to_reader = re.compile(r"(?<!\w)(?:du|dig|din|ditt|dina|öppettider)(?!\w)").search


def speaks_to_reader(lower: str) -> bool:
    """Whether a page is on a service as often as on a project: `Ring så hjälper vi dig`."""
    return _to_reader(lower) is not None
