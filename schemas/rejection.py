"""What was turned down, and why: candidates that looked like a value, documents that could not be read."""

from enum import StrEnum

from schemas.base import Frozen, Span


class Reason(StrEnum):
    """Why a candidate was turned down.

    Numbers that are no money: `phone`, `postcode`, `org_number`, `case_number`, `isbn`, `law`, `page_number`,
    `year`, `age`, `time_of_day`, `no_unit` (nothing says what the number counts), `broken_number` (digit
    groups that cannot be one number), `rate` (a price per something).
    Labels: `empty_label`, `no_number` (an identifier without a digit), `unknown_value` (a word that no
    table knows).
    Dates: `impossible_date`, `no_year`, `not_a_date`.
    Ownership: `other_project` (the value belongs to a project the page tells about), `programme` (it is the
    programme's or the call's), `not_the_project` (background, the news item, the page itself),
    `generic_group`, `person`, `eligible_place` (a place that could apply), `negated`, `duplicate`.
    """

    PHONE = "phone"
    POSTCODE = "postcode"
    ORG_NUMBER = "org_number"
    CASE_NUMBER = "case_number"
    ISBN = "isbn"
    LAW = "law"
    PAGE_NUMBER = "page_number"
    YEAR = "year"
    AGE = "age"
    TIME_OF_DAY = "time_of_day"
    NO_UNIT = "no_unit"
    BROKEN_NUMBER = "broken_number"
    RATE = "rate"
    IMPOSSIBLE_DATE = "impossible_date"
    NO_YEAR = "no_year"
    NOT_A_DATE = "not_a_date"
    OTHER_PROJECT = "other_project"
    PROGRAMME = "programme"
    NOT_THE_PROJECT = "not_the_project"
    GENERIC_GROUP = "generic_group"
    PERSON = "person"
    ELIGIBLE_PLACE = "eligible_place"
    NEGATED = "negated"
    EMPTY_LABEL = "empty_label"
    NO_NUMBER = "no_number"
    UNKNOWN_VALUE = "unknown_value"
    DUPLICATE = "duplicate"


class Rejected(Frozen):
    """A candidate that was turned down: what field it would have fed, which rule saw it, why not, where."""

    doc_id: str
    field: str
    rule: str
    reason: Reason
    evidence: Span


class Quarantined(Frozen):
    """A document that gave nothing because it could not be read; the rest of the run went on."""

    doc_id: str
    path: str
    reason: str
    """A short code: binary, empty, encoding, missing, too_large, unreadable, row (a line or row that holds no
    text), failed (a rule raised an error), timeout, memory, crashed (the process ended); beside text also
    bomb, damaged, encrypted, image_only, missing_extra, nested, too_deep, unreadable_letters, unsafe."""
    message: str
    """A sentence for a person that names the file and what to do."""
