// Remember the step of a reading path that was opened last, in this browser only, and mark it on the path's page.

const key = (path) => `path:${path}`;

for (const { dataset } of document.querySelectorAll("nav.path")) {
  try {
    localStorage.setItem(key(dataset.path), dataset.step);
  } catch {
    // Where nothing may be kept, a path is followed without being remembered.
  }
}

const steps = document.querySelector(".path-steps");
let last = 0;
try {
  last = steps ? Number(localStorage.getItem(key(steps.dataset.path))) : 0;
} catch {
  last = 0;
}
const link = steps?.children[last - 1]?.querySelector("a.entry-title");
if (link) {
  const mark = document.createElement("span");
  mark.className = "entry-facts";
  mark.textContent = "You stopped here.";
  link.after(" ", mark);
}
