"""Two claimants who give different figures for the same thing.

Neither need be the article's error; but readers should learn that accounts differ.

To mend it: nothing needs to be, where the copy says who says what.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts
from checker.resolve.ledger import BoundClaim

SEVERITY = Severity.NOTE

GOOD = """\
claims:
- {id: police, kind: quantity, measure: marchers, claimant: the police, value: 9000}
- {id: unions, kind: quantity, measure: marchers, claimant: the unions, value: about 9500}
"""

BAD = """\
claims:
- {id: police, kind: quantity, measure: marchers, claimant: the police, value: 9000}
- {id: unions, kind: quantity, measure: marchers, claimant: the unions, value: 40000}  # expect: claimants-differ
"""

MORE = (
    """\
# What only grows is less by another's later account; more of it, or less of what may shrink, is no news.
claims:
- {id: staff, kind: count, of: cities taken, claimant: the staff, value: nine, as_of: 2021-08-11, over time: cumulative}
- {id: rebels, kind: count, of: cities taken, claimant: the rebels, value: eight, as_of: 2021-08-12}  # expect: claimants-differ
- {id: later, kind: count, of: cities taken, claimant: the rebels, value: ten, as_of: 2021-08-13}
- {id: held, kind: count, of: cities held, claimant: the staff, value: nine, as_of: 2021-08-11}
- {id: fewer, kind: count, of: cities held, claimant: the rebels, value: eight, as_of: 2021-08-12}
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    for clash in facts.clashes:
        if clash.second.desk.reported and not clash.one_voice:
            who = _who(clash.first, clash.second)
            yield Finding(f"{who[0]} and {who[1]} differ: {clash.what}", clash.labels, claim=clash.second.id)


def _who(*claims: BoundClaim) -> list[str]:
    """Who says each: by name, and so the papers where it is not one article that speaks."""
    papers = len({one.desk.file for one in claims}) > 1
    return [one.claimant or (_paper(one) if papers else "the article") for one in claims]


def _paper(claim: BoundClaim) -> str:
    return claim.desk.source.article.publisher or f"the article of `{claim.desk.file}`"
