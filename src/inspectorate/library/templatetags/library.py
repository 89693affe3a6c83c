"""Codes into words, amounts into figures, statuses into shapes."""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation

from django import template
from django.conf.locale import LANG_INFO
from django.template.defaultfilters import capfirst
from django.utils.formats import number_format
from django.utils.translation import get_language_info

from inspectorate.core.dates import PartialDate
from inspectorate.library.labels import OPTIONS, TABLES
from inspectorate.library.values import Fact, Option, ReadHere
from inspectorate.look.templatetags.look import printed

register = template.Library()


@register.filter
def words(code: str, table: str) -> str:
    """The words for a code of one of `labels.TABLES`; the code itself where the table does not know it."""
    return str(TABLES[table].get(code, code))


@register.filter
def fact_label(fact: Fact) -> str:
    """What a fact is called: what its listing calls it, or our word."""
    return fact.label or words(fact.key, "field")


@register.filter
def option_text(text: str, facet: str) -> str:
    """A facet's value in words where it is a code of ours; names of agencies and years stay as they are."""
    return str(OPTIONS.get(facet, {}).get(text, text))


@register.filter
def in_order(options: Sequence[Option], facet: str) -> Sequence[Option]:
    """A facet's options as one looks for them: years the newest first, all else as given (most reports first)."""
    return sorted(options, key=lambda option: option.value, reverse=True) if facet == "year" else options


@register.filter
def value_text(text: str, key: str) -> str:
    """A fact's value as a reader expects it: a language by its name, a kind with a capital."""
    if key == "language":
        return str(get_language_info(text)["name_translated"]) if text in LANG_INFO else text
    return capfirst(text) if key in ("kind", "type") else text


@register.filter
def read_text(item: ReadHere) -> str:
    """What was read on a page, dates and amounts printed as everywhere."""
    if item.key.endswith(("_on", "_date")):
        with suppress(ValueError):
            return printed(PartialDate.parse(item.text))
    figure, _space, currency = item.text.rpartition(" ")
    return amount(figure, currency) if item.key == "money" and figure else item.text


@register.filter
def lowered(label: str) -> str:
    """A label inside a sentence: "Issue date" → "issue date"; a word in capitals keeps them."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


@register.filter
def status_shape(status: str) -> str:
    """The shape of a printed status: ○ where it says closed, ● where it says open, nothing else."""
    low = status.lower()
    return "○" if "closed" in low else "●" if "open" in low else ""


@register.filter
def amount(value: str, currency: str) -> str:
    """A decimal string as money: `66848.00`, `USD` → "$66,848"; cents only where there are any."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return f"{value} {currency}"
    places = 0 if number == number.to_integral() else 2
    figure = number_format(abs(number), decimal_pos=places, use_l10n=True, force_grouping=True)
    sign = "−" if number < 0 else ""
    symbol = {"USD": "$", "GBP": "£", "EUR": "€"}.get(currency)
    return f"{sign}{symbol}{figure}" if symbol else f"{sign}{figure} {currency}"
