// Help for readers at a keyboard. The single keys work until they are switched off, which is remembered,
// and never where something is being typed.

const dialog = document.getElementById("keys");
const root = document.documentElement;
const [keys, previews] = ["keys", "previews"].map((name) => dialog.querySelector(`[name=${name}]`));

for (const box of [keys, previews]) {
  box.checked = root.dataset[box.name] !== "off";
  box.addEventListener("change", () => {
    root.dataset[box.name] = box.checked ? "on" : "off";
    try {
      localStorage.setItem(box.name, root.dataset[box.name]);
    } catch {
      // A reader who forbids storage still switches this page.
    }
  });
}

const actions = {
  "?": () => dialog.showModal(),
  "/": () => location.assign(document.querySelector("[data-search]").href),
  n: () => step(1),
  p: () => step(-1),
  h: () => document.querySelector(".notes-switch")?.click(),
};

document.querySelector(".keys-open").addEventListener("click", () => dialog.showModal());
addEventListener("keydown", (event) => {
  const isTyped = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (isTyped || dialog.open || !keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});

/** Go to the number of the next or the last note. */
function step(by) {
  const numbers = [...document.querySelectorAll(".prose .number")].filter((number) => number.checkVisibility());
  const at = numbers.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : numbers.length - 1) : at + by;
  numbers[next]?.focus();
}
