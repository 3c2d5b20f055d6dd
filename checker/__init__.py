"""A spell-checker for facts: which of an article's claims hold, clash, or lack support."""
