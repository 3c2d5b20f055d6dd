"""How quoted words stand to a claim by the figures in them: money of another land shows nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.read.files import Root
from checker.run import run


@pytest.mark.parametrize(
    ("value", "quote", "ruling"),
    [
        ("$45 million", "It cost €40 million", "not enough evidence"),
        ("$45 million", "It cost €45 million", "not enough evidence"),
        ("45 million euros", "Debt is 45 million pounds", "not enough evidence"),
        ("55 yards", "It is 70 metres long", "not enough evidence"),
        # Among several figures one fits.
        ("$45 million", "It cost $45 million (€40 million)", "supported"),
        ("$45 million", "It cost €40 million, about 45 million dollars", "supported"),
        ("$45 million", "Of €900 million in all, 45 million went to the quay", "supported"),
        # The sign may be any dollar's, and feet can be turned into metres.
        ("$45 million", "It cost A$45 million", "supported"),
        ("$45 million", "It cost A$35 million", "not enough evidence"),
        ("55 yards", "It is 50 metres long", "supported"),
        ("45 million", "Debt is 45 million pounds", "supported"),
        # What measures another thing says nothing of the figure, and words may.
        ("$45 million", "It took five years, and the money was there", "supported"),
        ("$45 million", "The mayor named the sum", "supported"),
    ],
)
def test_money_of_another_land(tmp_path: Path, value: str, quote: str, ruling: str) -> None:
    (tmp_path / "report.txt").write_text(f"{quote}.\n", encoding="utf-8")
    said = {
        "article": {"title": "The bridge", "published": "2023-06-01", "timezone": "UTC"},
        "sources": {"report": {"document": "report.txt"}},
        "claims": [
            {
                "id": "c",
                "kind": "quantity",
                "measure": "what is asked",
                "value": value,
                "evidence": [{"source": "report", "quote": quote}],
            }
        ],
    }
    (tmp_path / "claims.yaml").write_text(json.dumps(said), encoding="utf-8")
    result = run(Root(tmp_path), ["claims.yaml"])
    assert result.verdicts[0].ruling.value == ruling
    assert not [one for one in result.findings if one.severity != "note"]
