"""Progress is shown on a terminal only and never in the middle of the data."""

import os
import pty
import subprocess
import sys

from inspectorate.cli.progress import progress

COUNT = "from inspectorate.cli.progress import progress\nfor n in progress(range(3), 3, 'counting'): print('item', n)"


def test_without_a_terminal_nothing_but_the_items_comes(capsys):
    assert list(progress(iter("abc"), 3, "counting")) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_progress_goes_there_and_the_data_where_it_was_sent():
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm"}
    ended = subprocess.run([sys.executable, "-c", COUNT], stdout=subprocess.PIPE, stderr=theirs, env=environment, check=True, text=True)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert ended.stdout.splitlines() == ["item 0", "item 1", "item 2"]
    assert "counting" in shown
    assert "2/3" in shown
