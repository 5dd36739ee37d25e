"""Do the files and folders that the configuration names exist?"""

from collections.abc import Iterator
from pathlib import Path

from bot.settings.faults import Place, Remark
from bot.settings.raw import Document, servers, table, text

OURS = Path(__file__).parent.parent / "procedures"


def check_paths(document: Document, folder: Path) -> list[Remark]:
    """Tell each file or folder that is not there; relative ones start at the folder of config.toml."""
    return [
        *(
            Remark(place=place, value=name, text=f"must be a folder that exists; looked for {folder / name}")
            for place, name in _folders(document)
            if not under(folder, name).is_dir()
        ),
        *(
            Remark(place=place, value=name, text=f"must be a file that exists; looked for {folder / name}")
            for place, name in _files(document)
            if not under(folder, name).is_file()
        ),
        *_model(document, folder),
    ]


def _model(document: Document, folder: Path) -> Iterator[Remark]:
    """The folder for trained models is made when it is needed; what it lies in must be there."""
    name = text(table(document, "recognition"), "model")
    place, path = ("recognition", "model"), under(folder, name)
    if name and path.exists() and not path.is_dir():
        yield Remark(place=place, value=name, text=f"must be a folder; {path} is something else")
    elif name and not path.parent.is_dir():
        yield Remark(place=place, value=name, text=f"the folder {path.parent} does not exist; make it first")


def under(folder: Path, name: str) -> Path:
    """Find a path as config.toml means it."""
    return folder / Path(name).expanduser()


def _folders(document: Document) -> Iterator[tuple[Place, str]]:
    for key in ("templates", "procedures"):
        if name := text(table(document, key), "folder"):
            yield (key, "folder"), name


def _files(document: Document) -> Iterator[tuple[Place, str]]:
    for place, server in servers(document):
        if name := text(server, "ca_file"):
            yield (*place, "ca_file"), name


def procedure_names(document: Document, folder: Path) -> frozenset[str]:
    """Give the procedures of the program, and those in the own folder."""
    own = text(table(document, "procedures"), "folder")
    folders = [OURS, under(folder, own)] if own else [OURS]
    return frozenset(file.stem for place in folders for file in place.glob("*.toml"))
