"""Arithmetic as an author writes it: `spent / budget - 1`.

A small grammar of its own, read by recursive descent: numbers, names, + - * /, brackets, a
per-cent sign and a few functions. Nothing is ever run.
"""

from __future__ import annotations

import re
from dataclasses import field

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.expression import FUNCTIONS, Binary, Call, Expression, Literal, Name, Negative, Node

MOST_TOKENS = 300
DEEPEST = 40
LONGEST = 2000
MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Unparsed:
    """Why a text is not arithmetic that can be followed."""

    why: str


def parse(text: str) -> Expression | Unparsed:
    """The arithmetic in a text, or why there is none."""
    if len(text) > LONGEST:
        return Unparsed(f"longer than {LONGEST:,} characters")
    try:
        parser = _Parser(_tokens(text))
        root = parser.whole()
    except _NotArithmeticError as fault:
        return Unparsed(str(fault))
    return Expression(text, root, tuple(parser.names), tuple(parser.pieces))


class _NotArithmeticError(Exception):
    """Why the text cannot be followed."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    """Such as "number", "name", "sign" or "end"."""
    text: str


_LIKE = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "\u00a0": " ", "’": "'"})
_PIECE = re.compile(
    r"""(?P<blank>\s++)
    |(?P<name>[^\s()+*,%\#]*+\#[A-Za-z0-9_][A-Za-z0-9_.-]*+)
    |(?P<run>[A-Za-z0-9_](?:[A-Za-z0-9_-]|[.,'](?=[0-9])|\.(?=[a-z]))*+)
    |(?P<sign>[-+*/(),%])""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:[,'][0-9]{3})++|[0-9]++)(?:\.[0-9]++)?+")


def _tokens(text: str) -> list[_Token]:
    text = text.translate(_LIKE)
    tokens: list[_Token] = []
    start = 0
    while start < len(text):
        match = _PIECE.match(text, start)
        if match is None:
            raise _NotArithmeticError(f"`{text[start]}` has no place in arithmetic")
        start = match.end()
        if match.lastgroup == "run":
            tokens += _run(match.group())
        elif match.lastgroup != "blank":
            tokens.append(_Token(match.lastgroup or "sign", match.group()))
    if len(tokens) > MOST_TOKENS:
        raise _NotArithmeticError(f"more than {MOST_TOKENS} parts")
    return [*tokens, _Token("end", "")]


def _run(text: str) -> list[_Token]:
    """A number, a name, or several numbers that only commas part: `sum(1,2)`."""
    if any(mark.isalpha() or mark == "_" for mark in text):
        # A comma parts names, whatever stands next to it: `sum(spent,300)`.
        parted = [_Token("name" if not part.isdigit() else "number", part) for part in text.split(",")]
        return [token for one in parted for token in (_Token("sign", ","), one)][1:]
    if "-" in text:
        raise _NotArithmeticError(f"`{text}` needs blanks around its minus")
    if _NUMBER.fullmatch(text):
        if sum(mark.isdigit() for mark in text) > MOST_DIGITS:
            raise _NotArithmeticError(f"a number has more than {MOST_DIGITS} digits")
        return [_Token("number", text)]
    parts = text.split(",")
    if not all(_NUMBER.fullmatch(part) for part in parts):
        raise _NotArithmeticError(f"`{text}` is not a number")
    return [token for part in parts for token in (_Token("sign", ","), *_run(part))][1:]


@dataclass(slots=True)
class _Parser:
    """Reads tokens from left to right: sums of products of signed parts."""

    tokens: list[_Token]
    at: int = 0
    depth: int = 0
    names: list[str] = field(default_factory=list)
    pieces: list[str | int] = field(default_factory=list)

    def whole(self) -> Node:
        node = self.terms()
        if self.next.kind != "end":
            raise _NotArithmeticError(_stray(self.tokens[self.at - 1], self.next))
        return node

    @property
    def next(self) -> _Token:
        return self.tokens[self.at]

    def take(self, shown: str | int) -> str:
        self.pieces.append(shown)
        self.at += 1
        return self.tokens[self.at - 1].text

    def terms(self) -> Node:
        node = self.factors()
        while self.next.kind == "sign" and self.next.text in "+-":
            sign = self.take(f" {self.next.text} ")
            node = Binary(sign, node, self.factors())
        return node

    def factors(self) -> Node:
        node = self.signed()
        while self.next.kind == "sign" and self.next.text in "*/":
            sign = self.take(" × " if self.next.text == "*" else " / ")
            node = Binary(sign, node, self.signed())
        return node

    def signed(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _NotArithmeticError(f"nested more than {DEEPEST} deep")
        if self.next.kind == "sign" and self.next.text == "-":
            self.take("-")
            node: Node = Negative(self.signed())
        else:
            node = self.atom()
            while self.next.kind == "sign" and self.next.text == "%":
                self.take(" %")
                node = Binary("/", node, Literal(Exact(100)))
        self.depth -= 1
        return node

    def atom(self) -> Node:
        token = self.next
        if token.kind == "number":
            return Literal(Exact(self.take(token.text).replace(",", "").replace("'", "")))
        if token.kind == "name":
            if token.text in FUNCTIONS and self.tokens[self.at + 1].text == "(":
                return self.call()
            return self.name()
        if token.text == "(":
            self.take("(")
            node = self.terms()
            self.close()
            return node
        if token.kind == "end":
            raise _NotArithmeticError(
                "something is missing at its end" if self.at else "there is nothing written"
            )
        raise _NotArithmeticError(f"something is missing before `{token.text}`")

    def name(self) -> Node:
        text = self.next.text
        if text not in self.names:
            self.names.append(text)
        index = self.names.index(text)
        self.take(index)
        return Name(index)

    def call(self) -> Node:
        function = self.take(self.next.text)
        self.take("(")
        of = [self.terms()]
        while self.next.text == ",":
            self.take(", ")
            of.append(self.terms())
        self.close()
        if function in {"abs", "round"} and len(of) > 1:
            raise _NotArithmeticError(f"`{function}` is of one number, and has {len(of)}")
        return Call(function, tuple(of))

    def close(self) -> None:
        if self.next.text != ")":
            open_ = self.next.kind == "end"
            raise _NotArithmeticError(
                "a bracket is not closed" if open_ else _stray(self.tokens[self.at - 1], self.next)
            )
        self.take(")")


def _stray(before: _Token, token: _Token) -> str:
    if token.text == ")":
        return "a bracket is closed that was not opened"
    if token.kind in {"number", "name"} or token.text == "(":
        return f"no sign stands between `{before.text}` and `{token.text}`"
    return f"`{token.text}` has no place here"
