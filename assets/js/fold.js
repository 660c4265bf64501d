// On a phone filters wait behind one button, unless some are set.

const wide = matchMedia("(min-width: 40em)");

for (const filters of document.querySelectorAll(".filters")) {
  const fold = document.createElement("details");
  const summary = Object.assign(document.createElement("summary"), { textContent: "Filter" });
  fold.className = "fold";
  filters.before(fold);
  fold.append(summary, filters);
  const set = () => (fold.open = wide.matches || [...filters.elements].some(({ value }) => value));
  wide.addEventListener("change", set);
  set();
}
