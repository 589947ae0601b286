// Places in JSON: pointers of RFC 6901, reading and writing.

const steps = (pointer) => pointer.split("/").slice(1).map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));

/** What stands at a pointer; undefined if nothing does. */
export function get(json, pointer) {
  let at = json;
  for (const step of steps(pointer)) at = at === null || typeof at !== "object" ? undefined : at[step];
  return at;
}

/** Writes a value at a pointer and makes what is missing above it; undefined takes the member away, and what is empty above. */
export function set(json, pointer, value) {
  const path = steps(pointer);
  const last = path.pop();
  const above = [];
  let at = json;
  path.forEach((step, depth) => {
    if (at[step] === null || typeof at[step] !== "object") {
      if (value === undefined) return;
      at[step] = /^\d+$/.test(path[depth + 1] ?? last) ? [] : {};
    }
    above.push([at, step]);
    at = at[step];
  });
  if (at === null || typeof at !== "object" || above.length < path.length) return;
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  // Groups that nothing is left of go with their last member; an element of a list stays, so that its neighbours keep their place.
  while (value === undefined && above.length > 0 && isEmpty(at)) {
    const [owner, step] = above.pop();
    if (Array.isArray(owner)) return;
    delete owner[step];
    at = owner;
  }
}

const isEmpty = (value) => (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);

/** A copy of JSON. */
export const copy = (json) => structuredClone(json);

/** The pointer with every index as `[]`, as the field table writes members: `services[].domains[]`. */
export function member(pointer) {
  return steps(pointer)
    .map((step) => (/^\d+$/.test(step) ? "[]" : `.${step}`))
    .join("")
    .slice(1);
}

/** The pointers of the values in a JSON, of groups and lists too. */
export function* pointers(json, at = "") {
  for (const [name, value] of Object.entries(json ?? {})) {
    const here = `${at}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    yield here;
    if (typeof value === "object") yield* pointers(value, here);
  }
}
