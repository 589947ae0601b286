// A small form for an object of a schema: the filing of a page, the inputs of a question.
import { control } from "./control.js";
import { h } from "./element.js";
import { say, t, upper } from "./language.js";
import { nameOf, shape } from "./schema.js";

/** Fields for the members of a definition; `changed` is called after each change of `values`. */
export function inputs(schema, def, values, changed, { id, order } = {}) {
  const grid = h("div", { class: "grid" });
  const draw = () => {
    const focused = document.activeElement?.id;
    grid.replaceChildren(...Object.entries(def.properties).map(([name, property]) => one(name, property)));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };
  function one(name, property) {
    const label = upper(say(nameOf(name, property)));
    const of = shape(schema, property);
    const key = `${id}:${name}`;
    const change = (value, drawAnew) => {
      if (value === undefined) delete values[name];
      else values[name] = value;
      if (drawAnew || of.sort === "choices" && of.choices.length > 8) draw();
      changed();
    };
    const made = of.sort === "group" && of.name === "Order" ? takesOrder(key, values[name], order, change)
      : of.sort === "group" || of.sort === "list" && of.inner.sort === "group" ? json(key, label, values[name], change)
        : control(of, values[name], { id: key, label, change });
    const single = made.matches("input, select, textarea");
    return h("div", { class: `field of-${of.sort}` }, h(single ? "label" : "div", { class: "label", htmlFor: single ? key : undefined }, label), made);
  }
  draw();
  return grid;
}

/** The order of the other page, if the question wants one. */
function takesOrder(id, value, order, change) {
  return h("label", { class: "tick" },
    h("input", { id, type: "checkbox", checked: value !== undefined, onchange: (event) => change(event.target.checked ? order() : undefined) }),
    h("span", {}, t("fromOrder")));
}

/** What has no control of its own is written as JSON. */
function json(id, label, value, change) {
  return h("textarea", {
    id, class: "json small", spellcheck: false, rows: 4, "aria-label": `${label} (${t("asJson")})`, placeholder: t("asJson"),
    value: value === undefined ? "" : JSON.stringify(value, null, 2),
    oninput: (event) => {
      try {
        change(event.target.value.trim() === "" ? undefined : JSON.parse(event.target.value));
        event.target.setCustomValidity("");
      } catch (error) {
        event.target.setCustomValidity(t("jsonBad", { why: error.message }));
      }
      event.target.toggleAttribute("aria-invalid", !event.target.validity.valid);
    },
  });
}
