"""What may happen to a report and what it needs first: pure functions over plain values, an idea a file."""
