"""How does config.toml become one checked, frozen value?"""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from bot.settings.build import build_settings
from bot.settings.crosschecks import cross_check
from bot.settings.database import check_store
from bot.settings.faults import ConfigurationError, Fault
from bot.settings.passwords import read_secrets
from bot.settings.paths import check_paths, procedure_names
from bot.settings.shape import read_shape
from bot.settings.values import Settings


def load_settings(path: Path, environment: Mapping[str, str], *, procedures: Collection[str] | None = None) -> Settings:
    """Read the configuration.

    :param environment: where `{ env = "NAME" }` is looked up: `os.environ`
    :param procedures: the names that an organisation may choose from; without it the files that exist
    :raises ConfigurationError: with every fault of the file, not only the first
    """
    path = path.expanduser().absolute()
    document = _parse(path)
    names = procedure_names(document, path.parent) if procedures is None else procedures
    tables, remarks = read_shape(document)
    secrets, unknown_secrets = read_secrets(document, path.parent, environment)
    remarks += unknown_secrets
    remarks += check_store(document, path.parent)
    remarks += check_paths(document, path.parent)
    remarks += cross_check(document, names)
    if tables is None or remarks:
        raise ConfigurationError([remark.about(path) for remark in remarks])
    return build_settings(tables, secrets, path)


def _parse(path: Path) -> dict[str, Any]:
    """Read TOML; its own error text names the line and column."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        text = f"can't be read: {error.strerror}; `klachtenpost init` writes one, --config names another"
        raise _unusable(path, text) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _unusable(path, f"is not UTF-8 text (at line {line}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _unusable(path, f"is not TOML: {error}") from error


def _unusable(path: Path, text: str) -> ConfigurationError:
    return ConfigurationError([Fault(file=path, key="", value="", text=text)])
