"""Mutation testing for an article: change one thing that its claims say, and see whether anything notices."""
