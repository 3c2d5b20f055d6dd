"""The kinds of claims: one file each, with its fields, its meaning, and its working in words."""
