// Read an article as of its day: what came to be known only later is left out, as long as the reader wishes.

const control = document.querySelector(".day-switch");
const root = document.documentElement;

control.hidden = false;
control.addEventListener("click", () => {
  root.toggleAttribute("data-as-of-its-day");
  control.setAttribute("aria-pressed", String(root.hasAttribute("data-as-of-its-day")));
  document.dispatchEvent(new CustomEvent("notes"));
});
