"""How does a newcomer read every mailbox? As plain web pages in a folder, without any server."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import jinja2

from bot.core.calendar import AMSTERDAM
from bot.demo.collect import mails_of
from bot.demo.mailboxes import INBOX
from bot.demo.page_mail import MailPage, mail_page
from bot.demo.scenario import Person, Scenario, Story
from bot.demo.servers import Servers
from bot.demo.stage import SENT

LOOKS = Path(__file__).parent / "looks"
TITLES = {INBOX: "Inbox", SENT: "Sent"}


@dataclass(frozen=True, kw_only=True)
class FolderPage:
    """One folder of a mailbox."""

    title: str
    other: str  # the heading above the other party
    mails: tuple[MailPage, ...]


@dataclass(frozen=True, kw_only=True)
class BoxPage:
    """One mailbox."""

    name: str
    address: str
    note: str
    folders: tuple[FolderPage, ...]

    @property
    def slug(self) -> str:
        """Name its folder on disk."""
        return re.sub(r"[^a-z0-9]+", "-", self.address.lower()).strip("-")

    @property
    def link(self) -> str:
        """Where the list of mailboxes finds it."""
        return f"mailboxes/{self.slug}/index.html"

    @property
    def count(self) -> int:
        """How many mails lie in it."""
        return sum(len(folder.mails) for folder in self.folders)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Mailboxes that belong together."""

    id: str
    title: str
    mailboxes: tuple[BoxPage, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """Everything of one organisation."""

    id: str
    title: str
    note: str
    groups: tuple[Group, ...]


def write_pages(folder: Path, servers: Servers, scenario: Scenario, now: datetime) -> Path:
    """Write a page for every mailbox and every mail; gives the page to begin with."""
    looks = jinja2.Environment(
        loader=jinja2.FileSystemLoader(LOOKS), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    known = (_box(servers, scenario.person(address)) for address in servers.addresses())
    boxes = [box for box in known if box.count]
    for box in boxes:
        _write_box(looks, folder / "mailboxes" / box.slug, box)
    index = folder / "index.html"
    page = looks.get_template("index.html").render(
        title="Klachtenpost demo: everybody’s mailboxes",
        parts=_parts(scenario, boxes),
        organisations=len(scenario.stories),
        first=_day(scenario.first),
        last=_day(now),
    )
    index.write_text(page, encoding="utf-8")
    return index


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(AMSTERDAM):%d %B %Y}".lstrip("0")


def _parts(scenario: Scenario, boxes: list[BoxPage]) -> tuple[Part, ...]:
    """Put the mailboxes in order: each organisation, and who wrote to it."""
    parts = tuple(
        Part(id=story.key, title=story.name, note=story.note, groups=_groups(story, boxes))
        for story in scenario.stories
    )
    shown = {box.address for part in parts for group in part.groups for box in group.mailboxes}
    others = _group("others", "Others", (box for box in boxes if box.address not in shown))
    return (*parts, Part(id="elsewhere", title="Elsewhere", note="", groups=(others,))) if others.mailboxes else parts


def _groups(story: Story, boxes: list[BoxPage]) -> tuple[Group, ...]:
    known = {one.address for one in story.people}
    outside = (box for box in boxes if box.address in known and not box.address.endswith(f"@{story.domain}"))
    return (
        _group(f"{story.key}-staff", "People who work there", (box for box in boxes if story.is_staff(box.address))),
        _group(f"{story.key}-others", "People who wrote", sorted(outside, key=lambda box: box.name)),
        _group(f"{story.key}-bot", "What the bot read", (box for box in boxes if box.address == story.intake)),
    )


def _group(name: str, title: str, boxes: Iterable[BoxPage]) -> Group:
    return Group(id=name, title=title, mailboxes=tuple(boxes))


def _box(servers: Servers, person: Person) -> BoxPage:
    pages = [
        mail_page(lying, number, sent=lying.folder == SENT)
        for number, lying in enumerate(mails_of(servers, person.address), 1)
    ]
    names = sorted({INBOX, *(page.folder for page in pages)}, key=lambda name: (name != INBOX, name))
    folders = tuple(
        FolderPage(
            title=TITLES.get(name, name),
            other="To" if name == SENT else "From",
            mails=tuple(page for page in pages if page.folder == name),
        )
        for name in names
    )
    return BoxPage(name=person.name, address=person.address, note=person.note, folders=folders)


def _write_box(looks: jinja2.Environment, place: Path, box: BoxPage) -> None:
    (place / "files").mkdir(parents=True)
    page = looks.get_template("mailbox.html").render(title=f"{box.name}: mailbox", box=box)
    (place / "index.html").write_text(page, encoding="utf-8")
    for folder in box.folders:
        for before, mail, after in _neighbours(folder.mails):
            _write_mail(looks, place, box, folder, (before, mail, after))


def _neighbours(mails: tuple[MailPage, ...]) -> list[tuple[MailPage | None, MailPage, MailPage | None]]:
    padded = (None, *mails, None)
    triples = zip(pairwise(padded), padded[2:], strict=False)
    return [(before, mail, after) for (before, mail), after in triples if mail is not None]


def _write_mail(
    looks: jinja2.Environment,
    place: Path,
    box: BoxPage,
    folder: FolderPage,
    around: tuple[MailPage | None, MailPage, MailPage | None],
) -> None:
    before, mail, after = around
    page = looks.get_template("mail.html").render(
        title=f"{mail.subject or 'mail'} – {box.name}", box=box, folder=folder, mail=mail, before=before, after=after
    )
    (place / mail.file).write_text(page, encoding="utf-8", errors="replace")
    for file in mail.files:
        (place / "files" / file.saved_as).write_bytes(file.content)
