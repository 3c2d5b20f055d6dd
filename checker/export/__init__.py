"""Claims and their verdicts in the forms that others read."""
