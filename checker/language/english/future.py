"""The English words by which a sentence looks ahead of the day on which it is written.

They are many on purpose: a word too many only keeps silence where there was something to say.
"""

_AHEAD = """
ahead aim aims anticipated await awaits awaited awaiting booked candidate candidates coming could deadline
deadlines deferred delayed due eve eventual eventually expect expected expecting expects faces forecast
forecasts forthcoming future goal goals hope hopes hoped hoping imminent impending intend intended intending
intends likely looming looms may might mulls must next ought outlook pencilled pending plan planned planning
plans pledge pledged pledges poised possible possibly postponed potential potentially predict predicted
predicts prepare prepares preparing probable probably project projected projection projects promise promised
promises propose proposed proposes prospect prospective ready schedule scheduled seek seeking seeks shall
should slated soon target targeted targets threaten threatened threatens till timetable tomorrow tonight
until upcoming vow vowed vows want wants will would
"""
AHEAD = frozenset(_AHEAD.split())
"""Any one of these is enough."""

_AHEAD_TO = "about agreed are be going had has have is meant on ready set was were yet means due supposed"
AHEAD_TO = frozenset(_AHEAD_TO.split())
"""Before "to", these look ahead: "is to be out", "set to leave", "agreed to meet"; and "to be" does."""

ENDINGS = ("'ll", "’ll", "'d", "’d")
"""Shortened `will` and `would`."""

_PRESENT = """
am are arrives begins closes comes convenes departs ends enters expires falls flies gathers goes hosts is
kicks launches leaves meets moves opens reopens reconvenes resumes retires returns runs sits starts steps
takes travels turns visits votes
"""
PRESENT = frozenset(_PRESENT.split())
"""Verbs that tell in the present what is on the calendar: "the talks open"; a copy tells what is over in the past."""
