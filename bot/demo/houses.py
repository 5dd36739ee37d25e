"""Which organisations live in the demo? Each has a part of config.toml of its own, in organisations/."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "organisations"
KEYS = ("hss", "woonpartners", "stigas", "stap", "bouw")


@dataclass(frozen=True, kw_only=True)
class House:
    """An organisation, as its configuration tells."""

    key: str
    name: str
    short_name: str
    address: str  # the complaints address
    config: str  # its part of config.toml, without the servers, which only the demo knows


def houses() -> tuple[House, ...]:
    """Read all organisations."""
    return tuple(_house(key) for key in KEYS)


def _house(key: str) -> House:
    text = (FOLDER / f"{key}.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)["organisations"][key]
    return House(key=key, name=told["name"], short_name=told["short_name"], address=told["address"], config=text)
