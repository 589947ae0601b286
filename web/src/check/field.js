// One field of the form: label, demand, control, and room for what is found at it.
import { control } from "../control.js";
import { h } from "../element.js";
import { get } from "../json.js";
import { say, upper } from "../language.js";
import { state, write } from "../order.js";

/** The id of the control at a pointer. */
export const idOf = (pointer) => `at:${pointer}`;

/** Members on which the rest of the form depends. */
const decisive = /^\/(kind|channel|subject\/nature|subject\/province|services\/\d+\/kind)$/;

/**
 * A field; `slots` learns where findings at the pointer are shown. Ticks of uploads name the `upload` that they are in a list.
 */
export function field(slots, { pointer, label, demand, says, shape, upload }) {
  const name = upper(say(label));
  const key = upload ? `${pointer}[${upload}]` : pointer;
  const id = idOf(key);
  const notes = h("div", { class: "notes", id: `${id}:notes` });
  const input = upload
    ? tick(pointer, upload, id, name)
    : control(shape, get(state.order, pointer), {
      id, label: name, describedby: notes.id,
      change: (value, drawAnew) => write(pointer, value, drawAnew || decisive.test(pointer) || shape.sort === "choices" && shape.choices.length > 8),
    });
  const single = input.matches("input, select, textarea");
  const badge = demand && demand !== "optional" && h("span", { class: `demand ${demand}`, title: says && say(says) }, demand === "required" ? "*" : say(says));
  const element = h("div", { class: `field of-${shape?.sort ?? "tick"}`, "data-pointer": key },
    upload ? undefined : h(single ? "label" : "div", { class: "label", htmlFor: single ? id : undefined }, name, badge),
    input, upload && badge, notes);
  const slot = { element, notes };
  slots.set(key, slot);
  // Findings at a list of uploads stand at the first of its fields.
  if (upload && !slots.has(pointer)) slots.set(pointer, slot);
  return element;
}

/** An upload that is there or not: an element of a list of uploads. */
function tick(pointer, upload, id, name) {
  const kindOf = (element) => (element !== null && typeof element === "object" ? element.kind : element);
  const given = () => [get(state.order, pointer) ?? []].flat();
  return h("label", { class: "tick" },
    h("input", {
      id, type: "checkbox", checked: given().some((element) => kindOf(element) === upload),
      onchange: (event) => {
        const others = given().filter((element) => kindOf(element) !== upload);
        const list = event.target.checked ? [...others, upload] : others;
        // A list that is given is complete: an empty one says that nothing was uploaded.
        write(pointer, list);
      },
    }),
    h("span", {}, name));
}
