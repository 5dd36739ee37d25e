"""The commands about the model: read options, call what does the work. Imports are late, as in `bot.cli`."""

from typing import Annotated

import typer

from bot.cli_options import Config, settings_of


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
