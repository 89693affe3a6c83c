"""What a newer reader finds in a document that is here, beside what is stored: compared, shown, and taken over when a person says so.

`compare.difference` (pure), `pairing.paired` (pure), `shown` and `page` (words and HTML), `kept` (readings that wait).
"""
