"""Whom a clause names: the words before "should" or after "we recommend that", up to the verb. Pure."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

LONGEST = 14
"""Words: a longer run before "should" is a clause, not a name."""
LONGEST_LIST = 40
LINKS = frozenset({"of", "and", "for", "the", "&", "to", "in", "on", "at", "de", "la", "del", "von", "und", "et", "or", "its", "their"})
"""Words in small letters that stand inside names."""
STAFF = re.compile(
    r"(?:management|officials?|staff|leaders?|leadership|boards?|council|departments?|administration|directors?|officers?"
    r"|executives?|committee|team|members|personnel|employees)"
)
"""Common nouns that may end a name: "HHC management"."""
JOINT = re.compile(r",? (?:through|and),? (?=the\b)|, (?:and|through) ")
OPENING = re.compile(
    r"^(?:(?:to|in order to|in light of|given|because|since|as part of|notwithstanding|where|when|if|prior to|accordingly|therefore"
    r"|in addition|similar to|consistent with|like|unlike"
    r"|based on|drawing on|building on|rather than|whilst|while|although|recogni[sz]ing|noting|once|until"
    r"|specifically|additionally|finally|further(?:more)?|in (?:particular|response|the)|at a minimum|for|with"
    r"|on|before|after|by)\b"
    r"[^,]*(?:,[^,]{0,60}?)??,\s+)",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"^(?:as|in|to|by|within|no later than|for|given|if|when|where|while|with|since|because|on|at|although|until|after|before|during)\b",
    re.IGNORECASE,
)
TAIL = re.compile(r"(?:(?<=\s)the )?[A-Z][\w’'&./-]*(?: (?:of|and|for|the|&|to|[A-Z][\w’'&./-]*))*$")
WITH = re.compile(
    r",? (?:on behalf of|together with|jointly with|in (?:partnership|coordination|consultation|conjunction|its|cooperation)"
    r"|along with|working (?:with|in))\b"
)
TAIL_WORDS = re.compile(
    r"(?:,? (?:jointly|together|also|each|both|all|therefore|further|then|either|now|still|continue to))+$", re.IGNORECASE
)
TRAIL = re.compile(r"(?:, (?:in particular|especially|inter alia)| \([a-z\d]{1,2}\)|[’']s)+$")
"""What may stand after a name and is none of it."""
ARTICLE = re.compile(r"^(?:that\s+)?(?:both\s+|all of\s+)?(?:the|an?|each|every|its|their|our)\s+", re.IGNORECASE)
NO_NAME = re.compile(
    r"^(?:following|it|they|he|she|this|these|those|that|which|who|there|we|you|such|officials?|management should|as|any|no"
    r"|all adjustments"
    r"|the following|everyone|work|options|systems?|programme|however|recommendations?|further(?:more)?|than"
    r"|question|\w+ing (?!(?-i:[A-Z])))\b",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"\b(?:records?|sheets?|requisitions?|procedures?|polic(?:y|ies)|systems?|reports?|contracts?|adjustments?|information|data"
    r"|process(?:es)?|documents?|efforts?|options?|plans?|orders?|renewals?|recommendations?|estate|work|follow[- ]up|programme|payments?"
    r"|training|reviews?|actions?|strateg(?:y|ies)|forum|metrics?|standards?|criteria|guidance|consideration|steps|counts?|drugs?|forms?"
    r"|agreements?|bills?|acts?|budgets?|grants?|cuts|allocations?|methodology|results|practices|laws|including|controls|efforts)$",
    re.IGNORECASE,
)
SYSTEM = re.compile(
    r"\b(?:Universit\w+|Colleges?|Schools?|Health(?:care)?|Hospitals?|Courts?|Librar\w+|Retirement|Pensions?|Transit|Parks?|Judicial"
    r"|Corrections?|Employees[’']?|Justice|Prisons?)(?: [A-Z]\w+)? System$"
)
"""A system that is a body: "State College System"."""
BODIES = re.compile(
    r"(?:^|\s)(?:governments?|boards|councils|agencies|departments|ministries|authorities|bodies|trusts|commissions|organi[sz]ations|offices)$",
    re.IGNORECASE,
)
"""What ends each of two names: "health boards and district councils"."""
INITIALS = re.compile(r"[A-Z]{2,8}")
"""What bodies are called for short."""
FOREWORD = re.compile(
    r"^(?:(?:[A-Z]{4,} )?(?:however|also|subsequently|specifically|moreover|furthermore|similarly|accordingly|consequently"
    r"|likewise|nevertheless|instead|therefore|thus|better|while|since|next|then|rather),?(?: within [^,]{3,60},)? )+",
    re.IGNORECASE,
)
"""Words before a name that belong to the sentence."""
PARAGRAPH = re.compile(r"^\d{1,3}(?:\.\d{1,3})?\.? (?=[A-Z])")
"""The number of a paragraph before it."""
NOBODY = re.compile(
    r"\b(?:that there|that$|how|when|whether|who|lacked|agrees?|agreed|proposed|relied|draw|listed|described|need not)\b"
    r"|^\(|^of\b|\b(?:of|but)$|^the$",
    re.IGNORECASE,
)
"""Words that stand in a clause and in no name."""
ABSTRACT = re.compile(r"(?:quality|lack|appropriations?|funding|number|use|amount|level|share|additional funding.*)")
UNDERGOES = re.compile(
    r"be (?:\w+ly )?(?!required|requested|responsible|able|encouraged|asked|directed|invited|instructed|made (?:aware|responsible))"
    r"\w+(?:ed|en|de|wn|pt|ilt|ught|eld|id|et|ut)\b"
)
"""What is done to the subject of a clause: "records be kept"."""
SENTENCE = re.compile(
    r":|\b(?:should|must|will|includes?|is|are|was|were|has|have|recommends?|notes?|requests?|urges?|demands?|expects?|implores?)\b"
)
"""What holds a verb is no name."""
TITLE = re.compile(
    r"(?:Acting |Assistant |Associate |Deputy |Under |Chief |General )?(?:Administrator|Director|Secretary|Commissioner"
    r"|Chief|Chair\w*|Counsel|Officer"
    r"|Inspector|Minister|Governor|Mayor|President|Superintendent|Attorney|Treasurer|Comptroller|Manager|Head|Executive)\b"
)


@cache
def verbs() -> frozenset[str]:
    """The verbs before which a name ends."""
    data = tomllib.loads((files(__package__) / "verbs.toml").read_text("utf-8"))
    return frozenset(data["verbs"].split())


@cache
def openers() -> frozenset[str]:
    """The verbs with which recommendations begin, those too that are nouns elsewhere."""
    data = tomllib.loads((files(__package__) / "verbs.toml").read_text("utf-8"))
    return verbs() | frozenset(data["openers"].split())


def base(verb: str) -> str:
    """`publishes` → `publish`, `takes` → `take`: near enough to be found in the list."""
    stem = verb.removesuffix("es")
    return stem if stem in verbs() else verb.removesuffix("s")


def name_of(text: str) -> str:
    """The name in these words, its article dropped; empty where they name nobody."""
    text = FOREWORD.sub("", PARAGRAPH.sub("", text.strip()))
    if NOBODY.search(text) or text.count("(") != text.count(")"):
        return ""
    name = TAIL_WORDS.sub("", ARTICLE.sub("", " ".join(text.split()).strip(' ,;:“"'))).strip(" ,")
    name = WITH.split(name)[0].strip(" ,")
    name = TRAIL.sub("", re.sub(r"^(?:\d{1,2}, )?\d{4},? ", "", name))
    if len(name.split()) > 3 and CLAUSE.match(name):
        tail = TAIL.search(name)
        name = ARTICLE.sub("", tail[0]) if tail else ""
    wordy = max(len(part.split()) for part in JOINT.split(name)) > LONGEST
    if " " not in name and name.islower() and not (name.endswith("s") or name in {"management", "government", "department"}):
        return ""
    if SENTENCE.search(name):
        return ""
    head = re.split(r" (?:of|for) ", name)[0]
    thing = (THINGS.search(head) or ABSTRACT.fullmatch(head)) and not (SYSTEM.search(name) or TITLE.match(name))
    named = name and not (wordy or NO_NAME.match(name) or thing) and re.search("[A-Za-z]", name)
    return name if named else ""


def named_first(rest: str) -> str:
    """Whom the words after "recommend that" name before they say what to do; empty where that cannot be told."""
    words = OPENING.sub("", rest).split()
    for place, word in enumerate(words[:LONGEST_LIST]):
        bare = word.lower().strip(",:;")
        if bare == "be" and place and UNDERGOES.match(" ".join(words[place : place + 3])):
            return ""
        if bare in {"should", "must", "--", "–", "—"} or word.endswith(":") or (place and word.islower() and _acts(bare, words[:place])):
            named = word.endswith(":") and bare not in {"should", "must", "by"} and (word[:1].isupper() or not _verb(bare))
            return name_of(" ".join(words[: place + named]).rstrip(":,"))
    ends = bool(words) and len(words) <= LONGEST and (words[-1][:1].isupper() or STAFF.fullmatch(words[-1]) is not None)
    return name_of(" ".join(words)) if ends else ""


def _acts(word: str, before: Sequence[str]) -> bool:
    """Whether a word in small letters is where the name before it ends: a known verb, or any word that no name goes on with."""
    if _verb(word) or word in {"to", "be", "better", "also", "not"} or word.endswith("ly"):
        return True
    last = before[-1]
    return (
        last[:1].isupper() and last[-1:].isalnum() and word.replace("-", "").isalpha() and word not in LINKS and not STAFF.fullmatch(word)
    )


def _verb(word: str) -> bool:
    return word in verbs() or base(word) in verbs()


def split(name: str, known: str) -> tuple[str, ...]:
    """The parts of "X and Y" where the document names each part alone too."""
    letters = re.split(r",? and |, ", name)
    if len(letters) > 1 and all(INITIALS.fullmatch(part) for part in letters):
        return tuple(letters)
    parts = [ARTICLE.sub("", part).strip(" ,") for part in JOINT.split(name)]
    if len(parts) > 1 and all(part[:1].isupper() for part in parts):
        return tuple(parts)
    for found in re.finditer(r",? and (?:the )?", name):
        left, right = name[: found.start()], name[found.end() :]
        if BODIES.search(left) and BODIES.search(right):
            return (*split(left, known), right)
        if TITLE.match(left) and TITLE.match(right):
            return (left, right)
        if known.count(left) > known.count(left + found[0]) and alone(right, known) > 0 and left and right:
            return (*(part.strip() for part in re.split(r", (?:the )?", left)), right) if "," in left else (left, right)
    return (name,)


def alone(right: str, known: str) -> int:
    """How often the document names it by itself."""
    return known.count(right) - len(re.findall(rf" and (?:the )?{re.escape(right)}", known))
