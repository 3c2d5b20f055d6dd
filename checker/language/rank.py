"""A phrase that tells a place in a ranking: "largest", "second-largest", "joint third", "only"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.frozen import dataclass
from checker.language.english import ranks as en
from checker.language.figure import read_figure
from checker.language.reading import Unread


@dataclass(frozen=True, slots=True)
class Rank:
    """One way to read a place: from the `first`-th to the `last`-th, counted from one end.

    "largest" is 1 to 1 from the highest, "one of the three largest" 1 to 3. `highest` is None
    where the words do not say from which end ("third"). An `only` one has nobody beside it.
    """

    phrase: str
    first: int
    last: int
    highest: bool | None
    joint: bool = False
    only: bool = False

    @property
    def why(self) -> str:
        """From which end it was read to count."""
        return {True: "counted from the highest", False: "counted from the lowest", None: ""}[self.highest]


@lru_cache(maxsize=4096)
def read_rank(phrase: str) -> tuple[Rank, ...] | Unread:
    """Every reading of a place in a ranking, the likeliest first, or why it is not read."""
    found: tuple[Rank, ...] = ()
    if len(phrase) <= 80:
        found = tuple(dict.fromkeys(_readings(phrase)))
    if found:
        return found
    why = "it names no place in a ranking"
    return Unread(
        phrase, why, "unreadable-relation", "write it as in `largest`, `second-largest`, `third` or `only`"
    )


def _readings(phrase: str) -> Iterator[Rank]:
    text = _unscoped(" ".join(phrase.lower().replace("’", "'").split()))
    if text in en.ONLY:
        yield Rank(phrase, 1, 1, None, only=True)
        return
    text, joint = _joint(text)
    from_last = _from_last(text.removeprefix("the ").replace("-", " "))
    top = next((tail for tail in en.FROM_TOP if text.endswith(tail)), "")
    from_top = _number(text.removeprefix("the ").removesuffix(top).split()) if top else 0
    if from_last or from_top:
        yield Rank(phrase, from_last or from_top, from_last or from_top, not from_last, joint)
    elif text in en.LAST or text in en.TOP:
        yield Rank(phrase, 1, 1, text in en.TOP, joint)
    elif text in en.PLACES:
        yield Rank(phrase, en.PLACES[text], en.PLACES[text], en.HIGHEST, joint)
    elif text.startswith(en.AMONG) or text.removeprefix("the ").startswith(("top ", "bottom ")):
        yield from _several(phrase, text, joint=joint)
    else:
        yield from _one(phrase, text, joint=joint)


def _unscoped(text: str) -> str:
    """Without what the place is among: "the world's largest", "the hottest on record", "first ever"."""
    for scope in en.SCOPES:
        text = text.removesuffix(scope)
    bare = text.removeprefix("the ")
    whose = next((whose for whose in en.WHOSE if bare.startswith(whose) and bare not in en.SUPERLATIVES), "")
    text = bare.removeprefix(whose) if whose else text
    return text.removesuffix("-ever")


def _from_last(text: str) -> int:
    """The place counted from the end: 2 for "second to last"; 0 where it counts otherwise."""
    if text in en.FROM_LAST:
        return en.FROM_LAST[text]
    for tail in en.TO_LAST:
        if text.endswith(tail) and (number := _number(text.removesuffix(tail).split())) > 1:
            return number
    return 0


def _joint(text: str) -> tuple[str, bool]:
    """The words without what says that the place is shared."""
    words = text.removeprefix("the ")
    for head in en.JOINT:
        if words.startswith(head):
            return words.removeprefix(head), True
    for tail in en.JOINT_AFTER:
        if words.endswith(tail):
            return words.removesuffix(tail).strip(), True
    return text, False


def _one(phrase: str, text: str, *, joint: bool) -> Iterator[Rank]:
    """Such as "the second-largest", "largest but one", "third", "No 1"."""
    place = 0
    for tail, number in en.BUT.items():
        if text.endswith(" " + tail):
            text, place = text.removesuffix(tail).strip(), number
    words = [word for word in text.replace("-", " ").replace("#", "# ").split() if word not in en.SMALL]
    ends = list(_ends(words))
    if ends:
        for end, rest in ends:
            number = place or (_number(rest) if rest else 1)
            if number:
                yield Rank(phrase, number, number, end, joint)
        return
    number = _number(words)
    if number and not place:
        yield Rank(phrase, number, number, None, joint)


def _several(phrase: str, text: str, *, joint: bool) -> Iterator[Rank]:
    """Such as "one of the three largest", "in the top ten"."""
    head = next(
        (head for head in en.AMONG if text.startswith(head)), "the " if text.startswith("the ") else ""
    )
    words = text.removeprefix(head).replace("-", " ").split()
    if words and words[0] in {"top", "bottom"}:
        words = [*words[1:], words[0]]
    for end, rest in _ends(words):
        number = _number(rest) if rest else 0
        if number:
            yield Rank(phrase, 1, number, end, joint)


def _ends(words: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """From which end the superlative counts, and the words before it."""
    if len(words) > 1 and words[-2] in en.MOST | en.LEAST and words[-1].isalpha():
        # "most populous", "least expensive": whatever it is, there is most or least of it.
        yield words[-2] in en.MOST, words[:-2]
    elif words and words[-1] in en.EITHER_END:
        yield en.EITHER_END[words[-1]], words[:-1]
        yield not en.EITHER_END[words[-1]], words[:-1]
    elif words and words[-1] in en.SUPERLATIVES:
        yield en.SUPERLATIVES[words[-1]], words[:-1]
    elif len(words) > 1 and " ".join(words[-2:]).replace(" ", "-") in en.SUPERLATIVES:
        yield en.SUPERLATIVES["-".join(words[-2:])], words[:-2]
    elif len(words) > 1 and " ".join(words[-2:]) in en.SUPERLATIVES:
        yield en.SUPERLATIVES[" ".join(words[-2:])], words[:-2]
    elif len(words) > 1 and words[-1] in en.DOING:
        yield from ((end, words[:-2]) for end in _own_end(words[-2]))
    elif len(words) > 1 and words[-1] in en.SHRINKING and words[-2] in en.SUPERLATIVES | en.EITHER_END:
        yield from ((end, words[:-2]) for end in (en.HIGHEST, en.LOWEST))


def _own_end(word: str) -> Iterator[bool]:
    """From which end the doing of something counts: fastest is the highest speed, and not the shortest time."""
    if word in en.SUPERLATIVES or word in en.EITHER_END:
        yield en.SUPERLATIVES[word] if word in en.SUPERLATIVES else _OF_DOING.get(word, en.EITHER_END[word])


_OF_DOING = {"slowest": en.LOWEST}


def _number(words: list[str]) -> int:
    """A whole number of at least one, in words or digits; 0 where there is none."""
    read = read_figure(" ".join(words)) if words else ()
    if isinstance(read, Unread) or not read:
        return 0
    figure = next(
        (one for one in read if one.strict.point is not None and not one.unit and not one.hedge), None
    )
    return int(figure.stated) if figure and figure.stated.denominator == 1 and figure.stated >= 1 else 0
