// The form: what the field table asks of such an order, step by step; then what no form asks.
import { h, fill } from "../element.js";
import { fields, place } from "../library.js";
import { get, member, pointers } from "../json.js";
import { say, t, upper } from "../language.js";
import { shapeOf } from "../schema.js";
import { state, write } from "../order.js";
import { facts } from "./facts.js";
import { field } from "./field.js";

/** Places that no form asks for and that a reader went to from the report. */
export const pinned = new Set();

const canonical = (pointer) => {
  const choices = shapeOf(member(pointer)).choices;
  const value = get(state.order, pointer);
  return choices.find((one) => one.word === value || one.zh === value)?.word;
};

/** Draws the form and gives where findings are shown, by pointer; `refresh` is called when more of it comes to light. */
export function drawForm(container, refresh) {
  const slots = new Map();
  const kind = canonical("/kind");
  const [channel, nature] = [canonical("/channel") ?? "pc", canonical("/subject/nature") ?? "enterprise"];
  const services = Array.isArray(state.order.services) ? state.order.services : [];
  const asked = (index) => fields(kind ?? "first_filing", channel, nature, index === undefined ? "website" : canonical(`/services/${index}/kind`) ?? "website");
  const drawn = { slots, services, used: new Set(), refresh };

  const steps = new Map();
  for (const one of asked()) {
    if (one.member.startsWith("services[]")) continue;
    if (!steps.has(one.step.zh)) steps.set(one.step.zh, { step: one.step, fields: [] });
    steps.get(one.step.zh).fields.push(one);
  }
  const sections = [section(drawn, { label: { zh: t("order"), en: t("order") }, pointer: "" }, [
    ["/kind", "/channel"].map((pointer) => placed(drawn, pointer, "required")),
  ], !kind ? t("chooseFirst") : asked().every((one) => one.demand === "no_form") ? t("noForm") : undefined)];
  const submission = [];
  for (const { step, fields } of steps.values()) {
    const first = fields[0].member.split(/[.[]/)[0];
    const made = section(drawn, { label: step, pointer: first === "subject" && !slots.has("/subject") ? "/subject" : undefined },
      [...fields.map((one) => asks(drawn, one, "")), ...extras(drawn, first === "subject" && step.zh === "主体信息" ? "/subject" : undefined)]);
    (first === "agreements" || first === "supplements" ? submission : sections).push(made);
  }
  sections.push(serviceStep(drawn, asked), submission, facts(drawn, field));
  fill(container, sections.flat().filter(Boolean));
  return slots;
}

function section({ slots }, { label, pointer }, children, lead) {
  const shown = children.flat().filter(Boolean);
  if (shown.length === 0) return undefined;
  const notes = h("div", { class: "notes" });
  const element = h("section", { class: "step" }, h("h2", {}, upper(say(label))), lead && h("p", { class: "lead" }, lead), notes, h("div", { class: "grid" }, shown));
  if (pointer !== undefined) slots.set(pointer, { element, notes });
  return element;
}

function serviceStep(drawn, asked) {
  const { slots, services } = drawn;
  const cards = services.map((_, index) => {
    const pointer = `/services/${index}`;
    const notes = h("div", { class: "notes" });
    const rows = asked(index).filter((one) => one.member.startsWith("services[]"));
    const card = h("fieldset", { class: "service" },
      h("legend", {}, services.length > 1 ? t("service", { n: index + 1 }) : upper(say(rows[0].step))), notes,
      h("div", { class: "grid" }, rows.map((one) => asks(drawn, one, pointer)), extras(drawn, pointer)),
      services.length > 1 && h("button", { type: "button", class: "quiet small", onclick: () => write(pointer, undefined, true) }, t("removeService")));
    slots.set(pointer, { element: card, notes });
    return card;
  });
  const notes = h("div", { class: "notes" });
  const element = h("section", { class: "step" }, h("h2", {}, upper(say(place("/services").step))), notes, cards,
    h("button", { type: "button", class: "quiet small", onclick: () => write(`/services/${services.length}`, { kind: "website" }, true) }, `+ ${t("addService")}`));
  slots.set("/services", { element, notes });
  return element;
}

/** A field of the table; one that the form does not ask for is shown only if something stands there. */
function asks(drawn, one, service) {
  const [path, upload] = one.member.match(/^(.*?)(?:\[([a-z_]+)\])?$/).slice(1);
  const pointer = `${service}/${path.replace(/^services\[\]\./, "").replace(/\./g, "/")}`;
  const value = get(state.order, pointer);
  if (one.demand === "not_asked" && (upload || value === undefined) && !pinned.has(pointer)) return undefined;
  drawn.used.add(pointer);
  const shape = upload ? undefined : shapeOf(path);
  if (shape?.sort !== "group") return field(drawn.slots, { ...one, pointer, shape, upload });
  // The resource is a group of its own: which one, by its kind and its identifier; its code is a field of the table.
  drawn.slots.delete(pointer);
  return ["kind", "id"].map((name) => {
    drawn.used.add(`${pointer}/${name}`);
    return field(drawn.slots, { ...one, label: name === "id" ? place(`${pointer}/id`).label : one.label, pointer: `${pointer}/${name}`, shape: shapeOf(`${path}.${name}`) });
  });
}

function placed({ slots, used }, pointer, demand) {
  used.add(pointer);
  return field(slots, { pointer, label: place(pointer).label, demand, shape: shapeOf(member(pointer)) });
}

/** What stands in the order or was asked for below a group, and is in no form. */
function extras(drawn, group) {
  if (group === undefined) return [];
  const below = (pointer) => pointer.startsWith(`${group}/`);
  const all = new Set([...pointers(state.order), ...pinned].filter(below));
  return [...all].map((pointer) => {
    const shape = shapeOf(member(pointer));
    const within = [...drawn.used].some((used) => pointer === used || pointer.startsWith(`${used}/`));
    const owner = place(pointer);
    if (within || !shape || ["group", "attachment"].includes(shape.sort) || shape.inner?.sort === "group" || !owner) return undefined;
    drawn.used.add(pointer);
    return field(drawn.slots, { pointer, label: owner.label, shape });
  });
}
