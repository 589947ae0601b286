// The rule book.
import * as wasm from "../wasm/beian.js";

/** All rules, by code. */
export function catalog() {
  return JSON.parse(wasm.catalog());
}

/** A rule by its code or slug; with a language ("zh" or "en"), its page for people. Undefined if there is no such rule. */
export function explain(code, lang) {
  if (lang !== undefined) return wasm.explainText(code, lang === "zh");
  const rule = wasm.explain(code);
  return rule === undefined ? undefined : JSON.parse(rule);
}

/** The titles of what is cited, by id, in both languages; citations themselves bear the Chinese one. */
export function sources() {
  return JSON.parse(wasm.sources());
}
