// Validators: orders, questions and pages as of an instant.
import * as wasm from "../wasm/beian.js";
import { told } from "./error.js";
import { instant, json } from "./input.js";
import { checkPages } from "./page.js";

/** Checks orders as of an instant, which stays what it was made with: `at` gives the same rules as of another. */
export class Validator {
  #wasm;

  constructor(now, { strict, pagesAsAdvice, config } = {}) {
    this.#wasm = told(() => {
      const made = new wasm.Validator(instant(now), config === undefined ? "" : json(config, "the configuration"));
      return strict === undefined && pagesAsAdvice === undefined ? made : made.stance(strict, pagesAsAdvice);
    });
  }

  /** The same rules as of another instant. */
  at(now) {
    const other = new Validator(now);
    const own = other.#wasm;
    other.#wasm = this.#wasm.at(instant(now));
    own.free();
    return other;
  }

  /** Which rules these are. */
  get ruleset() {
    return this.#wasm.ruleset();
  }

  /** The report on an order. */
  validate(order) {
    return JSON.parse(told(() => this.#wasm.validate(json(order, "the order"))));
  }

  /** The answer to a question such as "filing needed", with its inputs. */
  decide(question, inputs = {}) {
    return JSON.parse(told(() => this.#wasm.decide(question, json(inputs, "the inputs"))));
  }

  /** What pages must show beside what was filed. */
  checkFooter(pages, filing) {
    return checkPages(this.#wasm, pages, filing);
  }

  /** Gives the memory back at once; the garbage collector does so in time. */
  free() {
    this.#wasm.free();
  }
}

/** All questions with their inputs. */
export function questions() {
  return JSON.parse(wasm.questions());
}
