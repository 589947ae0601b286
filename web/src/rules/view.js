// The rule book: a list that can be searched, and a page for each rule.
import { citations } from "../citation.js";
import { fill, h } from "../element.js";
import { catalog, explain } from "../library.js";
import { language, say, t, upper } from "../language.js";
import { names } from "../schema.js";

const rules = catalog();
const addressOf = (code) => `#/rules/${code}`;
/** What is looked for, kept while the page is open. */
const sought = { text: "", area: "", severity: "" };

const haystack = new Map(rules.map((rule) => [rule.code, [
  rule.code, rule.slug, rule.message.zh, rule.message.en, rule.why.zh, rule.why.en, rule.help.zh, rule.help.en,
  ...rule.source.flatMap((one) => [one.title, one.section]),
].join("\n").toLowerCase()]));

/** A text of a rule; what an order fills in stands out, by its name where that is a word of the language. */
const text = (texts) => upper(say(texts)).split(/\{(\w+)\}/)
  .map((part, index) => (index % 2 === 1 ? h("var", { title: part }, language === "en" ? part.replace(/_/g, " ") : "…") : part));

export function rulesView(container, code) {
  if (!code) return list(container);
  const rule = explain(code);
  return rule ? page(container, rule) : fill(container, h("p", { class: "lead" }, t("noRule", { code })), h("a", { href: "#/rules" }, t("allRules")));
}

function list(container) {
  const result = h("ul", { class: "rules" });
  const shown = h("p", { class: "hint", role: "status" });
  const search = h("input", { type: "search", id: "search", value: sought.text, "aria-label": t("search"), placeholder: t("searchRules"), oninput: () => { sought.text = search.value; draw(); } });
  const pick = (name, options) => h("select", { id: name, "aria-label": t(name), onchange: (event) => { sought[name] = event.target.value; draw(); } },
    h("option", { value: "" }, `${t(name)}: ${t("all")}`), options.map(([value, label]) => h("option", { value, selected: sought[name] === value }, label)));
  function draw() {
    const wanted = sought.text.trim().toLowerCase().split(/\s+/);
    const found = rules.filter((rule) => (!sought.area || rule.code[3] === sought.area) && (!sought.severity || rule.severity === sought.severity)
      && wanted.every((word) => haystack.get(rule.code).includes(word)));
    fill(shown, t("shown", { n: found.length, all: rules.length }));
    fill(result, found.map((rule) => h("li", {}, h("a", { href: addressOf(rule.code), class: rule.severity },
      h("span", { class: "code" }, rule.code), h("span", { class: "level" }, t(rule.severity)), h("span", { class: "what" }, text(rule.message))))));
  }
  fill(container,
    h("div", { class: "intro" }, h("h1", {}, t("rules")), h("p", { class: "lead" }, t("rulesLead", { n: rules.length }))),
    h("div", { class: "settings" }, search, pick("area", [..."SPVDRAOFJ"].map((letter) => [letter, t(`area_${letter}`)])),
      pick("severity", ["error", "warning", "info"].map((name) => [name, t(name)]))),
    shown, result);
  draw();
}

function page(container, rule) {
  const at = rules.findIndex((one) => one.code === rule.code);
  const { applies } = rule;
  const words = (list, type, all) => (list.length === all ? t("every") : list.map((word) => say(names.get(`${type}/${word}`))).join(language === "zh" ? "、" : ", "));
  const window = [rule.since && t("since", { day: rule.since }), rule.until && t("until", { day: rule.until })].filter(Boolean);
  const row = (key, value) => value !== undefined && [h("dt", {}, t(key)), h("dd", {}, value)];
  const beside = (rule, key) => (rule ? h("a", { href: addressOf(rule.code), rel: key }, key === "next" ? `${rule.code} ›` : `‹ ${rule.code}`) : h("span"));
  fill(container,
    h("nav", { class: "crumbs" }, h("a", { href: "#/rules" }, `‹ ${t("allRules")}`), h("span", { class: "pager" }, beside(rules[at - 1], "prev"), beside(rules[at + 1], "next"))),
    h("article", { class: `rule ${rule.severity}` },
      h("header", {}, h("span", { class: "code" }, rule.code), h("span", { class: "level" }, t(rule.severity))),
      h("h1", {}, text(rule.message)),
      /\{\w+\}/.test(say(rule.message) + say(rule.why) + say(rule.help)) && h("p", { class: "hint" }, t("placeholders")),
      h("dl", {}, row("why", text(rule.why)), row("help", text(rule.help)), row("source", citations(rule.source)),
        row("orderKinds", words(applies.order_kinds, "OrderKind", 12)), row("channels", words(applies.channels, "Channel", 2)),
        row("serviceKinds", words(applies.service_kinds, "ServiceKind", 4)), row("who", t(`who_${applies.who}`)),
        row("inForce", window.length > 0 ? window.join(language === "zh" ? "，" : ", ") : t("always")),
        row("layer", t(`layer_${rule.layer}`)), row("slug", h("code", {}, rule.slug)))));
}
