// Where in a text a pointer leads: for the selection in the JSON.

/** Start and end of the value at a pointer in JSON text; undefined if it is not there. */
export function locate(text, pointer) {
  const wanted = pointer.split("/").slice(1).map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  let at = 0;
  const space = () => { while (/\s/.test(text[at] ?? "")) at += 1; };
  const string = () => {
    const from = at;
    at += 1;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at += 1;
    return JSON.parse(text.slice(from, at));
  };
  // Walks one value; gives the place of the one that is wanted below it.
  const value = (path) => {
    space();
    const from = at;
    let found;
    if (text[at] === "{" || text[at] === "[") {
      const close = text[at] === "{" ? "}" : "]";
      at += 1;
      for (let index = 0; ; index += 1) {
        space();
        if (text[at] === close || at >= text.length) break;
        let name = String(index);
        if (close === "}") {
          name = string();
          space();
          at += 1;
        }
        const inner = path && path[0] === name ? path.slice(1) : undefined;
        found = value(inner) ?? found;
        space();
        if (text[at] === ",") at += 1;
      }
      at += 1;
    } else if (text[at] === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at])) at += 1;
    return path?.length === 0 ? [from, at] : found;
  };
  try {
    return value(wanted);
  } catch {
    return undefined;
  }
}
