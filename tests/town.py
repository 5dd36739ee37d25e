"""In which town do tests live? One of `bot.rehearsal`, at HSS, on a Monday."""

from datetime import datetime
from functools import cache
from pathlib import Path

from bot.adapters.files import load_letters
from bot.core.calendar import AMSTERDAM
from bot.core.holes import HOLES
from bot.core.organisation import Colleague, Organisation
from bot.rehearsal.recognition import Said
from bot.rehearsal.town import Town, found, names, pick, text_of
from bot.rules import load_procedure, rules_of

__all__ = [
    "LETTERS", "MONDAY", "ORGANISATION", "PROOF", "TEMPLATES", "Said", "Town", "found_town", "names", "pick", "text_of",
]  # fmt: skip

ORGANISATION = Organisation(
    key="hss",
    name="Hulpverlening Sociale Sector",
    short_name="HSS",
    address="klachten@hss.example",
    procedure="hss",
    coordinator="directie",
    step_up="toezicht@hss.example",
    fallback="secretariaat@hss.example",
    website="https://hss.example",
    authserv_id="mx.hss.example",
    colleagues=(
        Colleague(name="Directie HSS", address="directie@hss.example", function="chef", roles=frozenset({"directie"})),
        Colleague(name="Mila de Boer", address="mila@hss.example", function="bewindvoerder", team="bewind"),
        Colleague(name="Sam Visser", address="sam@hss.example", function="administratie", team="kantoor"),
    ),
    routes={"repair": "techniek@hss.example", "costs": "sam@hss.example", "other": "info@hss.example"},
    links={"external_route": "https://erisietsmisgegaan.nl", "privacy": "https://hss.example/privacy"},
    drafts=frozenset(),  # what is decided leaves at once, unless a test is about drafts
)  # fmt: skip
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
PROOF = "mx.hss.example; dmarc=pass header.from=hss.example"


TEMPLATES = frozenset(HOLES)
LETTERS = cache(load_letters)


def found_town(folder: Path, organisation: Organisation = ORGANISATION, url: str = "") -> Town:
    """Build a town in a folder."""
    procedure = load_procedure(organisation.procedure)
    rules = rules_of(organisation, procedure)
    return found(rules, LETTERS(), url or f"sqlite:///{folder}/town.db", MONDAY)
