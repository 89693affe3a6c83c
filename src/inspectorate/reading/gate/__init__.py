"""The release gate: what a file gives away beside what its pages show, and what must be asked before it is released.

Pages themselves are judged in `reading.visible`; here are the other ways out, and the marks and codes that pages print.
"""
