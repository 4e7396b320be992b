"""The same chunks on a Dask cluster, to a shared folder or an object store: the same bytes."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from pipeline import executors, load
from pipeline.outputs import compact
from pipeline.run import Options, Way, WorkError, run
from pipeline.store import Remote, read, store_at, write
from pipeline.watch import Watch
from tests.batch.support import ROOT, go, pages, written
from tests.pipeline.fakes import HERE

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    os.environ["PYTHONPATH"] = str(ROOT)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as made:
        yield made
    del os.environ["PYTHONPATH"]


def _go(cluster: LocalCluster, folder: Path, out: str, extract: str = "plain", **more: Any) -> Any:
    way = Way(scheduler=cluster.scheduler_address, extract=HERE + extract, parts=True)
    return run(Options((str(folder),)), out, way, **more)


def test_a_cluster_gives_the_same_bytes(cluster: LocalCluster, tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", 200)
    _go(cluster, folder, str(tmp_path / "out"))
    go(folder, tmp_path / "local", parts=True)
    assert written(tmp_path / "out") == written(tmp_path / "local")


def test_a_worker_with_other_rules_is_refused(cluster: LocalCluster, tmp_path: Path) -> None:
    """What it would write could not be told from what the others write."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr("pipeline.versions.rules", lambda: "those of another version")
        with pytest.raises(WorkError, match="other rules"):
            _go(cluster, pages(tmp_path / "in", 3), str(tmp_path / "out"))


class _Killer(Watch):
    """Kills a worker of the cluster once the first chunk is done."""

    def __init__(self, cluster: LocalCluster) -> None:
        self.cluster, self.killed = cluster, 0

    def tick(self, *, stopping: bool = False) -> None:
        with Client(self.cluster, set_as_default=False) as client:
            pids = client.run(os.getpid)
        if not self.killed:
            self.killed = next(iter(pids.values()))
            os.kill(self.killed, signal.SIGKILL)


def test_a_lost_worker_loses_nothing(
    cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, killer = pages(tmp_path / "in", 300), _Killer(cluster)
    _go(cluster, folder, str(tmp_path / "out"), watch=killer)
    assert killer.killed
    go(folder, tmp_path / "local", parts=True)
    assert written(tmp_path / "out") == written(tmp_path / "local")


def test_poison_on_a_cluster(cluster: LocalCluster, tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", 40)
    (folder / "page00011.txt").write_text("segfault")
    counts = _go(cluster, folder, str(tmp_path / "out"), extract="poisoned")
    assert dict(counts.quarantined) == {"crashed": 1}


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """A bucket on a local server."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "FSSPEC_S3_ENDPOINT_URL": f"http://{host}:{port}",
    }
    os.environ |= settings
    import fsspec

    fsspec.filesystem("s3").mkdir("pages")
    yield "s3://pages"
    server.stop()
    for name in settings:
        del os.environ[name]


def _objects(place: str, folder: Path) -> dict[str, Any]:
    import fsspec

    fsspec.filesystem("s3").invalidate_cache()
    fsspec.filesystem("s3").get(place, str(folder), recursive=True)
    return written(folder)


def test_an_object_store_holds_the_same_bytes(bucket: str, tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", 80)
    options = Options((str(folder),))
    run(options, f"{bucket}/run", Way(workers=2, extract=HERE + "plain", parts=True))
    go(folder, tmp_path / "local", parts=True)
    assert _objects(f"{bucket}/run", tmp_path / "copy") == written(tmp_path / "local")
    assert len(load(f"{bucket}/run")["documents"]) == 80
    (folder / "new.txt").write_text("ny")
    run(options, f"{bucket}/run", Way(workers=1, extract=HERE + "plain", parts=True))
    compact(f"{bucket}/run")
    go(folder, tmp_path / "local")
    assert _objects(f"{bucket}/run", tmp_path / "merged") == written(tmp_path / "local")


def test_cluster_to_object_store(bucket: str, tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", 60)
    with LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address="127.0.0.1:0") as made:
        _go(made, folder, f"{bucket}/cluster")
    go(folder, tmp_path / "local", parts=True)
    assert _objects(f"{bucket}/cluster", tmp_path / "copy") == written(tmp_path / "local")


def test_objects(bucket: str) -> None:
    store = store_at(f"{bucket}/objects")
    assert isinstance(store, Remote)
    assert read(store, "a/b") is None
    assert list(store.names("a")) == []
    write(store, "a/b", b"one")
    write(store, "a/b", b"two")
    with pytest.raises(TypeError), store.create("a/c") as file:
        file.write("half")  # type: ignore[call-overload]
    assert (read(store, "a/b"), list(store.names("a"))) == (b"two", ["b"])
    store.remove("a/b")
    store.remove("a/b")
    assert list(store.names("a")) == []


def test_no_cluster_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "CONNECT", 1)
    with pytest.raises(OSError, match=r"tcp://127\.0\.0\.1:9"):
        run(
            Options((str(pages(tmp_path / "in", 1)),)),
            str(tmp_path / "out"),
            Way(scheduler="tcp://127.0.0.1:9"),
        )
