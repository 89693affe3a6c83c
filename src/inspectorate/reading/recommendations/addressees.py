"""To whom a recommendation is addressed: who "should", or whom "we recommend" to do it, as printed. Pure."""

import re
from collections.abc import Iterator

from inspectorate.reading.recommendations.leadin import NOTED
from inspectorate.reading.recommendations.names import ARTICLE, LONGEST, OPENING, base, name_of, named_first, openers, split, verbs
from inspectorate.reading.text.sentences import sentences

RECOMMEND = re.compile(
    r"\b(?:recommend(?:s|ed)?(?! (?:in|by)\b)|(?:is|are|am) (?:\w+ )?recommending|urges?|(?<=we )ask|encourages?)\b"
    r"(?:,? (?:however|therefore|also|further))?,?\s*(?:that\b,?\s*)?(?P<rest>.+)",
    re.IGNORECASE,
)
TO_WHOM = re.compile(
    r"\brecommendations?\s+(?:are |is )?(?:directed |addressed |made )?(?:to|for)\s+(?P<name>[^:;]+?)"
    r"(?=,| that\b| it should| to ensure|:|$| should\b)",
    re.IGNORECASE,
)
OFFICER = r"(?:chief executive|director|secretary|commissioner|administrator|(?:general )?manager|minister|operator|owner)\b"
RECOMMENDED_TO = re.compile(r"\brecommend(?:s|ed)? to (?:the )?(?P<name>(?:[A-Z]|" + OFFICER + r")[^,;:]{2,90}?) that\b")
SPANISH = re.compile(r"\b[Rr]ecomendamos que (?:el|la|los|las) (?P<name>[A-ZÁÉÍÓÚ]\w*(?: (?:(?:de|del|la|las|los|el|y) )*[A-ZÁÉÍÓÚ]\w*)*)")
ADDRESSED = re.compile(
    r"(?:To|For) (?P<name>(?:the )?[A-Z][^.:;]{2,90}):|(?:A|Al|A los|A las|A la|AL|A LA|A LOS) (?P<nombre>[A-ZÁÉÍÓÚÑ][^.:;]{2,110}):"
)
SHOULD = re.compile(r"\b(?:should|must|needs? to|ought to|will need to|are to|is to|shall)\b")
IT = re.compile(r"\b(?:recommends?|urges?|encourages?) (?:that )?(?:it|they)\b")
ABOUT = re.compile(
    r"(?:^(?:As|While|Since|Because|When|If|Although|Given that)|\bthat) (?:the )?"
    r"([A-Z][\w’&-]*(?: (?:of |and |for |the )?[A-Z][\w’&-]*)*) [a-z]"
)
"""What a clause before "we recommend it" is about."""
PASSIVE = re.compile(
    r"(?: \w+ly| also| not| always| only)? be (?:\w+ly )?"
    r"(?!required|requested|responsible|able|encouraged|asked|directed)\w+(?:ed|en|t|ne|ld|wn)\b"
)
"""What something undergoes: its subject is whom or what it is done to, not who is to do it."""
BY_WHOM = re.compile(
    r"\bshould be \w+(?:ed|n|t) by (?!(?:the )?(?:end|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Q\d|FY)\b)"
    r"(?P<name>all parties|(?:the |all |each |every )?[A-Z][\w’&/ -]{1,60}?)(?=[,.;]| within\b| by\b| in\b|$)"
)
TOGETHER = re.compile(
    r",? (?:in (?:partnership|coordination|conjunction|collaboration)|jointly|together) with"
    r" (?P<names>[^,;:]+?)(?=,|;| and supported| should\b|$)"
)
DUE = re.compile(r",? (?:by|before|within|not? later than|on or before|effective) [^,]{3,30}(?:, \d{4})?(?:,|$)\s*")
"""A deadline between other words and the name: "For the deficiency …, by May 1, 2023, the Harbour Office must"."""
RELATIVE = re.compile(r"(?<=\w)(?: that| which| who) (?:have|has|had|do|does|did|are|is|were|was|will|can)\b[^,;:]*$")
CAPACITY = re.compile(r", in (?:his|her|its|their) (?:capacity|role) (?:as|of)\b[^;:]*$")
"""What may stand between a name and "should"."""
NAME = r"[A-Z][\w’'&./-]*(?: (?:of|and|for|the|&|[A-Z][\w’'&./-]*)){0,8}"
LATER = re.compile(rf"(?:^|[\s,;])(?P<name>(?:(?:each|every|all|both) [\w’&/ -]{{2,40}}|(?:[Tt]he )?{NAME}))$")
"""The subject of a further clause: a name in capitals, or "every …"."""


def addressees(lead_in: str, text: str, known: str = "") -> tuple[str, ...]:
    """The names, articles dropped. `known` is the document's text, by which "X and Y" is told from one name with "and" in it."""
    if lead_in:
        words = NOTED.sub("", lead_in.rstrip())
        found = _said(words) or _should(words)
        if found:
            return split(found, known)
    names: list[str] = []
    told = [text[start:end] for start, end in sentences(text)]
    for sentence in told[:1] if told and _said(told[0]) else told:
        for name in _of_sentence(sentence):
            names += [one for one in split(name, known) if one not in names]
    return tuple(names)


def meant(sentence: str) -> str:
    """Whom "it" or "they" means after "recommend": the name that the words before it are about; empty where they name none."""
    found = IT.search(sentence)
    before = ABOUT.findall(sentence[: found.start()]) if found else []
    return name_of(before[-1]) if before else ""


def _of_sentence(sentence: str) -> Iterator[str]:
    """Whom one sentence names, the first clause's subject first."""
    first = _said(sentence) or _should(sentence) or _doer(sentence)
    if first:
        yield first
    yield from _together(sentence)
    clause = SHOULD.search(sentence)
    if first or clause is None or not PASSIVE.match(sentence, clause.end()):
        yield from _later(sentence)
    by = BY_WHOM.search(sentence)
    if by and not first:
        yield ARTICLE.sub("", by["name"]) if by["name"][:1].isupper() else by["name"]


def _together(sentence: str) -> Iterator[str]:
    """Those who are to do it "in partnership with" the first."""
    clause = SHOULD.search(sentence)
    found = TOGETHER.search(sentence[: clause.start()]) if clause else None
    for one in re.split(r" and (?=[A-Z])", found["names"]) if found else ():
        if name := name_of(one):
            yield name


def _later(sentence: str) -> Iterator[str]:
    """The subjects of the clauses after the first: "…, and the Council should …", a bullet's "every board should …"."""
    for place, found in enumerate(SHOULD.finditer(sentence)):
        subject = LATER.search(sentence[: found.start()].rstrip()) if place else None
        name = name_of(subject["name"]) if subject else ""
        if name and name.lower() != "it" and not name.endswith((" and", " or")):
            yield name


def _said(sentence: str) -> str:
    """Whom the report recommends to do it."""
    to = TO_WHOM.search(sentence) or ADDRESSED.fullmatch(sentence)
    if to and (to.groupdict()["name"] or to["nombre"]).split(" ", 1)[0] not in openers():
        return name_of(to.groupdict()["name"] or to["nombre"])
    told = RECOMMENDED_TO.search(sentence) or SPANISH.search(sentence)
    if told:
        return name_of(told["name"])
    found = RECOMMEND.search(sentence)
    return named_first(found["rest"]) if found else ""


def _should(sentence: str) -> str:
    """Who "should" do it: the words from the start of the clause."""
    found = SHOULD.search(sentence)
    if not found:
        return ""
    before = OPENING.sub("", sentence[: found.start()].strip())
    whole = before
    if PASSIVE.match(sentence, found.end()):
        return ""
    before = CAPACITY.sub("", RELATIVE.sub("", before))
    before = next((part for part in reversed(DUE.split(before)) if part.strip(" ,")), before)
    before = re.split(r"[;:.]\s+|\b(?:so that|and that|because|which|who)\b", before)[-1]
    if before.count(",") > 1 and len(before.split()) > LONGEST:
        before = before.rsplit(", ", 1)[-1]
    if before != whole and before.strip()[:1].islower():
        return ""
    return name_of(before)


def _doer(sentence: str) -> str:
    """Who does it, where the recommendation is worded as done: "The director ensures that …"."""
    words = sentence.split()
    if not words or words[0] != "The" or RECOMMEND.search(" ".join(words[:LONGEST])):
        return ""
    for place, word in enumerate(words[1:LONGEST], start=1):
        if place > 1 and word.islower() and word.endswith("s") and base(word) in verbs():
            return name_of(" ".join(words[:place]))
    return ""
