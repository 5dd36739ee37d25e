"""Which fixtures may every test ask for? The real servers, and a town."""

pytest_plugins = [
    "tests.living",
    "tests.servers.dovecot",
    "tests.servers.postfix",
    "tests.servers.postgres",
    "tests.servers.sink",
]
