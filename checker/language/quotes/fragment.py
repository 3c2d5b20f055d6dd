"""A link to some words of a page: the text fragment that browsers scroll to and mark.

The directive is `#:~:text=[prefix-,]start[,end][,-suffix]` of the WICG's "URL Fragment Text
Directives". A browser takes the first place in the page where the words stand, letter case aside,
and `start` alone may not run over the end of a paragraph: so a long passage, or one of several
paragraphs, is given by its first and last words, and words that stand earlier too are told apart by
what is about them. Dashes, commas and ampersands are the syntax's own and always encoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from checker.frozen import dataclass

_LONGEST = 200
"""Characters of a passage that is given whole."""
_EDGES = (5, 8, 12, 20, 40)
"""Words that stand for either end of a longer passage, or about one; more where fewer say too little."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class _Directive:
    """What a browser looks for; each on one line, "" where it is left out."""

    first: str
    last: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        lead = f"{_encoded(self.prefix)}-" if self.prefix else ""
        tail = f"-{_encoded(self.suffix)}" if self.suffix else ""
        return ",".join(piece for piece in (lead, _encoded(self.first), _encoded(self.last), tail) if piece)


def fragment_link(url: str, page: str, start: int, end: int) -> str:
    """The link to the characters from `start` up to `end` of a page's text; the bare address where they are blank."""
    while start < end and page[start].isspace():
        start += 1
    while end > start and page[end - 1].isspace():
        end -= 1
    if start == end:
        return url
    directives = list(_directives(page, start, end))
    best = next((one for one in directives if _target(page, one) == (start, end)), directives[-1])
    return f"{url}{'' if '#' in url else '#'}:~:text={best}"


def _directives(page: str, start: int, end: int) -> Iterator[_Directive]:
    """The directives that may lead there, the shortest first."""
    text = page[start:end]
    whole = len(text) <= _LONGEST and not _PARAGRAPH.search(text)
    for with_context in (False, True):
        for edge in _EDGES:
            before, after = _about(page, start, end, edge) if with_context else ("", "")
            if whole:
                yield _Directive(" ".join(text.split()), "", before, after)
                if not with_context:
                    break
            else:
                first = _PARAGRAPH.split(text)[0].split()[:edge]
                last = _PARAGRAPH.split(text)[-1].split()[-edge:]
                yield _Directive(" ".join(first), " ".join(last), before, after)


def _about(page: str, start: int, end: int, edge: int) -> tuple[str, str]:
    """A few words before and after, of the same paragraph where it has any."""
    before = _PARAGRAPH.split(page[:start])[-1].split() or _PARAGRAPH.split(page[:start].rstrip())[-1].split()
    after = _PARAGRAPH.split(page[end:])[0].split() or _PARAGRAPH.split(page[end:].lstrip())[0].split()
    return " ".join(before[-edge:]), " ".join(after[:edge])


def _target(page: str, one: _Directive) -> tuple[int, int] | None:
    """Where a browser would go: the first place that fits."""
    lead = rf"(?<!\w){_pattern(one.prefix)}\s*" if one.prefix else r"(?<!\w)"
    tail = rf"\s*{_pattern(one.suffix)}(?!\w)" if one.suffix else r"(?!\w)"
    middle = rf"{_pattern(one.first)}" + (rf"(?!\w).*?(?<!\w){_pattern(one.last)}" if one.last else "")
    found = re.search(f"{lead}({middle}){tail}", page, re.IGNORECASE | re.DOTALL)
    return found.span(1) if found else None


def _pattern(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
