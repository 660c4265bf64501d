"""Events: what articles report and mention, grouped, compared and related."""
