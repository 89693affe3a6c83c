"""Codes into words, amounts into figures, statuses into shapes."""

from decimal import Decimal, InvalidOperation

from django import template
from django.utils.formats import number_format

from inspectorate.library.labels import TABLES
from inspectorate.library.values import Fact

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
