"""English as newsrooms write it: tables of words, one topic a file."""
