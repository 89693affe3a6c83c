"""The properties of a document, of its dictionary and of XMP, but for who made it, with which program and when. Runs in a worker."""

from collections.abc import Iterator
from typing import Any

import pikepdf
from lxml import etree

from inspectorate.core.words import _
from inspectorate.reading.gate.inside import ODD, Said, text_of

MOST = 4 << 20
"""Bytes of XMP."""
MAKING = {
    "author", "creator", "producer", "creatortool", "creationdate", "moddate", "createdate", "modifydate", "metadatadate", "trapped",
    "format", "documentid", "instanceid", "originaldocumentid", "versionid", "renditionclass", "part", "conformance", "amd",
    "when", "action", "softwareagent", "changed", "company", "sourcemodified", "language", "rev", "toolkit",
    "xmptk", "pdfversion", "manager",
}  # fmt: skip
"""Names of properties that tell of the making: not what a page could hide."""


def properties(pdf: pikepdf.Pdf, failed: list[str]) -> list[Said]:
    """Title, subject, keywords, description and whatever else is stated in words, each text once."""
    texts: list[str] = []
    for part in (_dictionary, _xmp):
        try:
            texts += [text for text in part(pdf) if text.strip()]
        except (*ODD, etree.LxmlError):
            failed.append(_("properties"))
    return [Said("property", text, number) for number, text in enumerate(dict.fromkeys(texts), start=1)]


def _dictionary(pdf: pikepdf.Pdf) -> Iterator[str]:
    info: Any = pdf.trailer.get("/Info", pikepdf.Dictionary())
    for name in info:
        if name[1:].lower() not in MAKING:
            yield text_of(info[name])


def _xmp(pdf: pikepdf.Pdf) -> Iterator[str]:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(stream.read_bytes()[:MOST], parser)
    for node in root.iter() if root is not None else ():
        if not isinstance(node.tag, str) or _making(node):
            continue
        yield (node.text or "").strip()
        yield from (
            str(value) for name, value in node.attrib.items() if _plain(name) not in MAKING | {"about", "lang", "parsetype", "resource"}
        )


def _making(node: Any) -> bool:
    return _plain(node.tag) in MAKING or any(_plain(above.tag) in MAKING for above in node.iterancestors())


def _plain(name: str | bytes) -> str:
    return str(etree.QName(name).localname).lower()
