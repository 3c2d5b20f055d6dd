"""The shelf of table formats: one file = one format, found by walking the folder."""
