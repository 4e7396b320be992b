"""Where a run writes: a folder, or any URL that fsspec knows. A file appears whole or not at all."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any, Protocol

TEMPORARY = ".utdrag.tmp-"
"""What the names of files begin with that are still being written."""


class Store(Protocol):
    """Files by name, with `/` between folders. All methods raise OSError."""

    def create(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """Open a new file for writing; it replaces one of that name when it is closed without an error."""

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading."""

    def names(self, folder: str) -> Iterator[str]:
        """List the files of a folder, unsorted, none if there is no such folder."""

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Tell the size in bytes of each file of a folder."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""


def store_at(place: str) -> Store:
    """Give the store at a path or URL; raises ImportError with what to install for a URL."""
    return Remote(place) if is_url(place) else Folder(Path(place))


def is_url(place: str) -> bool:
    """Whether a place is a URL of fsspec (`s3://…`) and no path."""
    return "://" in place


def read(store: Store, name: str) -> bytes | None:
    """The content of a file, None if it is not there."""
    try:
        with store.open(name) as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write(store: Store, name: str, data: bytes) -> None:
    """Write a whole file."""
    with store.create(name) as file:
        file.write(data)


class Folder:
    """A folder of this machine, or one that several machines share."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[IO[bytes]]:
        """Write beside the file and rename: whoever reads has the old one or the new one."""
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(prefix=TEMPORARY, dir=target.parent, delete=False) as file:
            try:
                yield file
                file.close()
                Path(file.name).chmod(0o666 & ~_UMASK)
                Path(file.name).replace(target)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading."""
        return (self.path / name).open("rb")

    def names(self, folder: str) -> Iterator[str]:
        """List the files of a folder, those left half written too."""
        try:
            with os.scandir(self.path / folder) as listed:
                yield from (found.name for found in listed if not found.is_dir())
        except (FileNotFoundError, NotADirectoryError):
            return

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Tell the size in bytes of each file of a folder."""
        return {name: (self.path / folder / name).stat().st_size for name in self.names(folder)}

    def remove(self, name: str) -> None:
        """Remove a file, and the folders that are empty then."""
        path = self.path / name
        path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            while (path := path.parent) != self.path:
                path.rmdir()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_UMASK = _umask()


class Remote:
    """A place behind a URL; objects are written whole by nature."""

    def __init__(self, url: str) -> None:
        try:
            import fsspec  # noqa: PLC0415 - an extra
        except ImportError:
            raise ImportError(f"{url} needs fsspec: pip install 'utdrag[cluster]'") from None
        self._fs: Any
        self._fs, self._root = fsspec.core.url_to_fs(url)

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[IO[bytes]]:
        """Write an object; one that fails is not committed."""
        file = self._fs.open(f"{self._root}/{name}", "wb")
        try:
            yield file
        except BaseException:
            file.discard()
            file.closed = True
            raise
        file.close()

    def open(self, name: str) -> IO[bytes]:
        """Open an object for reading."""
        opened: IO[bytes] = self._fs.open(f"{self._root}/{name}", "rb")
        return opened

    def names(self, folder: str) -> Iterator[str]:
        """List the objects below a prefix."""
        yield from self.sizes(folder)

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Tell the size in bytes of each object below a prefix."""
        self._fs.invalidate_cache()
        try:
            listed = self._fs.ls(f"{self._root}/{folder}".rstrip("/"), detail=True)
        except FileNotFoundError:
            return {}
        return {one["name"].rsplit("/", 1)[-1]: one["size"] for one in listed if one["type"] == "file"}

    def remove(self, name: str) -> None:
        """Remove an object, if it is there."""
        with contextlib.suppress(FileNotFoundError):
            self._fs.rm_file(f"{self._root}/{name}")
