"""What an article says of itself in its first lines."""

from __future__ import annotations

import pytest

from checker.read.document import Document
from checker.scaffold.masthead import masthead


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("LONDON, Tuesday 14 November 2023 - A banker was jailed.", "Tuesday 14 November 2023"),
        ("KESHA, Aug 16, 2021 (Agency) — Rebels have seized six towns.", "Aug 16, 2021"),
        ("OSLO, Friday, July 21, 2023", "Friday, July 21, 2023"),
        ("ST. JOHN'S, 3 March 2020: A storm came.", "3 March 2020"),
        ("SIDRA, Feb 3 (Agency) - A year is missing.", ""),
        ("Oslo, 21 July 2023 saw the largest fall - by far.", ""),
        ("NATO, on 4 April 1949 - a pact of twelve - was founded.", ""),
    ],
)
def test_a_dateline_tells_the_day(line: str, published: str) -> None:
    assert masthead(Document(f"Something happened\n\n{line}\n"), "article.txt").published == published
