"""Faults in the form of a claim file: fields that do not fit the claim language."""
