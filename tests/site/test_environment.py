"""What an installation can be told, and what it refuses."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from inspectorate.core.exits import Exit
from inspectorate.site import datafolder
from inspectorate.site.databases import database
from inspectorate.site.environment import TABLE, Misconfigured, read, refuse_unsafe
from tests.databases import Office

ROOT = Path(__file__).resolve().parent.parent.parent
SECRET = "x" * 50


def test_without_any_setting_everything_has_a_safe_default():
    values = read({})
    assert set(values) == {setting.name for setting in TABLE}
    assert values["INSPECTORATE_DATA"] == Path("data").absolute()
    assert values["INSPECTORATE_DEBUG"] is False
    assert values["INSPECTORATE_BACKFILE_AFTER"] == 90
    assert values["INSPECTORATE_UNCHECKED"] == "marked"


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("INSPECTORATE_DEBUG", "maybe", "yes or no"),
        ("INSPECTORATE_BACKFILE_AFTER", "soon", "a whole number"),
        ("INSPECTORATE_BACKFILE_AFTER", "-1", "a whole number"),
        ("INSPECTORATE_UNCHECKED", "shown", "marked or hidden"),
        ("INSPECTORATE_ZONE", "Washington", "America/New_York"),
        ("INSPECTORATE_ZONE", "../../etc/passwd", "America/New_York"),
        ("INSPECTORATE_LANGUAGE", "English", "such as en or es"),
        ("INSPECTORATE_COLOUR", "blue", "#005ea2"),
        ("INSPECTORATE_ADDRESS", "reports.example.gov", "https://reports.example.gov"),
        ("INSPECTORATE_ADDRESS", "https://example.gov/reports", "without a path"),
        ("INSPECTORATE_LOG_LEVEL", "LOUD", "DEBUG or INFO"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_what_to_write(name, given, expected):
    with pytest.raises(Misconfigured) as refused:
        read({name: given})
    for piece in (name, given, expected, "Nothing was started"):
        assert piece in str(refused.value)


def test_values_are_read_as_what_they_are():
    values = read(
        {
            "INSPECTORATE_ADDRESS": "https://reports.example.gov/",
            "INSPECTORATE_HOSTS": "one.example.gov, two.example.gov",
            "INSPECTORATE_DEBUG": "YES",
            "INSPECTORATE_ZONE": "America/New_York",
            "INSPECTORATE_DATA": "~/office",
        }
    )
    assert values["INSPECTORATE_ADDRESS"] == "https://reports.example.gov"
    assert values["INSPECTORATE_HOSTS"] == ("one.example.gov", "two.example.gov")
    assert values["INSPECTORATE_DEBUG"] is True
    assert values["INSPECTORATE_DATA"] == Path.home() / "office"


def test_production_refuses_what_is_not_safe_naming_all_of_it_at_once():
    values = read({"INSPECTORATE_ADDRESS": "https://reports.example.gov", "INSPECTORATE_DEBUG": "yes"})
    with pytest.raises(Misconfigured) as refused:
        refuse_unsafe(values, secret="secret", hosts=("*",))
    for name in ("INSPECTORATE_DEBUG", "SECRET_KEY", "INSPECTORATE_HOSTS"):
        assert name in str(refused.value)
    safe = read({"INSPECTORATE_ADDRESS": "https://reports.example.gov"})
    refuse_unsafe(safe, secret=SECRET, hosts=("reports.example.gov",))
    for wrong in ({"secret": "django-insecure-" + SECRET, "hosts": ("a.gov",)}, {"secret": SECRET, "hosts": ()}):
        with pytest.raises(Misconfigured):
            refuse_unsafe(safe, **wrong)


def test_at_home_nothing_of_that_is_asked():
    refuse_unsafe(read({"INSPECTORATE_DEBUG": "yes"}), secret="x", hosts=("*",))


def test_a_secret_that_a_full_disk_left_empty_is_made_anew(tmp_path):
    (tmp_path / "secret").touch()
    made = datafolder.secret_of(tmp_path)
    datafolder.prepare(tmp_path, made)
    assert datafolder.secret_of(tmp_path) == made
    datafolder.prepare(tmp_path, SECRET)
    assert datafolder.secret_of(tmp_path) == made, "the first one stands"
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [child.name for child in tmp_path.glob(".secret*")] == []


def test_the_data_folder_is_made_for_its_owner_alone_and_keeps_its_secret(tmp_path):
    data = tmp_path / "deep" / "data"
    datafolder.prepare(data, SECRET)
    datafolder.prepare(data, "another")
    assert {child.name for child in data.iterdir()} == {"private", "public", "keys", "secret"}
    assert datafolder.secret_of(data) == SECRET
    assert stat.S_IMODE((data / "secret").stat().st_mode) == 0o600
    for folder in (data, data / "keys", data / "private"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_data_folder_that_cannot_be_written_is_refused_by_name(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Misconfigured, match=r"file/data cannot be written.*INSPECTORATE_DATA"):
        datafolder.prepare(tmp_path / "file" / "data", SECRET)


def test_sqlite_queues_its_writers_and_survives_a_power_cut(tmp_path):
    options = database("", tmp_path)["OPTIONS"]
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)
    assert "synchronous=FULL" in options["init_command"]
    assert database("sqlite:////tmp/other.sqlite3", tmp_path)["OPTIONS"] == options
    assert database("postgresql://clerk:pass@host/office", tmp_path)["ENGINE"].endswith("postgresql")


@pytest.mark.parametrize("url", ["mysql://u:hunter2@h/n", "nonsense://hunter2", "hunter2", "postgresql://u:hunter2@h:port/n"])
def test_another_database_is_refused_without_repeating_its_password(tmp_path, url):
    with pytest.raises(Misconfigured) as refused:
        database(url, tmp_path)
    assert "hunter2" not in str(refused.value)


def test_the_guide_lists_every_setting_with_its_default_and_purpose():
    guide = (ROOT / "docs" / "running.md").read_text().splitlines()
    rows = [line for line in guide if line.startswith("| `")]
    assert rows == [f"| `{s.name}` | {f'`{s.default}`' if s.default else '–'} | {s.purpose} |" for s in TABLE]


def test_a_command_in_an_unsafe_production_ends_with_2_before_it_does_anything(tmp_path):
    office = Office("sqlite", tmp_path / "data")
    unsafe = office.environment | {"INSPECTORATE_ADDRESS": "https://reports.example.gov", "INSPECTORATE_DEBUG": "yes"}
    ended = office.run("journal", "verify", env=unsafe)
    assert ended.returncode == Exit.USAGE
    assert "INSPECTORATE_DEBUG shows the inside" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not office.data.exists()


def test_the_first_command_prepares_the_installation(tmp_path):
    office = Office("sqlite", tmp_path / "data")
    ended = office.run("journal", "verify")
    assert (ended.returncode, ended.stderr) == (Exit.FINE, "")
    assert ended.stdout == "Everything is as it was recorded.\n"
    assert stat.S_IMODE((office.data / "inspectorate.sqlite3").stat().st_mode) == 0o600
    (office.data / "secret").write_text("another")
    assert office.run("journal", "verify").returncode == Exit.FINE


def test_looking_at_the_settings_makes_nothing(tmp_path):
    office = Office("sqlite", tmp_path / "data")
    assert office.python("-c", "import inspectorate.site.settings").returncode == 0
    assert not office.data.exists()


def test_a_database_that_cannot_be_reached_is_named_without_its_password(tmp_path):
    office = Office("postgresql", tmp_path / "data", f"postgresql://clerk:hunter2@{str(tmp_path).replace('/', '%2F')}/office")
    ended = office.run("journal", "verify")
    assert ended.returncode == Exit.USAGE
    assert "The database cannot be used" in ended.stderr
    assert "hunter2" not in ended.stderr
    assert "Traceback" not in ended.stderr


def test_four_first_commands_at_once_agree_on_one_installation(tmp_path):
    office = Office("sqlite", tmp_path / "data")
    with ThreadPoolExecutor(4) as pool:
        ended = list(pool.map(lambda _n: office.run("journal", "verify"), range(4)))
    assert [(one.returncode, one.stderr) for one in ended] == [(Exit.FINE, "")] * 4
