"""Training data for the roles of lines: labelled pages, cases, and dumps assembled from both."""
