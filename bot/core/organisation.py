"""Who is the organisation, who works there, and who is asked what?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

CERTAIN_FROM, POSSIBLE_FROM = 0.6, 0.07  # as recognition advises (classifiers), unless the configuration says otherwise


class Proof(StrEnum):
    """What shows that a mail really comes from the colleague in its From header."""

    DMARC = "dmarc"  # aligned DMARC or DKIM in the topmost Authentication-Results of `authserv_id`
    SUBMISSION = "submission"  # the own server says that the sender logged in: ESMTPSA in its topmost Received
    HEADER = "header"  # a header that the own server sets, and strips from what comes from outside
    CONFIRM = "confirm"  # nothing in the mail itself: every act is confirmed by answering


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """Somebody of the organisation; `address` is lower case."""

    name: str
    address: str
    function: str = ""
    team: str = ""
    roles: frozenset[str] = frozenset()
    stand_in: str = ""  # the address of who takes over when this colleague is away


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A colleague who is away today, as far as we were told."""

    until: date | None = None  # the last day away; None when nobody knows
    stand_in: str = ""  # the address of who was named to stand in
    declared: bool = False  # said by the colleague, not by a robot
    handed_over: bool = False  # what came to this colleague goes to who stands in


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """One organisation of the installation, as the core sees it: no servers, no secrets."""

    key: str  # "hss": the table name in config.toml, and the prefix of case numbers
    name: str  # "Hulpverlening Sociale Sector"
    short_name: str  # "HSS"
    address: str  # the complaints address, lower case
    procedure: str  # the name of the file in bot/procedures, without .toml
    coordinator: str  # the role that is asked in doubt
    step_up: str  # the address above the owner, told when a term passes
    fallback: str  # the address that is asked when nobody is left
    website: str = ""
    phone: str = ""
    authserv_id: str = ""  # the one authserv-id whose Authentication-Results are believed
    received_by: frozenset[str] = frozenset()  # host names of the own server in Received headers
    proof: tuple[Proof, ...] = (Proof.DMARC,)  # any of these will do
    submitted_by: frozenset[str] = frozenset()  # host names whose topmost Received tells that the sender logged in
    proof_header: tuple[str, str] = ("", "")  # name and value, lower case: what the own server sets for own mail
    drafts: frozenset[str] = frozenset({"decision", "proposal", "ruling"})  # what comes back as a draft first
    second_reader: str = ""  # the role that must approve a draft before it leaves; "" for nobody
    away_after: int = 3  # working days without a sign of life from who is away: then the stand-in has it
    plus_addressing: bool = True  # klachten+token@… reaches the mailbox
    colleagues: tuple[Colleague, ...] = ()
    away: Mapping[str, Absence] = field(default_factory=dict)  # address -> who is away today; the desk fills it in
    routes: Mapping[str, str] = field(default_factory=dict)  # repair, nuisance, costs, other -> address
    links: Mapping[str, str] = field(default_factory=dict)  # privacy, external_route, complaint_form, repair_form, …
    closed_days: frozenset[date] = frozenset()
    observed_days: frozenset[str] = frozenset()  # "good_friday", "liberation_day": off unless named
    office_opens: time = time(9)
    office_closes: time = time(17)
    certain_from: float = CERTAIN_FROM  # below this confidence a person is asked; 0 to 1
    possible_from: float = POSSIBLE_FROM  # and from this chance that it is a complaint after all; 0 to 1

    def colleague(self, address: str) -> Colleague | None:
        """Find a colleague by mail address, whatever its case."""
        wanted = address.lower()
        return next((one for one in self.colleagues if one.address == wanted), None)

    def staff(self, address: str) -> Colleague | None:
        """Find who works here: a colleague, or an address that the configuration passes mail to."""
        if known := self.colleague(address):
            return known
        wanted = address.lower()
        others = {self.step_up, self.fallback, *self.routes.values()}
        return Colleague(name=wanted, address=wanted) if wanted and wanted in others else None

    def holders(self, role: str, excluded: frozenset[str] = frozenset()) -> tuple[Colleague, ...]:
        """Give the colleagues with a role, in the order of the configuration, without the excluded addresses."""
        return tuple(one for one in self.colleagues if role in one.roles and one.address not in excluded)
