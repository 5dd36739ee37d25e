"""Can letters be sent?"""

from bot.accounts import Security, SmtpAccount
from bot.adapters import GiveUp, TryAgain
from bot.adapters.smtp import SmtpFindings
from bot.adapters.smtp import check as look
from bot.check.finding import Finding
from bot.check.mailbox import advice


def check_smtp(key: str, account: SmtpAccount) -> Finding:
    """Connect and log in, without sending anything."""
    try:
        found = look(account)
    except (GiveUp, TryAgain) as error:
        what_to_do = advice(str(error), key, "smtp")
        return Finding(organisation=key, part="smtp", ok=False, text=str(error), what_to_do=what_to_do)
    return Finding(organisation=key, part="smtp", ok=True, text=_text(account, found), what_to_do=_hint(account, found))


def _text(account: SmtpAccount, found: SmtpFindings) -> str:
    who = f"{account.username} is logged in" if found.logged_in else "no login asked"
    size = f"; letters up to {found.max_bytes // 1_000_000} MB" if found.max_bytes else ""
    return f"{who} at {account.host}:{account.port}{size}"


def _hint(account: SmtpAccount, found: SmtpFindings) -> str:
    if found.encrypted or account.security is Security.NONE:
        return ""
    return "the connection is not encrypted: ask who runs the server"
