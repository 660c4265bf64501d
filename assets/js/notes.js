// A note and its words find each other; a reader may hide all notes, and on a narrow page opens and closes
// one in its place. Where the style sheet cannot lay notes beside their lines, it is done here.

const root = document.documentElement;
const notes = [...document.querySelectorAll(".prose .note")];
const margin = matchMedia("(min-width: 66em)");

for (const type of ["pointerover", "focusin"]) addEventListener(type, (event) => light(event.target));
addEventListener("focusout", () => light(null));

function light(element) {
  const id = element?.closest?.("[data-note]")?.dataset.note;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.toggle("lit", lit.dataset.note === id);
  if (id) for (const part of partsOf(id)) part.classList.add("lit");
}

function partsOf(id) {
  return document.querySelectorAll(`[data-note="${id}"]`);
}

for (const number of document.querySelectorAll(".number")) {
  number.addEventListener("click", (event) => !margin.matches && toggle(event, number));
}

/** Open or close a note in its place. One that the address points at is closed by its words' address. */
function toggle(event, number) {
  const note = document.getElementById(number.hash.slice(1));
  if (note.matches(":target")) {
    number.hash = `#words-${number.dataset.note}`;
    setTimeout(() => (number.hash = `#${note.id}`));
    return;
  }
  event.preventDefault();
  number.setAttribute("aria-expanded", note.classList.toggle("open"));
}

const control = document.querySelector(".notes-switch");
control.addEventListener("click", () => {
  root.dataset.notes = root.dataset.notes === "hidden" ? "shown" : "hidden";
  keep("notes", root.dataset.notes);
  say();
  settle();
});
say();

function say() {
  control.textContent = root.dataset.notes === "hidden" ? "Show notes" : "Hide notes";
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A reader who forbids storage still switches this page.
  }
}

if (!CSS.supports("anchor-name: --note")) {
  new ResizeObserver(settle).observe(document.querySelector(".prose"));
  margin.addEventListener("change", settle);
}

/** Lay each note beside the first line of its words, or below the note before it. */
function settle() {
  if (CSS.supports("anchor-name: --note")) return;
  let free = -Infinity;
  for (const note of notes) {
    note.style.position = margin.matches ? "absolute" : "";
    if (!margin.matches) continue;
    const words = document.getElementById(`words-${note.dataset.note}`);
    const top = words.getBoundingClientRect().top - note.offsetParent.getBoundingClientRect().top;
    note.style.top = `${Math.max(top, free)}px`;
    free = note.offsetTop + note.offsetHeight + 10;
  }
}
