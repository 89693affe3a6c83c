"""How dates, sizes and counts are printed, in the language of the page. Values are duck-typed: the look knows no other room."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext

register = template.Library()


@register.filter
def printed(value: Any) -> str:
    """A date as far as it is known: "12 April 2021", "April 2021", "2021"; an instant as its day in the office's zone."""
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "j F Y")
    if isinstance(value, date) or value.day:
        return formats.date_format(date(value.year, value.month, value.day), "j F Y")
    if value.month:
        return formats.date_format(date(value.year, value.month, 1), "F Y")
    return str(value.year)


@register.filter
def iso(value: Any) -> str:
    """The same for machines: `2021-04-12`, `2021-04`, `2021`."""
    return timezone.localtime(value).date().isoformat() if isinstance(value, datetime) else str(value)


@register.filter
def grouped(value: int) -> str:
    """A whole number with its thousands set apart: "31,882"."""
    return formats.number_format(value, use_l10n=True, force_grouping=True)


@register.filter
def size(value: int) -> str:
    """Bytes as a reader's size: "840 kB", "1.2 MB" (powers of ten)."""
    if value < 1_000_000:
        return gettext("%(n)s kB") % {"n": formats.number_format(max(1, round(value / 1000)))}
    return gettext("%(n)s MB") % {"n": formats.number_format(value / 1_000_000, decimal_pos=1)}


@register.filter
def pages(value: int) -> str:
    """A count of pages in words: "31 pages"."""
    return ngettext("%(n)s page", "%(n)s pages", value) % {"n": grouped(value)}


@register.filter
def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: what stands between empty lines."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


@register.filter
def points(value: int) -> str:
    """1/100 pt as whole points, for the width and height of a picture."""
    return str(round(value / 100))


@register.filter
def unlocalized(value: int) -> str:
    """A number for a machine: no separators in any language."""
    return str(value)
