// What the schemas say of a member: which control it takes, and its name in both languages.
import { upper } from "./language.js";

const load = async (name) => (await fetch(new URL(`../beian/schema/${name}.schema.json`, import.meta.url))).json();

export const [orders, filings, questions] = await Promise.all([load("order"), load("filing"), load("questions")]);

const definition = (schema, ref) => schema.$defs[ref.split("/").pop()];

/** What a property takes: a sort of control, with its choices, or the members of what is below. */
export function shape(schema, property) {
  const variants = property.anyOf ?? [property];
  const found = { sort: "text", property };
  const types = variants.flatMap((variant) => variant.type ?? []);
  for (const variant of variants) {
    if (variant.type === "array" || variant.type?.includes?.("array")) {
      const inner = shape(schema, variant.items);
      if (inner.sort === "choice") Object.assign(found, { sort: "choices", choices: inner.choices });
      else if (inner.attachments) Object.assign(found, { sort: "choices", choices: inner.choices, attachments: true });
      else Object.assign(found, { sort: "list", inner });
    } else if (variant.anyOf) {
      const inner = shape(schema, variant);
      if (inner.choices) found.choices = inner.choices;
    } else if (variant.$ref) {
      const def = definition(schema, variant.$ref);
      if (def.properties) Object.assign(found, { sort: "group", name: variant.$ref.split("/").pop(), def });
      else if (def.anyOf) Object.assign(found, { sort: "choice", choices: choices(def, variant.$ref.endsWith("/Province")) });
    }
  }
  // An upload is its kind, or an object that says more of it.
  if (found.name === "AttachmentDetails" && found.choices) return { ...found, sort: "attachment", attachments: true };
  if (found.sort === "text" && types.includes("boolean")) found.sort = "flag";
  if (found.sort === "text" && (types.includes("number") || types.includes("integer"))) found.sort = "number";
  return found;
}

/** The shape at a member of an order such as `services[].resource.kind`; undefined if the model has no such member. */
export function shapeOf(path, schema = orders, root = "Order") {
  let at = { sort: "group", def: schema.$defs[root] };
  for (const step of path.match(/\[\]|[^.[\]]+/g) ?? []) {
    if (step === "[]") at = at.sort === "list" ? at.inner : undefined;
    else {
      const property = at.sort === "group" ? at.def.properties[step] : undefined;
      at = property && shape(schema, property);
    }
    if (!at) return undefined;
  }
  return at;
}

/** The choices of an enumeration: its canonical words with their names. */
function choices(def, proper) {
  return def.anyOf
    .filter((one) => one.const !== undefined)
    .map((one) => ({ word: one.const, zh: one.title, en: english(one, proper) }));
}

function english(one, proper) {
  if (proper || !one.description) {
    const text = one.const.replace(/_/g, " ");
    return proper ? text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : upper(text);
  }
  return upper(one.description.split(/ \(|[:;.]|, /)[0].replace(/^(An?|The) /, ""));
}

/** The name of a property in both languages. */
export function nameOf(name, property) {
  const zh = (property.title ?? name).split(/, |：/)[0];
  const first = (property.description ?? name.replace(/_/g, " ")).split(/\. |\.$|: | \(|; /)[0];
  return { zh, en: upper(first) };
}

/** The whole explanation of a property, in English as the schema has it. */
export const exampleOf = (property) => property.examples?.[0] ?? property.items?.examples?.[0];


/** The words of every enumeration with their names: what the library calls by a word alone. */
export const names = new Map();
for (const schema of [questions, orders]) {
  for (const [name, def] of Object.entries(schema.$defs)) {
    if (!def.anyOf) continue;
    for (const choice of choices(def, name === "Province")) names.set(`${name}/${choice.word}`, choice);
  }
}
