"""Which program and which rules made a run: enough to tell whether two runs can be compared."""

from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import extractors
import schemas
from extractors import tables

SUFFIXES = frozenset({".py", ".csv", ".toml", ".json"})


def program() -> str:
    """The version of the installed distribution."""
    try:
        return metadata.version("utdrag")
    except metadata.PackageNotFoundError:  # used from a checkout that is not installed
        return "0+unknown"


@cache
def rules() -> str:
    """A hash of everything that decides what is found: the code and tables of `extractors` and `schemas`.

    Tables of the user's own count too. It does not depend on where the packages are, nor on the line ends
    that git gave the files.
    """
    digest = sha256()
    for package in (extractors, schemas):
        folder = Path(str(package.__file__)).parent
        for path in sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(
                f"{package.__name__}/{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode()
            )
            digest.update(content)
    for name, own in tables.digests().items():
        digest.update(f"own/{name}\0{own}\0".encode())
    return digest.hexdigest()
