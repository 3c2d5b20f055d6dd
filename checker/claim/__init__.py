"""What all claims share: their common fields, and what working one out gives."""
