"""A report reads the same to the hundredth of a point whatever its reader has read before, and however many share the work."""

from inspectorate.reading.pool import Pool

FIRST, THEN = "AUD-2010-008", "AUD-2010-010"
"""Both lack fonts, for which PDFium has one stand-in that it fits anew for each."""


def test_a_report_is_read_alike_after_another_and_by_several_workers(real):
    folder = real / "reports" / "oregon-sos"
    first, then = (next(folder.glob(f"{name}*.pdf")) for name in (FIRST, THEN))
    with Pool(1) as one, Pool(2) as two:
        one.read(first, ocr=False)
        after = one.read(then, ocr=False)
        assert after == two.read(then, ocr=False)
        assert two.read(first, ocr=False) == one.read(first, ocr=False)
