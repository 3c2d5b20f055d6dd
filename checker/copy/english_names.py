"""English words about names: titles and offices, what joins the parts of a name, what is no name for all its capital."""

from __future__ import annotations

from checker.copy.row import row
from checker.language.english.names import TITLES
from checker.language.english.times import MONTHS, WEEKDAYS

JOINS = row("de da di del della do dos du la le van von der den ter bin ibn al el ul ud y zu zur")
"""Small words inside a name of a person or a place."""
INSIDE_OF = row("""
    bank university department ministry house republic kingdom states church isle council court board
    bureau office institute college academy school association federation union organisation
    organization chamber gulf bay cape strait city duke prince queen king lords commons war battle
    treaty bill statute museum library society club
""")
"""Before "of" and a further capital: "Bank of England"."""
HONORIFICS = row("mr mrs ms miss mx dr prof sir dame lord lady")
OFFICES = row("""
    president vice-president minister secretary chancellor premier governor mayor senator congressman
    congresswoman representative ambassador envoy general colonel major captain lieutenant sergeant
    admiral marshal commander chief judge justice attorney director chairman chairwoman chair speaker
    leader king queen prince princess emperor pope imam rabbi bishop archbishop cardinal sheikh
    spokesman spokeswoman spokesperson commissioner inspector superintendent prosecutor economist
    professor analyst head founder co-founder strongman warlord treasurer coach manager executive
    officer deputy whip councillor treasury auditor ombudsman curator editor
""") - {"treasury"}
"""What somebody can be: an office, a rank, a profession that an article leans on."""
BEFORE_AN_OFFICE = frozenset(
    TITLES
    | row("""
    vice deputy prime acting interim former ex- foreign defence defense finance home interior justice
    health press
""")
    | row("""
    chief special general senior junior executive managing military supreme attorney us uk eu un
    american british
""")
)
IN_AN_OFFICE = row("of for to the and in at")
NO_NAMES = row("""
    i i'm i've i'll the a an and but or nor so yet if it its he she they we you his her their our this
    that these those there here then now when where while who what why how which as at by for from in
    into of off on onto out over to up with after before since until during between under about against
    among through across along near than not no yes all any both each every few many more most much
    other others some such one two three four five six seven eight nine ten once however meanwhile
    moreover still also even only just according despite although though because unless whether instead
    later earlier today yesterday tomorrow tonight last next first second third good read mr mrs ms dr
    sir tv pm am ok
""") | MONTHS.keys() | WEEKDAYS.keys()  # fmt: skip
"""Words that are no name by themselves, however they are written."""
_DEMONYMS = """afghan american british french german russian chinese japanese indian pakistani iranian iraqi israeli
    palestinian syrian turkish ukrainian polish italian spanish greek irish english scottish welsh dutch belgian swiss
    austrian swedish norwegian danish finnish european african asian arab western eastern northern southern canadian
    mexican brazilian australian korean egyptian saudi libyan lebanese jordanian kurdish pashto islamic muslim christian
    jewish catholic protestant hindu buddhist republican democratic conservative labour liberal hungarian romanian
    bulgarian serbian croatian portuguese nigerian kenyan ethiopian somali sudanese vietnamese thai indonesian malaysian
    filipino taiwanese venezuelan colombian argentine cuban chilean peruvian latin nordic baltic victorian"""
DEMONYMS = frozenset(_DEMONYMS.split()) | {f"{one}s" for one in _DEMONYMS.split()}
"""Of a country or a creed: no name by themselves, but part of one ("Arab League")."""
NOT_AT_A_START = ("ing", "ed", "ly", "ment", "ness", "tion", "sion", "ers")
"""Endings of common words, which a sentence may begin with."""
ORGANISATIONS = row("""
    association federation union organisation organization council court board bureau office institute
    college academy university bank party league agency authority commission committee congress
    parliament department ministry group company corporation inc ltd plc times post news wire treasury
    army navy club united city hospital airport street road square river lake mountain island islands
    province county state palace bridge house hall tower building park stadium church
""")
"""In a name they say that it is no person's."""
