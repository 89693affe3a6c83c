"""Full-text search behind one interface: an engine takes a folder and follows a log by its position.

Its verbs: `queries.read` turns what a person typed into a query; `tantivy_engine.TantivyEngine` answers it.
"""
