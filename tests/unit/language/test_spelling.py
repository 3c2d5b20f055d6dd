"""Near misses of names are told; two hundred plausible neighbours are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.spelling import slips

NAMES = (
    *(
        "Mazar-i-Sharif",
        "Sheberghan",
        "Faizabad",
        "Pul-e Khumri",
        "Sar-e-Pul",
        "Kandahar",
        "Badakhshan",
        "Afghanistan",
    ),
    *(
        "Ashraf Ghani",
        "Atta Mohammad Noor",
        "Abdul Rashid Dostum",
        "Zalmay Khalilzad",
        "Joe Biden",
        "Janet Yellen",
    ),
    *(
        "Frank-Walter Steinmeier",
        "Gerhard Schröder",
        "Angela Merkel",
        "Konrad Adenauer",
        "Kurt Georg Kiesinger",
    ),
    *(
        "Phillip Swagel",
        "Congressional Budget Office",
        "Bundestag",
        "Social Democrats",
        "Free Democrats",
        "Greens",
    ),
    *(
        "Germany",
        "Hamburg",
        "Ireland",
        "Austria",
        "Catherine Ashton",
        "Stephen Harper",
        "Kim Jong-un",
        "Flensburg",
    ),
    *(
        "South Schleswig Voters' Association",
        "Reichstag building",
        "Bellevue Palace",
        "Bärbel Bas",
        "Olaf Scholz",
    ),
)


def told(text: str) -> list[tuple[str, str]]:
    return [(one.words, one.name) for one in slips(text, NAMES)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mazar-e-Sharif", "Mazar-i-Sharif"),
        ("Mazar-e Sharif", "Mazar-i-Sharif"),
        ("Mazar e Sharif", "Mazar-i-Sharif"),
        ("Sebergan", "Sheberghan"),
        ("Shebergan", "Sheberghan"),
        ("Faizibad", "Faizabad"),
        ("Badakshan", "Badakhshan"),
        ("Khandahar", "Kandahar"),
        ("Pul-i Khumri", "Pul-e Khumri"),
        ("Ashraf Gani", "Ashraf Ghani"),
        ("Ashraf Ghanni", "Ashraf Ghani"),
        ("Atta Mohamad Noor", "Atta Mohammad Noor"),
        ("Frank-Walter Steinmeyer", "Frank-Walter Steinmeier"),
        ("Phillip Swagle", "Phillip Swagel"),
        ("Philip Swagel", "Phillip Swagel"),
        ("Catharine Ashton", "Catherine Ashton"),
        ("Congresional Budget Office", "Congressional Budget Office"),
        ("Bundetsag", "Bundestag"),
        ("Afganistan", "Afghanistan"),
        ("Konrad Adenaur", "Konrad Adenauer"),
    ],
)
def test_a_near_miss_is_told(words: str, name: str) -> None:
    assert told(f"On Friday {words} was in the news.") == [(words, name)]
    assert told(f"{words} was in the news; {words} still is.") == [(words, name)]


@pytest.mark.parametrize("lead", ["President", "Mr", "Chancellor", "The", "In"])
def test_a_surname_alone_is_told_after_a_title(lead: str) -> None:
    assert told(f"On Friday he came. {lead} Steinmeyer was there.") == [
        ("Steinmeyer", "Frank-Walter Steinmeier")
    ]


NEIGHBOURS = """
    Mazar | Mazar-i-Sharif | Mazar-I-Sharif | Mazar i Sharif | Mazar\u2011i\u2011Sharif | MAZAR-I-SHARIF | Sharif | Nawaz Sharif
    Sheberghan's | Sheberghans | Sheberghani | Sheberghan Province | SHEBERGHAN | Faizabadi | Kandahari | Kandaharis
    Sar-e Pul | Sar-e Pol | Sari Pul | Pul-e-Khumri | Puli Khumri | Takhar | Kunduz | Kunar | Farah | Zabul | Kabul
    Afghan | Afghans | Afghani | Pakistan | Badghis | Baghlan | Bamiyan | Badakhshani | Kazakhstan | Uzbekistan
    Ghani | Mr Ghani | Ashraf | Ghani's | Ashraf Ghazi Khan | Ashraf Ghazali | Rula Ghani | Abdul Ghani Baradar | Ghana
    Noor | Atta Noor | Mohammad Noor | Atta Muhammad | Mohammed | Muhammad Ali | Mohammad Omar | Noori
    Dostum | Rashid Dostum | Abdul Rashid | Rashida | Abdullah Abdullah | Abdul Rasul Sayyaf | Hekmatyar
    Khalilzad | Zalmay | Zalmai Rassoul | Khalili | Karzai | Biden | Jill Biden | Hunter Biden | Joe Manchin | Bidens
    Yellen | Janet | Jane Yellin | Joan Baez | Janet Reno | Jeanette | Ellen | Allen | Helen
    Steinmeier | Walter Steinmeier | Frank Steinmeier | Frank-Walter | Meier | Steinmetz | Steinbrück | Frank Walter
    Schröder | Schroeder | Schroder | Gerhard | Gerhard Schroeder | Gerd Schröder | Schrader | Schneider | Gerhardt Müller
    Merkel | Angela | Angelo | Merkels | Angela Davis | Angelika | Markel Smith | Merker | Merkelian
    Adenauer | Konrad | Conrad Black | Konrad Zuse | Adenauer's | Konrad-Adenauer-Stiftung | Adenauers
    Kiesinger | Kurt Kiesinger | Kissinger | Henry Kissinger | Kurt Georg | Kurt Cobain | Georg Büchner | George Washington
    Swagel | Phillip | Phillips | Philip Roth | Phil Swagel | Phillips Curve | Schwägel | Nagel | Spiegel | Siegel
    Congress | Congressional | Budget Office | Office | Congressman | Budgets | Congressional Research Service
    Bundesrat | Bundesbank | Bundeswehr | Bundestags | Landtag | Reichstag | Bundestagswahl | Reichstag Building
    Social Democrat | Social Democratic | Free Democrat | Democrats | Democracy | Social Democracy | Christian Democrats
    Green | Greene | Greenes | Green Party | Greece | Greek | Greenland | Marjorie Taylor Greene
    German | Germans | Germanic | Germanys | Hamburger | Homburg | Hamburgs | Hamm | Hambourg Road Station
    Iceland | Irish | Ireland's | Islands | Island | Northern Ireland | Poland | Finland | Icelandic
    Australia | Austrian | Austrians | Australian | Asturias | Estonia
    Katherine | Katherine Mansfield | Catherine | Catherine Deneuve | Ashton | Ashton Kutcher | Aston Villa | Kathryn
    Stephen | Stephan | Stephens | Stefan Harper | Stephen Hawking | Harper Lee | Harpers
    Kim Jong-il | Kim Jong Un | Kim | Kim Il-sung | Kim Yo-jong | Jong-un | Kim Dae-jung
    Flensburger | Duisburg | Augsburg | Freiburg | Flensborg Fjord House | Ravensburg | Lüneburg
    Schleswig | South Schleswig | Schleswig-Holstein | Voters | Voters’ Association | Associations | Schleswigs
    Bellevue | Bellevue Palace's | Belleville | Palace | Bellevue Hotel | Versailles | Buckingham Palace
    Bärbel | Baerbel Bas | Barbel Bas | Barbara Bas | Bas | Basel | Bask | Olaf | Scholz | Olaf Palme | Schulz | Martin Schulz
    Schultz | Olof Palme | Olav | Scholz's | Scholzes | Sholem Aleichem | Scholl
"""
PLAUSIBLE = sorted({one.strip() for one in NEIGHBOURS.replace("\n", "|").split("|") if one.strip()})


def test_there_are_two_hundred_neighbours() -> None:
    assert len(PLAUSIBLE) >= 200


@pytest.mark.parametrize("name", PLAUSIBLE)
def test_a_plausible_neighbour_is_not_told(name: str) -> None:
    assert told(f"On Friday {name} was in the news.") == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Steven Harper", "Stephen Harper"),
        ("John Stewart", "Jon Stewart"),
        ("Sara Palin", "Sarah Palin"),
        ("Mohamed Salah Noor", "Mohammad Salah Noor"),
        ("Joe Bidden", "Joe Biden"),
        ("Liz Turss", "Liz Truss"),
    ],
)
def test_a_slip_of_the_ear_or_beside_a_short_first_name_is_told(words: str, name: str) -> None:
    assert [(one.words, one.name) for one in slips(f"On Friday {words} spoke.", [name])] == [(words, name)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("John Oliver", "Jon Stewart"),
        ("Stephen and Steven Harper", "Stephen Harpers"),
        ("The Lefts", "The Left"),
        ("San Jorge", "San Jose"),
        ("New Cork", "New York"),
        ("Van Burren", "Van Buren"),
        ("Mr Steven", "Mr Stephen"),
    ],
)
def test_what_says_little_beside_a_word_does_not_make_it_a_slip(words: str, name: str) -> None:
    assert slips(f"On Friday {words} spoke.", [name]) == ()


def test_two_people_who_sound_alike_are_both_known() -> None:
    assert slips("Jon Stewart met John Stewart.", ["Jon Stewart", "John Stewart"]) == ()


def test_a_word_that_stands_there_in_lower_case_is_no_name() -> None:
    assert slips("Greening came. The greening went on.", ["Greeting"]) == ()
    assert slips("The Congresional vote. A congresional one.", ["Congressional Budget"]) == ()


def test_addresses_are_passed_over() -> None:
    assert told("See https://example.org/Shebergan and @Shebergan, too.") == []


LONG = ("Sheberghan", "Badakhshan", "Afghanistan", "Steinmeier", "Kiesinger", "Bundestag")


@given(st.sampled_from(LONG), st.integers(1, 8), st.sampled_from(["drop", "double", "swap"]))
def test_a_letter_dropped_doubled_or_swapped_in_a_long_name_is_told(name: str, place: int, how: str) -> None:
    place = min(place, len(name) - 4)
    slip = {
        "drop": name[:place] + name[place + 1 :],
        "double": name[:place] + name[place] + name[place:],
        "swap": name[:place] + name[place + 1] + name[place] + name[place + 2 :],
    }[how]
    assert [one.words for one in slips(f"It said that {slip} is far.", [name])] == [slip] * (slip != name)


def test_an_empty_text_and_no_names() -> None:
    assert slips("", NAMES) == ()
    assert slips("Shebergan", ()) == ()
