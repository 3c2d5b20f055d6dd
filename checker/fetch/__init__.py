"""Fetching: the only part of the checker that uses the network. What it brings is pinned by hash."""
