"""What holds for every quote: words that stand are found, a changed word never is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.quotes.diff import Edit, align, edits_of
from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages, words_of

unhurried = settings(deadline=None)  # how long a text takes says nothing on a busy machine

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "never",
        "not",
        "Kabul",
        "Taliban",
        "captured",
        "captures",
        "capture",
        "city",
        "cities",
        "fell",
        "Ghani's",
        "don't",
        "O'Brien",
        "nine",
        "ninth",
        "9",
        "34",
        "34.5",
        "1,907",
        "1.2m",
        "12:30",
        "26.5%",
        "café",
        "naïve",
        "well-known",
        "“yes”",
        "(no)",
        "end.",
        "then,",
        "“so.”",
        "–",
        "—",
        "e.g.",
        "U.S.",
        "$5bn",
        "co-operate",
        "2021-08-11",
        "what?",
        "10²",
        "½",
        "Ⅳ",
        "9/11",
        "…",
        "i.e.",
    ]
)
BLANKS = st.sampled_from([" ", " ", " ", "  ", "\n", "\r\n", "\r", "\u00a0", "\t", "\n\n", "\u2028"])
ANY_TEXT = st.text(max_size=200)
CHOPPY = st.text(alphabet="aé9n't.,-–…[]\"“’ \n\r\u00ad\u200b½ſﬁ\u0301", max_size=60)

NOISE = {
    "'": "’‘ʼ",
    '"': "“”„«»",
    "-": "‐‑–—−",
    "–": "-—",
    "—": "-–",
    "“": '"',
    "”": '"',
    " ": "\u00a0\u2009\u202f\n\t",
    "\n": " \u00a0",
    "é": ["e\u0301", "é"],
    "…": ["...", ". . ."],
}


@st.composite
def written(draw: st.DrawFn, least: int = 1) -> str:
    words = draw(st.lists(WORDS, min_size=least, max_size=30))
    blanks = [draw(BLANKS) for _ in words]
    return "".join(word + blank for word, blank in zip(words, blanks, strict=True))


@st.composite
def noisy(draw: st.DrawFn, text: str) -> str:
    made = []
    for char, following in zip(text, [*text[1:], " "], strict=False):
        made.append(draw(st.sampled_from([char, *NOISE.get(char, "")])))
        if draw(st.integers(0, 15)) == 0:
            # a soft hyphen at the end of a line says that the word goes on
            made.append(
                draw(st.sampled_from("\u200b\ufeff\u00ad" if following.isalpha() else "\u200b\ufeff"))
            )
    return "".join(made)


def stretch(data: st.DataObject, text: str) -> tuple[int, int]:
    """Two borders of white space with something between them."""
    words = words_of(text)
    first = data.draw(st.integers(0, len(words.values) - 1))
    last = data.draw(st.integers(first, len(words.values) - 1))
    while first > 0 and words.glued(first - 1):
        first -= 1
    while last < len(words.values) - 1 and words.glued(last):
        last += 1
    return words.starts[first], words.ends[last]


@unhurried
@given(st.data(), written())
def test_what_stands_there_is_found(data: st.DataObject, text: str) -> None:
    start, end = stretch(data, text)
    quote = text[start:end]
    answer = find_quote(quote, Passages("copy.txt", text), text[:start], text[end:])
    if any(sign.isalnum() for sign in quote):
        assert isinstance(answer, Found | Ambiguous)
        assert not isinstance(answer, Found) or answer.start <= answer.end <= len(text)


@unhurried
@given(st.data(), written())
def test_typography_hides_nothing(data: st.DataObject, text: str) -> None:
    start, end = stretch(data, text)
    quote = data.draw(noisy(text[start:end]))
    if any(sign.isalnum() for sign in quote):
        assert isinstance(find_quote(quote, Passages("copy.txt", text)), Found | Ambiguous)


@unhurried
@given(st.data(), written())
def test_noise_in_the_copy_hides_nothing(data: st.DataObject, text: str) -> None:
    start, end = stretch(data, text)
    if any(sign.isalnum() for sign in text[start:end]):
        around = [data.draw(noisy(piece)) for piece in (text[:start], text[start:end], text[end:])]
        answer = find_quote(text[start:end], Passages("copy.txt", "".join(around)))
        assert isinstance(answer, Found | Ambiguous)


@unhurried
@given(st.data(), written(least=2), st.sampled_from(["zebra", "Zürich", "7", "41,181", "nobody", "x"]))
def test_a_changed_word_is_never_found(data: st.DataObject, text: str, strange: str) -> None:
    start, end = stretch(data, text)
    words = words_of(text[start:end])
    spoken = [number for number, value in enumerate(words.values) if value[0].isalnum()]
    if not spoken:
        return
    place = data.draw(st.sampled_from(spoken))
    quote = words.text[: words.starts[place]] + strange + words.text[words.ends[place] :]
    answer = find_quote(quote, Passages("copy.txt", text))
    assert isinstance(answer, Altered | Missing)
    assert not isinstance(answer, Altered) or answer.edits


@unhurried
@given(st.data(), st.lists(WORDS, min_size=3, max_size=12, unique=True))
def test_a_word_left_out_is_never_found(data: st.DataObject, spoken: list[str]) -> None:
    words = [f"{word}{number}" for number, word in enumerate(spoken) if word[-1].isalnum()]
    if len(words) > 2:
        place = data.draw(st.integers(1, len(words) - 2))
        quote = " ".join([*words[:place], *words[place + 1 :]])
        assert isinstance(find_quote(quote, Passages("copy.txt", " ".join(words))), Altered | Missing)


@unhurried
@given(ANY_TEXT | CHOPPY, ANY_TEXT | CHOPPY, CHOPPY, CHOPPY)
def test_any_input_gets_an_answer(quote: str, text: str, prefix: str, suffix: str) -> None:
    answer = find_quote(quote, Passages("copy.txt", text), prefix, suffix)
    assert isinstance(answer, Found | Altered | Ambiguous | Missing)


@unhurried
@given(ANY_TEXT | CHOPPY)
def test_a_text_quotes_itself(text: str) -> None:
    answer = find_quote(text, Passages("copy.txt", text))
    if any(value[0].isalnum() for value in words_of(text).values):
        assert isinstance(answer, Found | Ambiguous)


@unhurried
@given(ANY_TEXT | CHOPPY)
def test_words_stand_in_order_within_the_text(text: str) -> None:
    words = words_of(text)
    assert all(0 <= start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))
    assert sorted(words.starts) == list(words.starts)
    assert all(value and not any(sign.isspace() for sign in value) for value in words.values)


def played(edits: tuple[Edit, ...]) -> tuple[str, str]:
    return "".join(edit.was for edit in edits), "".join(edit.now for edit in edits)


@unhurried
@given(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, min_size=1, max_size=12))
def test_an_edit_script_misses_no_word_of_the_quote(mine: list[str], theirs: list[str]) -> None:
    quote, copy = words_of(" ".join(mine)), words_of(" ".join(theirs))
    steps = align(quote.values, copy.values)
    assert [step.quote for step in steps if step.quote is not None] == list(range(len(quote.values)))
    same = all(step.same for step in steps)
    assert same == (played(edits_of(steps, quote, copy, 0)) == ("", ""))


@unhurried
@given(written(), st.integers(0, 400), st.integers(0, 400))
def test_lines_and_columns_lead_back_to_the_words(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    if start >= end:
        return
    span = Passages("copy.txt", text).span(start, end)
    lines = text.replace("\r\n", "\n ").replace("\r", "\n").split("\n")
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert span.column >= 1
    assert span.end_column >= 1
