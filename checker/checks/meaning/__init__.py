"""Faults in meaning: what cannot be true together."""
