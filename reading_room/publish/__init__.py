"""Publish: pages become a site, written beside the old one and put in its place whole."""
