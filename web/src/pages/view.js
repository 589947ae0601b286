// The page that checks pages: numbers in pasted HTML, and what must be shown beside what was filed.
import { citations } from "../citation.js";
import { fill, h } from "../element.js";
import { inputs } from "../inputs.js";
import { scan } from "../library.js";
import { language, say, t, upper } from "../language.js";
import { filings, nameOf } from "../schema.js";
import { validator } from "../check/judge.js";

/** What was pasted, kept while the page is open. */
const given = { host: "", html: "", filing: {} };

const sample = {
  host: "www.example.cn",
  html: `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>示例科技</title>
<main><h1>示例科技</h1><p>欢迎访问。</p></main>
<footer>
  <p>© 2025 深圳市示例科技有限公司</p>
  <p><a href="http://www.miitbeian.gov.cn/">粤ICP备2021000123号－１</a></p>
  <p>粤公网安备 44030502000123号</p>
</footer>
</html>`,
  filing: {
    kind: "website", province: "guangdong", nature: "enterprise", subject_name: "深圳市示例科技有限公司",
    service_number: "粤ICP备2021000123号-1", domain: "example.cn", opened_at: "2025-08-01",
  },
};

export function pagesView(container) {
  const result = h("div", { class: "report-body" });
  const html = h("textarea", { id: "html", class: "json", spellcheck: false, value: given.html, oninput: () => { given.html = html.value; soon(); } });
  const host = h("input", { id: "host", type: "text", value: given.host, placeholder: t("example", { text: "www.example.cn" }), autocomplete: "off", spellcheck: false, oninput: () => { given.host = host.value; soon(); } });
  const def = filings.$defs.Filing;
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 80);
  };
  const side = h("aside", { class: "report", "aria-label": t("report") }, h("h2", {}, t("report")), result);

  fill(container,
    h("div", { class: "intro" }, h("h1", {}, t("pages")), h("p", { class: "lead" }, t("pagesLead"))),
    h("div", { class: "settings" }, h("button", { type: "button", class: "quiet", onclick: () => { Object.assign(given, structuredClone(sample)); leave(); leave = pagesView(container); } }, t("samplePage"))),
    h("div", { class: "columns" },
      h("div", { class: "left" },
        h("section", { class: "step" }, h("div", { class: "field" }, h("label", { class: "label", htmlFor: "html" }, t("html")), html),
          h("div", { class: "field" }, h("label", { class: "label", htmlFor: "host" }, t("host")), host)),
        h("section", { class: "step" }, h("h2", {}, t("filing")), inputs(filings, def, given.filing, soon, { id: "filing" }))),
      side));

  function look() {
    if (given.html.trim() === "") {
      fill(result, h("p", { class: "lead" }, t("noNumbers")));
      return;
    }
    const numbers = scan(given.html);
    const duties = Object.keys(given.filing).length > 0
      ? validator().checkFooter([{ host: given.host.trim() || given.filing.domain || "", html: given.html }], given.filing)
      : undefined;
    fill(result,
      h("section", { class: "of-step" }, h("h3", {}, t("numbers")),
        numbers.length === 0 ? h("p", { class: "lead" }, t("noNumbers")) : h("ul", { class: "findings" }, numbers.map(number)),
        numbers.length > 0 && h("p", { class: "hint" }, t("wellFormedOnly"))),
      duties && h("section", { class: "of-step" }, h("h3", {}, t("duties")),
        duties.findings.length === 0 && h("p", { class: "lead" }, t("pageClean")),
        h("ul", { class: "findings" }, duties.findings.map(duty)),
        duties.undetermined.length > 0 && [h("h3", {}, t("undetermined")), h("ul", { class: "missing" }, duties.undetermined.map(open))]));
  }

  /** Selects a place of the source. */
  const select = ([start, end]) => {
    html.focus();
    html.setSelectionRange(start, end);
    const lines = given.html.slice(0, start).split("\n").length;
    html.scrollTop = Math.max(0, (lines - 4) * parseFloat(getComputedStyle(html).lineHeight));
  };

  const place = (span) => h("button", { type: "button", class: "place written", onclick: () => select(span) }, given.html.slice(...span).replace(/\s+/g, " ").slice(0, 60));

  function number(found) {
    const level = { valid: "info", suspicious: "warning", malformed: "error" }[found.standing];
    return h("li", { class: `finding number ${found.standing} ${level}` },
      h("div", { class: "head" }, h("span", { class: "level" }, t(found.standing)), h("span", { class: "kind" }, t(`numberKind_${found.kind}`))),
      h("p", { class: "message canonical" }, found.canonical ?? given.html.slice(...found.span)),
      found.reason && h("p", {}, upper(say(found.reason))),
      found.forgiven.length > 0 && h("p", { class: "hint" }, t("forgiven", { what: found.forgiven.map(say).join(language === "zh" ? "、" : ", ") })),
      h("p", { class: "hint" }, `${t("asWritten")} `, place(found.span)));
  }

  function duty(finding) {
    const { page, span } = finding.at;
    return h("li", { class: `finding ${finding.severity}`, "data-code": finding.code },
      h("div", { class: "head" }, h("span", { class: "level" }, t(finding.severity)), page === 0 && span[0] < span[1] && place(span),
        h("a", { class: "code", href: `#/rules/${finding.code}` }, finding.code)),
      h("p", { class: "message" }, upper(say(finding.message))),
      h("p", { class: "help" }, upper(say(finding.help))),
      h("details", {}, h("summary", {}, `${t("why")} · ${t("source")}`), h("p", {}, upper(say(finding.why))), citations(finding.source)));
  }

  function open({ code, why, needs }) {
    const missing = needs.map((name) => say(nameOf(name, def.properties[name] ?? {}))).join(language === "zh" ? "、" : ", ");
    return h("li", {}, h("a", { class: "code", href: `#/rules/${code}` }, code), ` ${upper(say(why))}`, missing && h("span", { class: "hint" }, ` ${t("needs", { what: missing })}`));
  }

  let leave = () => clearTimeout(timer);
  look();
  return () => leave();
}
