"""The names of the formats, apart so that the help of the command loads nothing else."""

from enum import StrEnum


class Format(StrEnum):
    """The formats; see docs/export.md for what each loses."""

    CSV = "csv"
    XLSX = "xlsx"
    IATI = "iati"
    EU_OPERATIONS = "eu-operations"
    WEB_ANNOTATION = "web-annotation"
    LABEL_STUDIO = "label-studio"
    DOCBIN = "docbin"
    JSONL = "jsonl"
