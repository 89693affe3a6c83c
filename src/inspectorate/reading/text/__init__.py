"""What a document's words are made of for those who read their meaning: units, markers, sentences, likeness. Pure.

Both `recommendations` and `responses` stand on it.
"""
