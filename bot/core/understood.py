"""What did the bot understand of a complaint, by which words, and with which answer is that corrected?"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.acts import mailto
from bot.core.case import Case
from bot.core.holes import Understood
from bot.core.organisation import Organisation
from bot.core.phrases import KNOWN, STILL_URGENT, WRONG
from bot.core.plain import one_line
from bot.core.procedure import Procedure
from bot.core.topics import topic_in_words
from bot.core.wording import language_in_words, party_in_words, sender_in_words, urgency_in_words
from bot.core.words import CLOSED_STATES, Aspect, EventKind, Party

MOST_WORDS = 3  # of one line: more prove nothing more
LONGEST_WORDS = 120  # characters of each
DUTCH = "nl"


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One thing that was understood, before it is put in a letter."""

    aspect: str  # an Aspect, or the address of whom it is about
    what: str
    value: str
    answer: str  # the words that say otherwise
    act: EventKind  # what those words are
    evidence: tuple[str, ...] = ()
    ask: str = WRONG


def understood(  # noqa: PLR0913 - what is known, by whose rules, for whom, and where an answer goes
    case: Case,
    organisation: Organisation,
    procedure: Procedure,
    may: frozenset[EventKind],
    reply_to: str,
    about: str,
    *,
    reference: str = "",
) -> tuple[Understood, ...]:
    """Give what was recognised, what a colleague made of it, and what the procedure must know; the rest is left out.

    :param may: what the reader may do: who may not correct a line is not told how
    :param about: the subject line of the letter's conversation, for the prefilled answers
    """
    return tuple(
        _shown(line, case, mailto(reply_to, about, line.answer, reference) if _may(line, case, procedure, may) else "")
        for line in _lines(case, organisation, procedure)
    )


def _may(line: _Line, case: Case, procedure: Procedure, may: frozenset[EventKind]) -> bool:
    return line.act in may and procedure.allows(case.state, line.act)


def _shown(line: _Line, case: Case, link: str) -> Understood:
    words = case.evidence.get(line.aspect) or line.evidence
    quoted = ", ".join(f"“{one_line(one, LONGEST_WORDS)}”" for one in words[:MOST_WORDS])
    by = case.corrected.get(line.aspect, "")
    return Understood(
        what=line.what,
        value=line.value,
        words=f"zegt {by}" if by else quoted,
        ask=line.ask if link else "",
        answer=line.answer if link else "",
        mailto=link,
    )


def _lines(case: Case, organisation: Organisation, procedure: Procedure) -> Iterator[_Line]:
    yield from _urgency(case, procedure)
    yield from _topic(case, procedure)
    yield from _discussed(case, procedure)
    yield from _named(case, organisation)
    yield from _who(case, procedure)
    yield from _language(case)
    yield from _summary(case)


def _urgency(case: Case, procedure: Procedure) -> Iterator[_Line]:
    """Urgent by the procedure, or only something to keep in mind."""
    why = urgency_in_words(case.urgency) if case.urgency else ""
    if case.urgent or case.urgency in procedure.urgent:
        value = f"ja, {why}" if why else "ja"
        yield _Line(aspect=Aspect.URGENCY, what="Spoed", value=value, answer="geen spoed", act=EventKind.NOT_URGENT)
    elif why:
        yield _Line(
            aspect=Aspect.URGENCY, what="Let op", value=why, answer="spoed", act=EventKind.URGENT, ask=STILL_URGENT
        )
    elif Aspect.URGENCY in case.corrected and case.state not in CLOSED_STATES:
        yield _Line(
            aspect=Aspect.URGENCY, what="Spoed", value="nee", answer="spoed", act=EventKind.URGENT, ask=STILL_URGENT
        )


def _topic(case: Case, procedure: Procedure) -> Iterator[_Line]:
    if case.topic:
        value = topic_in_words(case.topic, procedure.topics)
        yield _Line(aspect=Aspect.TOPIC, what="Soort klacht", value=value, answer="soort: ", act=EventKind.TOPIC)


def _discussed(case: Case, procedure: Procedure) -> Iterator[_Line]:
    """Said or denied; where the procedure waits for it, also that it isn't known (WOP-1)."""
    if not case.discussed and "discussed" not in procedure.needs:
        return
    value = {"yes": "ja", "no": "nee"}.get(case.discussed, "nog niet bekend")
    yield _Line(
        aspect=Aspect.DISCUSSED,
        what="Al besproken",
        value=value,
        answer="besproken: nee" if case.discussed == "yes" else "besproken: ja",
        act=EventKind.DISCUSSED,
        ask=WRONG if case.discussed else KNOWN,
        evidence=tuple(filter(None, (case.details.get("discussed", ""),))) if case.discussed else (),
    )


def _named(case: Case, organisation: Organisation) -> Iterator[_Line]:
    """Whom it is about, and who is kept out of it therefore (STI-4)."""
    for address in case.concerned:
        if known := organisation.colleague(address):
            out = ", blijft erbuiten" if address in case.excluded else ""
            yield _Line(
                aspect=address, what="Gaat over", value=f"{known.name}{out}",
                answer=f"gaat niet over {known.name}", act=EventKind.NOT_NAMED,
            )  # fmt: skip


def _who(case: Case, procedure: Procedure) -> Iterator[_Line]:
    """For whom, where the way outside depends on it also that it isn't known (STA-6); and from where (STI-1)."""
    act = EventKind.COMPLAINANT_IS
    if case.party or any(route.party for route in procedure.external_routes):
        value = party_in_words(case.party) if case.party else "particulier of zakelijk, nog niet bekend"
        answer = "zakelijk" if case.party == Party.PRIVATE else "particulier"
        ask = WRONG if case.party else KNOWN
        yield _Line(aspect=Aspect.PARTY, what="Klaagt als", value=value, answer=answer, act=act, ask=ask)
    if case.sender_kind:
        value = sender_in_words(case.sender_kind)
        yield _Line(aspect=Aspect.SENDER_KIND, what="De klager is", value=value, answer="klager is ", act=act)


def _language(case: Case) -> Iterator[_Line]:
    if case.language != DUTCH or Aspect.LANGUAGE in case.corrected:
        other = "en" if case.language == DUTCH else DUTCH
        yield _Line(
            aspect=Aspect.LANGUAGE, what="Taal van onze brieven", value=language_in_words(case.language),
            answer=f"taal: {language_in_words(other)}", act=EventKind.LANGUAGE_IS,
        )  # fmt: skip


def _summary(case: Case) -> Iterator[_Line]:
    if case.summary:
        yield _Line(
            aspect=Aspect.SUMMARY, what="In het kort", value="de zin bovenaan",
            answer="kern: ", act=EventKind.SUMMARISED,
        )  # fmt: skip
