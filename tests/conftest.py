import csv
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

FLAG = "--regenerate-goldens"

# No test may fail because the machine is slow, and none by chance in CI.
settings.register_profile(
    "utdrag",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("utdrag")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        FLAG, action="store_true", help="write what is found to the golden files instead of comparing"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(FLAG) and os.environ.get("CI"):
        raise pytest.UsageError(f"{FLAG} is not for CI: goldens are compared there, never written")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    lines = (Path(__file__).parent / "known_failures.csv").read_text(encoding="utf-8").splitlines()
    known = csv.DictReader(line for line in lines if not line.startswith("#"))
    why = {f"{one['test']}[{one['row']}]" if one["row"] else one["test"]: one["why"] for one in known}
    for item in items:
        if item.nodeid in why:
            item.add_marker(pytest.mark.xfail(reason=why[item.nodeid], strict=True))


@pytest.fixture(scope="session")
def regenerate_goldens(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption(FLAG))
