"""The wheel, built and installed where nothing of the checkout can be seen."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("pipeline", "extractors", "schemas")


def _run(*command: str | Path, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of a clean environment with the wheel; dependencies are those of this one."""
    place = tmp_path_factory.mktemp("environment")
    _run(sys.executable, "-m", "venv", place, cwd=place)
    python = place / "bin" / "python"
    _run(
        python,
        "-m",
        "pip",
        "install",
        "--no-index",
        "--no-deps",
        "--disable-pip-version-check",
        wheel,
        cwd=place,
    )
    (site,) = (place / "lib").glob("python*/site-packages")
    # A path in a .pth file is searched, but the .pth files in it are not read: the checkout stays out.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return place / "bin"


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert {name for name in held if ".dist-info/" not in name} == expected
    assert any(name.startswith("extractors/tables/") and name.endswith(".csv") for name in held)


def test_nothing_of_the_checkout_is_used(installed: Path, tmp_path: Path) -> None:
    code = f"from importlib import import_module as i; [print(i(name).__file__) for name in {PACKAGES}]"
    homes = [Path(line) for line in _run(installed / "python", "-c", code, cwd=tmp_path).split()]
    assert len(homes) == len(PACKAGES)
    assert all(home.is_relative_to(installed.parent) for home in homes)


def test_the_installed_command_finds_its_tables(installed: Path, tmp_path: Path) -> None:
    """What it gives for the seeds is what the checkout gives, codes from the tables among it."""
    seeds = str(ROOT / "seeds")
    _run(installed / "utdrag", "extract", seeds, "-o", "wheel", cwd=tmp_path)
    _run(Path(sysconfig.get_path("scripts")) / "utdrag", "extract", seeds, "-o", "checkout", cwd=tmp_path)
    records, again = ((tmp_path / name / "records.jsonl").read_bytes() for name in ("wheel", "checkout"))
    assert records == again
    listed = [json.loads(line) for line in records.splitlines()]
    assert {place["scheme"] for record in listed for place in record["places"]} >= {"SCB"}
    assert any(owner["organisation"]["id"] for record in listed for owner in record["owners"])
    runs = [json.loads((tmp_path / name / "run.json").read_bytes()) for name in ("wheel", "checkout")]
    assert runs[0]["rules"] == runs[1]["rules"]
    assert runs[0]["version"] == runs[1]["version"]
