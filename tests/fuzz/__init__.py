"""Fuzzing: whatever bytes come, the laws of what reads them hold."""
