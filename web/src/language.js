// The language of the page: Chinese or English, as the reader chose or the browser says.
import { words } from "./words.js";

const kept = localStorage.getItem("language");

export let language = kept === "zh" || kept === "en" ? kept : navigator.language.startsWith("zh") ? "zh" : "en";

/** Switches the language; who calls draws the page anew. */
export function speak(other) {
  language = other;
  localStorage.setItem("language", other);
  document.documentElement.lang = other === "zh" ? "zh-CN" : "en";
}

/** A text of the library in the language of the page. */
export const say = (texts) => texts[language];

/** With a capital, where a sentence or a label begins. */
export const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of the page itself; `{name}` is filled in. */
export function t(key, values = {}) {
  const text = words[key][language];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
