"""Drawings of a claim as SVG: each is a picture with a title, sized for a card, its colours those of the page."""
