"""In which order is everything looked at?"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from bot.check.colleagues import check_colleagues
from bot.check.finding import Finding
from bot.check.house import check_cues, check_database, check_procedure, check_templates
from bot.check.mailbox import check_mailbox
from bot.check.round_trip import PATIENCE, check_round_trip
from bot.check.smtp import check_smtp
from bot.settings import ConfigurationError, OrganisationSettings, Settings, load_settings


def check_file(
    path: Path, environment: Mapping[str, str], *, now: datetime, patience: float = PATIENCE
) -> Iterator[Finding]:
    """Look at everything, beginning with config.toml itself; each finding comes as soon as it is there."""
    try:
        settings = load_settings(path, environment)
    except ConfigurationError as error:
        yield from (_fault(str(fault), fault.key) for fault in error.faults)
        return
    yield from check(settings, now=now, patience=patience)


def check(settings: Settings, *, now: datetime, patience: float = PATIENCE) -> Iterator[Finding]:
    """Look at everything that a valid configuration names.

    :param patience: seconds to wait for the mail to ourselves; 0 leaves that part out
    """
    count = len(settings.organisations)
    text = f"{settings.path} is right; {count} organisation{'s' * (count > 1)}"
    yield Finding(organisation="", part="configuration", ok=True, text=text)
    yield from check_templates(settings.letters_folder)
    yield from check_cues(settings.cues_folder)
    yield from check_database(settings, now)
    for one in settings.organisations:
        yield from check_procedure(one.organisation, settings.procedures_folder)
        yield from _check_doors(one, now, patience)


def _check_doors(one: OrganisationSettings, now: datetime, patience: float) -> Iterator[Finding]:
    """A round trip over a door that is closed would tell nothing new."""
    key = one.organisation.key
    mailbox = check_mailbox(key, one.mailbox)
    yield from mailbox
    if all(finding.ok for finding in mailbox):
        yield from check_colleagues(one)
    doors = [*mailbox, check_smtp(key, one.smtp)]
    yield doors[-1]
    if patience and all(finding.ok for finding in doors):
        yield from check_round_trip(one, now, patience)


def _fault(text: str, key: str) -> Finding:
    parts = key.split(".")
    organisation = parts[1] if parts[0] == "organisations" and len(parts) > 1 else ""
    return Finding(
        organisation=organisation,
        part="configuration",
        ok=False,
        text=text,
        what_to_do=f"change {key} in that file" if key else "mend the file, or write one: `klachtenpost init`",
    )
