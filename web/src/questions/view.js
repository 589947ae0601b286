// Questions: the list, and one with its inputs and the answer.
import { citations } from "../citation.js";
import { fill, h } from "../element.js";
import { inputs } from "../inputs.js";
import { InputError } from "../library.js";
import { language, say, t, upper } from "../language.js";
import { state } from "../order.js";
import { nameOf, questions } from "../schema.js";
import { validator } from "../check/judge.js";

const all = questions["x-questions"];
const addressOf = (question) => `#/questions/${question.replace(" ", "-")}`;
const given = new Map();

export function questionsView(container, name) {
  const question = all.find((one) => one.question.replace(" ", "-") === name);
  return question ? one(container, question) : list(container);
}

function list(container) {
  const nouns = [...new Set(all.map((one) => one.question.split(" ")[0]))];
  const result = h("div", { class: "question-list" });
  const filter = h("input", { type: "search", id: "filter", "aria-label": t("filter"), placeholder: t("filter"), oninput: draw });
  function draw() {
    const wanted = filter.value.trim().toLowerCase();
    fill(result, nouns.map((noun) => {
      const found = all.filter((one) => one.question.startsWith(`${noun} `) && `${one.asks.zh} ${one.asks.en} ${one.question}`.toLowerCase().includes(wanted));
      return found.length > 0 && h("section", {}, h("h2", {}, t(`noun_${noun}`)),
        h("ul", { class: "links" }, found.map((one) => h("li", {}, h("a", { href: addressOf(one.question) }, asks(one)), h("code", {}, one.question)))));
    }));
  }
  fill(container, h("div", { class: "intro" }, h("h1", {}, t("questions")), h("p", { class: "lead" }, t("questionsLead"))), h("div", { class: "settings" }, filter), result);
  draw();
}

const asks = (one) => (language === "zh" ? `${one.asks.zh}？` : `${upper(one.asks.en)}?`).replace(/(？|\?)+$/, language === "zh" ? "？" : "?");

function one(container, question) {
  const def = questions.$defs[question.inputs.$ref.split("/").pop()];
  if (!given.has(question.question)) given.set(question.question, {});
  const values = given.get(question.question);
  const result = h("div", { class: "report-body", role: "status" });
  const look = () => {
    try {
      answer(validator().decide(question.question, values));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { pointer, expected, found } = error;
      fill(result, h("div", { class: "verdict unreadable" }, h("strong", {}, t("unreadable")), h("p", {}, t("notAnOrder", { pointer: pointer || t("whole"), expected, found }))));
    }
  };
  function answer({ outcome, needs, explain, source }) {
    const missing = needs.map((name) => h("li", {}, upper(say(nameOf(name, def.properties[name] ?? {})))));
    fill(result,
      h("div", { class: `verdict ${outcome === null ? "incomplete" : "answered"}` }, h("strong", {}, t(outcome === null ? "notYet" : "answer")),
        outcome === null ? h("ul", {}, missing) : h("p", { class: "explained" }, upper(say(explain)))),
      outcome !== null && typeof outcome === "object" && h("details", {}, h("summary", {}, t("details")), h("pre", {}, JSON.stringify(outcome, null, 2))),
      source.length > 0 && h("section", { class: "of-step" }, h("h3", {}, t("source")), citations(source)));
  }
  fill(container,
    h("nav", { class: "crumbs" }, h("a", { href: "#/questions" }, `‹ ${t("allQuestions")}`)),
    h("div", { class: "intro" }, h("h1", {}, asks(question)), h("p", { class: "lead" }, h("code", {}, question.question))),
    h("div", { class: "columns" },
      h("section", { class: "step left" }, Object.keys(def.properties).length === 0 ? h("p", { class: "lead" }, t("noInputs"))
        : inputs(questions, def, values, look, { id: "input", order: () => state.order })),
      h("aside", { class: "report", "aria-label": t("answer") }, h("h2", {}, t("answer")), result)));
  look();
}
