"""From claim files to a ledger: names bound, phrases understood, quotes found in the copy."""
