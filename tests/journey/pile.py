"""What lies in a complaints mailbox? A pile of mails that all differ, joined from pieces that were written by hand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum
from itertools import count

NAMES = (
    "Anna Klaver", "Bram de Wit", "Chantal Özdemir", "Dirk Jan van der Meer", "Els Jansen", "Fatima el Amrani",
    "Gerrit Pietersma", "Hanneke Smits", "Ibrahim Yilmaz", "Joëlle Mulder", "Kees Bakker",
)  # fmt: skip
SUBJECTS = (
    "Klacht over mijn begeleider", "Klacht", "Ik ben het hier niet mee eens", "Ontevreden over de afhandeling",
    "klacht over een brief van 3 november", "Zo kan het niet langer: klacht", "Officiële klacht",
)  # fmt: skip
WHAT = (
    "Ik wil een klacht indienen over mijn bewindvoerder. Zij heeft mij drie weken lang niet teruggebeld.",
    "Hierbij dien ik een klacht in. Uw medewerker was aan de telefoon erg onbeleefd tegen mij.",
    "Ik ben zeer ontevreden over hoe u met mijn dossier bent omgegaan en wil dat u dit als klacht behandelt.",
    "Mijn klacht gaat over de brief van vorige week: daar staan dingen in die niet kloppen.",
    "Er is zonder mijn toestemming geld van mijn rekening betaald. Daar wil ik een klacht over indienen.",
    "De afspraak is nu voor de vierde keer afgezegd. Ik vind dit onacceptabel en dien een klacht in.",
    "Uw medewerker heeft mijn gegevens aan mijn buurman verteld. Dit is een klacht.",
)  # fmt: skip
THEN = (
    "Ik heb hierover op dinsdag gebeld, maar niemand wist ergens van.",
    "Mijn zus was erbij en kan bevestigen wat er is gezegd.",
    "Het gaat om een bedrag van € 347,50, en dat is voor mij veel geld.",
    "Op kantoor werd ik na een half uur wachten weer weggestuurd.",
    "Dit is al de derde keer dat dit gebeurt, ondanks alle beloftes.",
)
WISH = (
    "Ik verwacht dat dit wordt hersteld.",
    "Ik wil graag excuses en een gesprek met de directie.",
    "Graag hoor ik binnen een week van u.",
    "Ik wil een andere begeleider.",
    "Zorg er alstublieft voor dat anderen dit niet meemaken.",
    "Wat gaat u hieraan doen?",
)
END = ("Met vriendelijke groet,", "Groeten,", "Hoogachtend,", "Mvg")
REPAIR = (
    "De kraan in de keuken lekt sinds gisteren. Kunt u iemand sturen?",
    "De verwarming doet het niet meer, het is hier 15 graden. Graag een monteur.",
    "Het slot van de voordeur is kapot en moet worden gerepareerd.",
)
VAGUE = (
    "Kunt u mij terugbellen over de zaak van vorige week?",
    "Ik weet niet of ik hier goed ben, maar ik heb een vraag over mijn beschikking.",
    "Zie mijn vorige bericht. Ik hoor het graag.",
)


class Kind(StrEnum):
    """What a mail is meant to be."""

    COMPLAINT = "complaint"
    REPAIR = "repair"
    VAGUE = "vague"
    BROKEN = "broken"


@dataclass(frozen=True, kw_only=True)
class Piled:
    """A mail of the pile; `sender` is nobody else's, and empty when the mail names none."""

    kind: Kind
    sender: str
    raw: bytes


def pile(many: int, *, to: str = "klachten@hss.example") -> list[Piled]:
    """Make so many mails: of twenty thirteen are complaints, four repair, two vague, one broken."""
    broken = count()
    return [_mail(number, to, broken) for number in range(many)]


def complaint(sender: str, *, to: str = "klachten@hss.example", text: str = "") -> bytes:
    """Make one plain complaint that nobody can mistake for something else."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, "Klacht over mijn bewindvoerder"
    message["Message-ID"] = f"<klacht.{sender}>"
    message.set_content(f"Goedemiddag,\n\n{text or WHAT[0]} {THEN[0]}\n\n{WISH[1]}\n\n{END[0]}\n{NAMES[0]}\n")
    return message.as_bytes(policy=message.policy.clone(linesep="\r\n"))


def _mail(number: int, to: str, broken: Iterator[int]) -> Piled:
    sender = f"schrijver{number}@burger.example"
    place = number % 20
    if place == 7:
        named, raw = BROKEN[next(broken) % len(BROKEN)](number, sender)
        return Piled(kind=Kind.BROKEN, sender=sender if named else "", raw=raw)
    kind = Kind.REPAIR if place in {3, 8, 13, 18} else Kind.VAGUE if place in {5, 15} else Kind.COMPLAINT
    return Piled(kind=kind, sender=sender, raw=_ordinary(kind, number, sender, to))


def _ordinary(kind: Kind, number: int, sender: str, to: str) -> bytes:
    name = _one(NAMES, number)
    message = EmailMessage()
    message["Received"] = (
        f"from smtp{number}.burger.example by mx.post.example with ESMTPS; Fri, 20 Nov 2026 10:00:00 +0100"
    )
    message["Authentication-Results"] = "mx.hss.example; dmarc=pass header.from=burger.example; spf=pass"
    message["From"], message["To"] = f"{name} <{sender}>", to
    message["Subject"] = (
        _one(SUBJECTS, number) if kind is Kind.COMPLAINT else {Kind.REPAIR: "Reparatie"}.get(kind, "Vraag")
    )
    message["Message-ID"] = f"<{number}.pile@burger.example>"
    message["Date"] = "Fri, 20 Nov 2026 09:59:58 +0100"
    text = f"Goedemiddag,\n\n{_text(kind, number)}\n\n{_one(END, number)}\n{name}\nTel. 06 1234 {number:04}\n"
    message.set_content(text)
    if number % 2:  # as most mail clients do
        paragraphs = "".join(f"<p style='margin:0cm;font-family:Calibri'>{part}</p>" for part in text.split("\n\n"))
        message.add_alternative(
            f"<html><head><style>p {{color:#000}}</style></head><body>{paragraphs}</body></html>", subtype="html"
        )
    if number % 10 == 1:
        message.add_attachment(bytes(range(256)) * 60, maintype="image", subtype="jpeg", filename="bewijs.jpg")
    return message.as_bytes(policy=message.policy.clone(linesep="\r\n"))


def _text(kind: Kind, number: int) -> str:
    if kind is Kind.REPAIR:
        return _one(REPAIR, number // 5)
    if kind is Kind.VAGUE:
        return _one(VAGUE, number // 5)
    return "\n\n".join((_one(WHAT, number), _one(THEN, number), _one(WISH, number)))


def _one(pieces: Sequence[str], number: int) -> str:
    return pieces[number % len(pieces)]


def _head(number: int, sender: str) -> bytes:
    return f"From: <{sender}>\r\nMessage-ID: <{number}.broken@burger.example>\r\nSubject: Klacht {number}\r\n".encode()


def _no_header(number: int, _sender: str) -> tuple[bool, bytes]:
    return False, b"\r\nIk heb een klacht, nummer %d.\r\n" % number


def _no_sender(number: int, _sender: str) -> tuple[bool, bytes]:
    return False, b"Subject: Klacht %d\r\n\r\nIk dien een klacht in over een brief.\r\n" % number


def _wrong_boundary(number: int, sender: str) -> tuple[bool, bytes]:
    kind = b"Content-Type: multipart/mixed; boundary=een\r\n\r\n--twee\r\n\r\nIk dien een klacht in.\r\n"
    return True, _head(number, sender) + kind


def _unknown_charset(number: int, sender: str) -> tuple[bool, bytes]:
    return True, _head(number, sender) + b"Content-Type: text/plain; charset=klingon\r\n\r\nIk dien een klacht in.\r\n"


def _eight_bit(number: int, sender: str) -> tuple[bool, bytes]:
    return True, _head(number, sender) + b"X-Naam: J\xe9r\xf4me\r\n\r\nIk dien een klacht in over caf\xe9 \xff.\r\n"


def _nested(number: int, sender: str) -> tuple[bool, bytes]:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(300))
    return True, _head(number, sender) + deep


BROKEN: tuple[Callable[[int, str], tuple[bool, bytes]], ...] = (
    _no_header, _no_sender, _wrong_boundary, _unknown_charset, _eight_bit, _nested,
)  # fmt: skip
