"""The command `klachtenpost`: reads options, calls what does the work. Imports are late, so that --help is quick."""

import signal
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import cli_procedures, cli_recognition
from bot.cli_init import init
from bot.cli_options import AsJson, Config, chosen, settings_of

if TYPE_CHECKING:
    from bot.core.calendar import Calendar
    from bot.core.organisation import Organisation
    from bot.core.procedure import Procedure
    from bot.desk.office import Desk
    from bot.settings import Settings

app = typer.Typer(
    help="Complaint handling by e-mail, for Dutch organisations.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(init)
app.add_typer(cli_procedures.app, name="procedures")
app.command("new-organisation")(cli_procedures.new_organisation)
app.command()(cli_procedures.rehearse)
app.command()(cli_procedures.manual)
app.command()(cli_recognition.train)
app.command()(cli_recognition.evaluate)
USAGE = 2  # exit codes: 0 well, 1 something is wrong outside, 2 something is wrong in what you gave


@app.callback()
def options(context: typer.Context, config: Config = None) -> None:
    """Complaint handling by e-mail, for Dutch organisations."""
    context.obj = config


def main() -> None:
    """Run the command."""
    from bot.adapters import GiveUp  # noqa: PLC0415
    from bot.settings import ConfigurationError  # noqa: PLC0415

    try:
        app()
    except ConfigurationError as error:
        for fault in error.faults:
            _say(str(fault))
        sys.exit(USAGE)
    except GiveUp as error:
        _say(str(error))
        sys.exit(1)


def _say(text: str) -> None:
    typer.echo(text, err=True)


def _moment(text: str | None) -> datetime | None:
    from bot.commands.terms import read_moment  # noqa: PLC0415

    try:
        return read_moment(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--now") from error


def _desk(settings: "Settings", now: datetime | None = None) -> "Desk":
    from bot.app import build, clock  # noqa: PLC0415

    return build(settings, now or clock())


@app.command()
def check(
    context: typer.Context,
    config: Config = None,
    patience: Annotated[float, typer.Option(help="Seconds to wait for the mail to itself.")] = 60.0,
    mail: Annotated[
        Path | None, typer.Option(help="Only say which proof this mail of a colleague shows (.eml).", dir_okay=False)
    ] = None,
    org: Annotated[str, typer.Option(help="With --mail: of which organisation.", show_default="the first")] = "",
) -> None:
    """Look at everything the bot needs, send a mail to itself, and say what to do about every fault."""
    from bot.app import clock  # noqa: PLC0415
    from bot.check import check as check_all  # noqa: PLC0415
    from bot.check import check_mail  # noqa: PLC0415

    settings = settings_of(context, config)
    one = settings.organisation(org) if org else settings.organisations[0]
    if one is None:
        raise typer.BadParameter(f"choose one of {', '.join(settings.keyed())}", param_hint="--org")
    wrong = 0
    found = check_mail(mail, one.organisation) if mail else check_all(settings, now=clock(), patience=patience)
    for finding in found:
        wrong += not finding.ok
        mark = "ok   " if finding.ok else "FAULT"
        typer.echo(f"{mark} {finding.organisation or '-'}: {finding.part}: {finding.text}")
        if finding.what_to_do and not finding.ok:
            typer.echo(f"      what to do: {finding.what_to_do}")
    raise typer.Exit(1 if wrong else 0)


@app.command()
def once(
    context: typer.Context,
    config: Config = None,
    now: Annotated[str | None, typer.Option(help="Rehearse this moment (ISO) instead of the real time.")] = None,
) -> None:
    """Receive, handle, remind and deliver once, then exit: for cron and for rehearsals."""
    from bot.app import one_pass  # noqa: PLC0415

    moment = _moment(now)
    desk = _desk(settings_of(context, config), moment)
    try:
        report = one_pass(desk, moment)
    finally:
        desk.store.close()
    typer.echo(f"received {report.received}, handled {report.handled}, reminded {report.reminded}, sent {report.sent}")
    raise typer.Exit(1 if report.troubles else 0)


@app.command()
def run(context: typer.Context, config: Config = None) -> None:
    """Keep running: answer mails as they come and watch every term. Stops on Ctrl-C or SIGTERM."""
    from bot.daemon import Daemon  # noqa: PLC0415
    from bot.learning.nightly import NightSchool, command  # noqa: PLC0415

    settings = settings_of(context, config)
    desk = _desk(settings)
    school = NightSchool(desk, settings.model_folder, command(settings.path)) if settings.train_nightly else None
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    typer.echo(f"klachtenpost runs for {', '.join(desk.offices)}; stop with Ctrl-C", err=True)
    desk.recogniser.recognise([])  # load now, so that the first mail doesn't wait
    Daemon(desk, poll_seconds=settings.poll_seconds, tick_seconds=settings.tick_seconds, stop=stop, school=school).run()
    desk.store.close()


@app.command()
def inspect(  # noqa: PLR0913, PLR0917 - options
    context: typer.Context,
    path: Annotated[str, typer.Argument(help="An .eml file, a folder, or - for standard input.")],
    config: Config = None,
    org: Annotated[str, typer.Option(help="For which organisation; with a configuration, its key.")] = "hss",
    role: Annotated[str, typer.Option("--as", help="Read it as written by a colleague or a complainant.")] = "",
    case: Annotated[str, typer.Option(help="The number of the case that it answers.")] = "",
    state: Annotated[str, typer.Option(help="Where that case stands: open, decided, closed, …")] = "",
    now: Annotated[str | None, typer.Option(help="The moment of reading (ISO).")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say what the bot would make of a mail and why. Nothing is stored, nothing is sent."""
    from bot.app import clock  # noqa: PLC0415
    from bot.commands import inspect as inspection  # noqa: PLC0415
    from bot.core.words import State  # noqa: PLC0415
    from bot.recogniser import recogniser_of  # noqa: PLC0415
    from bot.rules import load_procedure  # noqa: PLC0415

    file = chosen(context, config)
    settings = settings_of(context, file) if file else None
    known = settings.keyed().get(org) if settings else None
    organisation = known or inspection.NOBODY
    own = settings.procedures_folder if settings else None
    excluded = load_procedure(organisation.procedure if known else org, own).excluded
    moment = _moment(now) or clock()
    if role not in {"", "colleague", "complainant"}:
        raise typer.BadParameter("choose colleague or complainant", param_hint="--as")
    if state and state not in list(State):
        raise typer.BadParameter(f"choose one of {', '.join(State)}", param_hint="--state")
    if path != "-" and not Path(path).exists():
        raise typer.BadParameter(f"{path} does not exist", param_hint="PATH")
    inspection.inspect(
        path, recogniser_of(settings), organisation, excluded, role=role, number=case.upper(), state=state, now=moment,
        as_json=as_json,
    )  # fmt: skip


@app.command()
def terms(  # noqa: PLR0913, PLR0917 - options
    context: typer.Context,
    procedure: Annotated[str, typer.Argument(help="The name of a procedure, e.g. hss, or the path of its file.")],
    received: Annotated[str, typer.Option(help="When the complaint arrived (ISO).")],
    config: Config = None,
    decided: Annotated[list[str] | None, typer.Option(help="When it was decided (ISO); again for each appeal.")] = None,
    appealed: Annotated[list[str] | None, typer.Option(help="When an appeal arrived (ISO); repeatable.")] = None,
    satisfaction_asked: Annotated[str | None, typer.Option(help="When the complainant was asked (ISO).")] = None,
    closed: Annotated[str | None, typer.Option(help="When it was closed (ISO).")] = None,
    event: Annotated[list[str] | None, typer.Option(help="NAME=MOMENT of an event or duty; repeatable.")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Print every date of a procedure, each with how it was computed."""
    from bot.commands.sources import read, source_of  # noqa: PLC0415
    from bot.commands.terms import given_of, show  # noqa: PLC0415

    file = chosen(context, config)
    settings = settings_of(context, file) if file else None
    rules = read(source_of(procedure, settings.procedures_folder if settings else None))
    users = [one for one in settings.keyed().values() if one.procedure == rules.name] if settings else []
    asked = {"satisfaction_asked": satisfaction_asked, "closed": closed}
    try:
        given = given_of(event or (), received=received, decided=decided, appealed=appealed, **asked)
        show(rules, given, as_json=as_json, calendar=_calendar(users, rules))
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(str(error)) from error


def _calendar(users: "list[Organisation]", procedure: "Procedure") -> "Calendar":
    """Give the calendar of the one organisation that goes by a procedure; else the one that holds for everybody."""
    from bot.core.calendar import Calendar  # noqa: PLC0415
    from bot.rules import calendar_of  # noqa: PLC0415

    return calendar_of(users[0], procedure) if len(users) == 1 else Calendar(observed_days=procedure.observed_days)


@app.command()
def classify(context: typer.Context, config: Config = None) -> None:
    """Judge texts: JSON lines {id, org, subject, body} in, {id, label, confidence, cues, because} out."""
    from bot.commands.classify import classify as judge  # noqa: PLC0415
    from bot.recogniser import recogniser_of  # noqa: PLC0415

    sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    settings = settings_of(context, file) if (file := chosen(context, config)) else None
    recogniser = recogniser_of(settings)
    judge(sys.stdin, sys.stdout, recogniser, own=settings.procedures_folder if settings else None)


@app.command()
def cases(
    context: typer.Context,
    config: Config = None,
    org: Annotated[str | None, typer.Option(help="Only of this organisation.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Also what is closed or passed on.")] = False,
) -> None:
    """List the cases, with what is owed by when."""
    from bot.commands.register import show_cases  # noqa: PLC0415

    desk = _desk(settings_of(context, config))
    show_cases(desk, org, everything=everything)
    desk.store.close()


@app.command()
def case(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="The case number, e.g. HSS-2026-0001.")],
    config: Config = None,
) -> None:
    """Show one case: what is owed, everything that happened, every letter."""
    from bot.commands.register import show_case  # noqa: PLC0415

    desk = _desk(settings_of(context, config))
    known = show_case(desk, number.upper())
    desk.store.close()
    if not known:
        raise typer.BadParameter(f"there is no case {number}", param_hint="NUMBER")


@app.command()
def verify(context: typer.Context, config: Config = None) -> None:
    """Check that no event of any case was changed, removed or added behind the program's back."""
    from bot.store.verification import verify as faults_of  # noqa: PLC0415

    desk = _desk(settings_of(context, config))
    with desk.store.reading() as session:
        faults = faults_of(session)
    desk.store.close()
    for fault in faults:
        typer.echo(fault)
    typer.echo("every chain is whole" if not faults else f"{len(faults)} faults")
    raise typer.Exit(1 if faults else 0)


@app.command()
def replay(
    context: typer.Context,
    mail: Annotated[int | None, typer.Argument(help="Its number; without it a list of those that failed.")] = None,
    config: Config = None,
) -> None:
    """Let a mail that failed be handled again at the next pass, or list those that failed."""
    from bot.commands.register import show_failed  # noqa: PLC0415
    from bot.store import inbox  # noqa: PLC0415

    desk = _desk(settings_of(context, config))
    if mail is None:
        show_failed(desk)
        desk.store.close()
        return
    with desk.store.transaction() as session:
        again = inbox.reopen(session, mail)
    desk.store.close()
    typer.echo("it will be handled again" if again else f"mail {mail} is not one that failed")
    raise typer.Exit(0 if again else 1)


@app.command()
def demo(
    folder: Annotated[Path, typer.Option(help="Where the mailboxes are written.")] = Path("demo"),
    *,
    serve: Annotated[bool, typer.Option("--serve", help="Keep the mail servers up afterwards.")] = False,
    days: Annotated[int | None, typer.Option(help="Play only so many days. [default: ten weeks]")] = None,
) -> None:
    """Play ten weeks of complaints over mail servers of its own, and write every mailbox as web pages."""
    from bot.demo.play import main as play  # noqa: PLC0415

    raise typer.Exit(play(folder, serve=serve, days=days))


if __name__ == "__main__":
    main()
