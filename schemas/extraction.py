"""What one document gives: its records, and the candidates that were turned down."""

from dataclasses import dataclass

from schemas.record import Record
from schemas.rejection import Rejected


@dataclass(frozen=True, slots=True)
class Extraction:
    """Records in document order, and rejections in the order of their spans."""

    records: tuple[Record, ...] = ()
    rejected: tuple[Rejected, ...] = ()
