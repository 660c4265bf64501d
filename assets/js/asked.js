// Room for results is kept from the first paint where the address asks for some.
document.documentElement.classList.toggle("asked", new URLSearchParams(location.search).has("q"));
