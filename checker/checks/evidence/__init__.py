"""Faults in evidence: quotes, tables and documents that do not bear a claim out."""
