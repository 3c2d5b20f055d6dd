"""From a sheet to a claim file: article, entities, sources and claims, each with its fields checked."""
