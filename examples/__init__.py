"""Programs to take and change."""
