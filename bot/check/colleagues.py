"""Which proof do the real mails of colleagues show? Those that lie among the handled ones are looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.accounts import MailboxAccount
from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap_connection import Connection, plain_errors
from bot.check.finding import Finding
from bot.check.mailbox import advice
from bot.core.mail import Mail, MailKind, Unreadable
from bot.core.organisation import Organisation, Proof
from bot.core.proof_advice import Seen, look_at
from bot.core.reading import read
from bot.settings import OrganisationSettings

MOST_COLLEAGUES = 40
MOST_LOOKED_AT = 10  # mails of each, for the newest that somebody wrote
MOST_HEADER_BYTES = 64_000
NOTHING = "no proof"


def check_colleagues(one: OrganisationSettings) -> list[Finding]:
    """Look at the newest mails of colleagues, and say what they prove; who they are is never told."""
    organisation = one.organisation
    try:
        mails = list(_mails_of_colleagues(one.mailbox, organisation))
    except (GiveUp, TryAgain) as error:
        told = advice(str(error), organisation.key)
        return [_finding(organisation, ok=False, text=str(error), what_to_do=told)]
    return judge(organisation, [look_at(mail, organisation) for mail in mails])


def check_mail(file: Path, organisation: Organisation) -> list[Finding]:
    """Judge one saved mail of a colleague."""
    try:
        mail = read(file.read_bytes())
    except (OSError, Unreadable) as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        return [_finding(organisation, ok=False, text=f"{file.name} can't be read: {told}", what_to_do="save it anew")]
    if not _is_of_colleague(mail, organisation):
        text = f"{file.name} is of nobody who works there by the configuration"
        what_to_do = f"save a mail of one of [[organisations.{organisation.key}.colleagues]], with all its headers"
        return [_finding(organisation, ok=False, text=text, what_to_do=what_to_do)]
    return judge(organisation, [look_at(mail, organisation)])


def _is_of_colleague(mail: Mail, organisation: Organisation) -> bool:
    return mail.sender is not None and organisation.colleague(mail.sender.address) is not None


def _mails_of_colleagues(account: MailboxAccount, organisation: Organisation) -> Iterator[Mail]:
    connection = Connection.open(account)
    try:
        with plain_errors(account):
            for colleague in organisation.colleagues[:MOST_COLLEAGUES]:
                yield from _newest(connection, colleague.address, organisation)
    finally:
        connection.close()


def _newest(connection: Connection, address: str, organisation: Organisation) -> Iterator[Mail]:
    """Give a colleague's newest mail, its headers only; an older one may be of before the settings were mended.

    An automatic one may leave by another way than what people write.
    """
    account, client = connection.account, connection.client
    for folder in (account.folder, account.done_folder):
        if not client.folder_exists(folder):
            continue
        client.select_folder(folder, readonly=True)
        for uid in sorted(client.search(["UNDELETED", "FROM", address]), reverse=True)[:MOST_LOOKED_AT]:
            found = client.fetch([uid], ["BODY.PEEK[HEADER]"]).get(uid, {})
            mail = _read(found.get(b"BODY[HEADER]", b"")[:MOST_HEADER_BYTES])
            if mail.kind is MailKind.ORDINARY and _is_of_colleague(mail, organisation):
                yield mail
                return


def _read(raw: bytes) -> Mail:
    try:
        return read(raw)
    except Unreadable:
        return Mail()


def judge(organisation: Organisation, seen: Iterable[Seen]) -> list[Finding]:
    """Say how many mails show what, and what to do about those that show nothing."""
    looked = list(seen)
    if not looked:
        text = (
            "no mail of a colleague lies in the mailbox yet; look again later, or at a saved one with --mail FILE.eml"
        )
        return [_finding(organisation, ok=True, text=text)]
    findings = [
        _finding(organisation, ok=True, text=f"{_mails(count)} of colleagues show{_s(count)} {proof}")
        for proof, count in Counter(one.proof for one in looked if one.proof).items()
    ]
    bare = Counter((one.lacks, one.offers) for one in looked if not one.proof)
    return findings + [_without(organisation, lacks, offers, count) for (lacks, offers), count in bare.items()]


def _without(organisation: Organisation, lacks: tuple[str, ...], offers: tuple[str, ...], count: int) -> Finding:
    """Without proof the bot still works: a colleague confirms each act, as an organisation may choose."""
    chosen = organisation.proof == (Proof.CONFIRM,)
    text = f"{_mails(count)} of colleagues show{_s(count)} {NOTHING}" + "".join(f"; {one}" for one in lacks)
    better = f"if these are your own mail servers, you can choose {' or '.join(offers)}" if offers else ""
    if chosen:
        return _finding(organisation, ok=True, text=f"each act is confirmed, as you chose{better and '; ' + better}")
    what_to_do = better or 'see "Proof" in docs/configuration.md, or choose proof = "confirm"'
    return _finding(organisation, ok=False, text=f"{text}: each act will have to be confirmed", what_to_do=what_to_do)


def _mails(count: int) -> str:
    return "1 mail" if count == 1 else f"{count} mails"


def _s(count: int) -> str:
    return "s" if count == 1 else ""


def _finding(organisation: Organisation, *, ok: bool, text: str, what_to_do: str = "") -> Finding:
    return Finding(organisation=organisation.key, part="proof", ok=ok, text=text, what_to_do=what_to_do)
