"""Waivers: whether they still set something aside."""
