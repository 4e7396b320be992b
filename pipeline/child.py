"""The process that works on documents. It may be killed at any document; `pipeline.guard` looks after it.

It is sent a job, then tasks, each as one pickle on standard input. For each task it answers on standard
output the number of each document before it begins with it, then the report, or the error that stopped it.
A document that takes too long ends the process: a timer of the system does that, which waits for nothing,
least of all for a regular expression to let go of the interpreter. It counts processor time, so that a busy
machine puts no other documents aside than an idle one.
"""

import faulthandler
import gc
import os
import pickle
import signal
import sys
from itertools import count
from typing import IO, Any

from pipeline import versions
from pipeline.work import Job, extractor, outcome_of, work

_TIMER = getattr(signal, "ITIMER_PROF", None)
TOO_LONG = frozenset({1, -getattr(signal, "SIGPROF", 1)})
"""How faulthandler ends a process, and the timer of processor time."""
_STANDSTILL = 1 if _TIMER is None else 6
"""So many times as long by the clock, where the timer is: what waits for something uses no processor."""
NO_MEMORY = 71
OBJECTS = 10_000
"""So many new ones before the garbage collector looks: the few rings that a document leaves can wait."""


def main() -> None:
    """Work until standard input ends."""
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anybody prints must not get among the answers
    faulthandler.enable()
    job: Job = pickle.load(asked)  # noqa: S301 - from our own parent
    if job.rules not in {"", versions.rules()}:
        sys.exit("the program there has other rules: install the same version as here")
    extract = extractor(job)
    _limit_memory(job.memory)
    gc.freeze()
    gc.set_threshold(OBJECTS)
    gc.enable()
    for tasks in count():
        if tasks == 1:  # the tables and patterns that documents need are there, and they stay
            gc.collect()
            gc.freeze()
        try:
            task, only = pickle.load(asked)  # noqa: S301
        except EOFError:
            return
        documents = len(task.chunk.items)

        def at(number: int, documents: int = documents) -> None:
            _limit_time(0)
            _tell(told, number)
            if number < documents:
                _limit_time(job.timeout)

        try:
            if only is None:
                _tell(told, work(job, task, extract, at))
            else:
                at(only)
                outcome_of(job, task, only, extract)
                at(documents)
                _tell(told, None)
        except MemoryError:
            os._exit(NO_MEMORY)
        except OSError as error:
            _limit_time(0)
            _tell(told, error)


def _tell(told: IO[bytes], what: Any) -> None:
    try:
        pickle.dump(what, told)
        told.flush()
    except BrokenPipeError:  # nobody is there any more
        os._exit(0)


def _limit_time(seconds: float) -> None:
    """End the process when it has worked so long from now on; 0 for no limit."""
    if _TIMER is not None:
        signal.setitimer(_TIMER, seconds)
    if seconds:
        faulthandler.dump_traceback_later(seconds * _STANDSTILL, exit=True)
    else:
        faulthandler.cancel_dump_traceback_later()


def _limit_memory(most: int) -> None:
    """Let the process have so many bytes more than it has now."""
    try:
        import resource  # noqa: PLC0415 - not everywhere

        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
            now = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + most, now + most))
    except (ImportError, OSError, ValueError):  # no such limits here
        pass


if __name__ == "__main__":
    main()
