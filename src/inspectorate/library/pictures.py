"""Pictures of pages that were drawn already, in the memory of this server process: drawing one takes a worker a tenth of a second."""

from django.conf import settings

from inspectorate.core.shelf import Shelf
from inspectorate.library.models import PublicDocument

Key = tuple[str, int, int]
"""Document, page, width in pixels."""

kept: Shelf[Key, bytes] = Shelf(settings.PICTURES_BYTES)
"""Asked only for what is public; what is no longer is let go by `let_go`, at the next request after its withdrawal."""


def let_go() -> None:
    """Drop the pictures of documents that no public version holds."""
    held = {document for document, _page, _width in kept}
    public = set(PublicDocument.objects.filter(sha256__in=held, gone=False).values_list("sha256", flat=True)) if held else set()
    kept.drop(lambda key: key[0] not in public)
