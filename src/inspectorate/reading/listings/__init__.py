"""Listings of reports as offices publish them: text, HTML, folders, CSV, JSON, JSON Lines. Pure: bytes in, values out.

Its verbs: `read.read_listing(name, data)` and `folder.read_folder(path)`; `stored` writes what was read and reads it back.
"""
