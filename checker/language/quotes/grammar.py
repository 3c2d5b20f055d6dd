"""As much English grammar as it takes to say what a changed word changes.

None of this decides whether a quote stands in a text: it only names a difference and helps to
find the passage that was meant.
"""

from __future__ import annotations

from functools import lru_cache

_NEGATIONS = "no not never none nobody nothing nowhere neither nor without cannot hardly scarcely"

_FUNCTION = """a an the this that these those it its he she they we you i his her their our your him them us me
    and or but so if as at by for from in into of off on onto out over to up with than then there here
    is are was were be been being am has have had do does did will would shall should can could may
    might must which who whom whose what when where while about after before also 's"""


_NUMBER_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion trillion dozen dozens hundreds thousands millions billions
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth half
    halves thirds quarter quarters fourths fifths sixths sevenths eighths ninths tenths"""


NEGATIONS = frozenset(_NEGATIONS.split())
FUNCTION = frozenset(_FUNCTION.split())
NUMBER_WORDS = frozenset(_NUMBER_WORDS.split())

# Forms that no ending explains.
_IRREGULAR = {
    form: forms.split()[0]
    for forms in (
        "be is are was were been being am",
        "have has had having",
        "do does did done doing",
        "will would",
        "can could",
        "may might",
        "shall should",
        "this these",
        "that those",
        "a an",
        "go went gone goes",
        "say said",
        "take took taken",
        "fall fell fallen",
        "rise rose risen",
        "win won",
        "lose lost",
        "make made",
        "come came",
        "give gave given",
        "get got gotten",
        "hold held",
        "lead led",
        "leave left",
        "flee fled",
        "fly flew flown flies",
        "fight fought",
        "find found",
        "meet met",
        "see saw seen",
        "tell told",
        "think thought",
        "begin began begun",
        "become became",
        "know knew known",
        "man men",
        "woman women",
        "child children",
        "person people",
    )
    for form in forms.split()
}


_NO_VERBS = frozenset({"this", "that", "a", "man", "woman", "child", "person"})
# Forms of one tense, which differ in who does it.
_ONE_TENSE = tuple(
    frozenset(forms.split())
    for forms in ("is are am", "was were", "has have", "do does", "go goes", "fly flies", "been being be")
)
_OF_VERBS = ("ed", "ing")


@lru_cache(maxsize=8192)
def stem(token: str) -> str:
    """What stays the same of a word through tense and number; every figure has one stem."""
    if is_number(token):
        return "0"
    low = token.casefold()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending in ("ying", "ing", "ied", "ies", "ed", "es", "s", "e", "y"):
        if low.endswith(ending) and len(low) - len(ending) >= 3 and not low.endswith("ss"):
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 3 and low[-1] == low[-2] else low


def is_number(token: str) -> bool:
    """Whether a token is a figure or a number written out."""
    return any(sign.isnumeric() for sign in token) or token.casefold() in NUMBER_WORDS


def is_tense(one: str, other: str) -> bool:
    """Whether two forms of one word differ in when a thing is done, not in how many there are or who does it."""
    low = sorted((one.casefold(), other.casefold()), key=len)
    if low[1] == f"{low[0]}s" or any(set(low) <= forms for forms in _ONE_TENSE):
        return False
    if low[0] in _IRREGULAR and low[1] in _IRREGULAR:
        return _IRREGULAR[low[0]] not in _NO_VERBS
    return low[0].endswith(_OF_VERBS) or low[1].endswith(_OF_VERBS)
