"""Do the values of config.toml agree with each other? First of all: could a mail go round in a loop?"""

import re
from collections.abc import Collection, Iterator
from datetime import date, time
from ipaddress import ip_address

from bot.core.token import Purpose, Token
from bot.settings.faults import Place, Remark
from bot.settings.people import check_people
from bot.settings.proof import check_proof
from bot.settings.raw import Document, organisations, rows, servers, table, text
from bot.settings.tables import KEY, clock

LONGEST_LOCAL_PART = 64
LOOP = "would send our own letters back to us"


def cross_check(document: Document, procedures: Collection[str]) -> list[Remark]:
    """Tell every pair of values that can't go together."""
    return [
        *_loops(document),
        *_shared(document),
        *_unprotected(document),
        *_half_logins(document),
        *(remark for place, one in organisations(document) for remark in _organisation(place, one, procedures)),
    ]


def _bare(address: str) -> str:
    """klachten+token@… reaches the same mailbox as klachten@…: the part after the plus sign does not count."""
    return re.sub(r"\+[^@]*@", "@", address.lower())


def _intake(document: Document) -> dict[str, str]:
    """Every address that the bot reads -> the organisation whose it is."""
    found: dict[str, str] = {}
    for place, one in organisations(document):
        for address in (text(one, "address"), text(table(one, "mailbox"), "username")):
            if "@" in address:
                found.setdefault(_bare(address), str(place[-1]))
    return found


def _recipients(place: Place, one: Document) -> Iterator[tuple[Place, str]]:
    """Every address that the bot writes to, besides complainants."""
    for key in ("step_up", "fallback"):
        yield (*place, key), text(one, key)
    for key in table(one, "routes"):
        yield (*place, "routes", key), text(table(one, "routes"), key)
    for number, colleague in rows(one, "colleagues"):
        yield (*place, "colleagues", number, "address"), text(colleague, "address")


def _loops(document: Document) -> list[Remark]:
    intake = _intake(document)
    return [
        Remark(place=place, value=address, text=f"{LOOP}: it is the complaints mailbox of {intake[_bare(address)]}")
        for start, one in organisations(document)
        for place, address in _recipients(start, one)
        if _bare(address) in intake
    ]


def _shared(document: Document) -> list[Remark]:
    """Two organisations may not read one mailbox, nor share one address."""
    remarks, addresses, mailboxes = [], {}, {}  # type: list[Remark], dict[str, str], dict[tuple[str, ...], str]
    for place, one in organisations(document):
        key, address, mailbox = str(place[-1]), text(one, "address"), table(one, "mailbox")
        login = tuple(text(mailbox, part).lower() for part in ("host", "username"))
        login = (*login, text(mailbox, "folder") or "INBOX")
        if address and (other := addresses.setdefault(_bare(address), key)) != key:
            remarks.append(Remark(place=(*place, "address"), value=address, text=f"is the address of {other} too"))
        if all(login) and (other := mailboxes.setdefault(login, key)) != key:
            remarks.append(Remark(place=(*place, "mailbox"), text=f"is the mailbox of {other} too: same host and user"))
    return remarks


def _unprotected(document: Document) -> list[Remark]:
    return [
        Remark(
            place=(*place, "security"),
            value="none",
            text='must be "tls" or "starttls": without it the password and the complaints travel readable for others',
        )
        for place, server in servers(document)
        if text(server, "security") == "none" and not is_loopback(text(server, "host"))
    ]


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this very machine."""
    try:
        return host.lower() == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _half_logins(document: Document) -> list[Remark]:
    """The SMTP login may be absent, not half."""
    pairs = (("username", "password"), ("password", "username"))
    return [
        Remark(place=(*place, absent), text=f"is missing, since there is a {present}; give both or none")
        for place, server in servers(document)
        for present, absent in pairs
        if place[-1] == "smtp" and present in server and absent not in server
    ]


def _organisation(place: Place, one: Document, procedures: Collection[str]) -> list[Remark]:
    return [
        *_procedure(place, one, procedures),
        *check_people(place, one),
        *_doubles(place, one),
        *_folders(place, one),
        *check_proof(place, one),
        *_office(place, one),
        *_room_for_tokens(place, one),
    ]


def _procedure(place: Place, one: Document, procedures: Collection[str]) -> list[Remark]:
    name = text(one, "procedure")
    if not name or name in procedures:
        return []
    return [Remark(place=(*place, "procedure"), value=name, text=f"must be one of {', '.join(sorted(procedures))}")]


def _doubles(place: Place, one: Document) -> list[Remark]:
    seen: set[str] = set()
    remarks = []
    for number, colleague in rows(one, "colleagues"):
        address = text(colleague, "address").lower()
        if address and address in seen:
            where = (*place, "colleagues", number, "address")
            remarks.append(Remark(place=where, value=address, text="stands twice; make it one colleague"))
        seen.add(address)
    return remarks


def _folders(place: Place, one: Document) -> list[Remark]:
    mailbox = table(one, "mailbox")
    done = text(mailbox, "done_folder") or "Verwerkt"
    if done.lower() != (text(mailbox, "folder") or "INBOX").lower():
        return []
    return [Remark(place=(*place, "mailbox", "done_folder"), value=done, text="must differ from folder")]


def _office(place: Place, one: Document) -> list[Remark]:
    opens, closes = clock(one.get("office_opens", "9:00")), clock(one.get("office_closes", "17:00"))
    if not isinstance(opens, time) or not isinstance(closes, time) or opens < closes:
        return []
    return [Remark(place=(*place, "office_closes"), value=closes, text="must be after office_opens")]


def _room_for_tokens(place: Place, one: Document) -> list[Remark]:
    """Answers go to klachten+token@…, and the part before @ has at most 64 characters (RFC 5321, 4.5.3.1.1)."""
    local, _, _ = text(one, "address").partition("@")
    token = Token(
        number=f"{place[-1]}-2027-123456",
        purpose=Purpose.CONFIRM,
        extra="zzzzz",
        expires=date(2027, 1, 1),
        mac="x" * 16,
    )
    room = LONGEST_LOCAL_PART - len(f"+{token}")
    if len(local) <= room or one.get("plus_addressing") is False or not re.fullmatch(KEY, str(place[-1])):
        return []
    return [
        Remark(
            place=(*place, "address"),
            value=text(one, "address"),
            text=f"has more than {room} characters before @, so that no token fits behind it: "
            "choose a shorter address, or plus_addressing = false",
        )
    ]
