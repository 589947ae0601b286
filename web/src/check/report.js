// The report beside the form: the verdict, findings by step, and what is not known.
import { fill, h } from "../element.js";
import { place } from "../library.js";
import { say, t, upper } from "../language.js";
import { card, labelOf } from "./finding.js";

/** How many findings of a severity there are, in words. */
const tally = (counts) => [["error", "errors"], ["warning", "warnings"], ["info", "infos"], ["undetermined", "undecided"]]
  .filter(([name]) => counts[name] > 0 || name === "error")
  .map(([name, key]) => h("span", { class: `tally ${name}` }, t(key, { n: counts[name] })));

/** Draws the report; `mends` has the proposals of each finding. */
export function drawReport(container, { report, unreadable, pointer }, mends, take, goTo) {
  const open = new Set([...container.querySelectorAll("details[open]")].map((one) => one.closest("[data-key]")?.dataset.key));
  if (unreadable) {
    fill(container, h("div", { class: "verdict unreadable", role: "status" }, h("strong", {}, t("unreadable")), h("p", {}, unreadable),
      pointer && h("button", { type: "button", class: "place", onclick: () => goTo(pointer) }, pointer)));
    return;
  }
  fill(container,
    h("div", { class: `verdict ${report.verdict}`, role: "status" }, h("strong", {}, t(report.verdict)), h("div", { class: "tallies" }, tally(report.counts))),
    report.diagnostics.length === 0 && h("p", { class: "lead" }, t("nothing")),
    steps(report.diagnostics).map(([step, findings]) => h("section", { class: "of-step" }, h("h3", {}, step),
      h("ul", { class: "findings" }, findings.map((finding) => {
        const made = card(finding, mends.get(finding) ?? [], take, goTo);
        made.dataset.key = `${finding.code} ${finding.path}`;
        if (open.has(made.dataset.key)) made.querySelector("details").open = true;
        return made;
      })))),
    missing(report, goTo, open),
    h("p", { class: "ruleset" }, report.ruleset));
}

/** The findings by the step of the forms that they are in, in the order of the report. */
function steps(findings) {
  const steps = new Map();
  for (const finding of findings) {
    const step = say(place(finding.path)?.step ?? { zh: t("order"), en: t("order") });
    steps.set(step, [...(steps.get(step) ?? []), finding]);
  }
  return [...steps].map(([step, findings]) => [upper(step), findings]);
}

/** Which rules wait for which fact: the facts that are missing, those that most rules wait for first. */
export function waiting(report) {
  const facts = new Map();
  for (const open of report.undetermined) {
    for (const pointer of open.needs) facts.set(pointer, new Set([...(facts.get(pointer) ?? []), open.code]));
  }
  return [...facts].map(([pointer, codes]) => [pointer, [...codes].sort()]).sort(([, one], [, other]) => other.length - one.length);
}

function missing(report, goTo, open) {
  const facts = waiting(report);
  if (facts.length === 0) return undefined;
  return h("section", { class: "of-step" }, h("h3", {}, t("undetermined")), h("p", { class: "lead" }, t("undeterminedLead")),
    h("ul", { class: "missing" }, facts.map(([pointer, codes]) => h("li", { "data-key": pointer },
      h("button", { type: "button", class: "place", title: pointer, onclick: () => goTo(pointer) }, labelOf(pointer)),
      h("details", { open: open.has(pointer) }, h("summary", {}, t(codes.length === 1 ? "rulesThatOne" : "rulesThat", { n: codes.length })),
        h("p", { class: "codes" }, codes.map((code) => [h("a", { class: "code", href: `#/rules/${code}` }, code), " "])))))));
}
