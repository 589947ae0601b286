// The field table: which field each form asks for.
import * as wasm from "../wasm/beian.js";

/** The fields of the form for an order with what it does with each, in the order of the forms. */
export function fields(kind, channel, nature, service) {
  const fields = wasm.formFields(kind, channel, nature, service);
  if (fields === undefined) throw new RangeError("a word is none of the lists of kinds, channels, natures or services");
  return JSON.parse(fields);
}

/** What the forms call a place of an order, and the step that it is in; undefined for the order as a whole. */
export function place(pointer) {
  const place = wasm.place(pointer);
  return place === undefined ? undefined : JSON.parse(place);
}
