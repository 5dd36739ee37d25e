"""Is a login believed only when the own server wrote it down?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.submission import LONGEST, Hop, entry, read_hop, submitted
from tests.patience import patience

DATE = "; Mon, 23 Nov 2026 10:00:00 +0100 (CET)"
OWN = frozenset({"mail.hss.example", "imap.hss.example"})
MILA = "mila@hss.example"
LOGIN = (
    "from [192.0.2.7] (laptop [192.0.2.7]) (using TLSv1.3 with cipher X (256/256 bits))"
    f" (Authenticated sender: {MILA}) by mail.hss.example (Postfix) with ESMTPSA id 4X for <klachten@hss.example>{DATE}"
)
DELIVERED = f"from mail.hss.example by imap.hss.example with LMTP id k1Ab (envelope-from <{MILA}>) for <a@b.nl>{DATE}"
FROM_OUTSIDE = f"from x.example (x.example [198.51.100.9]) by mail.hss.example (Postfix) with ESMTPS id 5Y{DATE}"


@pytest.mark.parametrize(
    ("header", "hop"),
    [
        (LOGIN, Hop(by="mail.hss.example", protocol="ESMTPSA", user=MILA)),
        (
            (
                f"from laptop ([192.0.2.7] helo=laptop) by mail.hss.example with esmtpsa (TLS1.3) tls TLS_A (Exim 4)"
                f" (envelope-from <{MILA}>) id 1abc-00 for klachten@hss.example{DATE}"
            ),
            Hop(by="mail.hss.example", protocol="ESMTPSA", user=""),
        ),
        (
            (
                f"from laptop (laptop [192.0.2.7]) (authenticated bits=0) by mail.hss.example (8.17) with ESMTPSA id 4A"
                f" (version=TLSv1.3 verify=NOT) for <klachten@hss.example>{DATE}"
            ),
            Hop(by="mail.hss.example", protocol="ESMTPSA", user=""),
        ),
        (f"by mail.hss.example with UTF8SMTPSA id 1{DATE}", Hop(by="mail.hss.example", protocol="UTF8SMTPSA", user="")),
        (DELIVERED, Hop(by="imap.hss.example", protocol="LMTP", user="")),
    ],
    ids=["postfix", "exim", "sendmail", "bare", "dovecot"],
)
def test_a_hop_is_read_as_servers_write_it(header: str, hop: Hop) -> None:
    assert read_hop(header) == hop


@pytest.mark.parametrize(
    "header",
    [
        "",
        "by mail.hss.example with ESMTPSA",  # no date
        f"with ESMTPSA by mail.hss.example{DATE}",
        f"from x by mail.hss.example with ESMTPSA id 1; by mail.hss.example with ESMTP id 2{DATE}",
        f"from x by mail.hss.example with ESMTPSA id 1 by other with ESMTP id 2{DATE}",
        f"from x (by mail.hss.example with ESMTPSA id 1{DATE}",
        f"from x ) by mail.hss.example with ESMTPSA id 1{DATE}",
        f"from x with y by mail.hss.example with ESMTPSA id 1{DATE}",
        f'from x by mail.hss.example with ESMTPSA id y ( (x [9.9.9.9]) by m with SMTP id z for <"a+)"@b.nl>{DATE}',
        f"(Authenticated sender: {MILA}) (Authenticated sender: {MILA}) by mail.hss.example with ESMTPSA id 1{DATE}",
        f"(Authenticated sender: {MILA} x) by mail.hss.example with ESMTPSA id 1{DATE}",
        f"by mail.hss.example with ESMTPSA id 1\u202e{DATE}",
        f"by mail.hss.example with ESMTPSA id {'1' * LONGEST}{DATE}",
    ],
)
def test_a_hop_that_is_not_wholly_understood_says_nothing(header: str) -> None:
    assert read_hop(header) is None


@pytest.mark.parametrize(
    "received", [(LOGIN,), (LOGIN, FROM_OUTSIDE), (DELIVERED, LOGIN), (DELIVERED, DELIVERED, LOGIN)]
)
def test_a_login_counts_on_top_or_below_the_own_deliveries(received: tuple[str, ...]) -> None:
    assert submitted(entry(received, OWN), frozenset({"mail.hss.example"}), MILA)


@pytest.mark.parametrize(
    "received",
    [
        (),
        (FROM_OUTSIDE, LOGIN),
        (DELIVERED, FROM_OUTSIDE, LOGIN),
        ("malformed", LOGIN),
        (DELIVERED, DELIVERED, DELIVERED, LOGIN),
        (DELIVERED,),
        (DELIVERED.replace("imap.hss.example", "imap.evil.example"), LOGIN),
        (LOGIN.replace("mail.hss.example", "mail.evil.example"),),
        (LOGIN.replace("mail.hss.example", "mail.hss.example.evil.example"),),
        (LOGIN.replace("ESMTPSA", "ESMTPS"),),
        (LOGIN.replace("ESMTPSA", "ESMTP"),),
        (LOGIN.replace("ESMTPSA", "HTTP"),),
        (LOGIN.replace(MILA, "sam@hss.example"),),
    ],
)
def test_nothing_else_is_a_login(received: tuple[str, ...]) -> None:
    assert not submitted(entry(received, OWN), frozenset({"mail.hss.example"}), MILA)


@pytest.mark.parametrize("part", ["(", ")", "()", "from ", "by x ", "with y ", " ", ";", "a", "id ", "tls "])
def test_a_huge_header_comes_to_an_end(part: str) -> None:
    with patience():
        read_hop(part * (LONGEST // len(part)))
        read_hop(f"from x {part * (1_900 // len(part))} by y")


@given(st.text(alphabet='from by with ESMTPSA id(;)\\"<>@.', max_size=200))
def test_no_header_breaks_it(header: str) -> None:
    read_hop(header)
