"""Pure mathematics: exact ranges and what can be said of them. Knows nothing of claims."""
