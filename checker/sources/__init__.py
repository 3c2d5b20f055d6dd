"""One file, one kind of source: what it answers to the evidence that names it, offline."""
