"""The checks: one file, one fault; the file's name is the check's name."""
