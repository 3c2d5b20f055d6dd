"""Faults in how a file is written: what stops it from being read."""
