"""What every page must be, whatever it says: one h1, with which the title begins; ids, labels and links that hold; nothing inline."""

from collections import Counter

from django.urls import Resolver404, resolve
from lxml import html

CONTROLS = "input[not(@type='hidden')] | select | textarea"
REFERENCES = ("aria-labelledby", "aria-describedby", "for", "aria-controls")


def _words(element) -> str:
    return " ".join(element.text_content().split())


def faults(page: str) -> list[str]:
    """Everything that is wrong with a page, in words."""
    tree = html.document_fromstring(page)
    return [fault for check in CHECKS for fault in check(tree, page)]


def _head(tree, _page):
    title, headings = tree.findtext(".//title") or "", tree.findall(".//h1")
    if len(headings) != 1:
        yield f"{len(headings)} h1"
    elif not " ".join(title.split()).startswith(_words(headings[0])):
        yield f"the title {title!r} does not begin with the h1 {_words(headings[0])!r}"
    if not tree.get("lang"):
        yield "no language"


def _levels(tree, _page):
    before = 1
    for heading in tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]"):
        level = int(heading.tag[1])
        if level > before + 1:
            yield f"{heading.tag} {_words(heading)!r} after h{before}"
        before = level


def _ids(tree, _page):
    for name, count in Counter(tree.xpath("//@id")).items():
        if count > 1:
            yield f"id {name!r} stands {count} times"
    known = set(tree.xpath("//@id"))
    for attribute in REFERENCES:
        for value in tree.xpath(f"//@{attribute}"):
            yield from (f"{attribute}={name!r} names nothing" for name in value.split() if name not in known)
    yield from (f"#{href[1:]} names nothing" for href in tree.xpath("//a/@href[starts-with(., '#')]") if href[1:] not in known)


def _controls(tree, _page):
    labelled = set(tree.xpath("//label/@for"))
    for control in tree.xpath(f"//{CONTROLS.replace(' | ', ' | //')}"):
        if control.get("id") not in labelled and not control.get("aria-label"):
            yield f"a control without a label: {html.tostring(control)[:80]!r}"
    for form in tree.xpath("//form"):
        if not form.xpath(".//button[@type='submit']"):
            yield "a form without a button"


def _inline(tree, _page):
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.get("style") is not None or element.tag == "style" or (element.tag == "script" and not element.get("src")):
            yield f"inline style or script: <{element.tag}>"
        yield from (f"inline code: {name}" for name in element.attrib if name.startswith("on"))


def _links(tree, _page):
    for link in tree.xpath("//a"):
        href = link.get("href")
        if not href:
            yield f"a link that leads nowhere: {_words(link)!r}"
        elif not _words(link) and not link.get("aria-label") and not link.xpath(".//img[@alt!='']"):
            yield f"a link without words: {href}"
        elif href.startswith("/") and not _known(href):
            yield f"a link to an address that no view answers: {href}"


def _known(href: str) -> bool:
    try:
        resolve(href.split("#")[0].split("?")[0])
    except Resolver404:
        return False
    return True


def _pictures(tree, _page):
    yield from ("a picture without alt" for picture in tree.xpath("//img[not(@alt)]"))


def _left_over(tree, page):
    yield from (f"left over: {mark}" for mark in ("{{", "{%", "{#") if mark in page)
    yield from ("the word None" for part in tree.xpath("//main//text()") if part.strip() == "None")


CHECKS = (_head, _levels, _ids, _controls, _inline, _links, _pictures, _left_over)
