"""Formats of documents: one file each, which turns bytes into the text that a reader of the document sees."""
