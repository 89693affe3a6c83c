"""A document in, facts with their places on the page out. No Django, no database.

`read.read` works inside a worker; everyone else asks `pool.Pool` for `read` and `picture`.
"""
