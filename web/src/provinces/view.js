// The provinces: all of them, and what the page of each demands.
import { fill, h } from "../element.js";
import { province, provinces } from "../library.js";
import { language, say, t, upper } from "../language.js";
import { names } from "../schema.js";

const all = provinces();
const comma = () => (language === "zh" ? "、" : ", ");
const nameOf = (one) => (language === "zh" ? one.full : one.word.replace(/_/g, " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase()));

export function provincesView(container, word) {
  if (!word) return list(container);
  const found = province(word);
  return found ? page(container, found) : fill(container, h("p", { class: "lead" }, t("noProvince")), h("a", { href: "#/provinces" }, t("allProvinces")));
}

function list(container) {
  const result = h("ul", { class: "provinces" });
  const filter = h("input", { type: "search", id: "search", "aria-label": t("search"), placeholder: t("searchProvinces"), oninput: draw });
  function draw() {
    const wanted = filter.value.trim().toLowerCase();
    fill(result, all.filter((one) => `${one.full} ${one.short} ${one.letter} ${one.word.replace(/_/g, " ")}`.includes(wanted)).map((one) =>
      h("li", {}, h("a", { href: `#/provinces/${one.word}` }, h("span", { class: "letter", lang: "zh-CN" }, one.letter), h("span", {}, nameOf(one))))));
  }
  fill(container, h("div", { class: "intro" }, h("h1", {}, t("provinces")), h("p", { class: "lead" }, t("provincesLead"))), h("div", { class: "settings" }, filter), result);
  draw();
}

function page(container, found) {
  const units = h("div");
  const individuals = h("div");
  const filter = h("input", { type: "search", id: "search", "aria-label": t("searchDemands"), placeholder: t("searchDemands"), oninput: draw });
  function draw() {
    const wanted = filter.value.trim().toLowerCase();
    const matching = (list) => list.filter((one) => wanted === "" || `${one.what.zh} ${one.what.en} ${one.words.join(" ")} ${one.rules.join(" ")} ${papers(one)}`.toLowerCase().includes(wanted));
    fill(units, families(matching(found.unit)));
    fill(individuals, families(matching(found.individual)));
  }
  const { source } = found;
  fill(container,
    h("nav", { class: "crumbs" }, h("a", { href: "#/provinces" }, `‹ ${t("allProvinces")}`)),
    h("div", { class: "intro" }, h("h1", {}, nameOf(found)), h("p", { class: "lead" }, `${t("recordsBegin", { letter: found.letter })} · `,
      source.url ? h("a", { href: source.url, rel: "noreferrer noopener", target: "_blank" }, say(source.title)) : say(source.title),
      source.read && ` · ${t("readOn", { day: source.read })}`)),
    h("div", { class: "settings" }, filter),
    h("div", { class: "two" }, h("section", {}, h("h2", {}, t("ofUnits")), units), h("section", {}, h("h2", {}, t("ofIndividuals")), individuals)));
  draw();
}

const papers = (one) => one.papers.map((set) => set.map((word) => say(names.get(`AttachmentKind/${word}`))).join(" + ")).join(comma());

function families(demands) {
  const names = [...new Set(demands.map((one) => one.family))];
  return names.length === 0 ? h("p", { class: "hint" }, "—") : names.map((family) => h("section", { class: "family" }, h("h3", {}, t(`family_${family}`)),
    h("ul", { class: "demands" }, demands.filter((one) => one.family === family).map(demand))));
}

function demand(one) {
  const natures = one.natures.length < 18 ? one.natures.map((word) => say(names.get(`SubjectNature/${word}`))).join(comma()) : "";
  const orders = one.orders.length < 12 ? one.orders.map((word) => say(names.get(`OrderKind/${word}`))).join(comma()) : "";
  const detail = [[...new Set(one.figures.filter((figure) => figure > 0))].join(comma()), one.words.join(comma()), papers(one)].filter(Boolean);
  return h("li", {}, h("span", { class: `force ${one.force}` }, t(`force_${one.force}`)), h("div", {},
    h("p", {}, upper(say(one.what)), detail.length > 0 && h("span", { class: "detail" }, ` ${detail.join(" · ")}`)),
    (natures || orders) && h("p", { class: "hint" }, [natures, orders].filter(Boolean).map((what) => t("natures", { what })).join(language === "zh" ? "；" : "; ")),
    one.rules.length > 0 && h("p", { class: "codes" }, one.rules.map((code) => [h("a", { class: "code", href: `#/rules/${code}` }, code), " "]))));
}
