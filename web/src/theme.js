// Light or dark: as the system says, unless the reader chose.
const choices = ["auto", "light", "dark"];

export let theme = choices.includes(localStorage.getItem("theme")) ? localStorage.getItem("theme") : "auto";

/** Takes the next choice. */
export function turn() {
  theme = choices[(choices.indexOf(theme) + 1) % choices.length];
  localStorage.setItem("theme", theme);
  wear();
}

/** Shows the choice. */
export function wear() {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
