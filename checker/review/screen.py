"""The screen on which somebody walks through the claims with the keyboard, and judges each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, TypeAlias

from rich.table import Column, Table
from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from checker.claim.words import plural
from checker.edit.field import Refused, one_line
from checker.review.sitting import Sitting
from checker.review.told import told, words
from checker.show.plain import plain

Again: TypeAlias = Callable[[], Sitting | Refused]
Then: TypeAlias = Callable[[str], None]
"""What is done with an answer."""

_KEYS = (
    ("c", "confirm"), ("w", "wrong"), ("u", "unsure"), ("e", "note"), ("z", "undo"), ("q", "quit"),
    ("n", "next"), ("p", "back"), ("t", "to review"), ("/", "find"), ("r", "read again"), ("↑↓", "scroll"),
)  # fmt: skip
_TO_CLAIMS = frozenset({"judge", "note", "undo", "go", "waiting", "find", "again"})
_WHY = {"wrong": "what is wrong?", "unsure": "what is unsure?"}
_DONE = {"confirmed": "confirmed", "wrong": "found wrong", "unsure": "left unsure"}


class Body(VerticalScroll):
    """What is told of one claim. It keeps the arrows up and down for itself, and gives the others away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "app.go(1)", show=False),
        Binding("left", "app.go(-1)", show=False),
        Binding("space", "page_down", show=False),
    ]


class Desk(App[None]):
    """One claim at a time: its words in the article, how they were read, the working, and the evidence."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #head { height: 1; padding: 0 1; background: $primary; color: $text; text-style: bold; }
    #body { height: 1fr; padding: 1 1 0 1; scrollbar-size-vertical: 1; }
    #words, #told { width: 100%; height: auto; margin-bottom: 1; }
    #said { height: auto; max-height: 3; padding: 0 1; text-style: bold; }
    #answer { display: none; }
    #keys { height: 2; padding: 0 1; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "judge('confirmed')"),
        Binding("w", "judge('wrong')"),
        Binding("u", "judge('unsure')"),
        Binding("e", "note"),
        Binding("z", "undo"),
        Binding("n,j", "go(1)"),
        Binding("p,k", "go(-1)"),
        Binding("t", "waiting"),
        Binding("slash", "find"),
        Binding("r", "again"),
        Binding("escape", "cancel"),
        Binding("q,ctrl+c", "quit"),
    ]

    def __init__(self, sitting: Sitting, again: Again, name: str, day: str) -> None:
        """Take a sitting with claims, what begins it again, who judges ("" to ask), and the day to write down."""
        super().__init__()
        self.sitting = sitting
        self.again = again
        self.who = name
        self.day = day
        self.number = next(iter(self.sitting.waiting()), 0)
        self.then: Then | None = None

    def compose(self) -> ComposeResult:
        """From above: which claim, all that is known of it, what was done or is asked, and the keys."""
        yield Static("", id="head", markup=False)
        with Body(id="body"):
            yield Static("", id="words", markup=False)
            yield Static("", id="told", markup=False)
        yield Static("", id="said", markup=False)
        yield Input(id="answer", compact=True, select_on_focus=False)
        yield Static(Content.assemble(*_keys()), id="keys", markup=False)

    def on_mount(self) -> None:
        """Begin with the first claim that waits."""
        self.query_one("#body").focus()
        self.show_claim()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as textual asks
        """Nothing is done to a claim while an answer is waited for, wherever the focus is."""
        return self.then is None or action not in _TO_CLAIMS

    def show_claim(self) -> None:
        """Show the claim that the sitting is at."""
        item, sitting = self.sitting.items[self.number], self.sitting
        waits = f"{len(sitting.waiting())} to review"
        head = f"{self.number + 1} of {len(sitting.items)} · {waits} · {item.id} ({item.card.verdict.kind})"
        self.query_one("#head", Static).update(Content(plain(f"{head} · {sitting.place(self.number)}")))
        rows = Table.grid(Column(min_width=8), Column(ratio=1), padding=(0, 2, 0, 0), expand=True)
        for what, row in told(item, sitting.states[self.number]):
            rows.add_row(Text(what, "dim"), Text.assemble(*row))
        self.query_one("#words", Static).update(Text.assemble(*words(item)))
        self.query_one("#told", Static).update(rows)
        self.query_one("#body").scroll_home(animate=False)

    def say(self, words: str) -> None:
        """Tell what was done, or what is asked."""
        self.query_one("#said", Static).update(Content(plain(words)))

    def ask(self, question: str, then: Then, given: str = "") -> None:
        """Ask for a line of words, and go on with it."""
        self.then = then
        self.say(f"{question} · enter to go on, escape to leave it")
        answer = self.query_one("#answer", Input)
        answer.value = given
        answer.display = True
        answer.cursor_position = len(given)
        answer.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on with the answer."""
        then, words = self.then, event.value
        self.action_cancel()
        if then is not None:
            then(words)

    def action_cancel(self) -> None:
        """Ask no longer."""
        self.then = None
        self.query_one("#answer", Input).display = False
        self.query_one("#body").focus()
        self.say("")

    def action_judge(self, review: str) -> None:
        """Judge the claim: who does, and where it is doubted, why."""
        if not self.who:
            self.ask("your name?", lambda name: self._named(name, review))
        elif review in _WHY:
            note = one_line(self.sitting.states[self.number].note)
            self.ask(f"{_WHY[review]} it is kept as the note", lambda why: self._write(review, why), note)
        else:
            self._write(review, None)

    def _named(self, name: str, review: str) -> None:
        self.who = one_line(name)
        if self.who:
            self.action_judge(review)

    def _write(self, review: str, note: str | None) -> None:
        by_hand = {"review": review, "checked_by": self.who, "checked_on": self.day}
        if self._done({**self._noted(note), **by_hand}, f"{_DONE[review]}, and written"):
            self._go_to_waiting()

    def _noted(self, note: str | None) -> dict[str, str]:
        """The note, where it is another now."""
        before = one_line(self.sitting.states[self.number].note)
        return {} if note is None or one_line(note) == before else {"note": note}

    def _done(self, fields: dict[str, str], what: str) -> bool:
        item = self.sitting.items[self.number]
        refused = self.sitting.decide(self.number, fields)
        self.say(_refusal(item.file, refused) if refused else f"{item.id}: {what} to {item.file}")
        self.show_claim()
        return refused is None

    def action_note(self) -> None:
        """Write the claim's note alone."""
        note = one_line(self.sitting.states[self.number].note)
        self.ask("a note for a colleague", self._keep_note, note)

    def _keep_note(self, words: str) -> None:
        fields = self._noted(words)
        if fields:
            self._done(fields, "the note is written")

    def action_undo(self) -> None:
        """Take back what was written last."""
        done = self.sitting.undo()
        if isinstance(done, Refused):
            self.say(_refusal("this sitting", done))
            return
        self.number = done
        self.show_claim()
        self.say(f"{self.sitting.items[done].id}: what was written last is taken back")

    def action_go(self, steps: int) -> None:
        """Go to another claim."""
        self.say("")
        self.number = max(0, min(len(self.sitting.items) - 1, self.number + steps))
        self.show_claim()

    def action_waiting(self) -> None:
        """Go to the next claim that waits."""
        self.say("" if self.sitting.waiting() else "every claim is reviewed")
        self._go_to_waiting()

    def _go_to_waiting(self) -> None:
        waiting = self.sitting.waiting()
        if waiting:
            self.number = next((one for one in waiting if one > self.number), waiting[0])
            self.show_claim()

    def action_find(self) -> None:
        """Go to the next claim with some words."""
        self.ask("find a claim by its id or its words", self._find)

    def _find(self, words: str) -> None:
        count, words = len(self.sitting.items), words.strip().casefold()
        for number in (*range(self.number + 1, count), *range(self.number + 1)):
            item = self.sitting.items[number]
            if words and words in f"{item.id} {item.card.card.said}".casefold():
                self.number = number
                self.show_claim()
                return
        self.say(f"no claim has `{words}`")

    def action_again(self) -> None:
        """Read the files again, and check them."""
        item = self.sitting.items[self.number]
        sitting = self.again()
        if isinstance(sitting, Refused):
            self.say(_refusal("the project", sitting))
            return
        self.sitting = sitting
        ids = [(one.file, one.id) for one in self.sitting.items]
        at = (item.file, item.id)
        self.number = ids.index(at) if at in ids else min(self.number, len(ids) - 1)
        self.show_claim()
        self.say(f"{plural(len(self.sitting.items), 'claim')} read again")


def _refusal(file: str, refused: Refused) -> str:
    help_ = "press r to read it again" if refused.help == "read it again" else refused.help
    return f"{file} {refused.why}{f': {help_}' if help_ else ''}"


def _keys() -> Iterator[tuple[str, str]]:
    """The keys, in two rows."""
    for number, (key, does) in enumerate(_KEYS):
        yield key, "bold"
        yield f" {does}", ""
        if number < len(_KEYS) - 1:
            yield ("\n" if number == 5 else "   "), ""
