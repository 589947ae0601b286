// Controls: one for each sort of value. A control shows what is there as it is, also what no list has.
import { h } from "./element.js";
import { say, t } from "./language.js";
import { exampleOf } from "./schema.js";

/**
 * A control for a value of a shape. `change(value)` is called with the new value, undefined for none. Controls of one value
 * carry the id; those of several are a group that does.
 */
export function control(shape, value, { id, label, change, describedby }) {
  const make = { choice, choices, flag, number, list, text }[shape.sort] ?? text;
  return make(shape, value, { id, label, change, describedby });
}

function text(shape, value, { id, label, change, describedby, unlabelled }) {
  const example = exampleOf(shape.property ?? {});
  return h("input", {
    id, type: "text", value: value ?? "", autocomplete: "off", spellcheck: false, "aria-describedby": describedby,
    "aria-label": unlabelled && label, placeholder: example === undefined ? undefined : t("example", { text: example }),
    oninput: (event) => change(event.target.value === "" ? undefined : event.target.value),
  });
}

function number(_, value, { id, change, describedby }) {
  return h("input", {
    id, type: "text", inputMode: "decimal", value: value ?? "", autocomplete: "off", "aria-describedby": describedby,
    oninput: (event) => {
      const typed = event.target.value.trim();
      change(typed === "" ? undefined : Number.isFinite(Number(typed)) ? Number(typed) : typed);
    },
  });
}

function choice({ choices }, value, { id, change, describedby }) {
  const known = choices.find((one) => one.word === value || one.zh === value);
  return h("select", { id, "aria-describedby": describedby, onchange: (event) => change(event.target.value || undefined) },
    h("option", { value: "" }, t("choose")),
    // A word that the list does not have stays until another is chosen.
    value !== undefined && value !== null && value !== "" && !known && h("option", { value, selected: true }, String(value)),
    choices.map((one) => h("option", { value: one.word, selected: one === known }, say(one))));
}

function flag(_, value, { id, label, change, describedby }) {
  const states = [[undefined, "unset"], [true, "yes"], [false, "no"]];
  return h("div", { id, class: "segments", role: "radiogroup", "aria-label": label, "aria-describedby": describedby, tabIndex: -1 },
    states.map(([state, key]) => h("label", {},
      h("input", { type: "radio", name: id, checked: (value ?? undefined) === state, onchange: () => change(state) }),
      h("span", {}, t(key)))));
}

/** Words of a list: ticked where they are few, else added one by one. Elements that say more than a word are kept. */
function choices(shape, value, { id, label, change, describedby }) {
  const given = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  const word = (element) => (element !== null && typeof element === "object" ? element.kind : element);
  const has = (one) => given.some((element) => word(element) === one.word || word(element) === one.zh);
  const write = (list) => change(list.length === 0 ? undefined : list);
  const without = (one) => given.filter((element) => word(element) !== one.word && word(element) !== one.zh);
  const group = (...children) => h("div", { id, class: "choices", role: "group", "aria-label": label, "aria-describedby": describedby, tabIndex: -1 }, children);
  if (shape.choices.length <= 8) {
    return group(shape.choices.map((one) => h("label", { class: "tick" },
      h("input", { type: "checkbox", checked: has(one), onchange: (event) => write(event.target.checked ? [...given, one.word] : without(one)) }),
      h("span", {}, say(one)))));
  }
  const shown = given.map((element, index) => {
    const name = say(shape.choices.find((one) => one.word === word(element) || one.zh === word(element)) ?? { zh: word(element), en: word(element) });
    return h("span", { class: "tag" }, name,
      h("button", { type: "button", "aria-label": t("removeFrom", { label: name }), onclick: () => write(given.filter((_, at) => at !== index)) }, "×"));
  });
  return group(shown, h("select", { "aria-label": t("addTo", { label }), onchange: (event) => event.target.value && write([...given, event.target.value]) },
    h("option", { value: "" }, t("add")),
    shape.choices.filter((one) => !has(one)).map((one) => h("option", { value: one.word }, say(one)))));
}

/** A list of texts: an input for each, and one more. */
function list(shape, value, { id, label, change, describedby }) {
  const given = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const rows = [...given, ...(given.length === 0 ? [""] : [])];
  const write = (index, typed) => {
    const next = [...given];
    next[index] = typed ?? "";
    change(next.every((one) => one === "") ? undefined : next);
  };
  return h("div", { id, class: "list", role: "group", "aria-label": label, "aria-describedby": describedby, tabIndex: -1 },
    rows.map((one, index) => h("div", { class: "row" },
      text(shape.inner, one, { id: `${id}/${index}`, label: `${label} ${index + 1}`, unlabelled: true, change: (typed) => write(index, typed) }),
      given.length > 1 && h("button", {
        type: "button", class: "quiet", "aria-label": t("removeFrom", { label: `${label} ${index + 1}` }),
        onclick: () => change(given.filter((_, at) => at !== index), true),
      }, "×"))),
    h("button", { type: "button", class: "quiet small", onclick: () => change([...given, ""], true) }, `+ ${t("add")}`));
}
