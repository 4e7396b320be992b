"""Ctrl-C as a request: what is begun is finished. A second one ends the program at once."""

import signal
import threading
from types import FrameType, TracebackType
from typing import Self


class Stop:
    """Whether Ctrl-C was pressed since this was entered; in other threads than the main one, never."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Self:
        self._ours = threading.current_thread() is threading.main_thread()
        if self._ours:
            self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ours:
            signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
