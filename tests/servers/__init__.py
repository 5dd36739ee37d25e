"""Real servers for the tests: private, on loopback, in folders of their own, gone when the tests are."""
