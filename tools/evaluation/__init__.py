"""How well the reading reads, measured on the annotated real documents; `tools/evaluate.py` prints it."""
