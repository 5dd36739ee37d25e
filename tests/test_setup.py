"""Does `klachtenpost init` write a configuration that works, and never over one that is there?"""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot import cli_init
from bot.core.organisation import Proof
from bot.settings import ConfigurationError, Settings, load_settings
from bot.setup import AlreadyThere, InitAnswers, Password, variables, write_config

ANSWERS = InitAnswers(
    key="hss",
    name="Hulpverlening Sociale Sector",
    address="klachten@hss.example",
    imap_host="imap.hss.example",
    smtp_host="smtp.hss.example",
    directie_name="Directie HSS",
    directie_address="directie@hss.example",
    step_up="toezicht@hss.example",
    fallback="vertrouwen@hss.example",
)
FLAGS = [
    *("--key", "hss", "--name", "Hulpverlening Sociale Sector", "--address", "klachten@hss.example"),
    *("--imap-host", "imap.hss.example", "--smtp-host", "smtp.hss.example"),
    *("--directie-name", "Directie HSS", "--directie-address", "directie@hss.example"),
    *("--step-up", "toezicht@hss.example", "--fallback", "vertrouwen@hss.example"),
]
ENVIRONMENT = {"HSS_IMAP_PASSWORD": "een", "HSS_SMTP_PASSWORD": "twee"}


def written(answers: InitAnswers, folder: Path) -> Settings:
    """Write a configuration and read it back."""
    write_config(answers, folder)
    return load_settings(folder / "config.toml", ENVIRONMENT, procedures={"hss"})


def test_what_was_answered_is_what_is_loaded(tmp_path: Path) -> None:
    one = written(ANSWERS, tmp_path).organisations[0]

    assert one.organisation.name == "Hulpverlening Sociale Sector"
    assert one.organisation.step_up == "toezicht@hss.example"
    assert one.organisation.proof == (Proof.CONFIRM,)
    assert [(who.name, who.roles) for who in one.organisation.colleagues] == [("Directie HSS", frozenset({"directie"}))]
    assert (one.mailbox.host, one.mailbox.port, one.mailbox.username) == (
        "imap.hss.example",
        993,
        "klachten@hss.example",
    )
    assert (one.smtp.host, one.smtp.port, one.smtp.username) == ("smtp.hss.example", 587, "klachten@hss.example")


def test_every_answer_is_used(tmp_path: Path) -> None:
    answers = replace(
        ANSWERS,
        short_name="HSS",
        website="https://www.hss.example",
        phone="030 1",
        authserv_id="mx.hss.example",
        received_by=("mx.hss.example", "mx2.hss.example"),
        imap_port=1143,
        imap_security="starttls",
        imap_user="lezer",
        smtp_port=1465,
        smtp_security="tls",
        smtp_user="schrijver",
        store_url="sqlite:///zaken.db",
    )

    settings = written(answers, tmp_path)

    one = settings.organisations[0]
    assert settings.store_url == f"sqlite:///{tmp_path}/zaken.db"
    assert one.organisation.proof == (Proof.DMARC,)
    assert one.organisation.received_by == {"mx.hss.example", "mx2.hss.example"}
    assert (one.organisation.website, one.organisation.phone) == ("https://www.hss.example", "030 1")
    assert (one.mailbox.port, one.mailbox.security, one.mailbox.password) == (1143, "starttls", "een")
    assert (one.smtp.port, one.smtp.security, one.smtp.password) == (1465, "tls", "twee")
    assert (one.smtp.username, one.smtp.sender_name) == ("schrijver", "Klachten HSS")


def test_the_token_key_is_new_and_private(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()

    first, second = (written(ANSWERS, tmp_path / name) for name in ("a", "b"))

    assert len(first.secret) == 64
    assert first.secret != second.secret
    assert stat.S_IMODE((tmp_path / "a/secrets/token.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "a/secrets").stat().st_mode) == 0o700


def test_a_typed_password_goes_to_a_private_file_and_not_to_the_configuration(tmp_path: Path) -> None:
    answers = replace(ANSWERS, imap_password=Password(value='ge"heim\\'))

    files = write_config(answers, tmp_path)
    one = load_settings(tmp_path / "config.toml", {}, procedures={"hss"}).organisations[0]

    assert [file.relative_to(tmp_path).as_posix() for file in files] == [
        "config.toml",
        "secrets/token.key",
        "secrets/hss-imap.password",
    ]
    assert stat.S_IMODE(files[2].stat().st_mode) == 0o600
    assert (one.mailbox.password, one.smtp.password) == ('ge"heim\\', 'ge"heim\\')
    assert "heim" not in files[0].read_text(encoding="utf-8")
    assert "heim" not in repr(answers)


def test_variables_that_must_be_set_are_named() -> None:
    assert variables(ANSWERS) == ["HSS_IMAP_PASSWORD"]
    assert variables(replace(ANSWERS, smtp_user="ander")) == ["HSS_IMAP_PASSWORD", "HSS_SMTP_PASSWORD"]
    assert variables(replace(ANSWERS, imap_password=Password(file="p"))) == []
    assert variables(replace(ANSWERS, imap_password=Password(env="P"), smtp_password=Password(env="Q"))) == ["P", "Q"]


def test_a_server_without_login_gets_no_username(tmp_path: Path) -> None:
    one = written(replace(ANSWERS, smtp_login=False), tmp_path).organisations[0]

    assert (one.smtp.username, one.smtp.password) == ("", "")


@pytest.mark.parametrize("name", ['Quote " en \\', "Café ☕", "[tabel]\u007f".strip("\x7f"), "$name # geen commentaar"])
def test_a_strange_name_survives(tmp_path: Path, name: str) -> None:
    assert written(replace(ANSWERS, name=name), tmp_path).organisations[0].organisation.name == name


@pytest.mark.parametrize("key", ["HSS", "h s", "", "a]\n[run"])
def test_a_key_that_can_not_be_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(ConfigurationError, match="KEY has 1 to 20 letters and digits in lower case"):
        write_config(replace(ANSWERS, key=key), tmp_path)


def test_answers_that_would_loop_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="would send our own letters back to us"):
        write_config(replace(ANSWERS, fallback="klachten@hss.example"), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_configuration_that_is_there_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("mine", encoding="utf-8")

    with pytest.raises(AlreadyThere, match=r"config\.toml"):
        write_config(ANSWERS, tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]
    assert (tmp_path / "config.toml").read_text(encoding="utf-8") == "mine"


def test_overwriting_keeps_the_token_key(tmp_path: Path) -> None:
    before = written(ANSWERS, tmp_path)

    files = write_config(replace(ANSWERS, name="Anders"), tmp_path, overwrite=True)
    after = load_settings(tmp_path / "config.toml", ENVIRONMENT, procedures={"hss"})

    assert files == [tmp_path / "config.toml"]
    assert after.secret == before.secret
    assert after.organisations[0].organisation.name == "Anders"


# --- the command ---------------------------------------------------------------------------------------------------


@pytest.fixture
def app() -> typer.Typer:
    """The command, alone."""
    one = typer.Typer()
    one.command()(cli_init.init)
    return one


def test_flags_answer_all_questions(app: typer.Typer, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [*FLAGS, "--config", f"{tmp_path}/config.toml"])

    assert result.exit_code == 0
    assert result.output.splitlines() == [
        f"written: {tmp_path}/config.toml",
        f"written: {tmp_path}/secrets/token.key",
        "set the environment variable HSS_IMAP_PASSWORD to the password",
        f"next: klachtenpost --config {tmp_path}/config.toml check",
    ]
    assert load_settings(tmp_path / "config.toml", ENVIRONMENT, procedures={"hss"}).organisations


def test_without_a_terminal_missing_flags_are_named(app: typer.Typer, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [*FLAGS[:4], "--config", f"{tmp_path}/config.toml"])

    assert result.exit_code == 2
    assert "--address, --imap-host, --smtp-host, --directie-name, --directie-address, --step-up, --fallback" in (
        result.output
    )


def test_at_a_terminal_the_rest_is_asked(app: typer.Typer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_init, "_is_interactive", lambda: True)
    typed = [
        "Hulpverlening Sociale Sector",
        "",
        "klachten@hss.example",
        "",
        "",
        "",
        "",
        "toezicht@hss.example",
        "",
        "pw",
    ]

    result = CliRunner().invoke(app, ["--config", f"{tmp_path}/config.toml"], input="\n".join(typed) + "\n")

    assert result.exit_code == 0, result.output
    one = load_settings(tmp_path / "config.toml", {}, procedures={"hss"}).organisations[0]
    assert one.organisation.key == "hss"
    assert (one.mailbox.host, one.smtp.host) == ("imap.hss.example", "smtp.hss.example")
    assert one.organisation.colleagues[0].address == "directie@hss.example"
    assert one.organisation.fallback == "toezicht@hss.example"
    assert one.mailbox.password == one.smtp.password == "pw"


def test_a_fault_is_told_with_nothing_written(app: typer.Typer, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [*FLAGS, "--imap-port", "70000", "--config", f"{tmp_path}/config.toml"])

    assert result.exit_code == 2
    assert "mailbox.port = 70000: must be a whole number from 1 to 65535" in result.output
    assert list(tmp_path.iterdir()) == []


def test_the_command_replaces_only_by_force(app: typer.Typer, tmp_path: Path) -> None:
    command = [*FLAGS, "--config", f"{tmp_path}/config.toml"]

    assert CliRunner().invoke(app, command).exit_code == 0
    assert CliRunner().invoke(app, command).exit_code == 1
    assert CliRunner().invoke(app, [*command, "--force"]).exit_code == 0
