"""What does a real mail server do with our letters? A private Postfix before the Dovecot: real relaying and bounces."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.accounts import MailboxAccount, Security, SmtpAccount
from tests.servers.dovecot import DOMAIN, Dovecot, make_certificate
from tests.servers.process import (
    LOOPBACK,
    Command,
    free_port,
    must_have,
    private_folder,
    running,
    unavailable,
    wait_for,
)

PROGRAMS = Path("/usr/lib/postfix/sbin")

MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
maillog_file = {home}/postfix.log
maillog_file_prefixes = {home}
myhostname = mail.{domain}
mydomain = {domain}
mydestination =
mynetworks_style = host
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtputf8_enable = yes
alias_maps =
alias_database =
local_recipient_maps =
recipient_delimiter = +
virtual_mailbox_domains = {domain}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp_port}
default_transport = lmtp:inet:127.0.0.1:{lmtp_port}
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {sasl_socket}
smtpd_sasl_security_options = noanonymous
smtpd_sasl_authenticated_header = yes
smtpd_tls_security_level = may
smtpd_tls_cert_file = {home}/server.pem
smtpd_tls_key_file = {home}/server.key
smtpd_error_sleep_time = 0
smtpd_client_connection_count_limit = 0
in_flow_delay = 0
"""

MASTER = """
127.0.0.1:{smtp_port} inet n - n - - smtpd
127.0.0.1:{smtps_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
"""


@dataclass(frozen=True, kw_only=True)
class Postfix:
    """A running Postfix; it delivers to the mailboxes of Dovecot and bounces everything else."""

    home: Path
    smtp_port: int
    smtps_port: int

    def account(self, mailbox: MailboxAccount, security: Security = Security.NONE) -> SmtpAccount:
        """How the owner of this mailbox sends."""
        return SmtpAccount(
            host="localhost" if security is not Security.NONE else LOOPBACK,
            port=self.smtps_port if security is Security.TLS else self.smtp_port,
            security=security,
            username=mailbox.username,
            password=mailbox.password,
            envelope_sender=mailbox.username,
            timeout=10,
            ca_file=self.home / "server.pem",
        )


@contextmanager
def serve(dovecot: Dovecot) -> Iterator[Postfix]:
    """Run a Postfix until the block ends; it needs root, for its master gives each part its own user."""
    must_have(PROGRAMS / "master", "/usr/sbin/postfix", reason="Postfix is needed")
    if os.geteuid() != 0:
        unavailable("Postfix starts as root only")
    with private_folder("postfix") as home:
        server = Postfix(home=home, smtp_port=free_port(), smtps_port=free_port())
        _configure(server, dovecot)
        command = Command(arguments=[PROGRAMS / "master", "-c", home / "etc", "-s"], home=home)
        with running(command) as process:
            wait_for(server.smtp_port, process, home / "postfix.log")
            yield server


def _configure(server: Postfix, dovecot: Dovecot) -> None:
    home = server.home
    for name in ("etc", "queue", "data"):
        (home / name).mkdir()
    shutil.chown(home / "data", "postfix")
    make_certificate(home)
    main = MAIN.format(home=home, domain=DOMAIN, lmtp_port=dovecot.lmtp_port, sasl_socket=dovecot.sasl_socket)
    (home / "etc/main.cf").write_text(main)
    (home / "etc/master.cf").write_text(MASTER.format(smtp_port=server.smtp_port, smtps_port=server.smtps_port))
    command = ["/usr/sbin/postfix", "-c", str(home / "etc"), "check"]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="session")
def postfix(dovecot: Dovecot) -> Iterator[Postfix]:
    """A running Postfix for all tests of this process."""
    with serve(dovecot) as server:
        yield server
