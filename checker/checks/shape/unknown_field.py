"""A field that the claim language does not have.

A misspelt field is not read, so what it says is not checked.

To mend it: spell it as the message suggests, or take it out; `note` holds anything else that colleagues should know.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.language.suggest import nearest
from checker.model.file import ClaimFile
from checker.model.misfit import Misfit
from checker.place import Place

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  sourse: voa  # expect: unknown-field
"""


def look(file: ClaimFile) -> Iterator[Finding]:
    for misfit in file.misfits:
        if misfit.check != "unknown-field":
            continue
        near = nearest(misfit.what, misfit.choices)
        help_ = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(misfit.choices)}"
        if _cut_by_a_comma(file, misfit):
            help_ = (
                'in `{ }` a comma begins another field: put a text or a figure with a comma in quotes (`"`)'
            )
        what = f"`{misfit.what}` is not a field of {misfit.of or 'a claim file'}"
        yield Finding(
            what,
            (Label(Place(file.file, misfit.route, misfit.on)),),
            help=(help_,),
            claim=file.claim_at(misfit.route),
        )


def _cut_by_a_comma(file: ClaimFile, misfit: Misfit) -> bool:
    """A field that says nothing, and is like no other: `{value: 1,240}` has a field `240`."""
    tree: object = file.sheet.tree
    for step in misfit.route:
        if isinstance(tree, dict):
            tree = tree.get(str(step))
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return not tree and not nearest(misfit.what, misfit.choices)
