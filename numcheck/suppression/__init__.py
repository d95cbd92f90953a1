"""What decides that a finding is not shown: directives, accepted findings, a baseline, a comparison of versions."""
