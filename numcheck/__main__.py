"""`python -m numcheck` is `numcheck`."""

from __future__ import annotations

import sys

from numcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
