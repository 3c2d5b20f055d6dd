"""Properties that relations may have, and what must hold of each: declared in the `.yaml` files beside this."""
