// Citations: which document says it, where, and from when it is.
import { h } from "./element.js";
import { sources } from "./library.js";
import { language } from "./language.js";

const titles = sources();

export function citations(list) {
  return h("ul", { class: "sources" }, list.map((one) => {
    const title = language === "en" ? titles[one.id]?.en ?? one.title : one.title;
    const date = one.date ?? one.read;
    return h("li", {},
      // The document itself is Chinese, and so is the name of its section.
      one.url ? h("a", { href: one.url, rel: "noreferrer noopener", target: "_blank" }, title) : title,
      one.section && h("span", { lang: "zh-CN" }, ` › ${one.section}`), date && h("span", { class: "date" }, ` ${date}`));
  }));
}
