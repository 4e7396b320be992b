"""The rules in plain words with their counts, for docs/how-it-decides.md: `python -m benchmarks.rules_page`.

Words are those of `rules.csv` beside this file, counts those of `extractors/tables/confidence.csv`; why
candidates are turned down is said in the words of the report page.
"""

import csv
from fnmatch import fnmatchcase
from pathlib import Path

from extractors.tables import rows
from pipeline.report_page.language import vocabulary
from schemas.rejection import Reason

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/how-it-decides.md"
BEGIN, END = "<!-- rules -->", "<!-- end of rules -->"
FIELDS = {
    "title": "Title",
    "alias": "Other names",
    "identifier": "Identifiers",
    "programme": "Programme",
    "phase": "Phase",
    "summary": "Summary",
    "budget": "Money",
    "period": "Time",
    "owner": "Owners",
    "partner": "Partners",
    "funder": "Funders",
    "cofunder": "Cofunders",
    "place": "Places",
    "result": "Results",
    "related": "Related projects",
    "other": "Other fields",
}
"""The first part of a rule's name and the heading it stands under."""


def known_words() -> dict[str, str]:
    """What each rule goes by; a name that ends in * speaks for all that begin so."""
    with (Path(__file__).parent / "rules.csv").open(encoding="utf-8", newline="") as file:
        return {row["rule"]: row["words"] for row in csv.DictReader(line for line in file if line[0] != "#")}


def words_for(rule: str, known: dict[str, str]) -> str:
    """The words of a rule, or of the most exact pattern that fits it. Raises LookupError without any."""
    fitting = [pattern for pattern in known if fnmatchcase(rule, pattern)]
    if not fitting:
        raise LookupError(f"benchmarks/rules.csv has no words for the rule {rule}; add a row")
    return known[max(fitting, key=lambda pattern: ("*" not in pattern, len(pattern)))]


def generated() -> str:
    """The generated part of the page."""
    known, counted = known_words(), rows("confidence")
    parts = []
    for prefix, heading in FIELDS.items():
        found = [row for row in counted if row["rule"].partition(".")[0] == prefix]
        table = "".join(
            f"| {words_for(row['rule'], known)} | `{row['rule']}` | {row['right']} | {row['all']} |\n"
            for row in found
        )
        right, every = (sum(int(row[name]) for row in found) for name in ("right", "all"))
        if table:
            parts.append(
                f"### {heading}\nRight {right} of {every}.\n\n"
                f"| it goes by | rule | right | found |\n|---|---|---:|---:|\n{table}"
            )
    reasons = "".join(f"| `{reason}` | {vocabulary('en')[f'reason.{reason}']} |\n" for reason in Reason)
    parts.append(f"### What is turned down\n| reason | the candidate is |\n|---|---|\n{reasons}")
    return "\n".join(parts)


def renewed(page: str) -> str:
    """The page with its generated part made anew."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{generated()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
