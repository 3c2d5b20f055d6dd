"""Keys of services: from the environment into the request, and nowhere else."""

from __future__ import annotations

import os
from urllib.parse import quote

from checker.claim.want import Want
from checker.fetch.failed import Failed


def with_secret(want: Want, base: str) -> str:
    """The address to ask for, with the key of its service where it needs one.

    `base` is where the claim file itself says that the service is. A claim file may come from a
    stranger: only the house may say that another service is to see the key.

    Raises:
        Failed: where the environment does not have it, or it is not to be sent there.
    """
    if want.secret is None:
        return want.url
    if base:
        raise Failed("names a service of its own, which must not see the key: let `checker.yaml` name it")
    parameter, variable = want.secret
    value = os.environ.get(variable, "")
    if not value:
        raise Failed(f"needs a key: put it into the environment variable {variable}")
    return f"{want.url}{'&' if '?' in want.url else '?'}{quote(parameter)}={quote(value, safe='')}"


def without_secret(want: Want, words: str) -> str:
    """What a service says, for a report: it may say again what it was asked with."""
    value = os.environ.get(want.secret[1], "") if want.secret is not None else ""
    return words.replace(value, "…") if value else words
