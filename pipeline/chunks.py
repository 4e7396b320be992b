"""Documents in chunks: what is worked on, written, checked and continued as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

import orjson

from pipeline.sources import Item

SMALLEST, LARGEST = 32, 256
"""Documents a chunk on average: few at the start of a run, more the longer it is."""
BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Chunk:
    """Documents that follow each other: the number of the chunk, and how many documents stand before it."""

    number: int
    start: int
    items: tuple[Item, ...]


def chunks(items: Iterable[Item]) -> Iterator[Chunk]:
    """Cut a stream of documents into chunks, by the documents alone.

    A chunk ends after a document whose name says so (its hash ends in enough zero bits), so that a document
    put in or taken away changes the chunk it is in and not all that follow. It also ends when it is full.
    """
    waiting: list[Item] = []
    number, start, size = 0, 0, 0
    for item in items:
        waiting.append(item)
        size += len(item.data or b"")
        if _ends(item, len(waiting), start) or size >= BYTES:
            yield Chunk(number, start, tuple(waiting))
            number, start, size = number + 1, start + len(waiting), 0
            waiting = []
    if waiting:
        yield Chunk(number, start, tuple(waiting))


def _ends(item: Item, length: int, start: int) -> bool:
    average = SMALLEST
    while average < LARGEST and average * 32 <= start:
        average *= 2
    name = int.from_bytes(sha256(item.doc_id.encode()).digest()[:4])
    return length >= 2 * average or (length * 4 >= average and name % average == 0)


def name_of(chunk: Chunk, basis: str) -> str:
    """Name a chunk by its number and by all that decides what it gives; sorted, the names are in order.

    `basis` stands for the rules and the settings of the run.
    """
    digest = sha256(basis.encode())
    for item in chunk.items:
        fault = item.fault and item.fault.message
        digest.update(
            orjson.dumps(
                [item.doc_id, item.shown, item.sha256, item.twin, item.extra, fault, repr(item.hint)]
            )
        )
    return f"{chunk.number:07}-{digest.hexdigest()[:16]}"
