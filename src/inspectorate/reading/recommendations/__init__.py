"""The recommendations that a document makes, and what management answered, each with its places. Pure.

`recommendations` reads them, `flags` names what a person should look at.
"""

from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import recommendations

__all__ = ["flags", "recommendations"]
