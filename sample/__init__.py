"""A fictional Office of Inspector General, written for this project: its facts live once in YAML.

`python -m sample.render OUT` makes the reports' PDFs, their truth in the format of `read --json`, and the office's listing from them.
"""
