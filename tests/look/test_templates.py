"""Templates speak through gettext, say what they take, and know no room above their own."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "inspectorate"
TEMPLATES = sorted(path for room in ("look", "library") for path in (SOURCE / room / "templates").rglob("*.html"))
SHOWN = ("alt", "aria-label", "placeholder", "title")
OURS = {"PDF", "SHA-256"}
"""Words that are the same in every language."""


def untranslated(template: str) -> list[str]:
    """The words of a template that no translator will see."""
    text = re.sub(r"{#.*?#}", " ", template, flags=re.DOTALL)
    text = re.sub(r"{%\s*blocktranslate.*?endblocktranslate\s*%}", " ", text, flags=re.DOTALL)
    spoken = [value for name in SHOWN for value in re.findall(rf'\s{name}="([^"]*)"', text)]
    text = re.sub(r"{%.*?%}|{{.*?}}", " ", text, flags=re.DOTALL)
    spoken = [re.sub(r"{%.*?%}|{{.*?}}", " ", value) for value in spoken]
    body = re.sub(r"<!doctype html>|<[^<>]*>", " ", text)
    return [
        word
        for part in (body, *spoken)
        for word in re.findall(r"[A-Za-z][A-Za-z]+(?:-\d+)?", re.sub(r"&\w+;", " ", part))
        if word not in OURS
    ]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_word_can_be_translated(path):
    assert untranslated(path.read_text(encoding="utf-8")) == []


def test_a_forgotten_word_is_found():
    assert untranslated('<p>Hello {{ name }}</p><img alt="A seal">') == ["Hello", "seal"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_what_it_takes(path):
    assert path.read_text(encoding="utf-8").startswith("{# ")


@pytest.mark.parametrize("path", [path for path in TEMPLATES if "/look/" in str(path)], ids=lambda path: path.name)
def test_the_look_knows_no_other_room(path):
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r'{%\s*(?:include|extends)\s+"(\w+)/', text)) <= {"look"}
    assert "{% url" not in text
    assert re.findall(r"{% load ([\w ]+)%}", text) == [found for found in re.findall(r"{% load ([\w ]+)%}", text) if "library" not in found]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_an_included_template_sees_only_what_it_is_given(path):
    includes = re.findall(r"{%\s*include\s+(.*?)%}", path.read_text(encoding="utf-8"))
    assert [found for found in includes if not found.strip().endswith(" only") and "with" in found] == []
