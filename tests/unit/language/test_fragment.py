"""Text fragment links, resolved by a small browser that follows the WICG's rules."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.quotes.fragment import fragment_link

PAGE = """\
The budget

There are 34 provincial capitals. Nine of the 34, two-thirds in the north, fell - A&B said, "so far".

There are 34 provincial capitals in the table too. The end."""


def browsed(url: str, page: str) -> tuple[int, int] | None:
    """What a browser marks: `page` has an empty line between two blocks."""
    directive = url.partition(":~:text=")[2]
    parts = directive.split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    assert 1 <= len(parts) <= 2
    first, last = unquote(parts[0]), unquote(parts[1]) if len(parts) == 2 else ""
    low = page.casefold()
    assert len(low) == len(page)
    for start in range(len(page)):
        end = reached(low, start, first)
        if end is None or not bounded(page, start) or "\n\n" in page[start:end]:
            continue
        if prefix and not re.search(rf"(?<!\w){spaced(prefix)}\s*\Z", low[:start]):
            continue
        ends = [end]
        if last:
            found = (reached(low, place, last) for place in range(end, len(page)) if bounded(page, place))
            ends = [one for one in found if one is not None and bounded(page, one)]
        for stop in ends:
            if bounded(page, stop) and (not suffix or re.match(rf"\s*{spaced(suffix)}(?!\w)", low[stop:])):
                return start, stop
    return None


def reached(page: str, start: int, words: str) -> int | None:
    match = re.compile(spaced(words)).match(page, start)
    return match.end() if match else None


def spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.casefold().split()))


def bounded(page: str, place: int) -> bool:
    return not (0 < place < len(page) and page[place - 1].isalnum() and page[place].isalnum())


@pytest.mark.parametrize(
    ("words", "nth", "fragment"),
    [
        ("The budget", 0, "The%20budget"),
        ("There are 34 provincial capitals", 0, "There%20are%2034%20provincial%20capitals"),
        ("two-thirds in the north", 0, "two%2Dthirds%20in%20the%20north"),
        ('A&B said, "so far"', 0, "A%26B%20said%2C%20%22so%20far%22"),
        (
            "There are 34 provincial capitals",
            1,
            "said%2C%20%22so%20far%22.-,There%20are%2034%20provincial%20capitals,-in%20the%20table%20too.%20The",
        ),
    ],
)
def test_links(words: str, nth: int, fragment: str) -> None:
    start = [match.start() for match in re.finditer(re.escape(words), PAGE)][nth]
    link = fragment_link("https://example.org/a", PAGE, start, start + len(words))
    assert browsed(link, PAGE) == (start, start + len(words))
    if nth == 0:
        assert link == f"https://example.org/a#:~:text={fragment}"
    else:
        assert link.endswith("-in%20the%20table%20too.%20The") or "-,There" in link


def test_a_long_passage_is_given_by_its_ends() -> None:
    start = PAGE.index("Nine")
    link = fragment_link("https://example.org/a", PAGE, start, len(PAGE))
    assert link.partition("text=")[2].count(",") == 1
    assert browsed(link, PAGE) == (start, len(PAGE))


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert fragment_link("https://example.org/a#s2", "one two", 0, 3) == "https://example.org/a#s2:~:text=one"
    assert fragment_link("https://example.org/a", "one  two", 3, 5) == "https://example.org/a"


WORDS = st.lists(st.sampled_from(["one", "two", "tree-top", "A&B", "x,", "Two"]), min_size=1, max_size=8)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_a_link_leads_to_words_that_are_the_same(blocks: list[list[str]], data: st.DataObject) -> None:
    page = "\n\n".join(" ".join(block) for block in blocks)
    spans = [match.span() for match in re.finditer(r"\S+", page)]
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, len(spans) - 1))
    start, end = spans[first][0], spans[last][1]
    marked = browsed(fragment_link("https://example.org/", page, start, end), page)
    assert marked is not None
    if "\n\n" not in page[start:end]:
        same = page[marked[0] : marked[1]].casefold().split()
        assert same == page[start:end].casefold().split()
