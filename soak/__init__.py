"""What takes too long for the tests: `make soak`. Short versions of it are among them."""
