"""The verbs, one file a group: accept, answer, state, take over, publish, withdraw, join; whole batches: ingest, import."""

from inspectorate.library.services.accepting import Accepted, accept_document, accept_row, refuse
from inspectorate.library.services.drafts import Given
from inspectorate.library.services.joining import join
from inspectorate.library.services.publishing import Made, Publishing, publish, waiting
from inspectorate.library.services.questions import answer
from inspectorate.library.services.retaking import Newer, take_over
from inspectorate.library.services.stating import state, state_issuer
from inspectorate.library.services.withdrawing import Withdrawal, going, withdraw

__all__ = [
    "Accepted",
    "Given",
    "Made",
    "Newer",
    "Publishing",
    "Withdrawal",
    "accept_document",
    "accept_row",
    "answer",
    "going",
    "join",
    "publish",
    "refuse",
    "state",
    "state_issuer",
    "take_over",
    "waiting",
    "withdraw",
]
