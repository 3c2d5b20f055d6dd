"""From the ledger and the answers to facts: every claim worked out, and a verdict on each."""
