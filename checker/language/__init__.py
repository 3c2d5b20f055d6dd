"""From a phrase, as newsrooms write it, to what it means."""
