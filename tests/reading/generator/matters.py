"""Things that the made-up reports of the newer kinds ask for, in every grammatical form that a list may need."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to ask for: "equip …", "equipping …", "the … are equipped", "a plan for …"."""

    do: str
    doing: str
    done: str
    noun: str


MATTERS = (
    Matter("equip all patrol boats with depth alarms", "equipping all patrol boats with depth alarms",
           "all patrol boats are equipped with depth alarms", "a plan for depth alarms on all patrol boats"),
    Matter("deposit cash receipts within three business days", "depositing cash receipts within three business days",
           "cash receipts are deposited within three business days", "a rule for the deposit of cash receipts within three days"),
    Matter("ring-fence the mooring levy in a separate ledger", "ring-fencing the mooring levy in a separate ledger",
           "the mooring levy is held in a separate ledger", "a separate ledger for the mooring levy"),
    Matter("separate the duties of ordering and receiving fuel", "separating the duties of ordering and receiving fuel",
           "the duties of ordering and receiving fuel are separated", "a separation of the duties of ordering and receiving fuel"),
    Matter("reassess the staffing model of the pilot stations", "reassessing the staffing model of the pilot stations",
           "the staffing model of the pilot stations is reassessed", "a new staffing model for the pilot stations"),
    Matter("resolve the 41 disputed invoices of the tug contractor", "resolving the 41 disputed invoices of the tug contractor",
           "the 41 disputed invoices of the tug contractor are resolved", "an end to the 41 disputed invoices of the tug contractor"),
    Matter("set a deadline for answering the complaints of islanders", "setting a deadline for answering the complaints of islanders",
           "the complaints of islanders are answered by a deadline", "a deadline for answering the complaints of islanders"),
    Matter("use the national register when it vets new crew", "using the national register when it vets new crew",
           "new crew are vetted against the national register", "a vetting of new crew against the national register"),
    Matter("pilot body-worn cameras at two ferry terminals", "piloting body-worn cameras at two ferry terminals",
           "body-worn cameras are piloted at two ferry terminals", "a pilot of body-worn cameras at two ferry terminals"),
    Matter("refund the winter surcharge to the fishing cooperative", "refunding the winter surcharge to the fishing cooperative",
           "the winter surcharge is refunded to the fishing cooperative", "a refund of the winter surcharge to the cooperative"),
    Matter("apologise to Mrs Quill for the delay in her case", "apologising to Mrs Quill for the delay in her case",
           "Mrs Quill receives an apology for the delay in her case", "an apology to Mrs Quill for the delay in her case"),
    Matter("retain the bridge recordings for at least ninety days", "retaining the bridge recordings for at least ninety days",
           "the bridge recordings are retained for at least ninety days", "a retention of bridge recordings for ninety days"),
    Matter("reduce the backlog of boat inspections by half", "reducing the backlog of boat inspections by half",
           "the backlog of boat inspections is reduced by half", "a smaller backlog of boat inspections"),
    Matter("map the fibre cables that cross the outer basin", "mapping the fibre cables that cross the outer basin",
           "the fibre cables that cross the outer basin are mapped", "a map of the fibre cables across the outer basin"),
    Matter("revisit the contract for dredging before it renews", "revisiting the contract for dredging before it renews",
           "the contract for dredging is revisited before it renews", "a second look at the contract for dredging"),
    Matter("lock the medicine cabinets of every rescue station", "locking the medicine cabinets of every rescue station",
           "the medicine cabinets of every rescue station are locked", "locks for the medicine cabinets of every rescue station"),
)  # fmt: skip
WHO = ("Department of Tides", "Lighthouse Authority", "Ferry Commission", "Office of Marine Safety", "Quillon City Council", "Water Board")
HEADS = ("Secretary", "Director General", "Chief Executive Officer", "Commissioner", "Minister of Ports", "Chief Constable")
TALES = (
    "The yard had kept two sets of books since the merger, and nobody could say which of them was right.",
    "Eleven of the sixty files that we drew held no signed form, and four had been destroyed by damp.",
    "Crews said that alarms sounded so often that most had been switched off by the second night.",
    "The contractor billed 212 hours in a month in which the dock was shut for repairs.",
    "An exercise in March showed that the two radio rooms could not hear each other.",
    "The policy dates from 1998 and names an officer whose post no longer exists.",
    "Between 2016 and 2019 the number of complaints rose from 112 to 347.",
    "The weather that morning was clear, with a light wind from the north-west.",
)


def matters(rng: Random, count: int) -> list[Matter]:
    """So many different things."""
    return rng.sample(MATTERS, count)


def tale(rng: Random, count: int = 2) -> str:
    """A paragraph of what was found, which asks for nothing."""
    return " ".join(rng.sample(TALES, count))
