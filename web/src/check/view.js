// The page that checks an order: form or JSON on one side, the report on the other, all in sync.
import { fill, h } from "../element.js";
import { say, t } from "../language.js";
import { blank, changed, state, take, textOf, watch } from "../order.js";
import { samples } from "./samples.js";
import { idOf } from "./field.js";
import { note } from "./finding.js";
import { drawForm, pinned } from "./form.js";
import { open } from "./facts.js";
import { judge } from "./judge.js";
import { locate } from "./locate.js";
import { mends, uploadOf } from "./mend.js";
import { drawReport, waiting } from "./report.js";

/** So many findings are looked at for a mend: each proposal is tried on the whole order. */
const mended = 40;

/** Draws the page, and gives what takes it away. */
export function checkView(container) {
  const form = h("form", { class: "form", novalidate: "", onsubmit: (event) => event.preventDefault() });
  const text = h("textarea", {
    id: "json", class: "json", spellcheck: false, autocapitalize: "off", "aria-label": t("jsonLabel"),
    oninput: () => {
      state.text = text.value;
      try {
        const order = JSON.parse(text.value);
        if (order !== null && typeof order === "object" && !Array.isArray(order)) state.order = order;
      } catch {
        // The report says what is wrong with the text.
      }
      soon();
    },
  });
  const report = h("div", { class: "report-body" });
  const editor = h("div", { class: "editor", role: "tabpanel", "aria-labelledby": `tab-${state.tab}` });
  const bar = h("button", { type: "button", class: "bar", onclick: () => side.scrollIntoView({ behavior: "smooth" }) });
  const side = h("aside", { class: "report", id: "report", "aria-label": t("report") }, h("h2", {}, t("report")), report);
  let slots = new Map();
  let timer;

  fill(container,
    h("div", { class: "intro" }, h("h1", {}, t("check")), h("p", { class: "lead" }, t("checkLead"))),
    settings(),
    h("div", { class: "columns" }, h("div", { class: "left" }, tabs(), editor), side),
    bar);

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 80);
  };

  function draw() {
    const focused = document.activeElement?.id;
    if (state.tab === "form") {
      slots = drawForm(form, soon);
      fill(editor, form);
    } else {
      slots = new Map();
      text.value = textOf();
      fill(editor, h("div", { class: "tools" },
        h("button", { type: "button", class: "quiet small", onclick: () => { if (state.text !== undefined) { try { take(JSON.parse(state.text)); } catch { /* It stays as it is. */ } } } }, t("tidy")),
        h("button", { type: "button", class: "quiet small", onclick: (event) => navigator.clipboard.writeText(text.value).then(() => { event.target.textContent = t("copied"); }) }, t("copy"))), text);
    }
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    look();
  }

  /** Checks the order and shows what is found. */
  function look() {
    clearTimeout(timer);
    const judged = judge();
    const proposals = new Map();
    for (const finding of judged.report?.diagnostics.slice(0, mended) ?? []) proposals.set(finding, mends(finding, judged.report));
    drawReport(report, judged, proposals, take, goTo);
    atFields(judged.report, proposals);
    const verdict = judged.unreadable ? "unreadable" : judged.report.verdict;
    bar.className = `bar ${verdict}`;
    bar.textContent = judged.report ? `${t(verdict === "incomplete" ? "short_incomplete" : verdict)} · ${t("errors", { n: judged.report.counts.error })} · ${t("warnings", { n: judged.report.counts.warning })}` : t(verdict);
  }

  /** Shows findings at their fields, and at groups of facts how many rules wait for them. */
  function atFields(judgement, proposals) {
    for (const { element, notes, count } of slots.values()) {
      notes.replaceChildren();
      count?.replaceChildren();
      element.classList.remove("error", "warning", "info");
      element.querySelector(":scope > input, :scope > select")?.removeAttribute("aria-invalid");
    }
    for (const finding of judgement?.diagnostics ?? []) {
      const { element, notes } = slotOf(finding.path.endsWith("/attachments") ? uploadOf(finding, slots.keys()) ?? finding.path : finding.path);
      notes.append(note(finding, proposals.get(finding) ?? [], take));
      const levels = ["info", "warning", "error"];
      const worst = Math.max(levels.indexOf(finding.severity), ...levels.map((level, index) => (element.classList.contains(level) ? index : -1)));
      element.classList.remove(...levels);
      element.classList.add(levels[worst]);
      if (worst === 2) element.querySelector(":scope > input, :scope > select")?.setAttribute("aria-invalid", "true");
    }
    const waits = new Map();
    for (const [pointer, codes] of judgement ? waiting(judgement) : []) {
      for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
        waits.set(at, new Set([...(waits.get(at) ?? []), ...codes]));
      }
    }
    for (const [pointer, { count }] of slots) {
      const n = waits.get(pointer)?.size;
      if (count && n) count.append(t(n === 1 ? "waitingOne" : "waiting", { n }));
    }
  }

  /** Where findings at a pointer are shown: at its field, else at the group that it is in. */
  function slotOf(pointer) {
    let at = pointer;
    while (at !== "" && !slots.has(at)) at = at.slice(0, at.lastIndexOf("/"));
    return slots.get(at) ?? { element: form, notes: h("div") };
  }

  /** Brings a reader to a place: opens what is closed above it, and shows it if the form does not. */
  function goTo(pointer) {
    if (state.tab === "json") {
      let place;
      for (let at = pointer; !(place = locate(text.value, at)) && at !== ""; ) at = at.slice(0, at.lastIndexOf("/"));
      text.focus();
      if (place) {
        text.setSelectionRange(...place);
        const line = text.value.slice(0, place[0]).split("\n").length;
        text.scrollTop = (line / text.value.split("\n").length) * text.scrollHeight - text.clientHeight / 2;
      }
      return;
    }
    if (!slots.has(pointer)) {
      for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) open.add(at);
      pinned.add(pointer);
      draw();
    }
    const { element } = slotOf(pointer);
    for (let at = element; at; at = at.parentElement?.closest("details")) if (at.tagName === "DETAILS") at.open = true;
    element.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    const inside = document.getElementById(idOf(pointer)) ?? element.querySelector("input, select, summary, button");
    inside?.focus({ preventScroll: true });
    element.classList.remove("called");
    requestAnimationFrame(() => element.classList.add("called"));
  }

  function tabs() {
    return h("div", { class: "tabs", role: "tablist" }, ["form", "json"].map((name) => h("button", {
      type: "button", role: "tab", id: `tab-${name}`, "aria-selected": String(state.tab === name),
      onclick: () => {
        state.tab = name;
        editor.setAttribute("aria-labelledby", `tab-${name}`);
        for (const tab of container.querySelectorAll("[role=tab]")) {
          tab.setAttribute("aria-selected", String(tab.id === `tab-${name}`));
          tab.tabIndex = tab.id === `tab-${name}` ? 0 : -1;
        }
        draw();
      },
      // There are two: either arrow leads to the other.
      onkeydown: ({ key }) => {
        if (key !== "ArrowLeft" && key !== "ArrowRight") return;
        const other = document.getElementById(name === "form" ? "tab-json" : "tab-form");
        other.click();
        other.focus();
      },
      tabIndex: state.tab === name ? 0 : -1,
    }, t(name))));
  }

  function settings() {
    const sample = h("select", {
      id: "sample", "aria-label": t("sample"),
      onchange: async (event) => {
        const name = event.target.value;
        event.target.value = "";
        pinned.clear();
        if (name === "blank") return take(blank());
        const { order, day } = await samples.find((one) => one.name === name).load();
        state.day = day;
        date.value = day;
        take(order);
      },
    }, h("option", { value: "" }, t("sample")), h("option", { value: "blank" }, t("blank")),
    samples.map((one) => h("option", { value: one.name }, say(one.title))));
    const date = h("input", { id: "day", type: "date", value: state.day, required: true, onchange: () => { if (date.value) { state.day = date.value; changed(); } } });
    const stance = (name, key, help) => h("label", { class: "tick", title: t(help) },
      h("input", { id: name, type: "checkbox", checked: state[name], onchange: (event) => { state[name] = event.target.checked; changed(); } }), h("span", {}, t(key)));
    return h("div", { class: "settings" }, sample,
      h("label", { class: "inline", htmlFor: "day" }, h("span", {}, t("asOf")), date),
      stance("strict", "strict", "strictHelp"), stance("advice", "advice", "adviceHelp"));
  }

  const leave = watch((drawAnew) => (drawAnew ? draw() : soon()));
  draw();
  return () => {
    clearTimeout(timer);
    leave();
  };
}
