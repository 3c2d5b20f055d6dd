"""What evidence asks of a table, worked out: which rows it means, and what they come to."""
