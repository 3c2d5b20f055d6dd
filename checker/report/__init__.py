"""One file, one format of the report. Each has `NAME` and `render(result, options) -> str`."""
