"""A walk through the claims of some files, to judge each by hand."""
