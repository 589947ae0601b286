// The verdict on the order as it stands.
import { InputError, Validator } from "../library.js";
import { t } from "../language.js";
import { instant, state, textOf } from "../order.js";

let made = {};

/** The validator for the day and the stance that are chosen. */
export function validator() {
  const key = `${state.day} ${state.strict} ${state.advice}`;
  if (made.key !== key) {
    made.validator?.free();
    made = { key, validator: new Validator(instant(), { strict: state.strict, pagesAsAdvice: state.advice }) };
  }
  return made.validator;
}

/** The report on the order, or why there is none. */
export function judge() {
  try {
    if (state.text !== undefined) JSON.parse(state.text);
  } catch (error) {
    return { unreadable: t("jsonBad", { why: error.message }) };
  }
  try {
    return { report: validator().validate(textOf()) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { pointer, expected, found } = error;
    return { unreadable: t("notAnOrder", { pointer: pointer || t("whole"), expected, found }), pointer };
  }
}
