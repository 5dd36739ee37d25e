"""The commands about the model: read options, call what does the work. Imports are late, as in `bot.cli`."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli_options import AsJson, Config, chosen, settings_of


def train(  # noqa: PLR0913 - options
    context: typer.Context,
    config: Config = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only compare; leave everything as it is.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Train also when nothing is new.")] = False,
    back: Annotated[bool, typer.Option("--back", help="Put back the model that was in use before.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List the models that were trained here.")] = False,
    nightly: Annotated[bool, typer.Option("--nightly", hidden=True)] = False,
) -> None:
    """Learn from what colleagues corrected: train a model, and use it when nothing gets worse.

    It learns from the mails that came with the program and from those of which a
    colleague said what they are, and is compared with the model in use on mails that
    neither has seen.

    Ends with 0 when the new model is in use or there is nothing new, and with 3 when
    something would get worse: then the old model stays.
    """
    settings = settings_of(context, config)
    if sum((dry_run, again, back, listed, nightly)) > 1:
        raise typer.BadParameter("choose one of --dry-run, --again, --back and --list")
    if back or listed:
        from bot.commands.models import put_back, show  # noqa: PLC0415

        show(settings.model_folder) if listed else typer.echo(put_back(settings.model_folder))
        return
    from bot.app import build, clock  # noqa: PLC0415
    from bot.commands.train import train as learn  # noqa: PLC0415
    from bot.commands.train import train_at_night  # noqa: PLC0415

    now = clock()
    desk = build(settings, now)
    try:
        code = (
            train_at_night(desk, settings.model_folder, now)
            if nightly
            else learn(desk, settings.model_folder, now, dry_run=dry_run, again=again)
        )
    finally:
        desk.store.close()
    raise typer.Exit(code)


def evaluate(  # noqa: PLR0913 - options
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(help="Lines as for `classify` with a label; - for standard input; without it dev and test.")
    ] = "",
    config: Config = None,
    html: Annotated[Path | None, typer.Option(help="Also write a page with plots to this file.")] = None,
    worst: Annotated[int, typer.Option(min=0, help="How many of the worst mistakes are shown.")] = 10,
    certain_from: Annotated[float, typer.Option(min=0, max=1, help="Below this confidence a person is asked.")] = 0.6,
    *,
    as_json: AsJson = False,
) -> None:
    """Say how well mails are recognised, what each part adds, and which mistakes are worst.

    Without a file it measures on the mails that came with the program and
    that no model learned from. A file holds lines of JSON {id, org, subject,
    body, label}; the label is complaint, repair, nuisance or other.
    """
    from bot.commands.evaluate import Wish, judge_in_use  # noqa: PLC0415
    from bot.commands.evaluate import evaluate as measure  # noqa: PLC0415
    from bot.commands.evaluation.rows import NothingToMeasure, given_in, shipped  # noqa: PLC0415

    settings = settings_of(context, known) if (known := chosen(context, config)) else None
    try:
        given = given_in(file, settings.procedures_folder if settings else None) if file else shipped()
    except NothingToMeasure as error:
        raise typer.BadParameter(str(error), param_hint="FILE") from error
    judge, name = judge_in_use(settings.model_folder, settings.cues_folder) if settings else judge_in_use(None)
    measure(given, judge, name, Wish(certain_from=certain_from, most=worst, as_json=as_json, html=html))
