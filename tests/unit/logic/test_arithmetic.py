from __future__ import annotations

from fractions import Fraction

import pytest

from checker.logic.arithmetic import Unparsed, parse
from checker.logic.expression import Expression, evaluate
from checker.logic.range import Range


def value(text: str, **names: int) -> Range | None:
    expression = parse(text)
    assert isinstance(expression, Expression), expression
    return evaluate(expression, [Range.exactly(names[name.replace("-", "_")]) for name in expression.names])


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("8 - 3 - 2", 3),
        ("8 / 4 / 2", 1),
        ("-2 * -(3 + 1)", 8),
        ("1,000.5 * 2", 2001),
        ("5 % * 200", 10),
        ("sum(1,2,3) / mean(1, 3)", 3),
        ("min(4, 2) + max(4, 2)", 6),
        ("round(2.5) + round(-2.5) + abs(-3)", 3),
        ("6 × 2 ÷ 3 − 1", 3),
        ("all-seats / 2 + 1", 369),
        ("all-seats - ballots", 29),
    ],
)
def test_arithmetic_comes_to_its_result(text: str, result: int) -> None:
    assert value(text, all_seats=736, ballots=707) == Range.exactly(result)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "there is nothing written"),
        ("a +", "something is missing at its end"),
        ("* a", "something is missing before `*`"),
        ("(a", "a bracket is not closed"),
        ("a)", "a bracket is closed that was not opened"),
        ("a b", "no sign stands between `a` and `b`"),
        ("10-5", "`10-5` needs blanks around its minus"),
        ("a ^ 2", "`^` has no place in arithmetic"),
        ("abs(a, b)", "`abs` is of one number, and has 2"),
        ("1.2.3", "`1.2.3` is not a number"),
        ("(" * 50 + "a" + ")" * 50, "nested more than 40 deep"),
        ("-" * 50 + "a", "nested more than 40 deep"),
        ("+".join("a" * 400), "more than 300 parts"),
        ("a" * 3000, "longer than 2,000 characters"),
        ("1" * 50, "a number has more than 40 digits"),
    ],
)
def test_what_cannot_be_followed_says_why(text: str, why: str) -> None:
    assert parse(text) == Unparsed(why)


def test_names_stand_once_and_may_have_hyphens_and_files() -> None:
    expression = parse("a-b / (a-b + ../budget/claims.yaml#total)")
    assert isinstance(expression, Expression)
    assert expression.names == ("a-b", "../budget/claims.yaml#total")
    assert expression.written(["9 (x)", "34 (y)"]) == "9 (x) / (9 (x) + 34 (y))"


def test_nothing_is_divided_by_what_may_be_nought() -> None:
    assert value("1 / (a - 2)", a=2) is None


def test_ranges_go_through() -> None:
    expression = parse("max(a, 5) - round(a) + abs(a)")
    assert isinstance(expression, Expression)
    found = evaluate(expression, [Range.between(-1, 7)])
    assert found is not None
    assert Fraction(5) in found
    assert found.within(Range.between(-2, 15))
