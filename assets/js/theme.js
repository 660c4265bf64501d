// The scheme that the reader chose, set before the first paint so that nothing flashes.
(() => {
  const key = "theme";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const stored = () => {
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
  const chosen = stored();
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

  addEventListener("click", (event) => {
    if (!event.target.closest(".theme")) return;
    root.dataset.theme = shown() === "dark" ? "light" : "dark";
    store(root.dataset.theme);
  });
})();
