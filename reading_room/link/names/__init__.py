"""Names: people, organisations and places, found in articles and merged over them."""
