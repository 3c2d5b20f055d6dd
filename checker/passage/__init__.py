"""What stands about some words of a document: the figures and times beside them, and who speaks there."""
