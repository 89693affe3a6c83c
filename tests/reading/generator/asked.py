"""The words that made-up reports are put together from: things to ask for, bodies, officials, answers by position."""

from random import Random

ASKS = (
    "publish the fees of every pier before the season opens",
    "keep a signed log of each inspection of the cranes",
    "train the night crews in the use of the fire pumps",
    "recover the $48,200 paid twice to the dredging company",
    "require two signatures on every purchase above $5,000",
    "replace the paper permits with numbered electronic ones",
    "measure the depth of the northern channel each spring",
    "remove the accounts of former employees from the payroll program",
    "write procedures for the storage of confiscated nets",
    "test the backup generators of the lighthouse every month",
    "reconcile the ticket sales with the bank deposits daily",
    "consult the fishing villages before moving any mooring",
    "verify the licences of all pilots hired since last summer",
    "limit the overtime of dispatchers to twelve hours a week",
    "report unpaid harbour dues to the council each quarter",
    "appoint a custodian for the keys of the customs warehouse",
)
BODIES = ("Harbor Agency", "Department of Ferries", "Port Authority", "Coastal Relief Agency", "Bureau of Pilots", "Island Transit Board")
OFFICIALS = ("Administrator", "Executive Director", "Commissioner", "Chief Executive", "Superintendent")
FINDINGS = (
    "We visited nine sites in the autumn and spoke with the people who work there.",
    "The records for the second year were incomplete because a flood had damaged the archive.",
    "Both parties agreed on a price in May, and the contractor accepted the terms of the lease.",
    "Staff told us that they had concurred with the sale of the old barge.",
    "In our sample of sixty files, eleven had no date and four had no signature.",
    "The board rejected a tender in 2014 because it came late.",
    "The union supported the new rota, and most of its members agreed to it.",
    "Industry guidance recommends that operators weigh every container.",
)
ANSWERS = {
    "concur": (
        "The {body} concurs with this recommendation and will issue a directive.",
        "The {body} agreed with the recommendation. Staff have been told.",
        "Concur. The {body} will change its handbook.",
        "We accept this recommendation and have begun the work.",
        "Management agrees.",
    ),
    "partially concur": (
        "The {body} partially concurs with this recommendation.",
        "We agree with this recommendation in part, since some piers are leased.",
        "Partially agree. Only two of the sites are ours.",
        "The {body} accepts the recommendation in principle.",
    ),
    "non-concur": (
        "The {body} does not concur with this recommendation.",
        "Non-concur. The present practice is sound.",
        "We disagree with this recommendation, because the law forbids it.",
        "The {body} did not agree with the recommendation.",
    ),
    "neither": (
        "The {body} neither agreed nor disagreed with this recommendation.",
        "The {body} did not say whether it agreed with the recommendation.",
    ),
}
MONTHS = ("January", "March", "April", "June", "July", "September", "October", "December")


def asks(rng: Random, count: int) -> list[str]:
    """So many different things to ask for."""
    return rng.sample(ASKS, count)


def filler(rng: Random, count: int = 2) -> str:
    """A paragraph of findings that recommends nothing and answers nothing."""
    return " ".join(rng.sample(FINDINGS, count))


def answer(rng: Random, position: str, body: str) -> str:
    """Words that take a position."""
    return rng.choice(ANSWERS[position]).format(body=body)


def position(rng: Random) -> str:
    """Agreement more often than not, as in life."""
    return rng.choice(("concur", "concur", "concur", "partially concur", "non-concur", "neither"))


def capital(text: str) -> str:
    """The first letter large."""
    return text[:1].upper() + text[1:]


def date(rng: Random, year: int = 2021) -> tuple[str, str]:
    """A day or month as printed and as a value."""
    number = rng.choice((1, 3, 4, 6, 7, 9, 10, 12))
    month = MONTHS[(1, 3, 4, 6, 7, 9, 10, 12).index(number)]
    day = rng.randint(1, 28)
    if rng.random() < 0.3:
        return f"{month} {year}", f"{year}-{number:02}"
    return f"{month} {day}, {year}", f"{year}-{number:02}-{day:02}"
