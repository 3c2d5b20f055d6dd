"""Arithmetic over ranges holds every result over their points, and any text gets an answer."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.logic.arithmetic import Unparsed, parse
from checker.logic.expression import Expression, evaluate
from checker.logic.range import Range

NAMES = ("a", "b-1", "c_2")
LEAVES = st.sampled_from([*NAMES, "3", "0.5", "1,200", "7 %"])
TEXTS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(
            lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"
        ),
        st.tuples(st.sampled_from(["min", "max", "sum", "mean"]), inner, inner).map(
            lambda p: f"{p[0]}({p[1]}, {p[2]})"
        ),
        inner.map(lambda text: f"abs({text})"),
        inner.map(lambda text: f"round(-{text})"),
    ),
    max_leaves=8,
)
SPANS = st.tuples(st.integers(-20, 20), st.integers(0, 5), st.fractions(0, 1))


@given(TEXTS, st.tuples(SPANS, SPANS, SPANS))
def test_the_range_holds_what_every_point_comes_to(
    text: str, spans: tuple[tuple[int, int, Fraction], ...]
) -> None:
    expression = parse(text)
    assert isinstance(expression, Expression), expression
    rows = [spans[NAMES.index(name)] for name in expression.names]
    wide = evaluate(expression, [Range.between(low, low + width) for low, width, _ in rows])
    exact = evaluate(expression, [Range.exactly(low + width * part) for low, width, part in rows])
    if wide is not None:
        assert exact is not None
        assert exact.point is not None
        assert exact.point in wide


@given(TEXTS)
def test_what_is_written_again_is_the_same(text: str) -> None:
    expression = parse(text)
    assert isinstance(expression, Expression)
    again = parse(expression.written(expression.names))
    assert isinstance(again, Expression)
    assert again.root == expression.root


@given(st.text(max_size=80) | st.text(alphabet="ab1,.-+*/()% #", max_size=80))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(parse(text), Expression | Unparsed)
