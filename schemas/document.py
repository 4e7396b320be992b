"""A document as it was read: its text, which all offsets count in, and where it came from."""

import hashlib
from dataclasses import dataclass
from typing import Self

from schemas.record import Source


@dataclass(frozen=True, slots=True)
class Document:
    """One page to extract from.

    `text` is the decoded text, line ends untouched and without a byte order mark, or what was read from HTML,
    PDF or DOCX; every offset counts its code points. `sha256` is of the bytes that were read. `doc_id` is
    unique within a run. `title` is what the document is called for browsers and viewers.
    """

    doc_id: str
    text: str
    sha256: str
    path: str | None = None
    url: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    title: str | None = None

    @classmethod
    def of_text(cls, text: str, doc_id: str = "text") -> Self:
        """Make a document of text in memory; the hash is of its UTF-8 bytes."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(doc_id=doc_id, text=text, sha256=digest)

    def source(self, language: str | None = None) -> Source:
        """The source of the records of this document; `language` is ISO 639-1, None when unknown."""
        return Source(
            doc_id=self.doc_id,
            path=self.path,
            url=self.url,
            sha256=self.sha256,
            media_type=self.media_type,
            encoding=self.encoding,
            title=self.title,
            characters=len(self.text),
            language=language,
        )
