"""Holding what is stated against the constraints of its properties."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from checker.finding import Finding
from checker.vocabulary import lives, manner, mirrors, rivals, sorts, values
from checker.vocabulary.property import Constraint, Property
from checker.vocabulary.read import folded
from checker.vocabulary.statement import World
from checker.vocabulary.statement import mirrors as mirrors_of

Rule: TypeAlias = Callable[[World, Property, Constraint], Iterator[Finding]]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "single value": rivals.single_value,
        "single best value": rivals.single_best_value,
        "distinct values": rivals.distinct_values,
        "multi-value": manner.multi_value,
        "format": values.format_,
        "one of": values.one_of,
        "none of": values.none_of,
        "range": values.range_,
        "integer": values.integer,
        "no bounds": values.no_bounds,
        "allowed units": values.allowed_units,
        "difference within range": lives.difference_within_range,
        "item requires statement": manner.item_requires,
        "value requires statement": manner.value_requires,
        "conflicts with": mirrors.conflicts_with,
        "inverse": mirrors.inverse,
        "symmetric": mirrors.symmetric,
        "contemporary": lives.contemporary,
        "subject type": sorts.subject_type,
        "value type": sorts.value_type,
        "allowed entity types": sorts.allowed_entity_types,
        "allowed qualifiers": manner.allowed_qualifiers,
        "mandatory qualifiers": manner.mandatory_qualifiers,
        "property scope": manner.property_scope,
        "used as qualifier": manner.used_as_qualifier,
        "used as reference": manner.used_as_reference,
        "used for values only": manner.used_for_values_only,
        "citation needed": manner.citation_needed,
    }
)
"""How each type of constraint is held, by its name in `checker.vocabulary.constraint`."""


def breaches(world: World) -> Iterator[Finding]:
    """Everything that is stated against the constraints of its property."""
    used = {one.property.name: one.property for one in world.statements}
    known = world.vocabulary.properties
    # What is told of the one side follows for the other.
    sides = (known.get(folded(name)) for one in list(used.values()) for name in mirrors_of(one))
    used.update({one.name: one for one in sides if one is not None})
    for one in used.values():
        for constraint in one.constraints:
            yield from RULES[constraint.type](world, one, constraint)
