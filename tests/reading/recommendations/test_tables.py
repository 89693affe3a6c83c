"""Tables with a row a recommendation, and columns of target dates on scans that lie on their side."""

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations import recommendations
from inspectorate.reading.recommendations.tables import rows
from inspectorate.reading.responses.columns import dates_beside
from inspectorate.reading.values import Block, Line, Page, Recommendation, Role, State, Word
from tests.reading.recommendations.paper import FILLER, HEIGHT, WIDTH, sheet


def table(number: int, *lines: tuple[str, ...]) -> Page:
    """A page with one table of these rows."""
    words: list[Word] = []
    cut: list[Line] = []
    blocks: list[Block] = []
    for row, cells in enumerate(lines):
        for column, text in enumerate(cells):
            if not text:
                continue
            first, left, top = len(words), 7200 + 9000 * column, 10000 + 3000 * row
            for word in text.split():
                words.append(Word(word, (left, top, left + 400 * len(word), top + 1000), 1000))
                left += 400 * (len(word) + 1)
            cut.append(Line(first, len(words)))
            blocks.append(Block(len(cut) - 1, len(cut), Role.CELL, 0, row, column))
    return Page(number=number, width=WIDTH, height=HEIGHT, state=State.TEXT, words=tuple(words), lines=tuple(cut), blocks=tuple(blocks))


def read_pages(*pages: Page) -> tuple[Recommendation, ...]:
    document = Document.of(pages)
    return recommendations(document, layout=choose(document, shipped()))


LIST = sheet(1, "# Recommendations\nThe Agency should:\n    1. Keep a list of all the berths.\n    2. Count the vessels each year.")


def test_a_status_table_adds_status_and_date_by_number() -> None:
    items = read_pages(
        LIST,
        sheet(2, FILLER),
        table(3, ("Rec. No.", "Status", "Planned Completion Date"), ("1", "Resolved", "9/30/2021"), ("2", "Unresolved", "")),
    )
    assert [item.status.value for item in items if item.status] == ["Resolved", "Unresolved"]
    assert [item.target_date.value if item.target_date else None for item in items] == ["2021-09-30", None]


def test_a_table_that_prints_the_words_again_adds_a_place() -> None:
    items = read_pages(
        LIST,
        table(
            2, ("Recommendation", "Due Date"), ("Keep a list of all the berths.", "May 2021"), ("Count the vessels each year.", "June 2021")
        ),
    )
    assert len(items) == 2
    assert [sorted({span.page for span in item.spans}) for item in items] == [[1, 2], [1, 2]]


def test_where_a_table_is_all_there_is_its_rows_are_the_recommendations() -> None:
    items = read_pages(table(1, ("#", "Recommendation", "Status"), ("Rec. 10", "Publish the policy on vessels at night.", "Implemented")))
    assert [(item.number, item.text) for item in items] == [("10", "Publish the policy on vessels at night.")]
    assert items[0].status is not None
    assert items[0].status.value == "Implemented"


def test_a_table_under_a_caption_of_recommendations_is_a_list() -> None:
    items = read_pages(
        sheet(
            1,
            f"{FILLER}\n# Table 4. Recommendations on the Harbour Fees\n| Measure | Authority | Timeline\n"
            "| 1 Publish the fees of every pier once a year | Harbour Office; Ministry of Ports | May 2024\n"
            "| 2. Keep a register of all moorings and berths | Harbour Office | June 2025",
        )
    )
    assert [(item.number, item.text) for item in items] == [
        ("1", "Publish the fees of every pier once a year"),
        ("2", "Keep a register of all moorings and berths"),
    ]
    assert items[0].addressees == ("Harbour Office", "Ministry of Ports")
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2024-05"


MEASURES = (
    ("Moorings", "Publish the fees of every berth once a year", "Keep a register of those who own a boat"),
    ("Piers", "Establish rules against fire below the planks", "Count the lamps and replace what is broken"),
)


def test_tables_that_count_from_1_each_are_the_list_where_they_hold_more_than_the_prose() -> None:
    tables = "".join(
        f"# Table {n}. Recommendations on {topic}\n| Measure | Authority | Timeline\n"
        f"| 1 {first} | Harbour Office | May 2024\n| 2 {second} | Harbour Office | June 2025\n"
        for n, (topic, first, second) in enumerate(MEASURES, start=1)
    )
    items = read_pages(sheet(1, f"{FILLER}\n{tables}# Recommendations\nThe Harbour Office should keep the log of the winter.\n"))
    assert [item.number for item in items] == ["1", "2", "1", "2"]


def test_a_table_of_measures_under_another_caption_is_no_list() -> None:
    lines = "| Measure | Authority\n| 1 Depth at the eastern pier at noon | Harbour Office"
    assert read_pages(sheet(1, f"{FILLER}\n# Table 4. Measures of Water Depth\n{lines}")) == ()


def test_other_tables_say_nothing_of_recommendations() -> None:
    document = Document.of([table(1, ("Port", "Vessels", "Date"), ("Amarel", "1,204", "May 2021"))])
    assert rows(document, shipped()[0]) == ()


def test_a_table_keeps_its_heads_on_the_next_page_only_when_it_is_as_wide() -> None:
    head = table(1, ("No.", "Recommendation", "Status"), ("1", "Publish the policy on vessels.", "Open"))
    wide = table(2, ("2", "Publish the policy on berths.", "Closed"))
    other = table(2, ("Phone", "E-mail"), ("555-0142", "a@port.example"))
    assert [row.page for row in rows(Document.of([head, wide]), shipped()[0])] == [1, 2]
    assert [row.page for row in rows(Document.of([head, other]), shipped()[0])] == [1]


def turned(*places: tuple[str, int, int]) -> Page:
    """A page that lies on its side: each word with its place along the line and down the page, in points; it is read from below."""
    words = tuple(
        Word(text, (100 * down, HEIGHT - 100 * along - 500 * len(text), 100 * down + 800, HEIGHT - 100 * along), 800)
        for text, along, down in places
    )
    return Page(
        number=1,
        width=WIDTH,
        height=HEIGHT,
        state=State.OCR,
        engine="tesseract",
        words=words,
        lines=(Line(0, len(words)),),
        blocks=(Block(0, 1),),
    )


def test_target_dates_in_a_column_are_read_on_a_page_that_lies_on_its_side() -> None:
    page = turned(
        ("TARGET", 600, 100), ("DATE", 640, 100),
        ("Recommendation", 40, 140), ("#", 120, 140), ("1", 130, 140), ("December", 580, 160), ("2008", 630, 160),
        ("Recommendation", 40, 200), ("#", 120, 200), ("2", 130, 200), ("3/1/06", 610, 220),
        ("Recommendation", 40, 260), ("#", 120, 260), ("3", 130, 260), ("10/3005", 610, 280),
    )  # fmt: skip
    assert [(cell.number, str(cell.date) if cell.date else None) for cell in dates_beside([page])] == [
        ("1", "2008-12"),
        ("2", "2006-03-01"),
        ("3", None),
    ]
