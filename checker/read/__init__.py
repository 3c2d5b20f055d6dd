"""From bytes to a sheet: YAML 1.2 with every scalar as it was written."""
