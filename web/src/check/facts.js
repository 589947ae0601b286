// What no form asks: the facts, group by group, as the schema has them.
import { h } from "../element.js";
import { get, member } from "../json.js";
import { place } from "../library.js";
import { say, t, upper } from "../language.js";
import { nameOf, orders, shape } from "../schema.js";
import { state, write } from "../order.js";

/** Which groups are open, so that drawing anew does not close them. */
export const open = new Set();

export function facts(drawn, field) {
  const { def } = shape(orders, { $ref: "#/$defs/Facts" });
  const notes = h("div", { class: "notes" });
  const element = h("section", { class: "step facts" },
    h("h2", {}, t("facts")), h("p", { class: "lead" }, t("factsLead")), notes,
    members(drawn, field, def, "/facts"));
  drawn.slots.set("/facts", { element, notes });
  return element;
}

/** The members of a group: fields in a grid, groups and lists below it. */
function members(drawn, field, def, pointer) {
  const plain = [];
  const below = [];
  for (const [name, property] of Object.entries(def.properties)) {
    const here = `${pointer}/${name}`;
    const of = shape(orders, property);
    const label = labelOf(here, name, property);
    if (of.sort === "group") below.push(group(drawn, here, label, () => members(drawn, field, of.def, here)));
    else if (of.sort === "list" && of.inner.sort === "group") below.push(group(drawn, here, label, () => items(drawn, field, of.inner.def, here, label)));
    else if (of.sort === "list" && of.inner.sort === "list") continue;
    else plain.push(field(drawn.slots, { pointer: here, label, shape: of }));
  }
  return [plain.length > 0 && h("div", { class: "grid" }, plain), below];
}

function items(drawn, field, def, pointer, label) {
  const list = get(state.order, pointer) ?? [];
  return [
    list.map((_, index) => {
      const here = `${pointer}/${index}`;
      const notes = h("div", { class: "notes" });
      const element = h("fieldset", { class: "item" }, h("legend", {}, t("item", { n: index + 1 })), notes, members(drawn, field, def, here),
        h("button", { type: "button", class: "quiet small", onclick: () => write(here, undefined, true) }, t("remove")));
      drawn.slots.set(here, { element, notes });
      return element;
    }),
    h("button", {
      type: "button", class: "quiet small", "aria-label": t("addTo", { label: say(label) }),
      onclick: () => write(`${pointer}/${list.length}`, joined(pointer, list), true),
    }, `+ ${t("add")}`),
  ];
}

/** A new fact with what joins it to the services: the first domain or resource that none speaks of yet. */
function joined(pointer, list) {
  const services = state.order.services ?? [];
  const key = { "/facts/domains": "domain", "/facts/sites": "domain", "/facts/resources": "id", "/facts/registry/services": "domain" }[pointer];
  const known = key === "id" ? services.map((one) => one?.resource?.id) : services.flatMap((one) => one?.domains ?? []);
  const free = known.find((value) => value && !list.some((fact) => fact?.[key] === value));
  return key && free ? { [key]: free } : {};
}

function group(drawn, pointer, label, draw) {
  const notes = h("div", { class: "notes" });
  const count = h("span", { class: "count" });
  const body = h("div", { class: "body" });
  const element = h("details", { class: "group", open: open.has(pointer), "data-pointer": pointer },
    h("summary", {}, h("span", {}, upper(say(label))), count), notes, body);
  const drawOnce = () => body.childElementCount > 0 || body.append(...draw().flat(Infinity).filter(Boolean));
  if (open.has(pointer)) drawOnce();
  element.addEventListener("toggle", () => {
    if (!element.open) open.delete(pointer);
    else {
      open.add(pointer);
      drawOnce();
      drawn.refresh();
    }
  });
  drawn.slots.set(pointer, { element, notes, count });
  return element;
}

/** The library's label of a place where it has one of its own, else the schema's. */
function labelOf(pointer, name, property) {
  const known = place(pointer);
  return known && known.member === member(pointer) ? known.label : nameOf(name, property);
}
