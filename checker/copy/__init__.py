"""What the copy itself says: every figure, time, quotation, name and rank in it, before any claim is written."""
