"""How do the answers become the text of config.toml?"""

import json

from bot.setup.answers import InitAnswers, Password, imap_source, smtp_source
from bot.setup.template import CONFIG

KEY_FILE = "secrets/token.key"


def config_text(answers: InitAnswers) -> str:
    """Write the text of config.toml."""
    return CONFIG.substitute(_texts(answers) | _lines(answers))


def _texts(answers: InitAnswers) -> dict[str, str]:
    """Each value as TOML."""
    values = {
        "store_url": answers.store_url,
        "token_file": KEY_FILE,
        "name": answers.name,
        "short_name": answers.short_name or answers.name[:40],
        "address": answers.address,
        "procedure": answers.procedure,
        "role": answers.role,
        "step_up": answers.step_up,
        "fallback": answers.fallback,
        "proof": "dmarc" if answers.authserv_id else "confirm",
        "imap_host": answers.imap_host,
        "imap_security": answers.imap_security,
        "imap_user": answers.imap_user or answers.address,
        "smtp_host": answers.smtp_host,
        "smtp_security": answers.smtp_security,
        "sender_name": f"Klachten {answers.short_name or answers.name}",
        "colleague_name": answers.directie_name,
        "colleague_address": answers.directie_address,
    }
    return {name: quoted(value) for name, value in values.items()}


def _lines(answers: InitAnswers) -> dict[str, str]:
    """Whole lines, and what stands in comments."""
    return {
        "key": answers.key,
        "roles": ", ".join(quoted(one) for one in answers.roles or (answers.role,)),
        "name_comment": quoted(answers.name).strip('"'),
        "domain": quoted(answers.address).strip('"').rpartition("@")[2] or "example.nl",
        "website": _setting("website", answers.website, "https://www.example.nl"),
        "phone": _setting("phone", answers.phone, "030 123 45 67"),
        "authserv_id": _setting("authserv_id", answers.authserv_id, "mx.example.nl"),
        "received_by": _hosts(answers.received_by),
        "imap_port": _port(answers.imap_port, "993 for tls, 143 for starttls"),
        "smtp_port": _port(answers.smtp_port, "587 for starttls, 465 for tls"),
        "imap_password": _reference(imap_source(answers)),
        "smtp_login": _login(answers),
    }


def quoted(value: str) -> str:
    """Write a text as TOML: its basic strings are those of JSON, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _setting(key: str, value: str, example: str) -> str:
    return f"{key} = {quoted(value)}" if value else f"# {key} = {quoted(example)}"


def _hosts(names: tuple[str, ...]) -> str:
    hosts = ", ".join(quoted(name) for name in names)
    return f"received_by = [{hosts}]" if names else '# received_by = ["mx.example.nl"]'


def _port(port: int | None, usual: str) -> str:
    return f"port = {port}" if port is not None else f"# port: {usual}, when this is left out"


def _reference(source: Password) -> str:
    return f"{{ file = {quoted(source.file)} }}" if source.file else f"{{ env = {quoted(source.env)} }}"


def _login(answers: InitAnswers) -> str:
    if not answers.smtp_login:
        return "# No username and password: this server asks no login."
    user = answers.smtp_user or answers.imap_user or answers.address
    return f"username = {quoted(user)}\npassword = {_reference(smtp_source(answers))}"
