// What this browser keeps for a reader. They may have forbidden it: then nothing is kept, and no page fails.

/** Return what is kept under a key: its text, or its value where another is given for when there is none. */
export function recall(key, other = null) {
  try {
    const text = localStorage.getItem(key);
    return other === null ? text : JSON.parse(text) ?? other;
  } catch {
    return other;
  }
}

/** Return whether a text, or a value, is kept now. */
export function keep(key, value) {
  try {
    localStorage.setItem(key, typeof value === "string" ? value : JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
