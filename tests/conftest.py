import os

import pytest

FLAG = "--regenerate-goldens"


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
