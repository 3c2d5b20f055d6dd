from __future__ import annotations

import pytest

from checker.claim.answer import Around
from checker.claim.mention import Named
from checker.place import Place
from checker.reason.speaker import spoken


def person(name: str, *aka: str, is_: str = "person") -> Named:
    return Named(f"f#{name}", name, Place("f"), aka, is_)


BIDEN, GHANI, DOSTUM = person("Joe Biden"), person("Ashraf Ghani"), person("Abdul Rashid Dostum")
PALACE = person("Presidential palace", "palace", is_="office")
KNOWN = (BIDEN, GHANI, DOSTUM, PALACE)


def who(text: str, speaker: Named = GHANI) -> str:
    """Who speaks the words between bars."""
    before, _, after = text.split("|")
    found = spoken(speaker, KNOWN, [Around(before, after)])
    return "speaker" if found.by_speaker else found.by.name if found.by else "unknown"


@pytest.mark.parametrize(
    "text",
    [
        '"|We will win|," Biden said.',
        '"|We will win|," said Biden.',
        '"|We will win|," said President Joe Biden on Tuesday.',
        '"|We will win|," the president, Joe Biden, told reporters.',
        'Biden said: "|We will win|."',
        'Biden, the president of the United States, told reporters: "|We will win|."',
        'Mr Biden also said that "|We will win|".',
        'According to Joe Biden, "|We will win|".',
        'Biden: "|We will win|"',
        "“|We will win|,” Biden wrote to Congress.",
        '"|We will win| and they will not," said Biden.',
        "Q: Why?\n\nPRESIDENT BIDEN: Thank you. |We will win|. They will not.",
        'Biden said: "They came. |We will win|, and they will not."',
        "Ghani landed in Kabul.\n\n“|We will win|,” Biden said.",
        "“|We will win|,” said Biden.\n\nGhani was not there.",
    ],
)
def test_another_speaker_beside_the_words(text: str) -> None:
    assert who(text) == "Joe Biden"


@pytest.mark.parametrize(
    "text",
    [
        '"|We will win|," Ghani said.',
        'Biden met Ghani. "|We will win|," he said.',
        'Ghani landed. "|We will win|," Biden said.',
        '"|We will win|," Biden said. It was Ghani who had told him.',
        "Ghäni: |We will win|",
        "Ghani said:\n\n“|We will win|.”\n\nBiden said that he would not come.",
        "Ghani stood up.\n\n“|We will win|!”\n\nBiden said nothing.",
    ],
)
def test_a_speaker_who_is_named_near(text: str) -> None:
    assert who(text) == "speaker"


@pytest.mark.parametrize(
    "text",
    [
        '"|We will win|," he said.',
        'Biden arrived. "|We will win|," he said.',
        '"|We will win|," a statement from Biden\'s office said.',
        '"|We will win|," he told Biden.',
        '"|We will win|," he said to Biden.',
        '"|We will win|," said a friend of Biden.',
        'He said of Biden: "|We will win|."',
        'Asked about Biden, he said: "|We will win|."',
        'He told Biden that "|We will win|".',
        '"|We will win|," an aide who had met Biden said.',
        'Biden\'s spokesman said: "|We will win|."',
        '"|We will win|." Biden said no.',
        'Biden: He said to me, "|We will win|."',
        '"|We will win|, and we said so." Biden said no.',
        '"|We will win|," the palace said.',
        'Biden and Dostum said: "|We will win|."',
        "|We will win|",
    ],
)
def test_what_does_not_say_who_speaks(text: str) -> None:
    assert who(text) == "unknown"


def test_an_office_may_speak_through_a_person() -> None:
    assert who('"|We will win|," Biden said.', PALACE) == "unknown"


def test_two_who_share_a_name_are_not_told_apart() -> None:
    assert who('"|We will win|," Biden said.', person("Jill Biden")) == "speaker"


def test_words_that_two_speak_are_nobodys() -> None:
    around = [Around("", ", Biden said."), Around("", ", Dostum said.")]
    assert spoken(GHANI, KNOWN, around).by is None
