"""The project names no machine, no registry and no real document's words."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = re.compile(r"(?<![\w.])/(?:work|farm|root|opt)/|https?://[a-z0-9.-]*(?:pypi|npmjs|pythonhosted|deb\.debian)[a-z0-9.-]*")
GENERATED = {".woff2", ".png", ".svg", ".mo"}


def tracked() -> list[Path]:
    out = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in out.split("\0") if name and Path(name).suffix not in GENERATED]


def test_no_file_names_a_path_of_a_machine_or_the_host_of_a_registry():
    here = Path(__file__)
    bad = [path for path in tracked() if path != here and path.is_file() and FORBIDDEN.search(path.read_text(errors="replace"))]
    assert not bad


def test_every_requirement_is_locked_with_a_hash():
    for lock in (ROOT / "requirements").glob("*.txt"):
        entries = [block for block in re.split(r"\n(?=\S)", lock.read_text()) if "==" in block and not block.startswith("#")]
        assert entries
        assert all("--hash=sha256:" in block for block in entries), lock.name


@pytest.mark.parametrize("name", ["pypi", "npm"])
def test_no_lock_file_says_where_packages_come_from(name):
    locks = [*(ROOT / "requirements").glob("*.txt"), *ROOT.glob("package-lock.json")]
    assert not [
        lock.name
        for lock in locks
        if re.search(r"https?://\S*(index|simple|registry)", lock.read_text()) or f"{name}js.org" in lock.read_text()
    ]
