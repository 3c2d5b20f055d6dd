"""How things look in any report: safe text, code frames, colour, readings. No report of its own."""
