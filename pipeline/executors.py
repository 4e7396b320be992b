"""Who works on chunks: this process, processes of this machine, or a Dask cluster."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from pipeline.counts import Report
from pipeline.guard import Guards, guarded
from pipeline.work import Job, Task, extractor, work

CONNECT = 10
"""Seconds to wait for a scheduler."""
Submit = Callable[[Job, Task], "Future[Report]"]


@contextmanager
def executor(workers: int, scheduler: str | None = None) -> Iterator[tuple[Submit, int]]:
    """Give a function that has a task done, and how many are done at the same time.

    `workers` processes of this machine, each looked after by a thread; 0 is this process, without limits.
    With `scheduler`, the workers of the Dask cluster at that address. Raises ImportError, OSError.
    """
    if scheduler is not None:
        with _cluster(scheduler) as given:
            yield given
    elif workers == 0:
        yield _at_once, 1
    else:
        guards = Guards([])
        pool = ThreadPoolExecutor(workers, "utdrag")
        try:
            yield lambda job, task: pool.submit(guards.do, job, task), workers
        except Exception:
            pool.shutdown(cancel_futures=True)  # whoever writes is not killed: half a file would be left
            raise
        finally:
            guards.close()
            pool.shutdown(cancel_futures=True)


def _at_once(job: Job, task: Task) -> "Future[Report]":
    future: Future[Report] = Future()
    future.set_result(work(job, task, extractor(job)))
    return future


@contextmanager
def _cluster(scheduler: str) -> Iterator[tuple[Submit, int]]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError:
        raise ImportError("--scheduler needs Dask: pip install 'utdrag[cluster]'") from None
    with Client(scheduler, timeout=CONNECT, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        threads = sum(client.nthreads().values()) or 1
        pool = client.get_executor(pure=False)
        yield lambda job, task: pool.submit(guarded, job, task), threads
