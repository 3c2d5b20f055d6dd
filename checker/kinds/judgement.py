"""An opinion or a prediction: nobody can check it, but somebody must be named who holds it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import NameText

EXAMPLE = """
id: a-disaster
kind: judgement
claimant: Example Wire
"""


class Judgement(Claim):
    """An opinion or a prediction. It cannot be checked, and must name who holds it."""

    KIND = "judgement"
    CHECKABLE: ClassVar[bool] = False

    claimant: NameText = Field(description="Who holds this opinion, or predicts this.")
