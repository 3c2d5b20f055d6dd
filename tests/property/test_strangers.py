"""What an author may change in a phrase and what not.

A word that nobody knows, put anywhere into a phrase, leaves it unread; so does one that belongs elsewhere.
Another typography of the same words leaves its meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.language.change import read_change
from checker.language.figure import read_figure
from checker.language.lapse import read_lapse
from checker.language.moment import read_moment
from checker.language.rank import read_rank
from checker.language.reading import Clock, Moment, Unread

_PHRASES = Path(__file__).parents[1] / "unit/language/phrases"
_CLOCK = Clock(datetime(2021, 8, 11, 12, tzinfo=UTC), UTC)
_STRANGERS = (
    "bananas", "never", "except", "without", "if", "unlike", "blue", "formerly", "allegedly", "yclept", "non",
    "un", "foreign", "unless", "nor", "hardly", "scarcely", "zorg", "but not", "of bananas", "per banana", "?!",
)  # fmt: skip
"""None of them may be dropped: each turns the meaning, or has none here."""
_Reader = Callable[[str], object]
_READERS: dict[str, _Reader] = {
    "figures": read_figure,
    "money": read_figure,
    "lengths": read_lapse,
    "times": lambda phrase: read_moment(phrase, _CLOCK),
}
_RANKS = (
    "second-largest",
    "third from the bottom",
    "top three",
    "fastest-growing",
    "last but one",
    "the only",
)
_CHANGES = ("up 3 %", "fell by a third", "more than doubled", "300 fewer", "down from 46", "a 4 % rise")


def _known() -> list[tuple[str, str]]:
    found = []
    for name in _READERS:
        text = (_PHRASES / f"{name}.txt").read_text("utf-8").replace("|\n", "| ")
        for line in text.splitlines():
            if line and not line.startswith("#"):
                found += [(name, phrase.strip()) for phrase in line.partition(": ")[2].split("|")]
    return found


def _with(phrase: str, stranger: str, place: int) -> str:
    words = phrase.split()
    at = place % (len(words) + 1)
    return " ".join([*words[:at], stranger, *words[at:]])


@given(st.sampled_from(_known()), st.sampled_from(_STRANGERS), st.integers(0, 20))
def test_a_strange_word_leaves_a_phrase_unread(known: tuple[str, str], stranger: str, place: int) -> None:
    name, phrase = known
    told = _with(phrase, stranger, place)
    assert isinstance(_READERS[name](told), Unread), told


@given(st.sampled_from(_known()), st.integers(0, 20))
def test_not_leaves_a_phrase_unread_or_turns_it(known: tuple[str, str], place: int) -> None:
    name, phrase = known
    plain, turned = _READERS[name](phrase), _READERS[name](_with(phrase, "not", place))
    assert isinstance(turned, Unread) or _meant(plain) != _meant(turned), (phrase, place)


def _meant(read: object) -> object:
    one = read[0] if isinstance(read, tuple) else read
    return (one.start, one.end) if isinstance(one, Moment) else getattr(one, "strict", one)


_SPELLINGS: dict[str, Callable[[str], str]] = {
    "a capital": lambda phrase: phrase[:1].upper() + phrase[1:],
    "blanks around": lambda phrase: f"  {phrase} ",
    "two blanks": lambda phrase: phrase if "[" in phrase else phrase.replace(" ", "  "),
    "blanks that do not break": lambda phrase: phrase.replace(" ", "\u00a0"),
    "curly apostrophes": lambda phrase: phrase.replace("'", "\u2019"),
    "dashes": lambda phrase: phrase.replace("-", "\u2013"),
    "hyphens that do not break": lambda phrase: phrase.replace("-", "\u2011"),
}


@given(st.sampled_from(_known()), st.sampled_from(sorted(_SPELLINGS)))
def test_typography_changes_nothing(known: tuple[str, str], spelling: str) -> None:
    name, phrase = known
    assert _meant(_READERS[name](_SPELLINGS[spelling](phrase))) == _meant(_READERS[name](phrase)), phrase


@given(st.sampled_from(_RANKS), st.sampled_from(_STRANGERS), st.integers(0, 20))
def test_a_strange_word_leaves_a_place_unread(phrase: str, stranger: str, place: int) -> None:
    told = _with(phrase, stranger, place)
    assert isinstance(read_rank(told), Unread), told


@given(st.sampled_from(_CHANGES), st.sampled_from(_STRANGERS), st.integers(0, 20))
def test_a_strange_word_leaves_a_change_unread(phrase: str, stranger: str, place: int) -> None:
    told = _with(phrase, stranger, place)
    assert isinstance(read_change(told), Unread), told
