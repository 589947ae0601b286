// One finding: at its field, and in the report.
import { h } from "../element.js";
import { place } from "../library.js";
import { say, t, upper } from "../language.js";
import { citations } from "../citation.js";

/** The name of a place for people. */
export const labelOf = (pointer) => upper(say(place(pointer)?.label ?? { zh: t("theOrder"), en: t("theOrder") }));

/** A finding as it stands at its field: what is wrong, what to do, and what one click mends. */
export function note(finding, mends, take) {
  return h("div", { class: `note ${finding.severity}`, "data-code": finding.code },
    h("p", {}, h("span", { class: "level" }, t(finding.severity)), upper(say(finding.message))),
    h("p", { class: "help" }, upper(say(finding.help)), " ", h("a", { class: "code", href: `#/rules/${finding.code}` }, finding.code)),
    mends.length > 0 && h("div", { class: "mends" },
      mends.map((mend) => h("button", { type: "button", class: "mend", onclick: () => take(mend.order) }, mend.text))));
}

/** A finding in the report. */
export function card(finding, mends, take, goTo) {
  const { severity, code, path } = finding;
  return h("li", { class: `finding ${severity}`, "data-code": code },
    h("div", { class: "head" },
      h("span", { class: "level" }, t(severity)),
      h("button", { type: "button", class: "place", title: path, "aria-label": t("goTo", { label: labelOf(path) }), onclick: () => goTo(path) }, labelOf(path)),
      h("a", { class: "code", href: `#/rules/${code}` }, code)),
    h("p", { class: "message" }, upper(say(finding.message))),
    mends.length > 0 && h("div", { class: "mends" },
      mends.map((mend) => h("button", { type: "button", class: "mend", onclick: () => take(mend.order) }, mend.text))),
    h("details", {},
      h("summary", {}, `${t("why")} · ${t("help")} · ${t("source")}`),
      h("dl", {},
        h("dt", {}, t("why")), h("dd", {}, upper(say(finding.why))),
        h("dt", {}, t("help")), h("dd", {}, upper(say(finding.help))),
        h("dt", {}, t("source")), h("dd", {}, citations(finding.source)),
        finding.related.length > 0 && [h("dt", {}, t("related")), h("dd", {}, h("ul", {}, finding.related.map((pointer) =>
          h("li", {}, h("button", { type: "button", class: "place", title: pointer, onclick: () => goTo(pointer) }, labelOf(pointer))))))])));
}
