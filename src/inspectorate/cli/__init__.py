"""One thin command a file; each calls one function of one room."""
