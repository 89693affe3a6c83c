"""Our own strings, ready for translation outside Django: `_("…")` looks them up in the project's catalogue."""

import gettext
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).resolve().parent.parent / "locale"


@cache
def _catalogue() -> gettext.NullTranslations:
    return gettext.translation("django", LOCALES, fallback=True)


def _(message: str) -> str:
    """The message in the language of the process (LANGUAGE, LANG), or as written where no catalogue has it."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that fits `count`."""
    return _catalogue().ngettext(one, many, count)
