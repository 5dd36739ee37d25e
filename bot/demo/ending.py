"""How did it end? Everything that is not as it should be."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.demo.peek import header
from bot.demo.record import Kept, Record
from bot.demo.scenario import Scenario
from bot.demo.stage import Tally

ALARMS = frozenset({"overdue", "escalation"})  # a term has passed


@dataclass(frozen=True, kw_only=True)
class Ending:
    """What is looked at when the play is over."""

    record: Record
    tally: Tally
    scenario: Scenario
    whole: bool  # all weeks were played

    def summary(self) -> str:
        """Say in one line what came in and what went out."""
        kinds = Counter(_kind(one, first) for one, first in _with_first(self.record.mails()))
        letters = self.record.letters()
        return (
            f"{self.tally.to_bot} mails in: {kinds['opened']} opened a case, {kinds['joined']} joined one, "
            f"{kinds['filed']} filed without a case. {len(letters)} letters out."
        )


def faults_of(ending: Ending) -> list[str]:
    """List what is wrong; empty when all is well."""
    checks = (
        _troubles,
        _lost_mails,
        _lost_letters,
        _silent_cases,
        _broken_chains,
        _wrong_labels,
        _false_alarms,
        _unseen,
        _unsaid,
    )
    return [fault for check in checks for fault in check(ending)]


def _troubles(ending: Ending) -> Iterator[str]:
    yield from ending.tally.troubles


def _lost_mails(ending: Ending) -> Iterator[str]:
    kept = ending.record.mails()
    if len(kept) != ending.tally.to_bot:
        yield f"{ending.tally.to_bot} mails were delivered to the bot, it knows of {len(kept)}"
    for one in kept:
        if one.status == "pending":
            yield f"mail {one.id} still waits"
        elif not one.case_number and not one.outcome:
            yield f"of mail {one.id} it is not known what became of it"


def _lost_letters(ending: Ending) -> Iterator[str]:
    times = Counter(header(letter.raw, "Message-ID") for letter in ending.tally.got)
    for letter in ending.record.letters():
        if letter.status != "sent":
            yield f"{letter.letter} to {letter.recipient} is {letter.status}, not sent"
        elif letter.recipient.rpartition("@")[2] in ending.scenario.bouncing:
            continue
        elif times[letter.message_id] != 1:
            yield f"{letter.letter} to {letter.recipient} arrived {times[letter.message_id]} times"


def _silent_cases(ending: Ending) -> Iterator[str]:
    spoken = {one.case_number for one in ending.record.letters()}
    yield from (f"{case.number} has no letter" for case in ending.record.cases() if case.number not in spoken)


def _broken_chains(ending: Ending) -> Iterator[str]:
    yield from ending.record.broken_chains()


def _wrong_labels(ending: Ending) -> Iterator[str]:
    """People corrected the bot where it was wrong: in the end every complaint is one, and nothing else is."""
    truths = {key: truth for story in ending.scenario.stories for key, truth in story.truths.items()}
    insisted = {key for story in ending.scenario.stories for key in story.insisted}
    for case in ending.record.cases() if ending.whole else ():
        about = ending.tally.abouts.get(case.number, "")
        truth = "complaint" if about in insisted else truths.get(about, "")
        if not truth:
            yield f"{case.number} should not be a case: it began with {about or 'an unknown mail'}"
        elif (case.label == "complaint") != (truth == "complaint"):
            yield f"{case.number} ({about}) is {case.label or 'unclear'}, and should be {truth}"


def _false_alarms(ending: Ending) -> Iterator[str]:
    """Nobody is told that a term has passed where people did what they had to do."""
    neglected = {key for story in ending.scenario.stories for key in story.neglected}
    told = {letter.case_number for letter in ending.tally.got if letter.name in ALARMS}
    for number in sorted(told):
        about = ending.tally.abouts.get(number, "")
        if about not in neglected:
            yield f"{number} ({about}) is called overdue, and everybody did their part"


def _unseen(ending: Ending) -> Iterator[str]:
    """Each organisation showed what is special there."""
    for story in ending.scenario.stories if ending.whole else ():
        seen = {letter.name for letter in ending.tally.got if letter.organisation is story}
        yield from (f"{story.key}: nobody got the letter {name!r}" for name in sorted(story.shows - seen))


def _unsaid(ending: Ending) -> Iterator[str]:
    """What somebody meant to answer was answered: else a case went another way than its story."""
    for story in ending.scenario.stories if ending.whole else ():
        for answer in story.answers:
            if answer.about and answer not in ending.tally.answered:
                yield f"{story.key}: no letter {answer.letter!r} came about {answer.about!r}, so nobody answered it"


def _with_first(kept: list[Kept]) -> Iterator[tuple[Kept, bool]]:
    """Say of each mail whether it is the first of its case."""
    known: set[str] = set()
    for one in kept:
        yield one, bool(one.case_number) and one.case_number not in known
        known.add(one.case_number or "")


def _kind(one: Kept, first: bool) -> str:  # noqa: FBT001  # the pair of `_with_first`
    if not one.case_number:
        return "filed"
    return "opened" if first else "joined"
