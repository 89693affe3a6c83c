"""What a document says of itself: title, number, date, office, kind, summary, money, each with its place.

Verbs: `facts`, `money`, `flags`. Methods are general; what is known of words, names and offices is data beside the code.
"""

from inspectorate.reading.facts.doubts import flags
from inspectorate.reading.facts.money import money
from inspectorate.reading.facts.read import facts

__all__ = ["facts", "flags", "money"]
