// On a phone filters wait behind one button, unless some are set.

const wide = matchMedia("(min-width: 40em)");

for (const form of document.querySelectorAll("form.filters")) {
  const fold = document.createElement("details");
  const summary = Object.assign(document.createElement("summary"), { textContent: "Filter" });
  fold.className = "fold";
  form.before(fold);
  fold.append(summary, form);
  const set = () => (fold.open = wide.matches || [...new FormData(form).values()].some(Boolean));
  wide.addEventListener("change", set);
  set();
}
