"""Begins the process that works on documents, without what it does not need.

Arrow imports numpy where it is, and with it pandas at the first array it makes: some 45 MB a process and
half a second, to ask whether a list is one of theirs. Here no column ever is. Both can still be imported by
whoever needs them: only Arrow is told that there is none, which it takes for granted from then on.
"""

import gc
import sys


def main() -> None:
    """Import Arrow as if there were no numpy, then work; the collector has nothing to find before that."""
    gc.disable()
    sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        import pyarrow  # noqa: F401, PLC0415
    finally:
        del sys.modules["numpy"]
    from pipeline import child  # noqa: PLC0415

    child.main()


if __name__ == "__main__":
    main()
