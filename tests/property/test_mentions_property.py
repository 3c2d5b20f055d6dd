"""What holds of the mentions of any text."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from checker.copy.agreement import agreement
from checker.copy.arithmetic import arithmetic
from checker.copy.mentions import mentions
from checker.language.reading import Clock

PIECES = st.sampled_from(
    [
        *[
            "said",
            "the",
            "ninth",
            "city",
            "Mr",
            "Ghani",
            "since",
            "Friday",
            "34",
            "$1.2bn",
            "per cent",
            "of",
            "two",
            "and",
        ],
        *[
            "“",
            "”",
            '"',
            "(",
            ")",
            ",",
            ".",
            "\n\n",
            "\n",
            "—",
            "'s",
            "more than",
            "twice",
            "as many as",
            "largest",
            "May",
            "2021",
        ],
        *[
            "rose",
            "from",
            "to",
            "by",
            "three",
            "cities",
            ":",
            "a",
            "Mazar-i-Sharif",
            "days",
            "after",
            "-",
            "’",
            "é",
            "½",
            "%",
        ],
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join)))
def test_mentions_stand_where_they_say_in_the_order_of_the_copy(text: str) -> None:
    found = mentions(text)
    assert all(
        0 <= one.start < one.end <= len(text) and text[one.start : one.end] == one.words for one in found
    )
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert one.sentence[0] <= one.start <= one.sentence[1]
        assert all(text[part.start : part.end] == part.words for part in one.parts)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_slips_are_told_of_any_text_and_stand_in_it(text: str) -> None:
    clock = Clock(datetime(2021, 8, 11, 12, tzinfo=UTC), UTC)
    found = mentions(text, clock)
    for one in (*arithmetic(text, found), *agreement(text, found, clock)):
        assert one.passages
        assert all(0 <= each.start < each.end <= len(text) for each in one.passages)
