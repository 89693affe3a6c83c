"""How a reading is shown to the person who made it: a summary for the terminal and a page of HTML in one file.

`summary.summary`, `page.write_page`, `index.index_page`; all take values and know neither workers nor options.
"""
