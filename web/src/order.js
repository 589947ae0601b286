// The order that is being checked: one for the whole page, as the form and the JSON have it. It lives in memory only.
import { copy, set } from "./json.js";

export const blank = () => ({ kind: "first_filing", channel: "pc", subject: { nature: "enterprise" }, services: [{ kind: "website" }] });

const beijingDay = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

/** The order; the text, where it is not the order's own; and how it is judged. */
export const state = { order: blank(), text: undefined, day: beijingDay(), strict: false, advice: false, tab: "form" };

const listeners = new Set();

/** Calls back after every change of the order or of how it is judged, with whether the form has to be drawn anew. */
export function watch(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changed(drawAnew = false) {
  for (const listener of listeners) listener(drawAnew);
}

/** Writes a value into the order. */
export function write(pointer, value, drawAnew = false) {
  set(state.order, pointer, value);
  state.text = undefined;
  changed(drawAnew);
}

/** Takes another order. */
export function take(order) {
  state.order = copy(order);
  state.text = undefined;
  changed(true);
}

/** The order as text. */
export const textOf = () => state.text ?? JSON.stringify(state.order, null, 2);

/** The instant of the check: noon in Beijing on the day that was chosen. */
export const instant = () => `${state.day}T12:00:00+08:00`;
