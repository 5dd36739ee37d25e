"""Which fixtures may every test ask for? The real servers; nothing else is shared."""

pytest_plugins = [
    "tests.servers.dovecot",
    "tests.servers.postfix",
    "tests.servers.postgres",
    "tests.servers.sink",
]
