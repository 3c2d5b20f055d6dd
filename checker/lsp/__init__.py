"""What an editor asks while somebody types, over the Language Server Protocol."""
