from __future__ import annotations

import pytest

from checker.language.scan import figures_in


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("There are 34 provincial capitals.", ["34"]),
        ("more than a quarter of the country's 34 capitals", ["more than a quarter", "34"]),
        ("On 12 August 2021, at 16:40, about 300,000 fled", ["about 300,000"]),
        ("it cost $83 billion over two decades", ["$83 billion"]),
        ("turnout was 76.6 per cent, up 0.4 points", ["76.6 per cent", "0.4 points"]),
        ("between 75,000 and 80,000 fighters", ["between 75,000 and 80,000"]),
        ("395 of 707 ballots", ["395 of 707", "395", "707"]),
        ("one in five of them", ["one in five"]),
        ("“182,071” soldiers (118,628 police)", ["182,071", "118,628"]),
        ("1,907 and 2,021 were counted", ["1,907", "2,021"]),
        ("a third of voters", ["a third"]),
    ],
)
def test_figures_are_found_whole(text: str, figures: list[str]) -> None:
    seen = figures_in(text)
    assert [one.words for one in seen] == figures
    assert [text[one.start : one.end] for one in seen] == figures


@pytest.mark.parametrize(
    "text",
    [
        "",
        "in 2021 and the 1990s",
        "the ninth city, the 21st, the third of May",
        "one of them fell, and one held",
        "on Friday 6 August at 1.10 pm",
        "20 years ago",
        "since 9/11, Sept. 11 that is",
        "Article 5, page 12, No. 10, a B-52, the G7 and the A400M",
        "the twenty-first century",
    ],
)
def test_what_is_no_figure_is_left_out(text: str) -> None:
    assert figures_in(text) == ()


def test_long_texts_come_to_an_end() -> None:
    assert len(figures_in("9 " * 100_000)) <= 2_000
