import os

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


@pytest.fixture(scope="session")
def regenerate_goldens(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption(FLAG))
