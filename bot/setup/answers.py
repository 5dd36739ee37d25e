"""What must be known before there can be a first config.toml?"""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Password:
    """Where a password comes from; with `value` a file is written that only its owner can read."""

    env: str = ""
    file: str = ""
    value: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class InitAnswers:
    """All that a first configuration needs; what is empty gets a default, or is left out."""

    key: str
    name: str
    address: str
    imap_host: str
    smtp_host: str
    directie_name: str
    directie_address: str
    step_up: str
    fallback: str
    short_name: str = ""
    website: str = ""
    phone: str = ""
    procedure: str = "hss"
    role: str = ""  # that coordinates; "": the one that handles, in the procedure
    roles: tuple[str, ...] = ()  # of the first colleague; (): all that the procedure asks for
    authserv_id: str = ""
    received_by: tuple[str, ...] = ()
    store_url: str = "sqlite:///klachtenpost.db"
    imap_port: int | None = None
    imap_security: str = "tls"
    imap_user: str = ""
    imap_password: Password = Password()
    smtp_port: int | None = None
    smtp_security: str = "starttls"
    smtp_user: str = ""
    smtp_password: Password = Password()
    smtp_login: bool = True


def imap_source(answers: InitAnswers) -> Password:
    """Tell where the password of the mailbox comes from."""
    return _source(answers.imap_password, f"{answers.key}-imap", f"{answers.key.upper()}_IMAP_PASSWORD")


def smtp_source(answers: InitAnswers) -> Password:
    """Tell where the password for sending comes from; that of the same user is the same, unless it was said."""
    same = answers.smtp_user in {"", answers.imap_user or answers.address}
    if same and answers.smtp_password == Password():
        return imap_source(answers)
    return _source(answers.smtp_password, f"{answers.key}-smtp", f"{answers.key.upper()}_SMTP_PASSWORD")


def _source(given: Password, file: str, variable: str) -> Password:
    if given.value:
        return Password(file=f"secrets/{file}.password", value=given.value)
    return given if given.file or given.env else Password(env=variable)
