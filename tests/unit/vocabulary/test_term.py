from __future__ import annotations

import pytest

from checker.language.moment import read_moment
from checker.language.reading import Moment, Unread
from checker.vocabulary.term import ALWAYS, UNKNOWN, Sure, Term, Times, together
from checker.vocabulary.term import term as term_of


def times(phrase: str) -> Times:
    if not phrase:
        return ()
    read = read_moment(phrase, None)
    assert not isinstance(read, Unread), phrase
    return read


NOW: Moment = times("2021-08-11T13:10Z")[0]


def term(as_of: str = "", since: str = "", until: str = "", *, over: bool = False) -> Term:
    return term_of(times(as_of), times(since), times(until), NOW, over=over)


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        (term(), term(), Sure.YES),
        (ALWAYS, term(as_of="1999"), Sure.YES),
        (UNKNOWN, term(), Sure.NO),
        (term(over=True), term(), Sure.NO),
        # Terms of office that meet, or leave it open whether they do.
        (term(until="2021-01-20"), term(since="2021-01-20"), Sure.NO),
        (term(since="2017", until="2021"), term(since="2021"), Sure.NO),
        (term(since="2017-01-20", until="2021-01-20"), term(since="2021-01-20"), Sure.NO),
        (term(since="2017-01-20", until="2021-02-20"), term(since="2021-01-20"), Sure.YES),
        (term(since="2015"), term(since="2018"), Sure.YES),
        (term(since="2015"), term(), Sure.YES),
        (term(since="2015", until="2018"), term(), Sure.NO),
        # An instant within a term, at its edge, and outside.
        (term(since="2015", until="2018"), term(as_of="2016-05-04"), Sure.YES),
        (term(since="2015", until="2018"), term(as_of="2016"), Sure.YES),
        (term(since="2015", until="2018"), term(as_of="2015"), Sure.NO),
        (term(since="2015-03-01"), term(as_of="2015-03-01"), Sure.NO),
        (term(since="2015"), term(as_of="2014"), Sure.NO),
        # Over by now, and nobody says since when: it is sure when it began.
        (term(since="1949", until="1964"), term(since="1960", over=True), Sure.YES),
        (term(since="1949", until="1964"), term(since="1964", over=True), Sure.NO),
        (term(since="1949", over=True), term(since="1960", over=True), Sure.NO),
        # The same day: the office may have changed hands on it.
        (term(as_of="2016-05-04"), term(as_of="2016-05-04"), Sure.LIKELY),
        (term(as_of="2021-08-11"), term(), Sure.LIKELY),
        (term(as_of="2016"), term(as_of="2016"), Sure.NO),
        (term(as_of="2016-05-04"), term(as_of="2016-05-05"), Sure.NO),
        (term(as_of="2016"), term(), Sure.NO),
    ],
)
def test_two_hold_at_one_time_only_where_that_is_sure(one: Term, other: Term, sure: Sure) -> None:
    assert together(one, other) is sure
    assert together(other, one) is sure
