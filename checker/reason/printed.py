"""Whether the figures as printed are themselves a world in which all claims hold.

Most often they are, and then nothing is to be worked out: each claim holds by its own parts, and each
figure that several claims share is one number to all of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from checker.claim.claim import Claim
from checker.claim.reckoning import Outcome, Reckoning
from checker.reason.bonds import Cluster
from checker.reason.over_time import over_time
from checker.reason.quantity import Quantity
from checker.reason.varying import readings
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Ref


def holds_as_printed(cluster: Cluster, shared: Collection[str], reckonings: Mapping[str, Reckoning]) -> bool:
    """Whether all claims of a cluster hold with each shared figure at the number that its words name."""
    numbers: dict[Quantity, object] = {}
    for claim in cluster.claims:
        reckoning = reckonings[claim.key]
        if over_time(claim) or (_ties(claim) and reckoning.outcome is not Outcome.HOLDS):
            return False
        figures = readings(claim)
        if isinstance(claim.meanings.get((type(claim.claim).FIGURE_FIELD,)), Ref):
            if not _exact(reckoning):
                return False
        elif claim.key in shared and figures:
            first, what = figures[0], cluster.quantities.get(claim.key)
            same = what is None or numbers.setdefault(what, (first.stated, first.unit)) == (
                first.stated,
                first.unit,
            )
            if first.stated not in first.strict or not same or (_ties(claim) and not _exact(reckoning)):
                return False
    return True


def _ties(claim: BoundClaim) -> bool:
    listed = claim.claim.kind != "count" or bool(vars(claim.claim).get("members"))
    return listed and type(claim.claim).ties is not Claim.ties


def _exact(reckoning: Reckoning) -> bool:
    """Whether its parts as printed come to just the number that it names."""
    return reckoning.stated is not None and reckoning.nominal == reckoning.stated.nominal
