// Single values: record numbers, domains, credit codes, phones and more.
import * as wasm from "../wasm/beian.js";

/** What a text is as a value of a kind: its canonical text and what was forgiven, or the reason why it is none. */
export function parse(kind, text, { strict = false } = {}) {
  const parsed = wasm.parse(kind, text, strict);
  if (parsed === undefined) throw new RangeError(`no kind of value is called so; known are ${valueKinds().join(", ")}`);
  return JSON.parse(parsed);
}

/** The kinds of values. */
export function valueKinds() {
  return JSON.parse(wasm.valueKinds());
}
