"""The 31 types of Wikidata's constraint system, with what each takes, and which check tells its breach.

The types are those of the extension WikibaseQualityConstraints (`src/ConstraintCheck/Checker`), by the
names that Wikidata's editors know them by. Those that mean nothing for claims say why.
"""

from __future__ import annotations

from enum import Enum, auto
from types import MappingProxyType

from checker.frozen import dataclass

QUALIFIERS = ("as_of", "since", "until", "claimant")
"""The fields of a relation that qualify what it says."""
TIMES = ("as_of", "since", "until")


class Takes(Enum):
    """What a parameter is given."""

    WORDS = auto()
    NUMBER = auto()
    BOUND = auto()
    """A number, or a time for a property whose value is one; `now` is the publication."""
    PROPERTY = auto()
    TIME_FIELD = auto()
    """A property whose value is a time, such as `born`."""
    CLASS = auto()
    PATTERN = auto()
    QUALIFIER = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a type of constraint is told."""

    name: str
    takes: Takes = Takes.WORDS
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Type:
    """One type of constraint. Without a check it is not used here, and `meaning` says why."""

    name: str
    meaning: str
    check: str = ""
    parameters: tuple[Parameter, ...] = ()


EVERYWHERE = (
    Parameter("where subject is", Takes.CLASS),
    Parameter("where object is", Takes.CLASS),
    Parameter("unless subject is", Takes.CLASS),
)
"""Parameters of every type: the constraint holds only for what is surely of a class, or for all but that."""
_NESTED = Parameter("nested", Takes.CHOICE, choices=("true", "false"))
_ENDS = (Parameter("least", Takes.BOUND), Parameter("most", Takes.BOUND))
_INSTEAD = Parameter("instead")

_TYPES = (
    Type(
        "single value",
        "a subject has one value at a time; `nested: true` lets values lie in one another, as towns in countries",
        "relation-rivals",
        (_NESTED,),
    ),
    Type(
        "single best value",
        "of the values told as of now a subject has one; those that are dated do not count",
        "relation-rivals",
        (_NESTED,),
    ),
    Type("distinct values", "a value belongs to one subject at a time", "relation-rivals"),
    Type(
        "multi-value",
        "a subject has more than one value; one alone is told as its status says",
        "relation-lacks",
    ),
    Type(
        "format",
        "the value has the form of one of the patterns",
        "value-not-allowed",
        (Parameter("patterns", Takes.PATTERN, required=True),),
    ),
    Type("one of", "the value is one of these", "value-not-allowed", (Parameter("values", required=True),)),
    Type("none of", "the value is none of these", "value-not-allowed", (Parameter("values", required=True),)),
    Type(
        "range",
        "the figure or the time lies between two ends",
        "value-out-of-range",
        (*_ENDS, Parameter("unit")),
    ),
    Type("integer", "the figure is whole", "value-not-allowed"),
    Type("no bounds", "the figure is told without a hedge such as `about`", "value-not-allowed"),
    Type(
        "allowed units",
        "the figure has one of these units; `none` is no unit",
        "value-not-allowed",
        (Parameter("units", required=True),),
    ),
    Type(
        "difference within range",
        "so many years lie between a time of the subject and the value, or a time of the object",
        "lifespan-impossible",
        (
            Parameter("subject time", Takes.TIME_FIELD, required=True),
            Parameter("object time", Takes.TIME_FIELD),
            Parameter("least", Takes.NUMBER),
            Parameter("most", Takes.NUMBER),
        ),
    ),
    Type(
        "item requires statement",
        "the subject has another property too; what is not told may still be so, and the claim stands",
        "relation-lacks",
        (Parameter("property", Takes.PROPERTY, required=True), Parameter("values")),
    ),
    Type(
        "value requires statement",
        "the object has another property; as above",
        "relation-lacks",
        (Parameter("property", Takes.PROPERTY, required=True), Parameter("values")),
    ),
    Type(
        "conflicts with",
        "who has the one property has not the other at that time: with `object: any` whatever its object, "
        "with `same` the same, with `reversed` the other way about; with `itself` nothing has it to itself",
        "relation-conflicts",
        (
            Parameter("property", Takes.PROPERTY, required=True),
            Parameter("values"),
            Parameter("object", Takes.CHOICE, choices=("any", "same", "reversed", "itself")),
        ),
    ),
    Type(
        "inverse",
        "what the one property says of A and B, the other says of B and A; what is told once is known both "
        "ways, and two tellings must agree on the times",
        "mirror-differs",
        (Parameter("property", Takes.PROPERTY, required=True),),
    ),
    Type("symmetric", "what holds of A and B holds of B and A; as for `inverse`", "mirror-differs"),
    Type(
        "contemporary",
        "the term lies in the lives of both, and the lives overlap; with `ends: with life` it ends with them, and "
        "not when a successor comes",
        "not-contemporary",
        (
            Parameter("lives", Takes.CHOICE, choices=("subject", "object", "both")),
            Parameter("ends", Takes.CHOICE, choices=("with life", "later")),
        ),
    ),
    Type(
        "subject type",
        "the subject is of one of these classes",
        "unfit-subject",
        (Parameter("classes", Takes.CLASS, required=True),),
    ),
    Type(
        "value type",
        "the object is of one of these classes",
        "unfit-object",
        (Parameter("classes", Takes.CLASS, required=True),),
    ),
    Type(
        "allowed entity types",
        "the object is an entity that the file declares, a plain name, a time or a figure",
        "unfit-object",
        (Parameter("types", Takes.CHOICE, required=True, choices=("declared", "name", "time", "figure")),),
    ),
    Type(
        "allowed qualifiers",
        "only these fields qualify it; without `qualifiers`, none does",
        "unfit-qualifier",
        (Parameter("qualifiers", Takes.QUALIFIER),),
    ),
    Type(
        "mandatory qualifiers",
        "these fields are given with it",
        "unfit-qualifier",
        (Parameter("qualifiers", Takes.QUALIFIER, required=True),),
    ),
    Type(
        "property scope",
        "where it is said: as a claim (`value`), as a field that qualifies one, or of a source (`reference`)",
        "property-misplaced",
        (
            Parameter("scope", Takes.CHOICE, required=True, choices=("value", "qualifier", "reference")),
            _INSTEAD,
        ),
    ),
    Type(
        "used as qualifier",
        "only as a field of a claim, never as a claim: `instead` names the field",
        "property-misplaced",
        (_INSTEAD,),
    ),
    Type(
        "used as reference",
        "only of a source: `instead` names the field of the source",
        "property-misplaced",
        (_INSTEAD,),
    ),
    Type(
        "used for values only",
        "only as a claim; as every relation is one, it can only contradict the other scopes",
        "broken-vocabulary",
    ),
    Type("citation needed", "the claim names evidence", "uncited-relation"),
    Type(
        "label in language",
        "not used: an entity has the names that the article uses, and says no language for them",
    ),
    Type("Commons link", "not used: claim files hold no links to Wikimedia Commons"),
    Type("lexeme language", "not used: claims are about the world; words (lexemes) are nobody's subject"),
)

TYPES = MappingProxyType({one.name: one for one in _TYPES})
"""All 31 by name."""
