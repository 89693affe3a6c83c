"""Commands, their help and the guides agree."""

import re
from pathlib import Path

import pytest

from inspectorate.cli.main import COMMANDS, main

ROOT = Path(__file__).resolve().parents[2]
GUIDES = "\n".join(path.read_text() for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))])


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_is_described_in_a_guide_and_its_help_names_the_exit_codes(name, capsys):
    assert f"inspectorate {name}" in GUIDES
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])
    assert end.value.code == 0
    assert "130 interrupted" in " ".join(capsys.readouterr().out.split())


def test_no_guide_names_a_command_that_does_not_exist():
    named = set(re.findall(r"(?:^|[`/ ])inspectorate ((?!inspectorate)[a-z]+)\b", GUIDES, flags=re.MULTILINE))
    assert named - {"and", "is", "reads", "does"} <= set(COMMANDS)


def test_every_file_that_a_guide_links_to_is_there():
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_wrong_usage_ends_with_two(capsys):
    with pytest.raises(SystemExit) as end:
        main(["no-such-command"])
    assert end.value.code == 2
    assert "invalid choice" in capsys.readouterr().err
