"""`python -m checker` is the same as `checker`."""

from __future__ import annotations

from checker.cli.main import main

main()
