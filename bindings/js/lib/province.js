// The provinces and what the pages of their administrations demand.
import * as wasm from "../wasm/beian.js";

/** All provinces with their names and letters. */
export function provinces() {
  return JSON.parse(wasm.provinces());
}

/** What the page of a province ("guangdong") demands of units and of individuals; undefined if there is no such province. */
export function province(word) {
  const province = wasm.province(word);
  return province === undefined ? undefined : JSON.parse(province);
}
