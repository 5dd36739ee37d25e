"""Which values do the checked tables of config.toml make?"""

from collections.abc import Mapping
from pathlib import Path

from bot.accounts import MailboxAccount, Security, SmtpAccount
from bot.core.organisation import Colleague, Organisation, Proof
from bot.settings.database import sqlite_file, store_url
from bot.settings.faults import Place
from bot.settings.paths import under
from bot.settings.tables import ColleagueTable, ConfigTable, MailboxTable, OrganisationTable, SmtpTable, Table
from bot.settings.values import OrganisationSettings, Settings

IMAP_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}
SMTP_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
MEGABYTE = 1_000_000
MODEL = "model"


def build_settings(tables: ConfigTable, secrets: Mapping[Place, str], path: Path) -> Settings:
    """Make the frozen value; relative paths start at the folder of config.toml."""
    folder, run = path.parent, tables.run
    return Settings(
        path=path,
        store_url=store_url(tables.store.url, secrets.get(("store", "password"), ""), folder),
        secret=secrets["secret",].encode(),
        letters_folder=_optional(folder, tables.templates.folder),
        procedures_folder=_optional(folder, tables.procedures.folder),
        model_folder=_model_folder(tables, folder),
        cues_folder=_optional(folder, tables.recognition.cues),
        train_nightly=tables.recognition.train == "nightly",
        poll_seconds=run.poll_seconds,
        tick_seconds=run.tick_seconds,
        retry_minutes=tuple(run.retry_minutes),
        log_level=run.log_level.upper(),
        organisations=tuple(_organisation(key, row, secrets, folder) for key, row in tables.organisations.items()),
    )


def _optional(folder: Path, name: str | None) -> Path | None:
    return under(folder, name) if name else None


def _model_folder(tables: ConfigTable, folder: Path) -> Path:
    """Trained models lie beside the database file; with a database server, beside config.toml."""
    if tables.recognition.model:
        return under(folder, tables.recognition.model)
    file = sqlite_file(tables.store.url, folder)
    return (file.parent if file else folder) / MODEL


def _organisation(key: str, row: OrganisationTable, secrets: Mapping[Place, str], folder: Path) -> OrganisationSettings:
    place = ("organisations", key)
    organisation = _core(key, row)
    return OrganisationSettings(
        organisation=organisation,
        mailbox=_mailbox(row.mailbox, secrets[*place, "mailbox", "password"], folder),
        smtp=_smtp(row.smtp, secrets.get((*place, "smtp", "password"), ""), folder, organisation),
    )


def _core(key: str, row: OrganisationTable) -> Organisation:
    return Organisation(
        key=key,
        name=row.name,
        short_name=row.short_name or row.name,
        address=row.address,
        procedure=row.procedure,
        coordinator=row.coordinator,
        step_up=row.step_up,
        fallback=row.fallback,
        website=row.website or "",
        phone=row.phone or "",
        authserv_id=row.authserv_id or "",
        received_by=frozenset(row.received_by),
        proof=tuple(Proof(one) for one in row.proof),
        submitted_by=frozenset(row.submitted_by),
        proof_header=_header(row.proof_header or ""),
        drafts=frozenset(row.drafts),
        second_reader=row.second_reader or "",
        away_after=row.away_after,
        plus_addressing=row.plus_addressing,
        colleagues=tuple(_colleague(one) for one in row.colleagues),
        routes=_given(row.routes),
        links=_given(row.links),
        closed_days=frozenset(row.closed_days),
        observed_days=frozenset(row.observed_days),
        office_opens=row.office_opens,
        office_closes=row.office_closes,
        certain_from=row.certain_from,
        possible_from=row.possible_from,
    )


def _given(row: Table) -> dict[str, str]:
    return {key: str(value) for key, value in row if value is not None}


def _colleague(row: ColleagueTable) -> Colleague:
    return Colleague(
        name=row.name,
        address=row.address,
        function=row.function or "",
        team=row.team or "",
        roles=frozenset(row.roles),
        stand_in=row.stand_in or "",
    )


def _header(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip().lower(), value.strip().lower()


def _mailbox(row: MailboxTable, password: str, folder: Path) -> MailboxAccount:
    security = Security(row.security)
    return MailboxAccount(
        host=row.host,
        port=row.port or IMAP_PORTS[security],
        security=security,
        username=row.username,
        password=password,
        folder=row.folder,
        done_folder=row.done_folder,
        timeout=row.timeout,
        ca_file=_optional(folder, row.ca_file),
        max_bytes=row.max_megabytes * MEGABYTE,
    )


def _smtp(row: SmtpTable, password: str, folder: Path, organisation: Organisation) -> SmtpAccount:
    security = Security(row.security)
    return SmtpAccount(
        host=row.host,
        port=row.port or SMTP_PORTS[security],
        security=security,
        username=row.username or "",
        password=password,
        sender_name=row.sender_name or organisation.name,
        envelope_sender=organisation.address,
        timeout=row.timeout,
        ca_file=_optional(folder, row.ca_file),
    )
