"""What is different in a page, as an editor would put it."""

from __future__ import annotations

from checker.fetch.changed import MOST_SHOWN, difference

PAGE = "<html><head><script>var a = 1;</script></head><body><h1>Capitals</h1><p>There are <b>34</b>\nof them.</body></html>"


def test_a_page_is_compared_as_it_is_seen() -> None:
    told = difference(PAGE.encode(), PAGE.replace("34", "35").encode(), "evidence/a.html")
    assert told == ("- There are 34 of them.", "+ There are 35 of them.")


def test_what_nobody_sees_is_no_change() -> None:
    told = difference(PAGE.encode(), PAGE.replace("var a = 1", "var a = 2").encode(), "evidence/a.html")
    assert told == ("the words are the same; what differs is not seen by a reader",)


def test_a_picture_is_compared_by_its_size() -> None:
    assert difference(b"\0" * 9, b"\0" * 1000, "evidence/a.bin") == (
        "9 bytes were pinned, 1,000 are there now",
    )


def test_a_long_difference_is_cut() -> None:
    old, new = ("\n".join(f"{word} {n}" for n in range(50)) for word in ("a", "b"))
    told = difference(old.encode(), new.encode(), "evidence/a.txt")
    assert len(told) == 2 * MOST_SHOWN + 1
    assert told[-1] == "… and 90 more lines"
