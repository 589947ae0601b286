// Errors of calls. The WebAssembly throws strings: the JSON of an input error, or plain words.

/** A text that could not be read: not JSON, or JSON of the wrong type at `pointer`. It never shows a value of an order. */
export class InputError extends Error {
  constructor({ pointer, expected, found }) {
    super(`${pointer || "the whole text"}: expected ${expected}, found ${found}`);
    this.name = "InputError";
    this.pointer = pointer;
    this.expected = expected;
    this.found = found;
  }
}

/** What a call gives; what it throws becomes an Error. */
export function told(call) {
  try {
    return call();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    throw thrown.startsWith("{") ? new InputError(JSON.parse(thrown)) : new RangeError(thrown);
  }
}
