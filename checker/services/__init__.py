"""What public services answer: the shapes of their bytes, read as tables."""
