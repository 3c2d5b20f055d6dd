"""The ways in which copy goes wrong, a file for each sort of thing that is changed; found by walking this folder."""
