"""What may stand in config.toml? Every key, with what is allowed there in its description."""

import re
from datetime import date, time
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from bot.core.organisation import CERTAIN_FROM, POSSIBLE_FROM

ADDRESS = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9a-fA-F:]+:[0-9a-fA-F:.]*")
KEY = r"^[a-z][a-z0-9]{0,19}$"
ROLE = r"^[a-z][a-z0-9_ -]{0,39}$"


def _line(value: str) -> str:
    """A control character in a name would become a forged header (RFC 5322, 2.2)."""
    if not value.strip() or not value.isprintable():
        raise ValueError(value)
    return value.strip()


def _address(value: str) -> str:
    lowered = value.strip().lower()
    if not ADDRESS.fullmatch(lowered) or ".." in lowered or lowered.startswith("."):
        raise ValueError(value)
    return lowered


def _host(value: str) -> str:
    if not HOST.fullmatch(value):
        raise ValueError(value)
    return value.lower()


def _link(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or not value.isprintable() or " " in value:
        raise ValueError(value)
    return value


def clock(value: object) -> object:
    """Accept "9:00" beside TOML's own 09:00:00."""
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value) if isinstance(value, str) else None
    return time(int(found[1]), int(found[2])) if found else value


def _rising(value: list[int]) -> list[int]:
    if value != sorted(value):
        raise ValueError(value)
    return value


def _several(value: object) -> object:
    """Accept one word beside a list of words."""
    return [value] if isinstance(value, str) else value


Line = Annotated[str, Field(max_length=200), AfterValidator(_line)]
Address = Annotated[str, Field(max_length=254), AfterValidator(_address)]
Host = Annotated[str, Field(max_length=253), AfterValidator(_host)]
Link = Annotated[str, Field(max_length=2000), AfterValidator(_link)]
Clock = Annotated[time, BeforeValidator(clock)]
Port = Annotated[int, Field(ge=1, le=65535)]
Seconds = Annotated[float, Field(ge=1, le=600)]
Security = Literal["tls", "starttls", "none"]
ProofName = Literal["dmarc", "submission", "header", "confirm"]
PROOF_HEADER = r"^[A-Za-z][A-Za-z0-9-]{0,76}: ?[!-~][ -~]{0,200}$"

KEY_TEXT = "KEY has 1 to 20 letters and digits in lower case"
ADDRESS_TEXT = "a mail address, like klachten@example.nl"
HOST_TEXT = "the name of a server, like mail.example.nl, without https:// and without a port"
LINK_TEXT = "a web address that begins with https://"
LINE_TEXT = "a text of one line, 1 to 200 characters"
PORT_TEXT = "a whole number from 1 to 65535"
SECURITY_TEXT = 'one of "tls", "starttls", "none" (the last for a server on this machine only)'
TIMEOUT_TEXT = "a number of seconds from 1 to 600"
FILE_TEXT = "the path of a file"
FOLDER_TEXT = "the path of a folder"
SECRET_TEXT = '{ env = "NAME_OF_A_VARIABLE" } or { file = "path/of/a/file" }, never the secret itself'  # noqa: S105


class Table(BaseModel):
    """A table of config.toml: an unknown key is a fault, and so is a number written as text."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True, hide_input_in_errors=True)


class SecretTable(Table):
    """Where a secret is found: in the environment or in a file."""

    env: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] | None = Field(
        default=None, description="the name of an environment variable: letters, digits and underscores"
    )
    file: Line | None = Field(default=None, description=FILE_TEXT)


class StoreTable(Table):
    """[store]: where the cases are kept."""

    url: Line = Field(
        default="sqlite:///klachtenpost.db",
        description='"sqlite:///path/of/a/file.db" or "postgresql+psycopg://user@host/database", without a password',
    )
    password: SecretTable | None = Field(default=None, description=SECRET_TEXT)


class FolderTable(Table):
    """[templates] and [procedures]: a folder of one's own."""

    folder: Line | None = Field(default=None, description=FOLDER_TEXT)


class RecognitionTable(Table):
    """[recognition]: the model that is trained here, from what colleagues corrected, and one's own cues."""

    model: Line | None = Field(default=None, description=FOLDER_TEXT)
    train: Literal["never", "nightly"] = Field(default="never", description='one of "never", "nightly"')
    cues: Line | None = Field(default=None, description=FOLDER_TEXT)


class RunTable(Table):
    """[run]: how the daemon works."""

    poll_seconds: Annotated[float, Field(ge=5, le=540)] = Field(
        default=60,
        description="a number of seconds from 5 to 540 (within 10 minutes, or IDLE falls silent)",
    )
    tick_seconds: Annotated[float, Field(ge=1, le=3600)] = Field(
        default=30, description="a number of seconds from 1 to 3600"
    )
    retry_minutes: Annotated[
        list[Annotated[int, Field(ge=1, le=10_080)]], Field(min_length=1, max_length=50), AfterValidator(_rising)
    ] = Field(
        default=[1, 5, 15, 60, 240, 720, 1440],
        description="a list of whole numbers of minutes, each from 1 to 10080 (a week), none lower than the one before",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description='one of "debug", "info", "warning", "error"'
    )


class MailboxTable(Table):
    """[organisations.KEY.mailbox]: the IMAP mailbox that is read."""

    host: Host = Field(description=HOST_TEXT)
    port: Port | None = Field(default=None, description=PORT_TEXT)
    security: Security = Field(default="tls", description=SECURITY_TEXT)
    username: Line = Field(description=LINE_TEXT)
    password: SecretTable = Field(description=SECRET_TEXT)
    folder: Line = Field(default="INBOX", description=LINE_TEXT)
    done_folder: Line = Field(default="Verwerkt", description=LINE_TEXT)
    timeout: Seconds = Field(default=30, description=TIMEOUT_TEXT)
    ca_file: Line | None = Field(default=None, description=FILE_TEXT)
    max_megabytes: Annotated[int, Field(ge=1, le=500)] = Field(default=40, description="a whole number from 1 to 500")


class SmtpTable(Table):
    """[organisations.KEY.smtp]: the server that sends the letters."""

    host: Host = Field(description=HOST_TEXT)
    port: Port | None = Field(default=None, description=PORT_TEXT)
    security: Security = Field(default="starttls", description=SECURITY_TEXT)
    username: Line | None = Field(default=None, description=LINE_TEXT)
    password: SecretTable | None = Field(default=None, description=SECRET_TEXT)
    sender_name: Line | None = Field(default=None, description=LINE_TEXT)
    timeout: Seconds = Field(default=30, description=TIMEOUT_TEXT)
    ca_file: Line | None = Field(default=None, description=FILE_TEXT)


class RoutesTable(Table):
    """[organisations.KEY.routes]: who gets what is no complaint."""

    repair: Address | None = Field(default=None, description=ADDRESS_TEXT)
    nuisance: Address | None = Field(default=None, description=ADDRESS_TEXT)
    costs: Address | None = Field(default=None, description=ADDRESS_TEXT)
    other: Address | None = Field(default=None, description=ADDRESS_TEXT)


class LinksTable(Table):
    """[organisations.KEY.links]: the pages that letters point to."""

    privacy: Link | None = Field(default=None, description=LINK_TEXT)
    external_route: Link | None = Field(default=None, description=LINK_TEXT)
    complaint_form: Link | None = Field(default=None, description=LINK_TEXT)
    repair_form: Link | None = Field(default=None, description=LINK_TEXT)
    nuisance_form: Link | None = Field(default=None, description=LINK_TEXT)


class ColleagueTable(Table):
    """[[organisations.KEY.colleagues]]: somebody who works there."""

    name: Line = Field(description=LINE_TEXT)
    address: Address = Field(description=ADDRESS_TEXT)
    function: Line | None = Field(default=None, description=LINE_TEXT)
    team: Line | None = Field(default=None, description=LINE_TEXT)
    roles: list[Annotated[str, Field(pattern=ROLE)]] = Field(
        default=[], description='a list of roles of the procedure, in lower case, like ["directie"]'
    )
    stand_in: Address | None = Field(default=None, description="the address of another colleague of this organisation")


class OrganisationTable(Table):
    """[organisations.KEY]: one organisation."""

    name: Line = Field(description=LINE_TEXT)
    short_name: Annotated[Line, Field(max_length=40)] | None = Field(
        default=None, description="a text of one line, 1 to 40 characters"
    )
    address: Address = Field(description=ADDRESS_TEXT)
    website: Link | None = Field(default=None, description=LINK_TEXT)
    phone: Line | None = Field(default=None, description=LINE_TEXT)
    procedure: Line = Field(description="the name of a procedure file, without .toml")
    coordinator: Annotated[str, Field(pattern=ROLE)] = Field(
        description="a role that at least one colleague holds, in lower case"
    )
    step_up: Address = Field(description=ADDRESS_TEXT)
    fallback: Address = Field(description=ADDRESS_TEXT)
    proof: Annotated[list[ProofName], Field(min_length=1), BeforeValidator(_several)] = Field(
        default=["dmarc"], description='one or several of "dmarc", "submission", "header", or "confirm" alone'
    )
    submitted_by: list[Host] = Field(default=[], description="a list of names of own mail servers, without ports")
    proof_header: Annotated[str, Field(pattern=PROOF_HEADER)] | None = Field(
        default=None, description='the name and value of a header, like "X-MS-Exchange-Organization-AuthAs: Internal"'
    )
    drafts: list[Literal["decision", "proposal", "ruling"]] = Field(
        default=["decision", "proposal", "ruling"],
        description='a list with none or some of "decision", "proposal", "ruling"',
    )
    second_reader: Annotated[str, Field(pattern=ROLE)] | None = Field(
        default=None, description="a role that at least one colleague holds, in lower case"
    )
    away_after: Annotated[int, Field(ge=1, le=20)] = Field(
        default=3, description="a whole number of working days from 1 to 20"
    )
    authserv_id: Host | None = Field(
        default=None, description="the name that the own mail server writes first in Authentication-Results"
    )
    received_by: list[Host] = Field(default=[], description="a list of names of own mail servers, without ports")
    plus_addressing: bool = Field(default=True, description="true or false")
    certain_from: Annotated[float, Field(ge=0, le=1)] = Field(default=CERTAIN_FROM, description="a number from 0 to 1")
    possible_from: Annotated[float, Field(ge=0, le=1)] = Field(
        default=POSSIBLE_FROM, description="a number from 0 to 1"
    )
    closed_days: list[date] = Field(default=[], description="a list of dates without quotes, like [2026-12-24]")
    observed_days: list[Literal["good_friday", "liberation_day"]] = Field(
        default=[], description='a list with none, one or both of "good_friday", "liberation_day"'
    )
    office_opens: Clock = Field(default=time(9), description='a time of day, like "9:00"')
    office_closes: Clock = Field(default=time(17), description='a time of day, like "17:00"')
    mailbox: MailboxTable = Field(description="a table: [organisations.KEY.mailbox]")
    smtp: SmtpTable = Field(description="a table: [organisations.KEY.smtp]")
    routes: RoutesTable = Field(default_factory=RoutesTable, description="a table: [organisations.KEY.routes]")
    links: LinksTable = Field(default_factory=LinksTable, description="a table: [organisations.KEY.links]")
    colleagues: Annotated[list[ColleagueTable], Field(min_length=1)] = Field(
        description="one or more tables: [[organisations.KEY.colleagues]]"
    )


class ConfigTable(Table):
    """The whole file."""

    store: StoreTable = Field(default_factory=StoreTable, description="a table: [store]")
    secret: SecretTable = Field(description=SECRET_TEXT)
    templates: FolderTable = Field(default_factory=FolderTable, description="a table: [templates]")
    procedures: FolderTable = Field(default_factory=FolderTable, description="a table: [procedures]")
    recognition: RecognitionTable = Field(default_factory=RecognitionTable, description="a table: [recognition]")
    run: RunTable = Field(default_factory=RunTable, description="a table: [run]")
    organisations: Annotated[dict[Annotated[str, Field(pattern=KEY)], OrganisationTable], Field(min_length=1)] = Field(
        description=f"one or more tables [organisations.KEY]; {KEY_TEXT}"
    )
