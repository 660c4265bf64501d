// Elements made by scripts.

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function button(textContent, pressed, className = "") {
  const made = element("button", { type: "button", textContent, className });
  made.addEventListener("click", pressed);
  return made;
}

/** Put what a reader asked for below its cause, or above it where there is more room; never over it or off the page. */
export function place(card, cause) {
  const room = innerHeight - cause.bottom > card.offsetHeight + 12 || cause.top < card.offsetHeight + 12;
  const top = room ? cause.bottom + 5 : cause.top - card.offsetHeight - 5;
  const left = Math.max(8, Math.min(cause.left, document.documentElement.clientWidth - card.offsetWidth - 8));
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${left + scrollX}px`;
}
