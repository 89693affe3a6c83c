"""Which versions of a report are to be published or corrected, given its texts and what is public. Pure.

A report from a listing is version 1 without a file; its first document corrects version 1; every later text is a version.
"""

from collections.abc import Sequence
from dataclasses import dataclass

PUBLISH, CORRECT = "published", "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """A version that was published: its number, the hash of its main document ("" for none), and whether it was withdrawn."""

    version: int
    main: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do: `act` on `version`, whose main document is `main` ("" for none)."""

    act: str
    version: int
    main: str = ""


def steps(texts: Sequence[str], public: Sequence[Public], *, again: bool = False) -> tuple[Step, ...]:
    """What to publish in order. `texts` are main documents in the order accepted, `public` the versions in order.

    A correction is a proposal: where the record is the same, nothing is done. A withdrawn version stays withdrawn, and a report
    whose last version was withdrawn waits until a document comes that it did not have, or a person says that the last one may be
    published `again`: as a version of its own, since a withdrawal is never undone.
    """
    if not public:
        return tuple(Step(act=PUBLISH, version=n, main=main) for n, main in enumerate(texts or [""], start=1))
    last = public[-1]
    shown = {version.main for version in public}
    fresh = [main for main in texts if main not in shown]
    first: list[Step] = []
    if last.withdrawn and again and not fresh:
        return (Step(act=PUBLISH, version=last.version + 1, main=last.main),)
    if not last.withdrawn:
        main = fresh.pop(0) if not last.main and fresh else last.main
        first = [Step(act=CORRECT, version=last.version, main=main)]
    return (*first, *(Step(act=PUBLISH, version=n, main=main) for n, main in enumerate(fresh, start=last.version + 1)))
