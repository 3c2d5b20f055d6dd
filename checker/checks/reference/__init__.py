"""Faults in what claims refer to: other claims, entities, sources."""
