"""Real reports broken in every way we could think of: each ends as a reading or as a reason with advice, in time."""

import os
import random
import time

import pytest

from inspectorate.reading.pool import Pool
from tests.fuzz.cases import DEADLINE, TIGHT, broken, faults, reports
from tests.fuzz.mutations import WAYS, mutated

SHORT, LONG = 40, 600
"""How many broken reports are read with fixed seeds, and in the soak with seeds that are drawn anew."""
SEEDS = "INSPECTORATE_FUZZ_SEED"
"""Names the first seed of a soak, to see a failure again."""


def read(real, folder, seeds):
    """What is wrong with each broken report, by what was done to it."""
    sources, wrong = reports(real), []
    with Pool(1, TIGHT) as pool:
        for seed in seeds:
            how, path = broken(folder, sources[seed % len(sources)], seed)
            begun = time.monotonic()
            found = faults(pool, path, pool.read(path, ocr=False))
            taken = time.monotonic() - begun
            wrong += [f"{how}: {fault}" for fault in found]
            wrong += [f"{how}: {taken:.0f} s"] if taken > DEADLINE else []
            path.unlink()
    return wrong


@pytest.mark.real
def test_a_broken_report_is_read_or_named_with_advice(real, tmp_path):
    assert read(real, tmp_path, range(SHORT)) == []


@pytest.mark.real
@pytest.mark.parametrize("seed", [1231, 1323], ids=["the table of places is wrong", "numbers are others"])
def test_a_page_that_cannot_be_drawn_is_refused_with_advice(real, tmp_path, seed):
    assert read(real, tmp_path, [seed]) == []


@pytest.mark.real
@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_reports_broken_anew_are_read_or_named_with_advice(real, tmp_path):
    first = int(os.environ.get(SEEDS) or random.SystemRandom().randrange(10**9))
    wrong = read(real, tmp_path, range(first, first + LONG))
    assert not wrong, "\n".join((f"{SEEDS}={first}", *wrong))


def test_a_seed_breaks_the_same_bytes_in_the_same_way():
    data = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n<< /Length 5 >>\nstream\nhello\nendstream\nendobj\n" % n for n in range(9))
    seen = [mutated(data, seed) for seed in range(200)]
    assert seen == [mutated(data, seed) for seed in range(200)]
    assert {name for how, _data in seen for name in how.split(" and ")} == set(WAYS)
    assert sum(made == data for _how, made in seen) < 10
