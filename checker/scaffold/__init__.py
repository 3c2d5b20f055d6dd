"""A claim file to start from: what an article says that can be checked, as stubs that a human decides on."""
