"""Changes to claim files, line by line: what is not asked for stays as its author wrote it."""
