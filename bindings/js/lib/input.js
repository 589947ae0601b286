// What goes in: JSON, instants, pages.

/** JSON text: text as it is, anything else written as JSON. */
export function json(value, what) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${what} must be JSON text, or what JSON.stringify takes`);
  return text;
}

/** An instant as RFC 3339 has it: text, or a Date. */
export function instant(now) {
  if (now instanceof Date) return now.toISOString();
  if (typeof now === "string") return now;
  throw new TypeError("the instant must be a Date, or text such as 2025-11-20T10:00:00+08:00");
}

/** The bytes of a page: those that were fetched, or a string's. */
export function bytes(page) {
  if (typeof page === "string") return new TextEncoder().encode(page);
  if (page instanceof Uint8Array) return page;
  if (page instanceof ArrayBuffer) return new Uint8Array(page);
  throw new TypeError("a page must be a string, a Uint8Array or an ArrayBuffer");
}
