"""Quotes found, altered, ambiguous and missing; what is forgiven and what never is."""

from __future__ import annotations

from time import process_time

import pytest

from checker.language.quotes.diff import Change, show
from checker.language.quotes.diff import said as told
from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages
from checker.place import Span

COPY = (
    "Mr Ghani arrived in Balkh as the Taliban captured Faizabad overnight, making it the ninth city "
    "to be overrun since Friday last.\n\n"
    "He plans “to check the general security in the northern zone”, according to the palace’s "
    "statement.\r\n"
    "There are 34 provincial capitals — nine of which fell in less than a week. Officials have never "
    "agreed to a with-\ndrawal, and 41,118 people fled at −5 °C."
)


def find(
    quote: str, copy: str = COPY, prefix: str = "", suffix: str = ""
) -> Found | Altered | Ambiguous | Missing:
    return find_quote(quote, Passages("copy.txt", copy), prefix, suffix)


def changes(quote: str, copy: str = COPY) -> tuple[tuple[str, str, str], ...]:
    answer = find(quote, copy)
    assert isinstance(answer, Altered), answer
    return tuple((edit.kind.value, edit.was, edit.now) for edit in answer.edits)


@pytest.mark.parametrize(
    ("quote", "copy"),
    [
        ("the ninth city to be overrun", COPY),
        ('"to check the general security in the northern zone"', COPY),
        ("the palace's statement", COPY),
        ("34 provincial capitals - nine of which", COPY),
        ("34 provincial capitals–nine of which", COPY),
        ("agreed to a withdrawal", COPY),
        ("agreed to a with-drawal", COPY),
        ("there are 34 provincial capitals", COPY),
        ("He  plans\n to check", "Then he plans to check"),
        ("since Friday last. He plans", COPY),
        ("the ninth city to be overrun.", COPY),
        ('"to check the general security in the northern zone,"', COPY),
        ("“He plans”", COPY),
        ("final office", "the ﬁnal oﬃce"),
        ("wait... for it", "wait… for it"),
        ("wait … for it", "wait . . . for it"),
        ("soft hyphen", "soft hy\u00adphen"),
        ("soft hyphen", "soft hy\u00ad\nphen"),
        ("no width", "no\u00a0wi\u200bdth"),
        ("café society", "cafe\u0301 society"),
        ("well-known man", "a well-\nknown man"),
        ("a broken word", "a bro-\r\nken word"),
        ("a bro-\nken word", "a broken word"),
        ("20 °C outside", "20 ℃ outside"),
        ("9 men", "９ men"),
        ("don't go", "don’t go"),
        ("the president", "the president's palace"),
        ("市に", "北部の都市に逃れた"),
        ("[sic] was there", "he [sic] was there"),
        ("…the ninth city…", COPY),
        ('he said "yes".', 'he said "yes." Then'),
        ('he said "yes"', "he said “yes.” Then"),
    ],
)
def test_typography_is_forgiven(quote: str, copy: str) -> None:
    answer = find(quote, copy)
    assert isinstance(answer, Found), answer
    assert answer.notes == ()


@pytest.mark.parametrize(
    ("quote", "copy"),
    [
        ("nine", "nineteen people"),
        ("9", "about 1,907 people"),
        ("34", "it was 34.5 then 1.34"),
        ("5", "a rate of .5 of them"),
        ("34", "the 34th of them"),
        ("1.2", "paid 1.2m for it"),
        ("10", "10² metres"),
        ("102", "10² metres"),
        ("1", "1½ cups"),
        ("12", "at 12:30 sharp"),
        ("can", "they can't"),
        ("34", "it was -34 outside"),
        ("34", "34\u00a0000 people"),
        ("000", "34\u202f000 people"),
        ("nine", "twenty-nine people"),
        ("twenty", "twenty-nine people"),
        ("two", "two-thirds of them"),
        ("city", "of great capa-\ncity today"),
        ("He won.", "He won? Nobody knows"),
        ("us troops", "US troops"),
        ("the Taliban", "the taliban"),
        ("every day", "everyday"),
        ("resign", "re-sign"),
        ("", "some text"),
        ("…", "some text"),
        ("anything", ""),
    ],
)
def test_a_piece_of_a_word_is_not_the_word(quote: str, copy: str) -> None:
    assert isinstance(find(quote, copy), Altered | Missing)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("41,181 people fled", [("number-changed", "41,118", "41,181")]),
        ("There are 43 provincial capitals", [("number-changed", "34", "43")]),
        ("There are 34 provincial capital", [("inflection", "capitals", "capital")]),
        ("eight of which fell", [("number-changed", "nine", "eight")]),
        ("Officials have agreed to a withdrawal", [("negation-lost", "never", "")]),
        ("The palace had not agreed", None),
        ("making it not the ninth city", [("negation-added", "", "not")]),
        ("the Taliban captured Kunduz overnight", [("name-changed", "Faizabad", "Kunduz")]),
        ("as the Taliban capture Faizabad", [("tense-changed", "captured", "capture")]),
        ("Mr Ghani arrives in Balkh", [("tense-changed", "arrived", "arrives")]),
        ("Faizabad overnight, makes it", [("tense-changed", "making", "makes")]),
        ("check the general situation in the northern", [("word-changed", "security", "situation")]),
        ("to check security in the northern zone", [("words-left-out", "the general", "")]),
        ("the ninth large city to be overrun", [("words-added", "", "large")]),
        ("as the taliban captured Faizabad", [("case-changed", "Taliban", "taliban")]),
        ("Faizabad overnight making it", [("punctuation", ",", "")]),
        ("the palace statement", [("inflection", "’s", "")]),
        ("Nobody plans to check the general security", None),
        ("it the ninth village to be", [("word-changed", "city", "village")]),
        ("fled at 5 °C", [("punctuation", "−", "")]),
    ],
)
def test_every_other_change_is_told(quote: str, expected: list[tuple[str, str, str]] | None) -> None:
    if expected is None:
        assert isinstance(find(quote), Altered | Missing)
    else:
        assert list(changes(quote)) == expected


@pytest.mark.parametrize(
    ("quote", "copy", "said"),
    [
        ("stand for themselves", "They had to fight for themselves, he said.", "a word changed"),
        ("in less than three days", "It was over in less than a week.", "a figure changed, a word changed"),
        ("seats on Monday", "Labour won 412 seats on Friday.", "a date changed"),
        ("the whole things", "It said the whole thing was over.", "a word's ending changed"),
        ("had agreed to go", "He had never agreed to go.", "a `never` is lost"),
    ],
)
def test_a_short_quote_with_a_word_changed_is_told_as_such(quote: str, copy: str, said: str) -> None:
    answer = find(quote, copy)
    assert isinstance(answer, Altered)
    assert told(answer.edits) == said


@pytest.mark.parametrize(
    ("quote", "copy"),
    [
        ("stand for themselves", "They fight for themselves. They vote for themselves."),  # which was meant?
        ("stand for it", "They had to fight for it, he said."),
        ("was in the office", "It was in the river, he said."),
    ],
)
def test_a_short_quote_is_altered_only_where_one_place_was_surely_meant(quote: str, copy: str) -> None:
    assert isinstance(find(quote, copy), Missing)


@pytest.mark.parametrize(
    "quote",
    [
        "the moon is made of green cheese",
        "a catastrophic blow to the government",
        "the and of which",
        "Kunduz",
        "42",
        "palace guards opened fire on demonstrators",
    ],
)
def test_nothing_near(quote: str) -> None:
    assert isinstance(find(quote), Missing)


def test_a_missing_quote_may_name_what_is_nearest() -> None:
    answer = find(
        "police and Taliban commanders captured towns, villages and bridges overnight, witnesses said"
    )
    assert isinstance(answer, Missing)
    assert answer.words == "as the Taliban captured Faizabad overnight, making it"


def test_the_article_says_security_and_not_situation() -> None:
    answer = find("to check the general situation in the northern zone")
    assert isinstance(answer, Altered)
    assert answer.classes == (Change.WORD,)
    assert answer.words == "to check the general security in the northern zone"
    assert show(answer.edits).splitlines() == [
        "copy:  … to check the general security  in the northern zone …",
        "quote: … to check the general situation in the northern zone …",
    ]


def test_a_word_left_out_leaves_its_room_in_the_diff() -> None:
    answer = find("Officials have agreed to a withdrawal")
    assert isinstance(answer, Altered)
    assert show(answer.edits).splitlines() == [
        "copy:  … Officials have never agreed to a withdrawal …",
        "quote: … Officials have       agreed to a withdrawal …",
    ]


def test_a_part_of_a_compound_stays_in_it_in_the_diff() -> None:
    answer = find("besieged Mazar-e-Sharif fell", "The besieged Mazar-i-Sharif fell")
    assert isinstance(answer, Altered)
    assert show(answer.edits).splitlines() == [
        "copy:  … besieged Mazar-i-Sharif fell …",
        "quote: … besieged Mazar-e-Sharif fell …",
    ]


def test_the_gravest_class_comes_first() -> None:
    answer = find("There is 43 provincial capitals")
    assert isinstance(answer, Altered)
    assert answer.classes == (Change.NUMBER, Change.INFLECTION)


@pytest.mark.parametrize(
    ("copy", "span"),
    [
        ("one two", Span(1, 5, 1, 8)),
        ("one\ntwo", Span(2, 1, 2, 4)),
        ("one\r\ntwo", Span(2, 1, 2, 4)),
        ("one\rtwo", Span(2, 1, 2, 4)),
        ("one\u2028é🙂 two", Span(1, 8, 1, 11)),
        ("one\n\n tw\u00ado", Span(3, 2, 3, 6)),
        ("one t-wo tw-\n  o two", Span(2, 5, 2, 8)),
    ],
)
def test_lines_and_columns_count_as_the_text_does(copy: str, span: Span) -> None:
    answer = find("two", copy)
    assert isinstance(answer, Found)
    assert answer.span == span


def test_a_passage_over_two_lines() -> None:
    answer = find("agreed to a withdrawal")
    assert isinstance(answer, Found)
    assert answer.span == Span(4, 97, 5, 7)
    assert answer.words == "agreed to a withdrawal"
    assert COPY[answer.start : answer.end] == "agreed to a with-\ndrawal"


TWICE = "Nine cities fell on Friday. By Sunday nine cities fell again, and nine cities fell in May."


def test_a_quote_that_stands_more_than_once() -> None:
    answer = find("cities fell", TWICE)
    assert isinstance(answer, Ambiguous)
    assert [span.column for span in answer.spans] == [6, 44, 72]


@pytest.mark.parametrize(
    ("prefix", "suffix", "column"),
    [
        ("By Sunday nine", "", 44),
        ("nday nine ", " ag", 44),
        ("", "in  May", 72),
        ("", "on Friday", 6),
        ("Nine", "", 6),
    ],
)
def test_what_stands_about_it_chooses(prefix: str, suffix: str, column: int) -> None:
    answer = find("cities fell", TWICE, prefix, suffix)
    assert isinstance(answer, Found)
    assert answer.span.column == column


def test_what_stands_about_it_may_choose_nothing() -> None:
    assert isinstance(find("cities fell", TWICE, prefix="ten"), Ambiguous)
    assert len(getattr(find("cities fell", TWICE, prefix="nine"), "spans", ())) == 2


def test_a_wrong_prefix_of_the_only_place_is_told() -> None:
    answer = find("By Sunday", TWICE, prefix="In May.")
    assert isinstance(answer, Found)
    assert answer.notes == ("what stands about it is not what `prefix` and `suffix` say",)


def test_the_case_as_written_comes_before_the_other() -> None:
    answer = find("Nine cities", TWICE)
    assert isinstance(answer, Found)
    assert answer.span.column == 1


@pytest.mark.parametrize("dots", ["…", "...", "[...]", "[…]", "(…)", ". . ."])
def test_an_ellipsis_leaves_out_words(dots: str) -> None:
    answer = find(f"Mr Ghani arrived in Balkh {dots} making it the ninth city")
    assert isinstance(answer, Found)
    assert answer.notes == ("an ellipsis leaves out 6 words",)
    assert answer.hidden == ()


def test_an_ellipsis_that_hides_a_negation() -> None:
    answer = find("Officials have … agreed")
    assert isinstance(answer, Found)
    assert answer.hidden == ("never",)


def test_a_whole_sentence_may_go_with_its_negation() -> None:
    copy = "The money was not there. I never promised an easy road. But we came. We shall not rest."
    whole = find("The money was not there … we came", copy)
    assert isinstance(whole, Found)
    assert whole.hidden == ()
    part = find("The money was not there … promised an easy road", copy)
    assert isinstance(part, Found)
    assert part.hidden == ("never",)


def test_the_parts_about_an_ellipsis_stand_in_order() -> None:
    assert changes("the northern zone … the ninth city") == (
        ("order-changed", "the ninth city … the northern zone", "the northern zone … the ninth city"),
    )


def test_a_changed_part_is_judged_by_itself() -> None:
    assert changes("Mr Ghani arrived … making it the eighth city") == (("number-changed", "ninth", "eighth"),)


@pytest.mark.parametrize(
    ("quote", "note"),
    [
        ("[Ghani] plans", "`[Ghani]` is the quoter's"),
        ("plans [in Mazar] “to check", "`[in Mazar]` is put in"),
        ("as [they] captured Faizabad", "`[they]` stands for `the Taliban`"),
        ("[m]aking it the ninth city", "`[m]aking` is the quoter's"),
        ("[T]he ninth city", "`[T]he` is the quoter's"),
    ],
)
def test_what_the_quoter_put_in_is_told(quote: str, note: str) -> None:
    answer = find(quote)
    assert isinstance(answer, Found), answer
    assert answer.notes == (note,)


def test_brackets_stand_for_a_few_words_only() -> None:
    assert isinstance(find("Mr Ghani [left]. He plans"), Altered | Missing)


def test_an_article_and_sixty_quotes_are_quick() -> None:
    copy = "".join(
        f"On day {day} the army of town {day} lost {day * 7} men and two guns. " for day in range(110)
    )
    quotes = [f"the army of town {day} lost" for day in range(60)]
    times = []
    for _ in range(5):
        begun = process_time()
        passages = Passages("copy.txt", copy)
        assert all(isinstance(find_quote(quote, passages), Found) for quote in quotes)
        times.append(process_time() - begun)
    assert min(times) < 0.1  # 5 ms where it was written; the bound leaves room for slow and busy machines


@pytest.mark.parametrize(
    ("copy", "quote"),
    [
        ("word " * 400_000, "word word"),
        ("word " * 400_000, "word " * 20_000),
        ("word " * 400_000, "word " * 20_000 + "end"),
        ("word " * 400_000, "word … " * 30 + "end"),
        ("word " * 400_000, "word [a] " * 30 + "end"),
        ("word " * 400_000, "a … " * 25_000),
        ("word " * 400_000, "[" * 100_000),
        ("a-\nb " * 400_000, "a-b " * 100),
        ("-1 " * 600_000, "1"),
        ("aa-\nbb " * 250_000, "bb " + "x " * 100),
        ("\u0301" * 1_000_000, "e\u0301"),
        ("…" * 600_000, "a … b"),
        ("x" * 2_000_000, "x" * 100_000),
        ("don'" * 500_000, "don't"),
        ("1," * 1_000_000, "1,1"),
        ("\u00ad " * 700_000, "a"),
        ("-" * 2_000_000, "- -"),
        ("\n" * 2_000_000, "a"),
        ('"' * 100_000, '"' * 100_000 + "a" + '"' * 1000),
    ],
    ids=range(19),
)
def test_hostile_texts_get_an_answer_in_bounded_time(copy: str, quote: str) -> None:
    begun = process_time()
    find(quote, copy)
    assert process_time() - begun < 60  # all take 0.1 to 3 s; what is quadratic takes hours


@pytest.mark.parametrize(
    ("quote", "kind"),
    [("6000 men", Change.PUNCTUATION), ("60,00 men", Change.NUMBER), ("6,001 men", Change.NUMBER)],
)
def test_a_figure_without_its_comma_is_the_same_figure(quote: str, kind: Change) -> None:
    answer = find(f"He has {quote} there", "He has 6,000 men there")
    assert isinstance(answer, Altered)
    assert answer.classes[0] is kind


def test_words_are_shown_without_what_has_no_width() -> None:
    answer = find("an unthinkable tragedy", "It is an unthink\u00adable\u200b tragedy")
    assert isinstance(answer, Found)
    assert answer.words == "an unthinkable tragedy"


@pytest.mark.parametrize(
    ("copy", "quote", "tense"),
    [
        ("The contest would conclude on Friday", "The contest will conclude on Friday", True),
        ("The party has no mandate now", "The party had no mandate now", True),
        ("The weeds in Kabul are tall", "The weed in Kabul are tall", False),
        ("The buildings in Kabul are closed", "The buildings in Kabul is closed", False),
        ("The men in Kabul have gone home", "The man in Kabul have gone home", False),
    ],
)
def test_a_tense_is_told_from_a_number(copy: str, quote: str, tense: bool) -> None:
    answer = find(quote, copy)
    assert isinstance(answer, Altered)
    assert answer.classes == (Change.TENSE if tense else Change.INFLECTION,)


@pytest.mark.parametrize(
    ("quote", "copy"),
    [
        ("Balakliya, and Kupiansk were retaken", "Izyum, Balakliya and Kupiansk were retaken."),
        ("Balakliya and Kupiansk were retaken", "Izyum, Balakliya, and Kupiansk were retaken."),
        ("we call it ‘the long road’ here", "He said “we call it “the long road” here”."),
        ("he saw the city, he left it again", "He came, he saw the city; he left it again."),
        ("In 2014 the army left the country", "In 2014, the army left the country."),
        ("He won the whole city back.", "He won the whole city back!"),
        ("The men, and women, left the city", "The men (and women) left the city."),
    ],
)
def test_marks_that_leave_open_what_was_said_are_light(quote: str, copy: str) -> None:
    answer = find(quote, copy)
    assert isinstance(answer, Altered)
    assert answer.light


@pytest.mark.parametrize(
    ("quote", "copy"),
    [
        ("He won the whole city back.", "He won the whole city back?"),
        ("people fled at 5 °C that night", "Officials said people fled at −5 °C that night."),
        ("people fled at −5 °C that night", "Officials said people fled at 5 °C that night."),
        ("The rate was 35 per cent that year", "The rate was 3.5 per cent that year."),
        ("The 6000 men left the city", "The 6,000 men left the city."),
        ("growth of 5 of the whole last year", "growth of 5% of the whole last year"),
        ("The players house was burnt in the night", "The players' house was burnt in the night."),
        ("The players' house was burnt in the night", "The player's house was burnt in the night."),
        ("Well leave the city in the night", "We'll leave the city in the night."),
        ("They won the final match 2, 1 in the city", "They won the final match 2-1 in the city."),
        ("Some twenty, nine men left the city", "Some twenty-nine men left the city."),
        ('The wall is 5" high in the old city', "The wall is 5' high in the old city."),
        ("The army it said left the new city", "The army, it said, left the old city."),
        ("It … said that the men, had fled", "It never said that the men had fled."),
        ("The men, had fled … to their homes in Paris", "The men had fled to the hills."),
        (
            f"The men, had fled {'and gone away ' * 60}to Paris",
            f"The men had fled {'and gone away ' * 60}to Rome",
        ),
    ],
)
def test_marks_that_change_what_was_said_are_not_light(quote: str, copy: str) -> None:
    answer = find(quote, copy)
    assert not isinstance(answer, Altered) or not answer.light
    assert not isinstance(answer, Found) or answer.hidden
