"""The commands about procedures: read options, call what does the work. Imports are late, as in `bot.cli`."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli_options import AsJson, Config, Folder, chosen, own_procedures, settings_of

app = typer.Typer(
    help="Look at procedures: which there are, whether they are right, how they look.", no_args_is_help=True
)


@app.command("list")
def list_them(context: typer.Context, config: Config = None, folder: Folder = None, *, as_json: AsJson = False) -> None:
    """List the procedures that there are."""
    from bot.commands.procedures import show_list  # noqa: PLC0415

    show_list(own_procedures(context, config, folder), as_json=as_json)


@app.command()
def check(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(help="Names or files. [default: all that there are]")] = None,
    config: Config = None,
    folder: Folder = None,
) -> None:
    """Say every fault of every procedure, with file and line."""
    from bot.commands.procedures import check as is_right  # noqa: PLC0415

    if not is_right(names or [], own_procedures(context, config, folder)):
        raise typer.Exit(1)


@app.command()
def draw(  # noqa: PLR0913 - options
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name of a procedure, or the path of its file.")] = "",
    config: Config = None,
    folder: Folder = None,
    svg: Annotated[str, typer.Option(help="Write a picture to this file; - for standard output.")] = "",
    everything: Annotated[Path | None, typer.Option("--all", help="Write a page and a picture of each here.")] = None,
    *,
    text: Annotated[bool, typer.Option("--text", help="Print it in words, as without an option.")] = False,
    mermaid: Annotated[bool, typer.Option("--mermaid", help="Print it as a Mermaid state diagram.")] = False,
) -> None:
    """Draw a procedure from its data."""
    from bot.commands.procedures import draw as draw_one  # noqa: PLC0415
    from bot.commands.procedures import draw_all  # noqa: PLC0415

    if sum((text, mermaid, bool(svg), everything is not None)) > 1:
        raise typer.BadParameter("choose one of --text, --mermaid, --svg and --all")
    if bool(name) == (everything is not None):
        raise typer.BadParameter("give the name of one procedure, or --all FOLDER", param_hint="NAME")
    own = own_procedures(context, config, folder)
    if everything:
        draw_all(everything, own)
    else:
        draw_one(name, own, picture=svg, as_mermaid=mermaid)


@app.command()
def words(
    into: Annotated[Path | None, typer.Option(help="Put them in this file, between its marks.")] = None,
) -> None:
    """Say every word that a procedure file may use, as Markdown."""
    from bot.commands.procedures import show_words  # noqa: PLC0415

    show_words(into)


def manual(
    into: Annotated[Path | None, typer.Option(help="Write it to this file.")] = None,
) -> None:
    """Say what colleagues can do by mail, in Dutch: what `help` by mail answers, as a page of Markdown."""
    from bot.commands.manual import show  # noqa: PLC0415

    show(into)


def new_organisation(
    context: typer.Context,
    key: Annotated[str, typer.Argument(help="Beginning of case numbers: letters and digits, lower case.")],
    origin: Annotated[str, typer.Option("--from", help="The procedure that is copied: its name, or a file.")],
    config: Config = None,
    folder: Annotated[
        Path | None,
        typer.Option(help="Where procedures, letters and scenarios go. [default: as the configuration says]"),
    ] = None,
    name: Annotated[str, typer.Option(help="The organisation's name.", show_default="the key")] = "",
) -> None:
    """Begin a new organisation with a copy of a procedure, its letters, and a scenario to rehearse."""
    from bot.commands.new_organisation import begin, place_of  # noqa: PLC0415

    file = None if folder else chosen(context, config)
    settings = settings_of(context, file) if file else None
    place = place_of(
        folder or (file.parent if file else Path()),
        settings.procedures_folder if settings else None,
        settings.letters_folder if settings else None,
    )
    begin(key, origin, place, name)


def rehearse(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A scenario file.")],
    config: Config = None,
    *,
    toml: Annotated[
        bool, typer.Option("--toml", help="Print what comes of each journey, to be put in the file.")
    ] = False,
) -> None:
    """Play a scenario without servers, and say what comes otherwise than it promises."""
    from bot.commands.rehearse import rehearse as play  # noqa: PLC0415

    known = chosen(context, config)
    settings = settings_of(context, known) if known else None
    procedures, letters = (settings.procedures_folder, settings.letters_folder) if settings else (None, None)
    if not play(file, procedures, letters, as_toml=toml):
        raise typer.Exit(1)
