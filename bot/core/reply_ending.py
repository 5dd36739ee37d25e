"""Where does what somebody wrote end, and his signature begin?"""

import re
from collections.abc import Sequence

LINE_CAP = 2_000  # characters of a line that are looked at
_GROET = r"(?:groet(?:en|jes|je)?|groeten?s|greetings?|groetend)"
_FIRST = (
    r"(?:alvast |met )?(?:bedankt|dank|thanks|many thanks|thx|fijne dag|fijn weekend)(?: alvast)?,? (?:en|and|&|\+) "
)
_FORMULAS = (
    r"met dank",
    rf"met (?:een |zeer |de |heel )?(?:\w+,? (?:en )?){{0,2}}{_GROET}",
    rf"(?:de |veel |lieve |hartelijke? |vriendelijke? |beste |warme |zonnige |sportieve |collegiale )?{_GROET}",
    r"m\.? ?v\.? ?g\.?r?|m\.? ?vr?\.? ?gr?|mvrgr|vr\.? ?gr|hgr|h\.? ?gr|gr|grt|grtz|grts|grtjs|gtz|hoogachtend|liefs",
    r"met (?:de meeste |alle )?(?:hoogachting|verschuldigde hoogachting)|hartelijks|warme groet",
    r"(?:with )?(?:my )?(?:kind|best|warm|kindest|warmest|many|friendly)(?: regards| wishes| greetings)",
    r"regards|rgds|cheers|mit freundlichen grüßen|freundliche grüße|cordialement|bien à vous",
    r"yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully(?: yours)?",
    r"(?:mei )?(?:freonlike |hertlike |bêste )?groetnis(?:sen)?|in (?:vrede|liefde|verbondenheid|vriendschap)",
    r"(?:vrede en alle goeds|pax et bonum)|met (?:alle |verschuldigde )?(?:eerbied|respect|waardering)",
    r"(?:un )?saludos?|atentamente|atenciosamente|cordiali saluti|sayg\wlar\wmla|selamlar|pozdrawiam|z poważaniem",
)
_GREETING = re.compile(rf"(?:{_FIRST})?(?:{'|'.join(_FORMULAS)})(?=[\s.,!:;/|-]|$)[\s.,!:;/|-]*", re.IGNORECASE)
_DAYS = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|straks|snel|gauw|dan|zo|horens|ziens)"
_FOR_WHAT = (
    r"(?: voor (?:(?:de|uw|je|jullie|het) )?(?:\w+ )?"
    r"(?:moeite|hulp|reactie|medewerking|aandacht|tijd|antwoord|meedenken|begrip))?"
)
_PERIODS = r"(?:dag|avond|middag|weekend|week|vakantie|dagen|feestdagen)"
_WISHED = rf"(?:fijne?|prettige?|goede?|mooie?|leuke?) {_PERIODS}"
_THANKED = (
    r"(?:alvast |bij voorbaat |nogmaals |heel |erg )?(?:hartelijk |heel erg |heel |erg )?(?:bedankt|dank)"
    rf"(?: ?(?:je|u|jullie))?(?: ?wel)?(?: alvast)?{_FOR_WHAT}"
)
_SOFT_FORMULAS = (
    _THANKED,
    r"(?:many )?(?:thanks|thank you|thx|tnx)(?: in advance| a lot| so much| very much| again)?",
    rf"tot {_DAYS}",
    rf"(?:nog )?(?:een )?(?:hele )?{_WISHED}(?: nog| verder| toegewenst| gewenst)?",
    r"succes(?: ermee| verder)?|sterkte|x{1,3}|xoxo|kr|br|best|all the best",
    r"(?:dag|daag|doei|doeg|houdoe|ajuus|ciao|adieu|tot kijk|tot later)(?: hoor| h[eè]| allemaal| dan| maar)?",
)
_SOFT = re.compile(rf"(?:{'|'.join(_SOFT_FORMULAS)})(?=[\s.,!:;/-]|$)[\s.,!:;/-]*", re.IGNORECASE)
_BEFORE = re.compile(  # "In afwachting van uw reactie verblijf ik," leads into the greeting
    r"(?:in afwachting van|vertrouwend\w{0,2}|hopend\w{0,2}|uitziende naar|met dank voor|awaiting)\b"
    r"[^.!?]{0,120}(?:,|\bik|\bwij)\s*$",
    re.IGNORECASE,
)
_PARTICLE_WORDS = "van de den der het 't v.d. vd ter ten te en and & / namens familie fam mw dhr"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_LANGUAGES = 2  # in which a formula is repeated
_NAME_WORDS = 6
_DEVICES = (
    r"(?:verstuurd|verzonden|gestuurd|verstuur|sent) (?:vanaf|vanuit|vanop|met|via|door|from|with|using|by|on) ",
    r"(?:download|downloaden|haal|get|krijg)(?: nu)? outlook|outlook (?:voor|for) (?:ios|android)|sent securely ",
    r"(?:van|vanaf) mijn (?:iphone|ipad|samsung|mobiel|telefoon|android)|(?:get|download) bluemail|envoyé de mon",
    r"yahoo mail:? |(?:ga|open) (?:naar )?yahoo|typefouten voorbehouden|excuseer mijn beknoptheid|\[image: ",
    r"\[cid:|\[logo",
)
_DEVICE = re.compile("|".join(_DEVICES), re.IGNORECASE)
_TYPED_ON = re.compile(
    r"(?:dit (?:bericht|e-?mail(?:bericht|tje)?|mailtje)|deze e-?mail) (?:is|werd) (?:verzonden|verstuurd|getypt) "
    r"(?:vanaf|met|via|op|vanuit) (?:een|mijn|onze)\b",
    re.IGNORECASE,
)
_DEVICE_CAP = 120
_TAG = re.compile(r"<[^<>]{0,200}>")
_TELLING_WORDS = "ik wij we u uw niet geen maar heb heeft is was you not but"
_TELLING = frozenset(_TELLING_WORDS.split())
_AFTERTHOUGHT = re.compile(r"(?:p\.?\s?s\b|n\.?b\.?\b|bijlagen?\b|naschrift)", re.IGNORECASE)
_SENTENCE_WORDS = """
    ik wij we u mij mijn ons onze jullie je niet geen nog ook wel maar omdat is zijn was waren heb hebben heeft had wil
    wilt kan kunt zou moet graag hoop wacht verwacht hoor i you my your not no please are has have will would can but
    because want
"""
_FUNCTION_WORDS = frozenset(_SENTENCE_WORDS.split())
_SENTENCE = 4  # words, one of them a function word
_LONG_SENTENCE = 9
_CONTACT = re.compile(
    r"@|www\.|https?:|\||\bkvk\b|\bbtw\b|\biban\b|\btel\b|\d{6}|\bvolg (?:ons|mij)\b|•|\b\d{4} ?[A-Z]{2}\b",
    re.IGNORECASE,
)
_DISCLAIMERS = (
    r"disclaimer|proclaimer|confidential|dit (?:e-?mail)?[ -]?bericht|deze e-?mail|de (?:inhoud|informatie)",
    r"op (?:al )?onze (?:diensten|dienstverlening|werkzaamheden)|op alle (?:diensten|overeenkomsten)",
    r"de in (?:dit|deze)|op deze e-?mail|indien u niet|mocht dit bericht|aan (?:dit|deze|de inhoud)",
    r"this (?:e-?mail|message|communication)|the (?:information|contents?)|if you (?:are not|have received)",
)
_DISCLAIMER = re.compile(rf"\W{{0,6}}(?:{'|'.join(_DISCLAIMERS)})", re.IGNORECASE)
_LEGAL_WORDS = (
    r"vertrouwelijk|geadresseerde|bestemd voor|rechten (?:worden )?ontle|openbaarmaking|aansprakelijk|onbevoegd",
    r"algemene voorwaarden|niet voor u bestemd|confidential|intended (?:solely|only|recipient|for)|privileged|disclos",
)
_LEGALESE = re.compile("|".join(_LEGAL_WORDS), re.IGNORECASE)
_FOOTERS = (
    r"denk (?:aan het|om het) milieu|please consider the environment|bespaar papier|niet printen",
    r"virusvrij|virus-free|(?:dit|deze) e-?mail(?:bericht)? is (?:gecontroleerd|gescand)",
    r"this email has been (?:checked|scanned)",
    r".{0,60}\b(?:dis|pro)claimer\b.{0,80}(?:van toepassing|https?:|www\.|applies)",
    r"(?:klik|lees|zie|bekijk|click|read|see)\b.{0,40}\b(?:dis|pro)claimer\b",
)
_FOOTER = re.compile(rf"\W{{0,6}}(?:{'|'.join(_FOOTERS)})", re.IGNORECASE)
_BANNER = re.compile(
    r"\W{0,6}(?:let op|waarschuwing|caution|warning|extern\w*|attention)\b.{0,80}"
    r"(?:van buiten (?:de|onze|uw|het)|externe? (?:afzender|e-?mail)|outside|external sender|"
    r"(?:mail|bericht) komt van buiten)"
    r"|(?:u ontvangt|je ontvangt) niet vaak e-?mail van |you don['’]t often get email from "
    r"|sommige (?:personen|mensen) die dit bericht |some people who received this message ",
    re.IGNORECASE,
)
_WARNS = re.compile(
    r"\W{0,6}(?:let op|waarschuwing|caution|warning|extern|attention|u ontvangt|je ontvangt|you don|sommige|some )",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:gesloten|geopend|bereikbaar|aanwezig|werkdagen|werkzaam|openingstijden|kantooruren|nieuwsbrief|vacatures?|"
    r"werken bij|volg ons|ik werk|mijn werk|office hours|working days|follow us|denk aan het milieu|spreekuur)\b",
    re.IGNORECASE,
)
_QUOTE_MARKS = frozenset("\"'“”‘’„«»*")
_PERSONAL_WORDS = """
    ik u je jij jullie mij me mijn hij zij ze haar hem hen niet geen nog graag wil wilt kan kun kunt moet moeten heb
    hebt ben bent zal zullen zou maar als dat dit dus want i you my your not please have
"""
_PERSONAL = frozenset(_PERSONAL_WORDS.split())
_LETTERS = re.compile(r"[^\W\d_]+")
_WISHES = re.compile(  # stems of the words with which people take leave, in the languages that they write
    r"groet|greet|grü(?:ß|ss)|hälsn|hilsen|regard|wish|salu[dt]|cordial|respect|eerbied|hoogacht|vrede|liefde|sayg|selam"
    r"|pozdr|poważ|vriendschap|verbonden|wensen|zegen",
    re.IGNORECASE,
)
_FEW = 7  # words of a formula
_MOTTO = re.compile(r"(?=[A-Z])[\w&'.]{2,30}(?: [\w&'.]{1,30}){0,2} [-–—|] ")  # "Wouda Bouw - geen woorden maar beton"
_SPEAKS_WORDS = "ik u je jij jullie mij me mijn hij zij ze haar hem you i my your"
_SPEAKS = frozenset(_SPEAKS_WORDS.split())
_WRAPPED = re.compile(r"^.{55,79}[^.!?\])>*_](?<!important)(?<!belangrijk is)$")  # a full line within a sentence
_PARAGRAPH_CAP = 12  # lines of a disclaimer that are read to judge it


def is_greeting(line: str) -> bool:
    """Say whether a line is a closing formula, or two of them, with at most a name behind it."""
    view = line[:LINE_CAP].strip(" *_\t>-~")
    match = _GREETING.match(view)
    if match is None:
        return False
    rest = view[match.end() :]
    for _ in range(_LANGUAGES):
        rest = rest.removeprefix("en ").removeprefix("& ").removeprefix("and ")
        again = _GREETING.match(rest) or _SOFT.match(rest)
        rest = rest[again.end() :] if again else rest
    return _is_name(rest.strip(" .,!*_/|-"))


def soft_rest(line: str) -> str | None:
    """Give what follows a word of thanks or goodbye, "" when nothing does; None when the line is something else."""
    view = line[:LINE_CAP].strip(" *_\t-~")
    match = _SOFT.match(view)
    if match is None or (" voor " in match[0].lower() and not match[0].rstrip().endswith(",")):
        return None  # "Bedankt voor uw hulp!" is a sentence
    rest = view[match.end() :]
    again = _SOFT.match(rest.removeprefix("en ").removeprefix("& "))
    return (rest.removeprefix("en ").removeprefix("& ")[again.end() :] if again else rest).strip(" .,!*_/-)")


def is_formula(line: str) -> bool:
    """Say whether a line may be a formula that nobody listed: a few words that take leave, and a comma."""
    view = line[:LINE_CAP].strip(" *_\t")
    words = view.split()
    return (
        view.endswith(",") and len(words) <= _FEW and _WISHES.search(view) is not None
        and _PERSONAL.isdisjoint(_LETTERS.findall(view.lower()))
    )  # fmt: skip


def leads_to_greeting(line: str) -> bool:
    """Say whether a line is the front half of a stately formula."""
    return len(line) <= _DEVICE_CAP and _BEFORE.match(line.strip(" *_\t")) is not None


def _is_name(words: str) -> bool:
    """Say whether what follows a formula is nothing, or a name: more than that is a sentence."""
    given = words.split()
    if len(given) > _NAME_WORDS or len(words) > 60 or "?" in words:  # noqa: PLR2004  # no name is longer
        return False
    if len(given) == 1:
        return given[0].lower().strip(".,") not in _FUNCTION_WORDS
    return all(word[0].isupper() or word.strip(".,").lower() in _PARTICLES for word in given)


def is_device_line(line: str) -> bool:
    """Say whether a line only tells which program or telephone sent the mail, or where a picture stood."""
    view = _TAG.sub("", line[:LINE_CAP]).strip(" *_\t(")
    if len(view) > _DEVICE_CAP or not _DEVICE.match(view):
        return len(view) <= _DEVICE_CAP and _TYPED_ON.match(view) is not None
    return not _TELLING.intersection(view.lower().replace(",", " ").split())


def is_delimiter(line: str) -> bool:
    """Recognise the agreed line above a signature (RFC 3676, 4.3)."""
    return line.rstrip() == "--"


def is_disclaimer(lines: Sequence[str]) -> bool:
    """Judge a paragraph: legal words that a program adds, a footer, or a warning that the mail is from outside."""
    first = lines[0][:LINE_CAP].lstrip()
    if not (_FOOTER.match(first) or _DISCLAIMER.match(first)):
        return False
    paragraph = " ".join(line.strip() for line in lines[:_PARAGRAPH_CAP])[:LINE_CAP]
    if _FOOTER.match(paragraph):
        return True
    return _DISCLAIMER.match(paragraph) is not None and _LEGALESE.search(paragraph) is not None


def is_afterthought(line: str) -> bool:
    """Say whether a line begins a PS, or tells of attachments."""
    return _AFTERTHOUGHT.match(line[:LINE_CAP].strip(" *_\t")) is not None


def banner_end(lines: Sequence[str], start: int) -> int:
    """Give the line after a warning that the mail is from outside, 0 when none starts here; it may be wrapped."""
    end = start + 1
    if not _WARNS.match(lines[start][:LINE_CAP]):
        return 0
    if not _BANNER.match(" ".join(line.strip() for line in lines[start : start + 3])[:LINE_CAP]):
        return 0
    while end < min(start + 4, len(lines)) and lines[end].strip() and _WRAPPED.search(lines[end - 1].rstrip()):
        end += 1
    return end


def is_more(line: str) -> bool:
    """Say whether a line below the greeting is text again: an afterthought, or a sentence."""
    view = line[:LINE_CAP].strip(" *_\t")
    if _AFTERTHOUGHT.match(view):
        return True
    return _is_sentence(view) and not (is_contact(view) and not view.endswith((".", "!", "?")))


def is_contact(line: str) -> bool:
    """Say whether a line tells how somebody is reached, or of which company he is."""
    return _CONTACT.search(line[:LINE_CAP]) is not None


def is_slogan(line: str) -> bool:
    """Say whether a sentence below a signature belongs to it: office hours, a motto, or words that speak to nobody."""
    view = line[:LINE_CAP].strip(" *_\t")
    if view.endswith("?"):
        return False
    if _NOTICE.search(view) or (view[:1] in _QUOTE_MARKS and view[-1:] in _QUOTE_MARKS):
        return True
    words = _LETTERS.findall(view.lower())
    return _PERSONAL.isdisjoint(words) or (_MOTTO.match(view) is not None and _SPEAKS.isdisjoint(words))


def _is_sentence(view: str) -> bool:
    words = view.lower().split()
    if len(words) >= _LONG_SENTENCE:
        return True
    return len(words) >= _SENTENCE and any(word.strip(".,!?:;()'\"") in _FUNCTION_WORDS for word in words)
