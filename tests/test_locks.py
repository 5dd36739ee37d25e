"""Are the lock files whole, in step with pyproject.toml, and free of addresses of one machine or index?"""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "requirements.lock": [PROJECT["project"]["dependencies"], GROUPS["build"], GROUPS["demo"]],
    "requirements-dev.lock": [PROJECT["project"]["dependencies"], *GROUPS.values()],
}


def pins(lock: str) -> dict[str, set[str]]:
    """Each locked package with its versions: more than one when Pythons differ."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;]+)", (ROOT / lock).read_text(), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_file_names_no_address(lock: str) -> None:
    assert re.findall(r".*(?:://|@ |--\w*index|--find-links).*", (ROOT / lock).read_text()) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_checked_by_hash(lock: str) -> None:
    packages = re.split(r"\n(?=\w)", (ROOT / lock).read_text().strip())

    assert [package for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_file_satisfies_what_the_project_asks(lock: str) -> None:
    locked = pins(lock)
    asked = [Requirement(text) for text in chain.from_iterable(LOCKS[lock])]

    assert [
        str(one)
        for one in asked
        if not any(one.specifier.contains(pin) for pin in locked.get(canonicalize_name(one.name), ()))
    ] == []


def test_both_lock_files_agree() -> None:
    run_time, development = pins("requirements.lock"), pins("requirements-dev.lock")

    assert {name: development.get(name) for name in run_time} == run_time
