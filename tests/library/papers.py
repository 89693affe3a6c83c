"""Small real PDFs of a made-up report, set by typst: what the reader makes of them is known."""

from pathlib import Path

import typst

OFFICE = r"Department of Homeland Security \ Office of Inspector General"
PAGE = """#set page(paper: "us-letter", margin: 1in)
#set text(size: 11pt)
#align(center)[{office}
#v(2in)
#text(size: 22pt, weight: "bold")[{title}]
#v(1in)
{number} \\ {date}]
#pagebreak()
= Results
We found that loans of {number} were not recorded. {words}
= Recommendations
Recommendation 1: We recommend that the Director keep a record of all loans.

Recommendation 2: We recommend that the Director train all staff every year.
"""


def paper(file: Path, number="OIG-24-07", title="Harbor Loans Were Not Recorded in Full", date="April 12, 2024", words="", office=OFFICE):
    """Write the PDF and return its path."""
    file.parent.mkdir(parents=True, exist_ok=True)
    source = file.with_suffix(".typ")
    source.write_text(PAGE.format(title=title, number=number, date=date, words=words, office=office))
    file.write_bytes(typst.compile(str(source)))
    source.unlink()
    return file


def papers(folder: Path, count: int):
    """So many different reports in a folder."""
    subjects = [
        "Harbor Loans",
        "Ferry Permits",
        "Night Patrols",
        "Salvage Contracts",
        "Pilot Licences",
        "Dredging Fees",
        "Quay Repairs",
        "Customs Seals",
    ]
    names = [f"{subjects[n % len(subjects)]} {'Again ' * (n // len(subjects))}Were Not Recorded in Full" for n in range(count)]
    return [paper(folder / f"report-{n:02}.pdf", f"OIG-24-{n + 10}", name) for n, name in enumerate(names)]
