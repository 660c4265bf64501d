// What the reader chose, set before the first paint so that nothing flashes: the scheme, and whether notes,
// previews, single keys and printed days are wanted.
(() => {
  const key = "theme";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const store = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A reader who forbids storage still switches this page.
    }
  };
  const shown = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");

  root.dataset.scripted = "";
  const chosen = stored(key);
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
  for (const name of ["notes", "previews", "keys", "days"]) {
    const choice = stored(name);
    if (choice) root.dataset[name] = choice;
  }

  addEventListener("click", (event) => {
    if (!event.target.closest(".theme")) return;
    root.dataset.theme = shown() === "dark" ? "light" : "dark";
    store(root.dataset.theme);
  });
})();
