"""To whom a recommendation is addressed: who "should", or whom "we recommend" to do it, as printed. Pure."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from inspectorate.reading.text.sentences import sentences

LONGEST = 14
"""Words: a longer run before "should" is a clause, not a name."""
LONGEST_LIST = 40
JOINT = re.compile(r",? (?:through|and),? (?=the\b)|, (?:and|through) ")
RECOMMEND = re.compile(
    r"\b(?:recommend(?:s|ed|ing)?|urges?|(?<=we )ask|encourages?)\b(?:,? (?:however|therefore|also))?,?\s*(?:that\b,?\s*)?(?P<rest>.+)",
    re.IGNORECASE,
)
TO_WHOM = re.compile(
    r"\brecommendations?\s+(?:are |is )?(?:directed |addressed |made )?(?:to|for)\s+(?P<name>[^:;]+?)"
    r"(?=,| that\b| it should| to ensure|:|$| should\b)",
    re.IGNORECASE,
)
RECOMMENDED_TO = re.compile(r"\brecommend(?:s|ed)? to (?:the )?(?P<name>[A-Z][^,;:]{2,90}?) that\b")
SPANISH = re.compile(r"\b[Rr]ecomendamos que (?:el|la|los|las) (?P<name>[A-ZÁÉÍÓÚ]\w*(?: (?:(?:de|del|la|las|los|el|y) )*[A-ZÁÉÍÓÚ]\w*)*)")
SHOULD = re.compile(r"\b(?:should|must|needs? to|ought to|will need to|are to)\b")
OPENING = re.compile(
    r"^(?:(?:to|in order to|in light of|given|because|since|as part of|notwithstanding|where|when|if|prior to|accordingly|therefore"
    r"|in addition|specifically|additionally|finally|further(?:more)?|in (?:particular|response|the)|at a minimum|for|with"
    r"|on|before|after|by)\b"
    r"[^,]*(?:,[^,]{0,60}?)??,\s+)",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"^(?:as|in|to|by|for|given|if|when|where|while|with|since|because|on|at|although|until|after|before|during)\b", re.IGNORECASE
)
TAIL = re.compile(r"(?:(?<=\s)the )?[A-Z][\w’'&./-]*(?: (?:of|and|for|the|&|to|[A-Z][\w’'&./-]*))*$")
ARTICLE = re.compile(r"^(?:that\s+)?(?:both\s+|all of\s+)?(?:the|an?|each|every|its|their|our)\s+", re.IGNORECASE)
NO_NAME = re.compile(
    r"^(?:following|it|they|he|she|this|these|those|that|which|who|there|we|you|such|officials?|management should|as|any|no"
    r"|all adjustments"
    r"|the following|everyone|work|options|systems?|programme)\b",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"\b(?:records?|sheets?|requisitions?|procedures?|polic(?:y|ies)|systems?|reports?|contracts?|adjustments?|information|data"
    r"|process(?:es)?|documents?|efforts?|options?|plans?|orders?|renewals?|recommendations?|estate|work|follow[- ]up|programme|payments?"
    r"|training|reviews?|actions?|strateg(?:y|ies)|forum|metrics?|standards?|criteria|guidance|consideration|steps|counts?|drugs?|forms?"
    r"|agreements?|methodology|results|practices|laws|including|controls|efforts)$",
    re.IGNORECASE,
)


SENTENCE = re.compile(r":|\b(?:should|must|will|includes?|is|are|was|were|has|have)\b")
"""What holds a verb is no name."""
TITLE = re.compile(
    r"(?:Acting |Assistant |Associate |Deputy |Under |Chief |General )?(?:Administrator|Director|Secretary|Commissioner"
    r"|Chief|Chair\w*|Counsel|Officer"
    r"|Inspector|Minister|Governor|Mayor|President|Superintendent|Attorney|Treasurer|Comptroller|Manager|Head|Executive)\b"
)


@cache
def verbs() -> frozenset[str]:
    """The verbs with which recommendations begin."""
    data = tomllib.loads((files(__package__) / "verbs.toml").read_text("utf-8"))
    return frozenset(data["verbs"].split())


def addressees(lead_in: str, text: str, known: str = "") -> tuple[str, ...]:
    """The names, articles dropped. `known` is the document's text, by which "X and Y" is told from one name with "and" in it."""
    if lead_in:
        found = _said(lead_in) or _should(lead_in)
        if found:
            return _split(found, known)
    names: list[str] = []
    told = [text[start:end] for start, end in sentences(text)]
    for sentence in told[:1] if told and _said(told[0]) else told:
        name = _said(sentence) or _should(sentence) or _doer(sentence)
        for one in _split(name, known) if name else ():
            if one not in names:
                names.append(one)
    return tuple(names)


def _said(sentence: str) -> str:
    """Whom the report recommends to do it."""
    to = TO_WHOM.search(sentence)
    if to:
        return _name(to["name"])
    told = RECOMMENDED_TO.search(sentence) or SPANISH.search(sentence)
    if told:
        return _name(told["name"])
    found = RECOMMEND.search(sentence)
    if not found:
        return ""
    rest = OPENING.sub("", found["rest"])
    words = rest.split()
    for place, word in enumerate(words[:LONGEST_LIST]):
        bare = word.lower().strip(",:;")
        if (
            bare in {"should", "must"}
            or (
                place
                and word.islower()
                and (bare in verbs() or base(bare) in verbs() or bare in {"to", "be", "better", "also", "not"} or bare.endswith("ly"))
            )
            or word.endswith(":")
        ):
            named = word.endswith(":") and bare not in verbs() and base(bare) not in verbs() and bare not in {"should", "must", "by"}
            taken = words[: place + named]
            return _name(" ".join(taken).rstrip(":,"))
    return ""


def base(verb: str) -> str:
    """`publishes` → `publish`, `takes` → `take`: near enough to be found in the list."""
    stem = verb.removesuffix("es")
    return stem if stem in verbs() else verb.removesuffix("s")


def _should(sentence: str) -> str:
    """Who "should" do it: the words from the start of the clause."""
    found = SHOULD.search(sentence)
    if not found:
        return ""
    before = OPENING.sub("", sentence[: found.start()].strip())
    whole = before
    before = re.split(r"[;:.]\s+|\b(?:so that|and that|because|which|who)\b", before)[-1]
    if before.count(",") > 1 and len(before.split()) > LONGEST:
        before = before.rsplit(", ", 1)[-1]
    if before != whole and before.strip()[:1].islower():
        return ""
    return _name(before)


def _doer(sentence: str) -> str:
    """Who does it, where the recommendation is worded as done: "The director ensures that …"."""
    words = sentence.split()
    if not words or words[0] != "The":
        return ""
    for place, word in enumerate(words[1:LONGEST], start=1):
        if place > 1 and word.islower() and word.endswith("s") and base(word) in verbs():
            return _name(" ".join(words[:place]))
    return ""


def _name(text: str) -> str:
    name = ARTICLE.sub("", " ".join(text.split()).strip(' ,;:“"')).strip(" ,")
    name = re.split(r",? (?:on behalf of|in (?:coordination|consultation|conjunction|its|cooperation)|along with|working with)\b", name)[
        0
    ].strip(" ,")
    name = re.sub(r"^(?:\d{1,2}, )?\d{4},? ", "", name)
    if len(name.split()) > 3 and CLAUSE.match(name):
        tail = TAIL.search(name)
        name = ARTICLE.sub("", tail[0]) if tail else ""
    wordy = max(len(part.split()) for part in JOINT.split(name)) > LONGEST
    if " " not in name and name.islower() and not (name.endswith("s") or name in {"management", "government", "department"}):
        return ""
    if SENTENCE.search(name):
        return ""
    return "" if not name or wordy or NO_NAME.match(name) or THINGS.search(name) or not re.search("[A-Za-z]", name) else name


def _split(name: str, known: str) -> tuple[str, ...]:
    """The parts of "X and Y" where the document names each part alone too."""
    parts = [ARTICLE.sub("", part).strip(" ,") for part in JOINT.split(name)]
    if len(parts) > 1 and all(part[:1].isupper() for part in parts):
        return tuple(parts)
    for found in re.finditer(r",? and (?:the )?", name):
        left, right = name[: found.start()], name[found.end() :]
        if TITLE.match(left) and TITLE.match(right):
            return (left, right)
        if known.count(left) > known.count(left + found[0]) and _alone(right, known) > 0 and left and right:
            return (*(part.strip() for part in re.split(r", (?:the )?", left)), right) if "," in left else (left, right)
    return (name,)


def _alone(right: str, known: str) -> int:
    return known.count(right) - len(re.findall(rf" and (?:the )?{re.escape(right)}", known))
