"""The ways in which a file can give away what its pages do not show: their codes, their words, what to do about each."""

from inspectorate.core.words import _

PAGE_LEAKS = (
    "covered", "outside the page", "clipped away", "marked for redaction, not applied", "said, not shown",
    "in a layer that is switched off",
)  # fmt: skip
"""Causes of `values.Hidden` that are leaks."""
PAGE_NOTES = ("no ink",)

SENTENCES = {
    "covered": _("letters stand under something that covers them"),
    "outside the page": _("letters stand outside the page"),
    "clipped away": _("letters are hidden by a clipping path"),
    "marked for redaction, not applied": _("letters are marked for redaction, and the redaction was never applied"),
    "said, not shown": _("letters are read aloud in place of what the page shows (actual text)"),
    "in a layer that is switched off": _("letters stand in a layer that is switched off"),
    "no ink": _("letters have no ink (white on white, or drawn without ink)"),
    "bookmark": _("letters of a bookmark tell what the pages hide"),
    "description": _("letters of a description (alternative or actual text) tell what the pages hide"),
    "property": _("letters of the document's properties tell what the pages hide"),
    "form field": _("letters stand in a form field that is not shown"),
    "covered field": _("letters stand in a form field that something is laid over"),
    "link": _("letters of a link's address tell what the pages hide"),
    "place of our own": _("letters of a link's path on a machine of yours tell what the pages hide"),
    "thumbnail": _("a small picture of the page is kept in the file, and the page hides something"),
    "comment": _("letters stand in a comment that is not printed"),
    "attachment": _("bytes are attached to the file"),
    "earlier revision": _("letters stand only in an earlier revision that the file still holds"),
    "picture under a box": _("a picture goes on under a box drawn over it; whatever it shows there can be uncovered"),
    "unseen bookmark": _("letters of bookmarks stand on no page"),
    "unseen settings": _("bytes of settings for making the PDF are attached to the file"),
    "unseen place": _("letters of links lead to a disk or a share of a machine, and stand on no page"),
    "unseen property": _("letters of the document's properties stand on no page"),
}
"""Each way, in the words that follow the length."""

ADVICE = {
    "covered": _("Delete the words in the source, or apply the redaction in a tool that removes text; a drawn box removes nothing."),
    "outside the page": _("Crop for good: print the pages to a new PDF from the source, or have the tool remove what lies outside."),
    "clipped away": _("Delete the words in the source and make the PDF anew."),
    "marked for redaction, not applied": _("Open the file in the tool that marked it and choose to apply the redactions."),
    "said, not shown": _("Make the PDF anew from a source without the words, or remove the tags in the tool that redacts."),
    "in a layer that is switched off": _("Flatten the layers without those that are switched off."),
    "bookmark": _("Rename or delete the bookmark."),
    "description": _("Change the alternative or actual text in the tags."),
    "property": _("Clear title, subject, keywords and the other properties (XMP too), or write what may be known."),
    "form field": _("Flatten the form, without the fields that are not shown."),
    "covered field": _("Empty the field, then flatten the form; what is laid over it can be moved."),
    "link": _("Remove the link, or let it lead elsewhere."),
    "place of our own": _("Remove the link, or let it lead elsewhere."),
    "thumbnail": _("Save the file anew without embedded thumbnails; they may be older than the redaction."),
    "comment": _("Delete all comments."),
    "attachment": _("Remove the attachment, or publish it as a document of its own."),
    "earlier revision": _("Save the file anew ('save as', or: qpdf old.pdf new.pdf); saving in place only adds to it."),
    "picture under a box": _("Black out the picture itself: print the pages to pictures, or use a tool that changes the pixels."),
}
"""What the owner of the file can do."""


def is_note(way: str) -> bool:
    """Whether it is merely worth knowing: nothing says that somebody meant to hide it."""
    return way in PAGE_NOTES or way.startswith("unseen")
