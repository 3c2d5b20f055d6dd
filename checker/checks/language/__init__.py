"""Faults in phrases: figures and times that cannot be understood."""
