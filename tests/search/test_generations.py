"""An index built anew takes the old one's place in one step."""

import pytest

from inspectorate.search.generations import Generations

from .conftest import fill, ids, report


@pytest.fixture
def index(tmp_path):
    return Generations(tmp_path / "index", 2)


def test_the_first_generation_is_in_use_from_the_start(index):
    assert index.current().name == "2-1"
    assert index.current() == index.current()
    assert index.current().is_dir()


def test_a_swap_puts_the_built_one_in_use_and_the_old_one_is_swept(index):
    old, built = index.current(), index.next()
    assert (built.name, index.current()) == ("2-2", old)
    index.swap(built)
    assert index.current() == built
    index.sweep()
    assert sorted(path.name for path in index.folder.iterdir()) == ["2-2", "current"]


def test_a_build_cut_short_goes_on_in_its_folder_and_is_not_swept(index):
    index.current()
    (index.next() / "half").touch()
    index.sweep()
    assert (index.next() / "half").exists()


def test_another_process_sees_the_swap(index):
    other = Generations(index.folder, 2)
    index.current()
    index.swap(index.next())
    assert other.current() == index.current()


def test_a_generation_of_another_form_is_not_read_and_goes(index):
    index.current()
    newer = Generations(index.folder, 3)
    assert newer.current().name == "3-1"
    newer.sweep()
    assert not (index.folder / "2-1").exists()


@pytest.mark.parametrize("pointer", ["", "nonsense", "2-9", "../2-1", "2-0", "\xff"])
def test_a_pointer_that_names_nothing_that_is_there_begins_anew(index, pointer):
    index.folder.mkdir()
    (index.folder / "current").write_text(pointer, encoding="latin-1")
    assert index.current().name == "2-1"


def test_a_lost_folder_begins_anew(index):
    built = index.next()
    index.swap(built)
    built.rmdir()
    assert index.current().name == "2-1"


def test_a_reader_of_the_old_generation_answers_on_until_it_lets_go(index, open_engine):
    old = fill(open_engine(index.current()), report("a", "Buoys"))
    fill(open_engine(index.next()), report("b", "Buoys"))
    index.swap(index.next())
    index.sweep()
    assert ids(old, "buoys") == ["a"]
    assert ids(open_engine(index.current()), "buoys") == ["b"]
