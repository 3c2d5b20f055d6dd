"""Why something could not be brought."""

from __future__ import annotations


class Failed(Exception):  # noqa: N818 - no fault of the program: the network is like that
    """Nothing was brought, for a reason in words that follow the address: *answers 404, not found*."""

    def __init__(self, why: str, *, again: bool | float = False) -> None:
        """Take the reason, and whether it may be otherwise in a moment, or in so many seconds."""
        super().__init__(why)
        self.why = why
        self.again = again
        self.url = ""
        """The address that was asked for, once it is known where this came up."""
