// The list of notes, narrowed and put in order; without this, all of them stand by article.

import { say } from "./words.js";

const fold = document.querySelector(".fold");
const form = document.querySelector(".filters");
const items = [...document.querySelectorAll("[data-kind]")];
const homes = new Map(items.map((item) => [item, item.parentElement]));
const count = document.querySelector(".notes-count");

if (form) {
  const wanted = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    const value = wanted.get(select.name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  fold.hidden = false;
  fold.open = [...form.elements].some(({ value }) => value);
  form.addEventListener("change", () => {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", location.pathname + (chosen.size ? `?${chosen}` : ""));
    narrow();
  });
  narrow();
}

function narrow() {
  const { order, ...filters } = Object.fromEntries(new FormData(form));
  const isWanted = (item) =>
    Object.entries(filters).every(([name, value]) => !value || item.dataset[name].split("\n").includes(value));
  for (const item of items) item.hidden = !isWanted(item);
  arrange(order);
  for (const section of document.querySelectorAll(".notes-list section:not(#own)")) {
    section.hidden = !section.querySelector("[data-kind]:not([hidden])");
  }
  const shown = items.filter((item) => !item.hidden).length;
  count.textContent = shown < items.length ? say("notes.shown", { shown, n: items.length }) : "";
}

/** By date, every note stands in one list under no article's name. */
function arrange(order) {
  const [first] = homes.values();
  const isByDate = order === "newest";
  const sorted = isByDate ? [...items].sort((a, b) => b.dataset.created.localeCompare(a.dataset.created)) : items;
  for (const item of sorted) (isByDate ? first : homes.get(item)).append(item);
  first.previousElementSibling.hidden = isByDate;
}
