"""The English words for areas of which a place lies in one at a time."""

LEVELS = frozenset(
    (
        "continent", "country", "nation", "state", "province", "county", "district", "canton", "municipality",
        "commune", "governorate", "oblast", "prefecture", "department", "borough", "parish", "ward", "city", "town",
        "village", "voivodeship", "emirate", "constituency",
    )
)  # fmt: skip
"""Two of one level never overlap; a region, a valley or a sea may overlap others of its sort."""

CAPITAL_OF = frozenset(
    ("capital of", "the capital of", "is the capital of", "capital city of", "provincial capital of")
)
"""What lies in its object, but for a few."""

LIFE = {
    "born": "born",
    "born on": "born",
    "born in": "born",
    "was born on": "born",
    "was born in": "born",
    "date of birth": "born",
    "birthday": "born",
    "year of birth": "born",
    "died": "died",
    "died on": "died",
    "died in": "died",
    "date of death": "died",
    "year of death": "died",
    "founded": "founded",
    "founded on": "founded",
    "founded in": "founded",
    "was founded in": "founded",
    "established in": "founded",
    "established": "founded",
}
"""Properties whose object may be a time, with the field of an entity that gives it."""

RADIUS = {
    "village": 3, "town": 5, "city": 10, "capital": 10, "municipality": 10, "borough": 5, "airport": 3,
    "district": 30, "county": 40, "canton": 40, "department": 60, "prefecture": 60, "oblast": 150, "governorate": 80,
    "province": 100, "state": 200, "region": 150, "country": 300, "nation": 300, "continent": 3000, "sea": 500,
    "desert": 200, "lake": 30, "island": 50, "valley": 50, "forest": 30, "river": 200, "border": 300,
}  # fmt: skip
"""How many kilometres the edge of such an area may lie from the one point that is given for it."""
