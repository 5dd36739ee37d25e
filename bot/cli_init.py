"""Which questions does `klachtenpost init` ask? Flags answer them; the rest is asked, if anybody is there."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.setup import InitAnswers

Guess = Callable[[dict[str, str]], str]  # an answer from the earlier ones
QUESTIONS: tuple[tuple[str, str, Guess], ...] = (
    ("name", "Name of the organisation", lambda _: ""),
    ("key", "Short key for case numbers, lower case", lambda given: _initials(given["name"])),
    ("address", "Address that complaints are sent to", lambda _: ""),
    ("imap_host", "IMAP server of that mailbox", lambda given: f"imap.{_domain(given['address'])}"),
    ("smtp_host", "SMTP server for the letters", lambda given: given["imap_host"].replace("imap.", "smtp.", 1)),
    ("directie_name", "Name of the colleague who handles complaints", lambda given: f"Directie {given['name']}"),
    ("directie_address", "Mail address of that colleague", lambda given: f"directie@{_domain(given['address'])}"),
    ("step_up", "Address that is told when a term has passed", lambda _: ""),
    ("fallback", "Address that is asked when nobody else is left", lambda given: given["step_up"]),
)


def _initials(name: str) -> str:
    letters = "".join(word[0] for word in name.split() if word[0].isalnum()).lower()
    return letters if letters.isascii() and letters[:1].isalpha() else "org"


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def init(  # noqa: PLR0913 (a flag for every answer)
    context: typer.Context,
    *,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", "-c", help="The file to write; secrets go in a folder beside it.", show_default="config.toml"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there (never the token key).")] = False,
    name: Annotated[str, typer.Option(help="Name of the organisation.")] = "",
    key: Annotated[str, typer.Option(help="Beginning of case numbers: letters and digits, lower case.")] = "",
    short_name: Annotated[str, typer.Option(help="Short name, for running text.")] = "",
    address: Annotated[str, typer.Option(help="Address that complaints are sent to.")] = "",
    website: Annotated[str, typer.Option(help="Website, with https://.")] = "",
    phone: Annotated[str, typer.Option(help="Phone number.")] = "",
    procedure: Annotated[str, typer.Option(help="Complaint procedure: a file in bot/procedures.")] = "hss",
    role: Annotated[
        str,
        typer.Option(help="Role that is asked in doubt.", show_default="the one that handles, in the procedure"),
    ] = "",
    directie_name: Annotated[str, typer.Option(help="Name of the colleague who handles complaints.")] = "",
    directie_address: Annotated[str, typer.Option(help="Mail address of that colleague.")] = "",
    step_up: Annotated[str, typer.Option(help="Address that is told when a term has passed.")] = "",
    fallback: Annotated[str, typer.Option(help="Address that is asked when nobody else is left.")] = "",
    imap_host: Annotated[str, typer.Option(help="IMAP server.")] = "",
    imap_port: Annotated[int | None, typer.Option(help="Its port.", show_default="993, or 143")] = None,
    imap_security: Annotated[str, typer.Option(help="tls, starttls, or none on this machine.")] = "tls",
    imap_user: Annotated[str, typer.Option(help="User name there.", show_default="the address")] = "",
    imap_password_env: Annotated[str, typer.Option(help="Environment variable with the password.")] = "",
    imap_password_file: Annotated[str, typer.Option(help="File with the password.")] = "",
    smtp_host: Annotated[str, typer.Option(help="SMTP server.")] = "",
    smtp_port: Annotated[int | None, typer.Option(help="Its port.", show_default="587, or 465")] = None,
    smtp_security: Annotated[str, typer.Option(help="tls, starttls, or none on this machine.")] = "starttls",
    smtp_user: Annotated[str, typer.Option(help="User name there.", show_default="that of IMAP")] = "",
    smtp_password_env: Annotated[str, typer.Option(help="Environment variable with the password.")] = "",
    smtp_password_file: Annotated[str, typer.Option(help="File with the password.")] = "",
    smtp_login: Annotated[bool, typer.Option(help="Whether the SMTP server asks a login.")] = True,
    authserv_id: Annotated[
        str,
        typer.Option(help="Name of your server in Authentication-Results; without it acts are confirmed by answer."),
    ] = "",
    received_by: Annotated[list[str] | None, typer.Option(help="Name of your server in Received; repeatable.")] = None,
    store_url: Annotated[str, typer.Option(help="Database.")] = "sqlite:///klachtenpost.db",
) -> None:
    """Write a first config.toml, with comments, and its secrets."""
    from bot.setup import InitAnswers, Password  # noqa: PLC0415 - other commands needn't wait for it

    given = {
        "name": name,
        "key": key,
        "address": address,
        "imap_host": imap_host,
        "smtp_host": smtp_host,
        "directie_name": directie_name,
        "directie_address": directie_address,
        "step_up": step_up,
        "fallback": fallback,
    }
    answers = InitAnswers(
        **_complete(given),
        short_name=short_name,
        website=website,
        phone=phone,
        procedure=procedure,
        role=role,
        roles=(),
        authserv_id=authserv_id,
        received_by=tuple(received_by or ()),
        store_url=store_url,
        imap_port=imap_port,
        imap_security=imap_security,
        imap_user=imap_user,
        imap_password=Password(env=imap_password_env, file=imap_password_file),
        smtp_port=smtp_port,
        smtp_security=smtp_security,
        smtp_user=smtp_user,
        smtp_password=Password(env=smtp_password_env, file=smtp_password_file),
        smtp_login=smtp_login,
    )
    _write(_with_password(answers), config or context.obj or Path("config.toml"), overwrite=force)


def _is_interactive() -> bool:
    return sys.stdin.isatty()


def _complete(given: dict[str, str]) -> dict[str, str]:
    """Ask what no flag answered; without anybody to ask, name the flags that are missing."""
    missing = [field for field, _, _ in QUESTIONS if not given[field]]
    if missing and not _is_interactive():
        flags = ", ".join("--" + field.replace("_", "-") for field in missing)
        typer.echo(f"These are needed, and there is no terminal to ask them: {flags}", err=True)
        raise typer.Exit(2)
    for field, question, guess in QUESTIONS:
        if not given[field]:
            given[field] = typer.prompt(question, default=guess(given) or None)
    return given


def _with_password(answers: "InitAnswers") -> "InitAnswers":
    """Ask the password of the mailbox, if somebody is there and did not say where it is found."""
    from bot.setup import Password  # noqa: PLC0415 - as above

    if answers.imap_password != Password() or not _is_interactive():
        return answers
    typed = typer.prompt("Password of that mailbox (empty: from an environment variable)", default="", hide_input=True,
                         show_default=False)  # fmt: skip
    return replace(answers, imap_password=Password(value=typed))


def _write(answers: "InitAnswers", path: Path, *, overwrite: bool) -> None:
    from bot.settings import ConfigurationError  # noqa: PLC0415 - as above
    from bot.setup import AlreadyThere, variables, write_config  # noqa: PLC0415 - as above

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        written = write_config(answers, path.parent, name=path.name, overwrite=overwrite)
    except AlreadyThere as error:
        typer.echo(f"There already: {error}. Nothing was written; --force replaces it.", err=True)
        raise typer.Exit(1) from error
    except ConfigurationError as error:
        typer.echo("\n".join(["Nothing was written, since this is not right:", str(error)]), err=True)
        raise typer.Exit(2) from error
    for file in written:
        typer.echo(f"written: {file}")
    for variable in variables(answers):
        typer.echo(f"set the environment variable {variable} to the password")
    typer.echo(f"next: klachtenpost --config {written[0]} check")
