"""A lock that its holder cannot forget: the system gives it back when the process is gone."""

import contextlib
import os
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class LockedError(Exception):
    """Another process holds the lock."""


class Lock:
    """Holds the lock file `path` until `release`, which removes it. Raises LockedError, OSError.

    `held` is false where the system or the file system has no locks: then nothing is known of others.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[bytes] | None = None
        while fcntl is not None and not self._taken():
            pass

    @property
    def held(self) -> bool:
        """Whether no other process can hold the lock now."""
        return self._file is not None

    def release(self) -> None:
        """Remove the file while the lock is still held, so that nobody's file is removed but ours."""
        if self._file is not None:
            self.path.unlink(missing_ok=True)
            self._file.close()
            self._file = None

    def _taken(self) -> bool:
        """Try once; false when the file was removed by its holder between opening and locking."""
        file = self.path.open("ab")
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not self._is(file):
                file.close()
                return False
        except BlockingIOError:
            file.close()
            raise LockedError(str(self.path)) from None
        except OSError:
            file.close()
            self.path.unlink(missing_ok=True)
            return True
        self._file = file
        return True

    def _is(self, file: IO[bytes]) -> bool:
        with contextlib.suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(file.fileno()), self.path.stat())
        return False
