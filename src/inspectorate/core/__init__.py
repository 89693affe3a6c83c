"""Values and rules that every room may use: spans, dates, ids, actors, canonical JSON, Merkle trees.

Standard library only; nothing here knows Django, a database or a file format.
"""
