"""The page that editors read: the copy with every claim marked in it, and beside it the claims, one card each."""
