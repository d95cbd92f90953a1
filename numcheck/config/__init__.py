"""numcheck.yml, .numcheck.yml or [tool.numcheck] -> settings, each with its origin."""
