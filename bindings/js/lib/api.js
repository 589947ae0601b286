// What the package exports, whoever loaded the WebAssembly.
export { InputError } from "./error.js";
export { fields, place } from "./form.js";
export { checkFooter, scan } from "./page.js";
export { province, provinces } from "./province.js";
export { catalog, explain, sources } from "./rulebook.js";
export { questions, Validator } from "./validator.js";
export { parse, valueKinds } from "./value.js";
export { version } from "../wasm/beian.js";
