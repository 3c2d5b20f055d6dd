"""The screen, walked with the keyboard alone at 80 by 24, as an editor does it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.widgets import Input

from checker.edit.field import Refused
from checker.review.screen import Desk
from tests.sitting import CLAIMS, DAY, desk, sitting


def shown(app: Desk) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def walked(folder: Path, *keys: str, name: str = "Mina", size: tuple[int, int] = (80, 24)) -> list[str]:
    """The screen after some keys; a word of more than one letter is typed unless it is the name of a key."""
    root = desk(folder)

    async def walk() -> list[str]:
        app = Desk(sitting(root), lambda: sitting(root), name, DAY)
        async with app.run_test(size=size) as pilot:
            for key in keys:
                await pilot.press(*typed(key))
            await pilot.pause()
            return shown(app)

    return asyncio.run(walk())


def typed(key: str) -> Sequence[str]:
    return [key] if key in {"enter", "escape", "left", "right", "tab", "space", "slash", "end"} else list(key)


def written(folder: Path) -> str:
    return (folder / "claims.yaml").read_text("utf-8")


def test_a_claim_is_shown_with_its_words_its_working_and_its_evidence(tmp_path: Path) -> None:
    screen = walked(tmp_path)
    assert [line for line in screen if line] == [
        " 1 of 3 · 2 to review · capitals (quantity) · claims.yaml:5",
        " Afghanistan has «34 provincial capitals».",
        " verdict   supported",
        " read as   `34`: 34",
        " turns on  the source `atlas`",
        " evidence  atlas supports (atlas.txt:1:17): `atlas.txt` has the words `34",
        "           provincial capitals` in line 1",
        "           Afghanistan has 34 provincial capitals and 12 rivers.",
        " by hand   nobody has checked it yet",
        " c confirm   w wrong   u unsure   e note   z undo   q quit",
        " n next   p back   t to review   / find   r read again   ↑↓ scroll",
    ]
    assert len(screen) == 24


def test_marks_in_the_words_of_an_article_are_words(tmp_path: Path) -> None:
    assert " It also has «some 400 districts», [bold]they say[/bold]." in walked(tmp_path, "n")


def test_a_claim_is_confirmed_with_one_key_and_the_next_is_shown(tmp_path: Path) -> None:
    screen = walked(tmp_path, "c")
    assert screen[0] == " 2 of 3 · 1 to review · districts (quantity) · claims.yaml:15"
    assert " capitals: confirmed, and written to claims.yaml" in screen
    added = "\n  review: confirmed\n  checked_by: Mina\n  checked_on: 2026-11-23\n\n- {id: districts"
    assert written(tmp_path) == CLAIMS.replace("\n\n- {id: districts", added)


def test_a_name_is_asked_for_once(tmp_path: Path) -> None:
    screen = walked(tmp_path, "c", "Mina K", "enter", "c", name="")
    assert written(tmp_path).count("checked_by: Mina K") == 2
    assert " districts: confirmed, and written to claims.yaml" in screen
    assert screen[0].startswith(" 2 of 3 · 0 to review")


def test_no_name_is_no_judgement(tmp_path: Path) -> None:
    walked(tmp_path, "c", "enter", "w", "escape", "u", "  ", "enter", name="")
    assert written(tmp_path) == CLAIMS


def test_what_is_wrong_is_told_in_the_note(tmp_path: Path) -> None:
    asked = walked(tmp_path, "w")
    assert " what is wrong? it is kept as the note · enter to go on, escape to leave it" in asked
    walked(tmp_path, "w", "two: added", "enter")
    assert '  note: "two: added"\n  review: wrong\n  checked_by: Mina\n' in written(tmp_path)


def test_a_note_that_is_there_is_left_unless_it_is_changed(tmp_path: Path) -> None:
    walked(tmp_path, "n", "n", "u", "enter")
    assert (
        written(tmp_path) == CLAIMS.replace("2026-11-01", DAY).replace("Ana", "Mina") + "  review: unsure\n"
    )
    walked(tmp_path, "n", "n", "u", "end", " Why?", "enter")
    assert "  note: The atlas counts tributaries as well. Why?\n  review: unsure\n" in written(tmp_path)


def test_nothing_is_written_where_one_thinks_better_of_it(tmp_path: Path) -> None:
    screen = walked(tmp_path, "w", "no", "escape", "c", "z", "e", "no", "escape")
    assert written(tmp_path) == CLAIMS
    assert screen[0].startswith(" 1 of 3 · 2 to review · capitals")


def test_a_note_alone_is_no_review(tmp_path: Path) -> None:
    screen = walked(tmp_path, "e", "ask the atlas", "enter")
    assert "  note: ask the atlas\n\n- {id: districts" in written(tmp_path)
    assert screen[0].startswith(" 1 of 3 · 2 to review")


@pytest.mark.parametrize(
    ("keys", "head"),
    [
        (["right"], "2 of 3"), (["n", "n", "n"], "3 of 3"), (["n", "left", "p"], "1 of 3"), (["j", "j", "k"], "2 of 3"),
         (["t", "t"], "1 of 3"), (["slash", "RIVER", "enter"], "3 of 3"),
        (["slash", "400", "enter"], "2 of 3"), (["slash", "nothing", "enter"], "1 of 3"), (["n", "r"], "2 of 3"),
    ],
)  # fmt: skip
def test_every_claim_is_reached_by_keys(keys: list[str], head: str, tmp_path: Path) -> None:
    assert walked(tmp_path, *keys)[0].strip().startswith(head)


def test_what_was_changed_meanwhile_is_told_and_can_be_read_again(tmp_path: Path) -> None:
    root = desk(tmp_path)

    async def walk() -> tuple[list[str], list[str]]:
        app = Desk(sitting(root), lambda: sitting(root), "Mina", DAY)
        async with app.run_test() as pilot:
            theirs = f"# theirs\n{CLAIMS}"
            (tmp_path / "claims.yaml").write_text(theirs, "utf-8")
            await pilot.press("c")
            refused = shown(app)
            assert written(tmp_path) == theirs
            await pilot.press("r", "c")
            return refused, shown(app)

    refused, again = asyncio.run(walk())
    told = " ".join(line.strip() for line in refused)
    assert "claims.yaml was changed meanwhile, and is left as it is: press r to read it again" in told
    assert " capitals: confirmed, and written to claims.yaml" in again


def test_a_project_that_cannot_be_read_again_leaves_the_screen_as_it_is(tmp_path: Path) -> None:
    root = desk(tmp_path)

    async def walk() -> list[str]:
        app = Desk(sitting(root), lambda: Refused("cannot be read again"), "Mina", DAY)
        async with app.run_test() as pilot:
            await pilot.press("r")
            return shown(app)

    screen = asyncio.run(walk())
    assert " the project cannot be read again" in screen
    assert screen[0].startswith(" 1 of 3")


def test_a_small_screen_scrolls(tmp_path: Path) -> None:
    assert not any("nobody has checked" in line for line in walked(tmp_path, size=(40, 12)))
    assert any("nobody has checked" in line for line in walked(tmp_path, "end", size=(40, 12)))


def test_an_answer_that_is_typed_takes_no_key_away(tmp_path: Path) -> None:
    root = desk(tmp_path)

    async def walk() -> str:
        app = Desk(sitting(root), lambda: sitting(root), "Mina", DAY)
        async with app.run_test() as pilot:
            await pilot.press("w", *"cwuezntpq/r")
            return app.query_one("#answer", Input).value

    assert asyncio.run(walk()) == "cwuezntpq/r"


def test_no_claim_is_judged_while_an_answer_is_waited_for(tmp_path: Path) -> None:
    walked(tmp_path, "w", "tab", "c", "z")
    assert written(tmp_path) == CLAIMS


def test_what_a_review_settles_is_told_no_longer(tmp_path: Path) -> None:
    root = desk(tmp_path)
    sitting(root).decide(0, {"review": "unsure"})

    async def walk() -> tuple[list[str], list[str]]:
        app = Desk(sitting(root), lambda: sitting(root), "Mina", DAY)
        async with app.run_test() as pilot:
            await pilot.press("slash", *"34", "enter")
            before = shown(app)
            await pilot.press("c", "p")
            return before, shown(app)

    before, after = asyncio.run(walk())
    assert any("[left-unsure]" in line for line in before)
    assert not any("[left-unsure]" in line for line in after)
    assert " by hand   confirmed by Mina on 2026-11-23" in after
