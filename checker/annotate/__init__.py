"""An article with all that is known of its claims, from what reasoning gives: for pages that people read."""
