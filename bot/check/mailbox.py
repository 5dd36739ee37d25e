"""Can the mailbox be read, and what is the server able to do?"""

from bot.accounts import MailboxAccount
from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap import Mailbox, MailboxFindings
from bot.adapters.imap_connection import Connection, plain_errors
from bot.check.finding import Finding

# what the server is able to do, what it is good for, and what happens without it
ABILITIES = (
    ("idle", "IDLE", "new mail is heard of at once", "the mailbox is looked at every half minute instead"),
    ("move", "MOVE", "mails are moved in one step", "mails are copied and then deleted instead"),
    ("uidplus", "UIDPLUS", "only our own mails are ever expunged", "moved mails stay behind, marked as deleted"),
)


def check_mailbox(key: str, account: MailboxAccount) -> list[Finding]:
    """Log in, look at the folders, and make the one for handled mail when it is not there."""
    try:
        with Mailbox.open(account) as mailbox:
            found = mailbox.check()
        return [_login(key, account, found), _folders(key, account, found), *_abilities(key, found)]
    except (GiveUp, TryAgain) as error:
        return [Finding(organisation=key, part="imap", ok=False, text=str(error), what_to_do=advice(str(error), key))]


def advice(text: str, key: str, part: str = "mailbox") -> str:
    """Say what to do about a refusal of a server."""
    place = f"[organisations.{key}.{part}]"
    for words, what_to_do in (
        ("certificate", f"give the name in the certificate as host in {place}, or an own authority as ca_file"),
        ("username or the password", f"look at username and password in {place}; log in with them in a mail client"),
        ("has no folder", f"look at folder in {place}, or make that folder in a mail client"),
        ("no connection", f"look at host, port and security in {place}, and whether a firewall is in between"),
    ):
        if words in text:
            return what_to_do
    return f"try again in a while; if it stays, look at {place} and ask who runs the server"


def _login(key: str, account: MailboxAccount, found: MailboxFindings) -> Finding:
    if not found.writable:
        return Finding(
            organisation=key,
            part="imap",
            ok=False,
            text=f"{account.username} may read the folder {account.folder}, not change it",
            what_to_do="let the server's administrator give this user all rights on the mailbox",
        )
    text = f"{account.username} is logged in at {account.host}:{account.port}; {found.waiting} mails wait"
    return Finding(organisation=key, part="imap", ok=True, text=text)


def _folders(key: str, account: MailboxAccount, found: MailboxFindings) -> Finding:
    if account.done_folder in found.folders:
        text = f"{account.folder} and {account.done_folder} are there"
        return Finding(organisation=key, part="folders", ok=True, text=text)
    try:
        _make(account)
    except (GiveUp, TryAgain) as error:
        return Finding(
            organisation=key,
            part="folders",
            ok=False,
            text=f"the folder {account.done_folder} is not there and can't be made: {error}",
            what_to_do=f"make it in a mail client, or set another done_folder in [organisations.{key}.mailbox]; "
            'some servers want it below the inbox: "INBOX.Verwerkt" or "INBOX/Verwerkt"',
        )
    text = f"{account.folder} is there; {account.done_folder} was made"
    return Finding(organisation=key, part="folders", ok=True, text=text)


def _make(account: MailboxAccount) -> None:
    connection = Connection.open(account)
    try:
        with plain_errors(account):
            connection.client.create_folder(account.done_folder)
            connection.client.subscribe_folder(account.done_folder)
    finally:
        connection.close()


def _abilities(key: str, found: MailboxFindings) -> list[Finding]:
    """What is missing slows down, and stops nothing."""
    return [
        Finding(organisation=key, part="abilities", ok=True, text=f"{name}: {good}")
        if getattr(found, ability)
        else Finding(
            organisation=key,
            part="abilities",
            ok=True,
            text=f"the server has no {name}: {otherwise}",
            what_to_do=f"nothing needs to be done; a server with {name} would be better",
        )
        for ability, name, good, otherwise in ABILITIES
    ]
