"""The page tells of each claim how it came out of a review by hand, and of no confidential source."""

from __future__ import annotations

import re
from pathlib import Path

from checker.report.html import render
from checker.review.sitting import Sitting
from checker.run import run
from checker.show.options import Options
from tests.sitting import DAY, desk


def test_the_page_says_how_a_claim_came_out(tmp_path: Path) -> None:
    root = desk(tmp_path)
    ours = Sitting(root, run(root, ["claims.yaml"]))
    ours.decide(0, {"review": "wrong", "checked_by": "Mina", "checked_on": DAY})
    ours.decide(1, {"review": "unsure", "checked_by": "Mina"})
    page = render(run(root, ["claims.yaml"]), Options())
    footers = re.findall(r"<footer>(.*?)</footer>", page)
    assert [one.partition(" · ")[0] for one in footers[:3]] == [
        "found wrong by Mina on 2026-11-23",
        "left unsure by Mina",
        "checked by Ana on 2026-11-01",
    ]
    assert "was found wrong by Mina on 2026-11-23" in page
    assert "<td>Mina (wrong)</td>" in page


def test_a_note_on_a_confidential_source_stays_at_the_desk(tmp_path: Path) -> None:
    root = desk(tmp_path)
    claims = (tmp_path / "claims.yaml").read_text("utf-8")
    secret = claims.replace("sources: {", "sources: {memo: {publisher: Jane Roe, confidential: true}, ")
    (tmp_path / "claims.yaml").write_text(secret, "utf-8")
    ours = Sitting(root, run(root, ["claims.yaml"]))
    ours.decide(0, {"note": "Jane Roe says otherwise", "review": "wrong", "checked_by": "Mina"})
    page = render(run(root, ["claims.yaml"]), Options())
    assert "found wrong by Mina" in page
    assert "Roe" not in page
