"""What is found in the copy of an article, and what is left alone."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from checker.copy.mention import Mention, Sort
from checker.copy.mentions import mentions
from checker.language.reading import Clock, Figure, Moment

KABUL = ZoneInfo("Asia/Kabul")
CLOCK = Clock(datetime(2021, 8, 11, 16, 40, tzinfo=KABUL), KABUL)


def found(text: str, sort: Sort) -> list[Mention]:
    told = mentions(text, CLOCK)
    assert all(text[one.start : one.end] == one.words for one in told)
    return [one for one in told if one.sort is sort]


def words(text: str, sort: Sort) -> list[str]:
    return [one.words for one in found(text, sort)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Afghanistan has 34 provincial capitals.", ["34"]),
        ("Some 300,000 soldiers outnumber an estimated 75,000 to 80,000 Taliban.", ["Some 300,000", "an estimated 75,000 to 80,000"]),
        ("It is home to nearly half a million people.", ["nearly half a million"]),
        ("The deficits add up to $10.74 trillion.", ["$10.74 trillion"]),
        ("Profit fell 20% to £48m, from £60m.", ["20%", "£48m", "£60m"]),
        ("Nearly one in five adults smokes.", ["Nearly one in five"]),
        ("Hundreds of protesters marched.", ["Hundreds"]),
        ("The bloc lost 49 of its 246 seats.", ["49", "246"]),
        # Left alone: what names, what is known already, pronouns and idioms.
        ("One of those days, said the two men on Flight 370, page 12 of Article 5.", []),
        ("They work 24/7, second to none, in the second half, since 9/11.", []),
        ("People came in their thousands to see Apollo 11 and the Boeing 747.", []),
        ("He called 999, and asked for log 245.", []),
    ],
)  # fmt: skip
def test_figures(text: str, figures: list[str]) -> None:
    assert words(text, Sort.FIGURE) == figures


def test_a_figure_says_what_it_counts_and_how_it_is_read() -> None:
    (one,) = found("Afghanistan has 34 provincial capitals.", Sort.FIGURE)
    assert one.of == "provincial capitals"
    assert isinstance(one.readings[0], Figure)
    assert one.readings[0].stated == 34
    assert [one.of for one in found("It lost 49 of its 246 seats on 3 May.", Sort.FIGURE)] == [
        "seats",
        "seats",
    ]
    assert found("Amir Khan, 42, was there.", Sort.FIGURE)[0].of == "age"
    assert found("Scored nine of the club's last 20 goals.", Sort.FIGURE)[0].of == "goals"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It fell overnight, the ninth since Friday last.", ["overnight", "since Friday last"]),
        ("On Tuesday 10 August, Biden spoke.", ["Tuesday 10 August"]),
        ("Driven out 20 years ago after the 11 September attacks.", ["20 years ago", "11 September"]),
        ("It opened on 26 October, 30 days after the vote.", ["26 October"]),
        ("It met on Friday, 14 May, at 3pm.", ["Friday, 14 May", "3pm"]),
        ("She may march on, and in 1500 people lived there.", ["1500"]),
        ("It cost 1500 crowns, and the second half was dull.", []),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert words(text, Sort.TIME) == times


def test_a_time_counts_from_the_clock() -> None:
    text = "It has grown since May."
    (one,) = found(text, Sort.TIME)
    assert isinstance(one.readings[0], Moment)
    assert one.readings[0].start == datetime(2021, 5, 1, tzinfo=KABUL)
    assert next(one for one in mentions(text) if one.sort is Sort.TIME).readings == ()


def test_lengths_of_time() -> None:
    text = "In less than a week, after two decades of war, hours before he left, a week in a 50-year reign."
    assert words(text, Sort.SPAN) == ["less than a week", "two decades", "hours before", "50-year"]


@pytest.mark.parametrize(
    ("text", "quoted", "who", "verb"),
    [
        (
            '"They have outnumbered the Taliban," he said.',
            "They have outnumbered the Taliban,",
            "Joe Biden",
            "said",
        ),
        ("“We have cut jobs,” said chief executive Maria Costa.", "We have cut jobs,", "Maria Costa", "said"),
        (
            'His aim is "to check", according to a statement released by the palace.',
            "to check",
            "a statement",
            "according to",
        ),
        ('Witnesses spoke of a "huge bang".', "huge bang", "Witnesses", "spoke of"),
        (
            '"They fight," a spokeswoman for Leeds General said.',
            "They fight,",
            "a spokeswoman for Leeds General",
            "said",
        ),
        ("‘I have never seen it,’ said Maria Costa.", "I have never seen it,", "Maria Costa", "said"),
    ],
)
def test_quotations(text: str, quoted: str, who: str, verb: str) -> None:
    before = "US President Joe Biden spoke to Congress. "
    (one,) = found(before + text, Sort.QUOTATION)
    assert (one.words, one.who, one.of) == (quoted, who, verb)


def test_words_at_arms_length_are_no_quotation() -> None:
    assert words("The \"smart\" city of the '90s wasn't built.", Sort.QUOTATION) == []


def test_names_and_who_is_meant() -> None:
    text = (
        "Afghan President Ashraf Ghani has flown to Mazar-i-Sharif.\n\nMr Ghani reached Mazar in a US-led convoy, said "
        "the Social Democrats (SPD) of Germany. However, rain fell. The SPD left."
    )
    assert [(one.words, one.who) for one in found(text, Sort.NAME)] == [
        ("Ashraf Ghani", "Ashraf Ghani"),
        ("Mazar-i-Sharif", "Mazar-i-Sharif"),
        ("Ghani", "Ashraf Ghani"),
        ("Mazar", "Mazar-i-Sharif"),
        ("Social Democrats", "Social Democrats"),
        ("SPD", "Social Democrats"),
        ("Germany", "Germany"),
        ("SPD", "Social Democrats"),
    ]


def test_of_two_who_share_a_surname_none_is_meant() -> None:
    text = "They met Ashraf Ghani and Rula Ghani. Then Ghani left."
    assert [one.who for one in found(text, Sort.NAME)] == ["Ashraf Ghani", "Rula Ghani", "Ghani"]


@pytest.mark.parametrize(
    ("text", "who", "office"),
    [
        ("They saw US President Joe Biden.", "Joe Biden", "US President"),
        ("They saw Janet Yellen, the Treasury secretary, there.", "Janet Yellen", "Treasury secretary"),
        (
            "There the American special envoy, Zalmay Khalilzad, spoke.",
            "Zalmay Khalilzad",
            "American special envoy",
        ),
    ],
)
def test_offices(text: str, who: str, office: str) -> None:
    assert [(one.who, one.of) for one in found(text, Sort.OFFICE)] == [(who, office)]


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("It is the ninth city to be overrun.", ["the ninth city"]),
        (
            "Mazar is the biggest city in the north and the fourth-largest in the country.",
            ["the biggest city", "the fourth-largest"],
        ),
        ("Merkel is the only woman among them; she comes second.", ["the only woman", "second"]),
        ("The Greens, third with 118, grew.", ["third"]),
        ("Their first win at the ground since 1997.", ["Their first win"]),
        (
            "At best, most of the rest met at the latest in the first half of the first day for the first time.",
            [],
        ),
    ],
)
def test_ranks(text: str, ranks: list[str]) -> None:
    assert words(text, Sort.RANK) == ranks


@pytest.mark.parametrize(
    ("text", "comparisons"),
    [
        ("It has more than twice as many as the FDP.", ["more than twice as many as"]),
        ("The soldiers outnumber them.", ["outnumber"]),
        ("The gap was wider than a year earlier, rather than the end of it.", ["wider than"]),
        ("He knows better than the rest, more than a week on.", []),
    ],
)
def test_comparisons(text: str, comparisons: list[str]) -> None:
    assert words(text, Sort.COMPARISON) == comparisons


def test_lists() -> None:
    (one,) = found(
        "It will close three of its nine factories — in Hull, Derby and Swansea — soon.", Sort.LIST
    )
    assert one.of == "factories"
    assert [(part.role, part.words) for part in one.parts] == [
        ("number", "three"),
        ("member", "Hull"),
        ("member", "Derby"),
        ("member", "Swansea"),
    ]
    assert words("Two men, Tom and Jerry, ran.", Sort.LIST) == ["Two men, Tom and Jerry"]
    assert words("He gave three speeches: they were long.", Sort.LIST) == []


def test_changes() -> None:
    (one,) = found("The rate rose by 20 per cent from 50 to 60 in May.", Sort.CHANGE)
    assert [(part.role, part.words) for part in one.parts] == [
        ("by", "20 per cent"),
        ("from", "50"),
        ("to", "60"),
    ]
    assert words("It won 206 seats and added salt to 3 pies.", Sort.CHANGE) == []


def test_page_furniture_is_no_copy() -> None:
    text = (
        "Nine cities fell.\n\nWe need your consent to load this content, which may set 3 cookies on your device.\n\n"
        "Read More:\n\nTen things we learnt in 2020\n\nTwo more fell."
    )
    assert words(text, Sort.FIGURE) == ["Nine", "Two"]


def test_a_heading_is_told_as_one() -> None:
    told = mentions("Nine cities fall\n\nNine cities fell on Friday.\n", CLOCK)
    assert [one.heading for one in told if one.sort is Sort.FIGURE] == [True, False]
