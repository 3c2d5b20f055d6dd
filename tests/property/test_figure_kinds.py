"""True arithmetic is never told wrong, a wrong figure never passes, and any words get an answer."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims

WHOLE = st.integers(1, 9_999).filter(lambda number: number % 100 != 0)
TRUE = {Outcome.HOLDS, Outcome.ROUNDED}
FALSE = {Outcome.FAILS, Outcome.LOOSE}
FIGURES = st.sampled_from(
    [
        "9",
        "0",
        "-5",
        "$5",
        "€1.2m",
        "26.5 %",
        "a quarter",
        "3 points",
        "more than 9",
        "about 300",
        "dozens",
        "between 5 and 7",
        "6 km",
        "10 miles",
        "none",
        "most",
        "doubled",
        "three times",
        "at most 7",
        "2 years",
        "18 months",
        "one in five",
        "zzz",
        "up to 5 %",
    ]
)
BY = st.sampled_from(
    [
        "5",
        "fell by 4 %",
        "doubled",
        "halved",
        "0.9 points",
        "unchanged",
        "rose",
        "more than halved",
        "$5",
        "up by 3 km",
        "fell threefold",
        "bananas",
    ]
)


def reckon(fields: str) -> Reckoning:
    return claims(f"claims:\n- {{id: x, {fields}}}\n")


@given(st.lists(WHOLE, min_size=1, max_size=5), st.integers(-20, 20))
@settings(max_examples=40, deadline=None)
def test_a_sum_holds_just_where_it_is_right(parts: list[int], off: int) -> None:
    total = sum(parts)
    assume(total % 100 and total + off > 0 and (total + off) % 100)
    outcome = reckon(f"kind: total, parts: {parts}, value: {total + off}").outcome
    assert outcome in (FALSE if off else TRUE)


@given(WHOLE, WHOLE)
@settings(max_examples=40, deadline=None)
def test_a_share_to_the_nearest_tenth_holds(part: int, rest: int) -> None:
    whole = part + rest
    assume(whole % 100)
    share = round(part * 1000 / whole) / 10
    assert reckon(f"kind: share, part: {part}, whole: {whole}, value: {share} %").outcome in TRUE
    wrong = share + 1.3
    assert reckon(f"kind: share, part: {part}, whole: {whole}, value: {wrong:.1f} %").outcome in FALSE


@given(WHOLE, WHOLE)
@settings(max_examples=40, deadline=None)
def test_a_change_holds_in_one_direction_only(start: int, end: int) -> None:
    assume(abs(start - end) % 100)
    ahead, back = ("up", "down") if end > start else ("down", "up")
    size = abs(end - start)
    assert reckon(f"kind: change, from: {start}, to: {end}, by: {ahead} by {size}").outcome in TRUE
    assert reckon(f"kind: change, from: {start}, to: {end}, by: {back} by {size}").outcome is Outcome.FAILS


@given(FIGURES, FIGURES, FIGURES, BY)
@settings(max_examples=60, deadline=None)
def test_any_words_get_an_answer(one: str, two: str, three: str, by: str) -> None:
    for fields in (
        f"kind: change, from: '{one}', to: '{two}', by: '{by}'",
        f"kind: comparison, left: '{one}', relation: more than, right: '{two}', by: '{by}'",
        f"kind: share, part: '{one}', whole: '{two}', value: '{three}'",
        f"kind: total, parts: ['{one}', '{two}'], value: '{three}'",
        f"kind: average, of: '{one}', over: '{two}', value: '{three}', which: 'per 1,000'",
        f"kind: average, of: ['{one}', '{two}'], value: '{three}', which: median",
        f"kind: rank, subject: A, among: {{A: '{one}', B: '{two}', C: '{three}'}}, position: second",
    ):
        assert isinstance(reckon(fields), Reckoning)
