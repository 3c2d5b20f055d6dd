"""English words by which stubs are told apart: verbs behind a subject, opinions, what is still to come, peoples."""

from __future__ import annotations

import re

from checker.copy.row import row

VERBS = row(
    """is are was were be been being has have had do does did will would can could may might must shall should came come comes
    rose rise rises risen fell fall falls fallen grew grow grows grown reached reach reaches stood stand stands totalled totaled
    cost costs spent spend spends collected amounted amounts added adds brought made makes make took take takes taken lost loses
    lose won wins win gained gains received receives needed needs need holds held hold cast sit sits sat says said say told tells
    serves served employs employed sold sells bought buys paid pays pay earned earns raised raises cut cuts dropped drops drop
    climbed jumped declined increased decreased widened narrowed exceeded exceeds stayed remained remains killed injured wounded
    died arrived left leave leaves estimated estimates expected expects showed shows recorded reported covers covered lies lie
    lay measures measured weighs weighed lasted lasts includes included counted voted gave gives gets got seized captured ran
    runs began begins started ended opened closed makes averaged averages equalled equals published announced signed hit beat scored put became becomes travelled travel"""
)
"""What ends the subject of a clause."""

OPINION = re.compile(
    r"\b(?:would (?:be|have|leave|mean|make)|disaster|catastroph\w+|likely|unlikely|seems?|seemed|appears?|appeared|looks? (?:bent|set|like"
    r"|likely)|arguably|undoubtedly|clearly|obviously|sadly|remarkabl\w+|hopes? (?:of|that|to)|fears?|desperate\w*|could|might"
    r"|worrying\w*|little life|doomed|shameful|disgrace\w*|tragic\w*|stunning|a blow to|good news|bad news|deserves?)\b",
    re.IGNORECASE,
)
"""Signs of an opinion or a prediction."""

TO_COME = re.compile(
    r"\b(?:will|shall|is to|are to|due to|expects? to|expected to|means to|plans? to|planned|aims? to|intends? to|set to|scheduled"
    r"|by the end of|before the end of|next (?:week|month|year|spring|summer|autumn|winter)|tomorrow)\b",
    re.IGNORECASE,
)

SAID = re.compile(
    r"\b(?:said|says|claimed|told (?:reporters|journalists|\w+ \w+)|announced|estimates|estimated|warned|warns|reported|insisted"
    r"|insists|argued|argues|stated|alleged|alleges|denied|denies|acknowledged|conceded|predicted|predicts)\b"
)

SAYS = re.compile(
    r"\b(?:(?:said|says|claimed|claims|told (?:reporters|journalists|\w+ \w+)|insisted|argued|warned)(?:\s+on\s+\w+)?(?:\s+that)?|(?:announced|reported|estimates|estimated|predicted|denied|stated|conceded)\s+that)\s+(?=[\w$€£])"
)
"""What leads up to something that is only reported."""

PEOPLES = {
    "afghan": "Afghanistan", "american": "United States", "us": "United States", "u.s.": "United States", "australian": "Australia",
    "austrian": "Austria", "belgian": "Belgium", "brazilian": "Brazil", "british": "United Kingdom", "uk": "United Kingdom",
    "canadian": "Canada", "chilean": "Chile", "chinese": "China", "colombian": "Colombia", "cuban": "Cuba", "danish": "Denmark",
    "dutch": "Netherlands", "egyptian": "Egypt", "ethiopian": "Ethiopia", "finnish": "Finland", "french": "France",
    "german": "Germany", "greek": "Greece", "hungarian": "Hungary", "indian": "India", "indonesian": "Indonesia",
    "iranian": "Iran", "iraqi": "Iraq", "irish": "Ireland", "israeli": "Israel", "italian": "Italy", "japanese": "Japan",
    "kenyan": "Kenya", "lebanese": "Lebanon", "libyan": "Libya", "mexican": "Mexico", "nigerian": "Nigeria",
    "norwegian": "Norway", "pakistani": "Pakistan", "polish": "Poland", "portuguese": "Portugal", "romanian": "Romania",
    "russian": "Russia", "saudi": "Saudi Arabia", "scottish": "Scotland", "serbian": "Serbia", "spanish": "Spain",
    "swedish": "Sweden", "swiss": "Switzerland", "syrian": "Syria", "turkish": "Turkey", "ukrainian": "Ukraine",
    "venezuelan": "Venezuela", "vietnamese": "Vietnam", "welsh": "Wales",
}  # fmt: skip
"""The country of a people, for offices: "Afghan President"."""

OPENS = re.compile(r"(?P<who>[A-Z][^\W\d_]+(?:-[^\W\d_]+)*)(?=,|\s+(?:is|was|has|became|remains)\b)")
"""A word that opens a sentence and seems to be its subject's name."""
NO_NAME = row("it he she they this that there what who which one here these those then")
"""Words that open a sentence so and are none."""
