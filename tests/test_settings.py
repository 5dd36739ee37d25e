"""Is config.toml read as its users mean it, and is every fault in it named?"""

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError
from datetime import date, time
from pathlib import Path

import pytest

from bot.accounts import Security
from bot.core.organisation import Proof
from bot.settings import ConfigurationError, Settings, load_settings
from bot.settings.tables import ConfigTable, Table

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
SECRET = "0123456789abcdef0123456789abcdef"
ENVIRONMENT = {
    "KLACHTENPOST_SECRET": SECRET,
    "HSS_IMAP_PASSWORD": "imap-geheim",
    "HSS_SMTP_PASSWORD": "smtp-geheim",
    "DB_PASSWORD": "p@ss/word:%",
}
SMALL = """
[secret]
env = "KLACHTENPOST_SECRET"
[organisations.hss]
name = "Hulpverlening Sociale Sector"
address = "Klachten@HSS.example"
procedure = "hss"
coordinator = "directie"
step_up = "toezicht@hss.example"
fallback = "vertrouwen@hss.example"
proof = "confirm"
[organisations.hss.mailbox]
host = "imap.hss.example"
username = "klachten@hss.example"
password = { env = "HSS_IMAP_PASSWORD" }
[organisations.hss.smtp]
host = "smtp.hss.example"
[[organisations.hss.colleagues]]
name = "Directie HSS"
address = "Directie@hss.example"
roles = ["directie"]
"""

Load = Callable[..., Settings]
Faults = Callable[..., list[str]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load a configuration from text, with replacements."""

    def loaded(*changes: tuple[str, str], text: str = SMALL, environment: Mapping[str, str] = ENVIRONMENT) -> Settings:
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        (tmp_path / "config.toml").write_text(text, encoding="utf-8")
        return load_settings(tmp_path / "config.toml", environment, procedures={"hss", "bouw"})

    return loaded


@pytest.fixture
def faults(load: Load, tmp_path: Path) -> Faults:
    """Give the faults of a configuration, each without the name of the file it begins with."""

    def told(*changes: tuple[str, str], text: str = SMALL, environment: Mapping[str, str] = ENVIRONMENT) -> list[str]:
        with pytest.raises(ConfigurationError) as caught:
            load(*changes, text=text, environment=environment)
        file = f"{tmp_path / 'config.toml'}: "
        assert all(str(fault).startswith(file) for fault in caught.value.faults)
        return [str(fault).removeprefix(file) for fault in caught.value.faults]

    return told


def after(line: str, *added: str) -> tuple[str, str]:
    """Put lines after a line."""
    return line, "\n".join((line, *added))


# --- a good file ---------------------------------------------------------------------------------------------------


def test_the_example_loads() -> None:
    settings = load_settings(EXAMPLE, ENVIRONMENT)

    assert [one.organisation.key for one in settings.organisations] == ["hss"]
    organisation = settings.organisations[0].organisation
    assert [one.name for one in organisation.holders("directie")] == ["Directie HSS"]
    assert organisation.closed_days == {date(2026, 12, 24), date(2026, 12, 31)}
    assert organisation.links["external_route"] == "https://erisietsmisgegaan.nl"


def test_the_example_shows_every_key() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")

    shown = {".".join(found) for found in re.findall(r"^#? ?(?:([a-z_]+) =|\[+([a-z_.]+)\])", text, re.MULTILINE)}

    assert every_key(ConfigTable) - {word for dotted in shown for word in dotted.split(".")} == set()


def test_the_configuration_page_explains_every_key() -> None:
    page = (EXAMPLE.parent / "docs" / "configuration.md").read_text(encoding="utf-8")

    assert [key for key in every_key(ConfigTable) if f"`{key}`" not in page and f"{key}]`" not in page] == []


def test_the_example_uncommented_is_still_valid(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    optional = re.compile(r'^# (\w+ = (?:"[^"]*"|[\d.]+|true|\[.*\]))$', re.MULTILINE)
    skipped = ("url", "file", 'folder = "letters', 'folder = "procedures', "ca_file")
    lines = optional.sub(lambda found: found[0] if found[1].startswith(skipped) else found[1], text)
    (tmp_path / "config.toml").write_text(lines, encoding="utf-8")

    plain = load_settings(EXAMPLE, ENVIRONMENT)
    full = load_settings(tmp_path / "config.toml", ENVIRONMENT)

    assert lines.count("\n# ") < text.count("\n# ") - 10
    assert full.retry_minutes == plain.retry_minutes
    assert full.organisations[0].mailbox == plain.organisations[0].mailbox
    assert full.organisations[0].smtp == plain.organisations[0].smtp


def every_key(table: type[Table]) -> set[str]:
    """Collect the keys of a table and of all tables below it."""
    keys = set(table.model_fields)
    for field in table.model_fields.values():
        for below in tables_in(field.annotation):
            keys |= every_key(below)
    return keys


def tables_in(annotation: object) -> list[type[Table]]:
    """Find the tables in a type, however it is wrapped."""
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return [annotation]
    return [table for one in getattr(annotation, "__args__", ()) for table in tables_in(one)]


def test_what_is_left_out_has_the_documented_default(load: Load, tmp_path: Path) -> None:
    settings = load()
    one = settings.organisations[0]

    assert settings.store_url == f"sqlite:///{tmp_path}/klachtenpost.db"
    assert settings.secret == SECRET.encode()
    assert (settings.poll_seconds, settings.tick_seconds, settings.log_level) == (60, 30, "INFO")
    assert settings.retry_minutes == (1, 5, 15, 60, 240, 720, 1440)
    assert (settings.letters_folder, settings.procedures_folder) == (None, None)
    assert (settings.model_folder, settings.train_nightly) == (tmp_path / "model", False)
    assert (one.mailbox.port, one.mailbox.security, one.mailbox.done_folder) == (993, Security.TLS, "Verwerkt")
    assert (one.smtp.port, one.smtp.security, one.smtp.username) == (587, Security.STARTTLS, "")
    assert (one.organisation.office_opens, one.organisation.office_closes) == (time(9), time(17))
    assert one.organisation.short_name == one.smtp.sender_name == "Hulpverlening Sociale Sector"
    assert one.organisation.drafts == {"decision", "proposal", "ruling"}
    assert (one.organisation.second_reader, one.organisation.away_after) == ("", 3)


@pytest.mark.parametrize(
    ("lines", "folder"),
    [
        ('[store]\nurl = "sqlite:///data/k.db"', "data/model"),  # beside the database
        ('[store]\nurl = "postgresql+psycopg://k@db.example/k"', "model"),
        ('[store]\nurl = "sqlite:///data/k.db"\n[recognition]\nmodel = "data/learned"', "data/learned"),
    ],
)
def test_trained_models_lie_beside_the_database_or_where_they_are_told_to(
    load: Load, tmp_path: Path, lines: str, folder: str
) -> None:
    (tmp_path / "data").mkdir()

    assert load(text=f"{lines}\n{SMALL}").model_folder == tmp_path / folder


def test_training_at_night_is_asked_for(load: Load) -> None:
    assert load(text=f'[recognition]\ntrain = "nightly"\n{SMALL}').train_nightly


def test_a_folder_of_own_cues_is_found_from_the_configuration(load: Load, tmp_path: Path) -> None:
    assert load(text=SMALL).cues_folder is None
    assert load(text=f'[recognition]\ncues = "cues"\n{SMALL}').cues_folder == tmp_path / "cues"


def test_a_place_for_models_must_be_there_or_can_be_made(faults: Faults, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert faults(text=f'[recognition]\nmodel = "nowhere/model"\ntrain = "weekly"\n{SMALL}') == [
        'recognition.train = "weekly": must be one of "never", "nightly"',
        f'recognition.model = "nowhere/model": the folder {tmp_path}/nowhere does not exist; make it first',
    ]
    assert faults(text=f'[recognition]\nmodel = "file"\n{SMALL}') == [
        f'recognition.model = "file": must be a folder; {tmp_path}/file is something else'
    ]


def test_addresses_are_lower_case(load: Load) -> None:
    one = load().organisations[0]

    assert one.organisation.address == one.smtp.envelope_sender == "klachten@hss.example"
    assert one.organisation.colleagues[0].address == "directie@hss.example"


def test_an_organisation_is_found_by_its_key(load: Load) -> None:
    settings = load()

    assert settings.organisation("hss") == settings.organisations[0]
    assert settings.organisation("bouw") is None
    assert settings.keyed() == {"hss": settings.organisations[0].organisation}


def test_two_organisations_stand_in_one_file(load: Load) -> None:
    second = SMALL[SMALL.index("[organisations.hss]") :].replace("organisations.hss", "organisations.bouw")
    second = second.replace("hss.example", "bouw.example").replace("HSS.example", "bouw.example")

    settings = load(text=SMALL + second)

    assert [one.organisation.address for one in settings.organisations] == [
        "klachten@hss.example",
        "klachten@bouw.example",
    ]


def test_a_time_of_day_may_be_text_or_toml(load: Load) -> None:
    organisation = (
        load(after('procedure = "hss"', 'office_opens = "8:30"', "office_closes = 16:00:00"))
        .organisations[0]
        .organisation
    )

    assert (organisation.office_opens, organisation.office_closes) == (time(8, 30), time(16))


def test_proof_by_dmarc_has_an_authserv_id(load: Load) -> None:
    changed = load(('proof = "confirm"', 'proof = "dmarc"\nauthserv_id = "mx.hss.example"'))

    assert changed.organisations[0].organisation.proof == (Proof.DMARC,)


def test_a_password_of_postgresql_is_filled_in_and_escaped(load: Load) -> None:
    store = '[store]\nurl = "postgresql://bot@db.example/cases"\npassword = { env = "DB_PASSWORD" }\n'

    assert load(text=store + SMALL).store_url == "postgresql+psycopg://bot:p%40ss%2Fword%3A%25@db.example/cases"


def test_postgresql_over_its_socket_has_no_password(load: Load) -> None:
    url = "postgresql+psycopg:///cases?host=/var/run/postgresql"

    assert load(text=f'[store]\nurl = "{url}"\n{SMALL}').store_url == url


def test_a_secret_file_loses_its_line_end_only(load: Load, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(" met spaties \n", encoding="utf-8")
    file.chmod(0o600)

    changed = load(('password = { env = "HSS_IMAP_PASSWORD" }', 'password = { file = "password" }'))

    assert changed.organisations[0].mailbox.password == " met spaties "


def test_own_letters_and_procedures_lie_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "vereniging.toml").touch()
    text = SMALL.replace('procedure = "hss"', 'procedure = "vereniging"')
    folders = '[templates]\nfolder = "own"\n[procedures]\nfolder = "own"\n'
    (tmp_path / "config.toml").write_text(folders + text, encoding="utf-8")

    settings = load_settings(tmp_path / "config.toml", ENVIRONMENT)

    assert settings.letters_folder == settings.procedures_folder == tmp_path / "own"
    assert settings.organisations[0].organisation.procedure == "vereniging"


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(SMALL, encoding="utf-8-sig")

    assert load_settings(tmp_path / "config.toml", ENVIRONMENT, procedures={"hss"}).organisations


def test_no_secret_shows_in_a_log(load: Load) -> None:
    shown = repr(load(after('host = "smtp.hss.example"', 'username = "u"', 'password = { env = "HSS_SMTP_PASSWORD" }')))

    assert [secret for secret in ENVIRONMENT.values() if secret in shown] == []


def test_settings_can_not_be_changed(load: Load) -> None:
    with pytest.raises(FrozenInstanceError):
        load().poll_seconds = 1  # type: ignore[misc]


def test_importing_the_settings_is_quick() -> None:
    script = "import time; t = time.perf_counter(); import bot.settings; print(time.perf_counter() - t)"

    command = [sys.executable, "-c", script]
    taken = min(float(subprocess.check_output(command, cwd=EXAMPLE.parent)) for _ in range(3))

    assert taken < 0.5  # 0.2 on a quiet machine


# --- a file that can't be read -------------------------------------------------------------------------------------


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"absent\.toml: can't be read: No such file or directory; `klacht"):
        load_settings(tmp_path / "absent.toml", {})


def test_a_syntax_error_has_its_line(faults: Faults) -> None:
    told = faults(text='[secret]\nenv = "A\n')

    assert told == ["is not TOML: Illegal character '\\n' (at line 2, column 9)"]


def test_another_encoding_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b'[secret]\nenv = "caf\xe9"\n')

    with pytest.raises(ConfigurationError, match=r"is not UTF-8 text \(at line 2\); save it as UTF-8"):
        load_settings(tmp_path / "config.toml", {})


# --- a value that is not allowed -----------------------------------------------------------------------------------


def test_all_faults_are_told_at_once(faults: Faults) -> None:
    told = faults(
        ('name = "Hulpverlening Sociale Sector"', "name = 5"),
        ('username = "klachten@hss.example"', 'username = "klachten@hss.example"\nport = 99999'),
        ('"toezicht@hss.example"', '"klachten@hss.example"'),
        ('"Directie@hss.example"', '"directie at hss"'),
        environment={"KLACHTENPOST_SECRET": "short"},
    )

    assert told == [
        "organisations.hss.name = 5: must be a text of one line, 1 to 200 characters",
        "organisations.hss.mailbox.port = 99999: must be a whole number from 1 to 65535",
        'organisations.hss.colleagues #1.address = "directie at hss": must be a mail address, like klachten@example.nl',
        "secret: must be at least 32 characters; `openssl rand -hex 32` makes a good one",
        "organisations.hss.mailbox.password.env: the environment variable HSS_IMAP_PASSWORD is not set, or empty",
        (
            'organisations.hss.step_up = "klachten@hss.example": would send our own letters back to us: '
            "it is the complaints mailbox of hss"
        ),
    ]


@pytest.mark.parametrize(
    ("line", "key", "told"),
    [
        ('website = "www.hss.example"', "website", "must be a web address that begins with https://"),
        ('website = "javascript:alert(1)"', "website", "must be a web address that begins with https://"),
        (
            'proof = "dkim"',
            "proof #1",
            'must be one or several of "dmarc", "submission", "header", or "confirm" alone',
        ),
        (
            'proof_header = "AuthAs"',
            "proof_header",
            'must be the name and value of a header, like "X-MS-Exchange-Organization-AuthAs: Internal"',
        ),
        (
            'submitted_by = ["mail:587"]',
            "submitted_by #1",
            "must be a list of names of own mail servers, without ports",
        ),
        ('drafts = ["letter"]', "drafts #1", 'must be a list with none or some of "decision", "proposal", "ruling"'),
        ("away_after = 0", "away_after", "must be a whole number of working days from 1 to 20"),
        ("certain_from = 80", "certain_from", "must be a number from 0 to 1"),
        ('closed_days = ["2026-12-24"]', "closed_days #1", "must be a list of dates without quotes, like [2026-12-24]"),
        (
            'observed_days = ["easter"]',
            "observed_days #1",
            'must be a list with none, one or both of "good_friday", "liberation_day"',
        ),
        ('office_opens = "25:00"', "office_opens", 'must be a time of day, like "9:00"'),
        ('plus_addressing = "yes"', "plus_addressing", "must be true or false"),
        ('received_by = ["mx:25"]', "received_by #1", "must be a list of names of own mail servers, without ports"),
        ('phone = "030\\r\\nBcc: x"', "phone", "must be a text of one line, 1 to 200 characters"),
        ('short_name = ""', "short_name", "must be a text of one line, 1 to 40 characters"),
    ],
)
def test_a_value_outside_what_is_allowed_is_refused(faults: Faults, line: str, key: str, told: str) -> None:
    changes = [('proof = "confirm"\n', "")] if line.startswith("proof") else []

    found = [one for one in faults(*changes, after('coordinator = "directie"', line)) if "authserv_id" not in one]

    assert [(one.split(" = ")[0], one.split(": ")[-1].strip()) for one in found] == [
        (f"organisations.hss.{key}", told.rsplit(": ", maxsplit=1)[-1])
    ]


@pytest.mark.parametrize("host", ["https://imap.hss.example", "imap.hss.example:993", "imap hss", ""])
def test_a_host_is_a_bare_name(faults: Faults, host: str) -> None:
    told = faults(('host = "imap.hss.example"', f'host = "{host}"'))

    assert told == [
        (
            f'organisations.hss.mailbox.host = "{host}": must be the name of a server, like mail.example.nl, '
            "without https:// and without a port"
        )
    ]


@pytest.mark.parametrize("address", ["a@b", "a b@c.nl", "<a@b.nl>", "a@b..nl", "a@-b.nl", "a..b@c.nl", "A <a@b.nl>"])
def test_an_address_is_a_bare_address(faults: Faults, address: str) -> None:
    told = faults(("toezicht@hss.example", address))

    assert told == [f'organisations.hss.step_up = "{address}": must be a mail address, like klachten@example.nl']


@pytest.mark.parametrize("key", ["HSS", "h-s-s", "1hss", "a" * 21])
def test_a_key_fits_in_a_case_number(faults: Faults, key: str) -> None:
    told = faults(text=SMALL.replace("organisations.hss", f"organisations.{key}"))

    assert told == [
        (
            f'organisations.{key} = "{key}": must be one or more tables [organisations.KEY]; '
            "KEY has 1 to 20 letters and digits in lower case"
        )
    ]


def test_without_organisations_there_is_nothing_to_do(faults: Faults) -> None:
    told = faults(text='[secret]\nenv = "KLACHTENPOST_SECRET"\n[organisations]')

    assert told == [
        (
            "organisations: must be one or more tables [organisations.KEY]; "
            "KEY has 1 to 20 letters and digits in lower case"
        )
    ]


def test_an_unknown_key_gets_the_nearest_known_one(faults: Faults) -> None:
    told = faults(after('procedure = "hss"', "certain_form = 0.9"), after('host = "smtp.hss.example"', "colour = 1"))

    assert told == [
        (
            "organisations.hss.smtp.colour: is an unknown key; known here: ca_file, host, password, port, security, "
            "sender_name, timeout, username"
        ),
        'organisations.hss.certain_form: is an unknown key; did you mean "certain_from"?',
    ]


def test_an_unknown_key_of_the_file_itself_is_refused(faults: Faults) -> None:
    assert faults(text=SMALL + "[organisation.hss]\n") == [
        'organisation: is an unknown key; did you mean "organisations"?'
    ]


def test_retries_come_ever_later(faults: Faults) -> None:
    assert faults(text=SMALL + "[run]\nretry_minutes = [5, 1]\n") == [
        (
            "run.retry_minutes: must be a list of whole numbers of minutes, each from 1 to 10080 (a week), "
            "none lower than the one before"
        )
    ]


# --- secrets -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "password",
    ['"hunter2"', '{ value = "hunter2" }', '{ env = "hunter2!" }', "{}", '["hunter2"]', '{ env = "A", file = "b" }'],
)
def test_a_password_in_the_file_is_refused_and_not_repeated(faults: Faults, password: str) -> None:
    told = faults(('{ env = "HSS_IMAP_PASSWORD" }', password))

    assert told != []
    assert all(one.startswith("organisations.hss.mailbox.password") for one in told)
    assert "hunter2" not in "".join(told)


def test_a_misplaced_password_is_not_repeated(faults: Faults) -> None:
    told = faults(after('host = "imap.hss.example"', 'passwd = "hunter2"', 'timeout = { password = "hunter2" }'))

    assert len(told) == 2
    assert "hunter2" not in "".join(told)


def test_a_password_in_a_url_is_refused_and_not_repeated(faults: Faults) -> None:
    told = faults(text=f'[store]\nurl = "postgresql+psycopg://u:hunter2@h/d"\n{SMALL}')

    assert told == [
        'store.url = "postgresql+psycopg://…@h/d": must be without a password: give that as [store] password'
    ]


def test_an_absent_secret_file_is_named(faults: Faults, tmp_path: Path) -> None:
    told = faults(('env = "KLACHTENPOST_SECRET"', 'file = "absent.key"'))

    assert told == [f"secret.file: the file {tmp_path}/absent.key can't be read: No such file or directory"]


@pytest.mark.parametrize("mode", [0o644, 0o606, 0o620, 0o602])
def test_a_secret_file_that_others_may_use_is_refused(faults: Faults, tmp_path: Path, mode: int) -> None:
    file = tmp_path / "token.key"
    file.write_text(SECRET, encoding="utf-8")
    file.chmod(mode)

    told = faults(('env = "KLACHTENPOST_SECRET"', 'file = "token.key"'))

    assert told == [f"secret.file: others may read or write {file}; do: chmod 600 {file}"]


@pytest.mark.parametrize("content", [b"", b"two\nlines\n", b"x" * 5000, b"\xff\xfe"])
def test_a_secret_file_holds_one_line(faults: Faults, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "token.key"
    file.write_bytes(content)
    file.chmod(0o600)

    told = faults(('env = "KLACHTENPOST_SECRET"', 'file = "token.key"'))

    assert len(told) == 1
    assert told[0].startswith(f"secret.file: the file {file} ")


# --- the store -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://h/d", 'must begin with "sqlite:///" or "postgresql+psycopg://"'),
        ("sqlite://", 'must begin with "sqlite:///" or "postgresql+psycopg://"'),
        ("sqlite:///:memory:", "must name a file: what lies in memory is lost at the first stop"),
        ("sqlite:///absent/a.db", "does not exist; make it first"),
        ("postgresql+psycopg://user@host", "must end with a database: user@host/klachtenpost"),
    ],
)
def test_a_store_that_can_not_work_is_refused(faults: Faults, url: str, told: str) -> None:
    found = faults(text=f'[store]\nurl = "{url}"\n{SMALL}')

    assert len(found) == 1
    assert found[0].startswith(f'store.url = "{url}": ')
    assert found[0].endswith(told)


def test_a_password_needs_a_user(faults: Faults) -> None:
    store = '[store]\nurl = "postgresql+psycopg://host/d"\npassword = { env = "DB_PASSWORD" }\n'

    assert faults(text=store + SMALL) == [
        'store.url = "postgresql+psycopg://host/d": must name the user whose password is given, as user@host'
    ]


# --- values that don't go together ---------------------------------------------------------------------------------

LOOP = "would send our own letters back to us: it is the complaints mailbox of hss"


@pytest.mark.parametrize("key", ["step_up", "fallback"])
def test_who_is_asked_above_may_not_be_the_complaints_address(faults: Faults, key: str) -> None:
    address = {"step_up": "toezicht@hss.example", "fallback": "vertrouwen@hss.example"}[key]

    told = faults((address, "KLACHTEN@hss.example"))

    assert told == [f'organisations.hss.{key} = "KLACHTEN@hss.example": {LOOP}']


@pytest.mark.parametrize("address", ["klachten@hss.example", "Klachten+iets@HSS.example"])
def test_a_colleague_may_not_be_the_complaints_address(faults: Faults, address: str) -> None:
    assert faults(("Directie@hss.example", address)) == [
        f'organisations.hss.colleagues #1.address = "{address}": {LOOP}'
    ]


def test_a_route_may_not_be_the_complaints_address(faults: Faults) -> None:
    text = SMALL + '[organisations.hss.routes]\nrepair = "klachten@hss.example"\n'

    assert faults(text=text) == [f'organisations.hss.routes.repair = "klachten@hss.example": {LOOP}']


def test_a_colleague_may_not_own_the_mailbox_behind_the_address(faults: Faults) -> None:
    told = faults(('username = "klachten@hss.example"', 'username = "directie@hss.example"'))

    assert told == [f'organisations.hss.colleagues #1.address = "Directie@hss.example": {LOOP}']


def test_two_organisations_share_no_address_and_no_mailbox(faults: Faults) -> None:
    second = SMALL[SMALL.index("[organisations.hss]") :].replace("organisations.hss", "organisations.bouw")

    assert faults(text=SMALL + second) == [
        'organisations.bouw.address = "Klachten@HSS.example": is the address of hss too',
        "organisations.bouw.mailbox: is the mailbox of hss too: same host and user",
    ]


def test_the_coordinator_exists(faults: Faults) -> None:
    assert faults(('coordinator = "directie"', 'coordinator = "servicedesk"')) == [
        'organisations.hss.coordinator = "servicedesk": must be a role that at least one colleague holds'
    ]


def test_two_colleagues_may_hold_one_role(load: Load) -> None:
    second = '[[organisations.hss.colleagues]]\nname = "B"\naddress = "b@hss.example"\nroles = ["directie"]\n'

    assert len(load(text=SMALL + second).organisations[0].organisation.holders("directie")) == 2


def test_a_colleague_stands_there_once(faults: Faults) -> None:
    second = '[[organisations.hss.colleagues]]\nname = "B"\naddress = "directie@HSS.example"\n'

    assert faults(text=SMALL + second) == [
        'organisations.hss.colleagues #2.address = "directie@hss.example": stands twice; make it one colleague'
    ]


def test_the_procedure_exists(faults: Faults) -> None:
    assert faults(('procedure = "hss"', 'procedure = "hhs"')) == [
        'organisations.hss.procedure = "hhs": must be one of bouw, hss'
    ]


def test_dmarc_needs_to_know_who_checked_it(faults: Faults) -> None:
    assert faults(('proof = "confirm"', "")) == [
        (
            'organisations.hss.authserv_id: is missing, and proof = "dmarc" rests on it: give the name that your own '
            'mail server writes first in Authentication-Results, or choose proof = "confirm"'
        )
    ]


@pytest.mark.parametrize(
    ("proof", "key", "what"),
    [
        (
            "submission",
            "submitted_by",
            'the names that your own mail servers write after "by" in Received, as submitted_by = ["mail.example.nl"]',
        ),
        (
            "header",
            "proof_header",
            'the header that your own mail server sets, like "X-MS-Exchange-Organization-AuthAs: Internal"',
        ),
    ],
)
def test_every_proof_needs_what_it_rests_on(faults: Faults, proof: str, key: str, what: str) -> None:
    told = f'is missing, and proof = "{proof}" rests on it: give {what}, or choose proof = "confirm"'

    assert faults(('proof = "confirm"', f'proof = "{proof}"')) == [f"organisations.hss.{key}: {told}"]


def test_several_proofs_stand_in_a_list_each_with_what_it_rests_on(load: Load) -> None:
    lines = (
        'proof = ["dmarc", "submission", "header"]',
        'authserv_id = "mx.hss.example"',
        'submitted_by = ["Mail.HSS.example"]',
        'proof_header = "X-MS-Exchange-Organization-AuthAs: Internal"',
    )

    organisation = load(('proof = "confirm"', "\n".join(lines))).organisations[0].organisation

    assert organisation.proof == (Proof.DMARC, Proof.SUBMISSION, Proof.HEADER)
    assert organisation.submitted_by == {"mail.hss.example"}
    assert organisation.proof_header == ("x-ms-exchange-organization-authas", "internal")


def test_mail_that_was_submitted_is_recognised_by_the_servers_that_tell_the_arrival(load: Load) -> None:
    changed = load(('proof = "confirm"', 'proof = "submission"\nreceived_by = ["mail.hss.example"]'))

    assert changed.organisations[0].organisation.proof == (Proof.SUBMISSION,)


def test_confirming_everything_stands_alone(faults: Faults) -> None:
    lines = 'proof = ["dmarc", "confirm"]\nauthserv_id = "mx.hss.example"'

    assert faults(('proof = "confirm"', lines)) == [
        (
            'organisations.hss.proof: must not hold "confirm" beside others: without proof a colleague is asked to '
            "confirm anyhow"
        )
    ]


def test_the_second_reader_exists(faults: Faults, load: Load) -> None:
    asked = after('coordinator = "directie"', 'second_reader = "jurist"')

    assert faults(asked) == [
        'organisations.hss.second_reader = "jurist": must be a role that at least one colleague holds'
    ]
    known = load(after('coordinator = "directie"', 'second_reader = "directie"'))
    assert known.organisations[0].organisation.second_reader == "directie"


@pytest.mark.parametrize(
    ("stand_in", "told"),
    [
        ("directie@hss.example", "must be somebody else"),
        ("toezicht@hss.example", "must be the address of another colleague of this organisation"),
        ("els@elders.example", "must be the address of another colleague of this organisation"),
    ],
)
def test_a_stand_in_is_another_colleague(faults: Faults, stand_in: str, told: str) -> None:
    assert faults(after('address = "Directie@hss.example"', f'stand_in = "{stand_in}"')) == [
        f'organisations.hss.colleagues #1.stand_in = "{stand_in}": {told}'
    ]


def test_colleagues_stand_in_for_each_other(load: Load) -> None:
    second = (
        '[[organisations.hss.colleagues]]\nname = "B"\naddress = "b@hss.example"\nstand_in = "DIRECTIE@hss.example"\n'
    )

    settings = load(after('address = "Directie@hss.example"', 'stand_in = "b@hss.example"'), text=SMALL + second)

    people = settings.organisations[0].organisation.colleagues
    assert [one.stand_in for one in people] == ["b@hss.example", "directie@hss.example"]


def test_an_open_connection_to_another_machine_is_refused(faults: Faults) -> None:
    told = faults(('host = "smtp.hss.example"', 'host = "smtp.hss.example"\nsecurity = "none"'))

    assert told == [
        (
            'organisations.hss.smtp.security = "none": must be "tls" or "starttls": without it the password and the '
            "complaints travel readable for others"
        )
    ]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
def test_an_open_connection_to_this_machine_is_fine(load: Load, host: str) -> None:
    changed = load(('host = "smtp.hss.example"', f'host = "{host}"\nsecurity = "none"'))

    assert (changed.organisations[0].smtp.security, changed.organisations[0].smtp.port) == (Security.NONE, 25)


def test_half_a_login_is_refused(faults: Faults) -> None:
    assert faults(after('host = "smtp.hss.example"', 'username = "klachten"')) == [
        "organisations.hss.smtp.password: is missing, since there is a username; give both or none"
    ]


def test_handled_mails_go_to_another_folder(faults: Faults) -> None:
    assert faults(after('host = "imap.hss.example"', 'done_folder = "inbox"')) == [
        'organisations.hss.mailbox.done_folder = "inbox": must differ from folder'
    ]


def test_the_office_closes_after_it_opens(faults: Faults) -> None:
    assert faults(after('procedure = "hss"', 'office_opens = "17:00"')) == [
        "organisations.hss.office_closes = 17:00:00: must be after office_opens"
    ]


def test_a_token_fits_behind_the_complaints_address(faults: Faults, load: Load) -> None:
    long = "klachten-van-klanten-en-anderen@hss.example"

    (told,) = faults(("Klachten@HSS.example", long))

    assert told == (
        f'organisations.hss.address = "{long}": has more than 19 characters before @, '
        "so that no token fits behind it: choose a shorter address, or plus_addressing = false"
    )
    assert load(("Klachten@HSS.example", long), after('procedure = "hss"', "plus_addressing = false")).organisations


def test_files_and_folders_exist(faults: Faults, tmp_path: Path) -> None:
    told = faults(
        after('host = "imap.hss.example"', 'ca_file = "own.pem"'),
        ("[secret]", '[templates]\nfolder = "letters"\n[secret]'),
    )

    assert told == [
        f'templates.folder = "letters": must be a folder that exists; looked for {tmp_path}/letters',
        f'organisations.hss.mailbox.ca_file = "own.pem": must be a file that exists; looked for {tmp_path}/own.pem',
    ]
