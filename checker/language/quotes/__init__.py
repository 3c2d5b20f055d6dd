"""Quotes: whether they stand in a text word for word, and what was changed if not."""
