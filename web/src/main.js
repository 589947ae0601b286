// Starts the page: the frame around every view, and which view an address shows.
import { checkView } from "./check/view.js";
import { fill, h } from "./element.js";
import { language, speak, t } from "./language.js";
import { version } from "./library.js";
import { pagesView } from "./pages/view.js";
import { provincesView } from "./provinces/view.js";
import { questionsView } from "./questions/view.js";
import { rulesView } from "./rules/view.js";
import { theme, turn, wear } from "./theme.js";

const views = { check: checkView, pages: pagesView, questions: questionsView, rules: rulesView, provinces: provincesView };
const main = document.querySelector("main");
const header = document.querySelector("header");
const footer = document.querySelector("footer");
const symbols = { auto: "◐", light: "○", dark: "●" };
let leave;

/** Shows what the address says. */
function show(keepPlace = false) {
  leave?.();
  const [name = "", detail] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  const view = views[name === "" ? "check" : name];
  frame(view ? name || "check" : "");
  main.className = `view-${name || "check"}`;
  leave = undefined;
  if (view) leave = view(main, detail);
  else fill(main, h("p", { class: "lead" }, t("notFound")));
  const heading = main.querySelector("h1")?.textContent;
  document.title = heading ? `${heading} · ${t("title")}` : t("title");
  if (!keepPlace) scrollTo(0, 0);
  if (typeof leave !== "function") leave = undefined;
}

function frame(current) {
  fill(header,
    h("a", { class: "skip", href: "#main", onclick: (event) => { event.preventDefault(); main.focus(); } }, t("skip")),
    h("a", { class: "brand", href: "#/check" }, h("span", { class: "mark", "aria-hidden": "true" }, "备"), t("title")),
    h("nav", { "aria-label": t("title") }, Object.keys(views).map((name) => h("a", { href: `#/${name}`, "aria-current": name === current ? "page" : undefined }, t(`nav_${name}`)))),
    h("div", { class: "switches" },
      h("button", { type: "button", id: "theme", class: "quiet small", title: `${t("theme")}: ${t(`theme_${theme}`)}`, "aria-label": `${t("theme")}: ${t(`theme_${theme}`)}`, onclick: () => { turn(); frame(current); document.getElementById("theme").focus(); } }, symbols[theme]),
      h("button", { type: "button", id: "language", class: "quiet small", lang: language === "zh" ? "en" : "zh-CN", onclick: () => { speak(language === "zh" ? "en" : "zh"); show(true); document.getElementById("language").focus(); } }, t("otherLanguage"))));
  fill(footer, h("p", {}, t("local")), h("p", {}, `beian ${version()}`));
}

wear();
speak(language);
addEventListener("hashchange", () => show());
show();
