"""Records that know their page, so that a notebook can show it with the spans marked."""

from schemas.record import Record

_PAGE = "_page"


def with_page(record: Record, text: str | None) -> Record:
    """Let a record know its page; it stays equal to what it was, and is written as it was."""
    if text is not None:
        record.__dict__[_PAGE] = text  # as a cached property would: no field, not compared, not dumped
    return record


def page_of(record: Record) -> str | None:
    """The page that a record knows, or None."""
    page = record.__dict__.get(_PAGE)
    return page if isinstance(page, str) else None


def _in_notebook(record: Record) -> str:
    from pipeline.marked import record_html  # noqa: PLC0415 - spaCy and pyarrow are slow to import

    return record_html(record)


Record.in_notebook = _in_notebook
