"""Documents that are no plain text: HTML, PDF, DOCX, and archives of them (ZIP, WARC, gzip).

A module for each kind, each a function from bytes to `Content` (the text, and what the document says of
itself) that raises `ReadError` with the reason. The libraries are those of the extra `documents` and are
imported when a document needs them.
"""

from pipeline.documents.content import Content, Hint, Part
from pipeline.documents.kinds import is_archive, read_content, read_parts

__all__ = ["Content", "Hint", "Part", "is_archive", "read_content", "read_parts"]
