"""English words that part a checkable mention from one that nobody would check."""

from __future__ import annotations

from checker.copy.row import row
from checker.language.english import currencies, hedges, units
from checker.language.english.numbers import DIGITS, DOZEN, MAGNITUDES, TEENS, TENS

NUMBERS = frozenset({*DIGITS, *TEENS, *TENS, *MAGNITUDES, *DOZEN, "hundred", "hundreds", "scores"}) - {
    "score", "lac", "cr", "doz", "dozs",
}  # fmt: skip
SHARES = row("""
    half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths
    tenth tenths
""")
NOT_A_SHARE = row("second first half mid last next this that early late twenty thirty")
"""Before a hyphen: "second-half"."""
VAGUE_ALONE = row("dozens hundreds thousands millions billions trillions scores")
"""Figures only with what they count: "hundreds of protesters", and not "in their hundreds"."""

_UNIT_WORDS = {word for phrase in units.MEASURES.table for word in phrase.split() if len(word) > 1}
_MONEY_WORDS = {word for phrase in currencies.NAMES.table for word in phrase.split()}
RIGHT_OF_FIGURE = frozenset(
    {*MAGNITUDES, *SHARES, *DOZEN, *_UNIT_WORDS, *_MONEY_WORDS}
    | row("""
    hundred hundreds per cent percent % percentage point points pp a an and to or of in out the half
    square cubic
""")
    | row("more less fewer so odd plus over under bn m tn k")
) - row("all top try mad cup pen bob sos is at no")  # fmt: skip
_TOO_MUCH = [
    "exceeding",
    "exceeded",
    "exceeds",
    "surpassing",
    "topping",
    "equals",
    "equal",
    "is",
    "equaling",
    "equalling",
    "short",
    "south",
    "north",
    "min",
    "max",
    "est",
    "c",
    "ca",
    "the",
    "all",
    "of",
    "from",
    "to",
    "in",
]
LEFT_OF_FIGURE = frozenset(
    {word for phrase in hedges.BEFORE.table for word in phrase.split()} - set(_TOO_MUCH)
    | row("a an between than of to us$ $ € £ eur usd gbp")
)
LOOSE = row("of the and or a an to in for out per than at")
"""Words that no figure ends with, though its reader forgives them."""
LOOSE_BEFORE = row("of the and or to in for than at another these those")
"""Words that no figure begins with."""
WITH_UP = row("add adds added adding sum sums come comes came live lives lived run runs ran end ended")
WITH_OVER = row(
    "take takes took taken taking handed hand hands win won victory lead leads led fight vote row rows"
)
NAMING = row("""
    no number page pages chapter article section figure table room flight route highway paragraph line
    row phase stage group level channel resolution law act bill rule part volume version episode season
    gate log platform terminal junction type category division league formula unit block
    floor tier model class day week round apollo boeing airbus
""")
CALLING = row("call called calling dial dialled ring rang phone phoned")
"""Before the number of an emergency line."""
MAY_COME_BEFORE_A_FIGURE = row("""
    about some nearly almost only just over more at in of by to and but with for from after when while
    the all another another under around up roughly between than
""")
KNOWN = row("""
    the these those both his her their its our my your other last next first past same latter former any
    no each every
""")
"""Before a small number of what the reader knows already: "the two men"."""
OF_AN_ORDER = row("first second third fourth last next this that final other better latter opening")
"""Before "half" and "quarter" as stretches of a match or a year."""
ARTICLES = row("all the its their his her this that these those a an our")
LONGEST_NOUN = 4
NO_NOUN = ("ly", "ed", "ing")
"""Endings of words behind a noun that belong to its verb."""
ENDS_A_NOUN = row("""
    them us all a the an of in on at by for from to with into onto over under after before since until
    during between within without about against among through across along near than as that which who
    whom whose when where while because and or but nor so yet if is are was were be been being has have
    had do does did will would can could may might must shall should it he she they we you i its his her
    their this these those not no more less fewer out up down off away back home there here now then ago
    earlier later each apiece per said says told say killed injured wounded died fled voted took made
    went came got fell rose remain remained remains left found needed received joined won lost live
    lives lived work works worked took cast sat sit sits seized captured held holds began ended also
    just altogether overall alone behind ahead clear shy fought hit struck fled met stood spent built
    chose broke drew saw sent brought bought paid led grew rose beat yesterday today tomorrow
""")
"""Words that stand behind what is counted and are no part of it."""
DEFINITE = row("the its their his her whose our")
LEADS_A_RANK = row("the its their his her whose our one of joint world country region")
NO_SUPERLATIVE = row("latest top bottom last maximum minimum most least record at-best top-ranked earliest")
"""Superlatives that newsrooms use for nothing that can be checked."""
LOOSE_SUPERLATIVE = row(
    "best worst greatest hardest easiest happiest safest closest nearest strongest newest"
)
"""Checkable only where the words say among what."""
NO_ADJECTIVE = row("of recent part likely and or important people")
"""Behind "the most": no measure."""
SCOPE = row("to since in of ever among from on after at")
RANKING = row("""
    rank ranks ranked finish finished finishing finishes place placed come comes came coming are is was
    were now stay lie remain currently
""")
"""Verbs before a bare place: "ranks third"."""
STANDING = row("are is was were now stay lie remain currently")
"""Verbs that say a rank only with "with", "behind", "in" after it, or with nothing."""
NO_RANKED = row("""
    half quarter lady minister class place aid hand name names stage step phase day days week weeks
    month months year years time round leg part parties party thing things world time-out place grade
    floor degree base instance sight glance line edition reading deputy vice person sea
""")
"""Behind an ordinal: what has a number rather than a rank."""
