"""Faults of what relations and entities state, by the vocabulary of properties."""
