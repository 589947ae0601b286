// Proposals for a finding: values that the library knows, or that the order has elsewhere. Each is tried: only those stay with
// which the finding is gone.
import { InputError, parse } from "../library.js";
import { copy, get, member, set } from "../json.js";
import { say, t } from "../language.js";
import { labelOf } from "./finding.js";
import { shapeOf } from "../schema.js";
import { state } from "../order.js";
import { validator } from "./judge.js";

const weights = { info: 0, warning: 1, error: 2 };

/** What can be done about a finding with one click: `{ text, order }`, the best first. */
export function mends(finding, report) {
  const tried = new Set();
  const kept = [];
  for (const { pointer, value, text, rename, twin } of proposals(finding)) {
    const key = JSON.stringify([pointer, value]);
    if (tried.has(key) || kept.length === 3) continue;
    tried.add(key);
    const order = copy(state.order);
    if (rename !== undefined) {
      const owner = pointer === "" ? order : get(order, pointer);
      owner[value] = owner[rename];
      delete owner[rename];
    } else set(order, pointer, value);
    if (helps(order, finding, twin === undefined ? undefined : report)) kept.push({ text: text ?? sayMend(finding, pointer, shown(pointer, value), twin), order });
  }
  return kept;
}

/** What the click does: to which place, if it is another than the finding's, and what it then agrees with. */
function sayMend(finding, pointer, value, twin) {
  if (pointer !== finding.path) return t("changeThere", { place: labelOf(pointer), value });
  return twin === undefined ? t("change", { value }) : t("changeAs", { value, place: labelOf(twin) });
}

/** The upload that a finding at a list of uploads misses: the one with which it is gone. `fields` are those of the form. */
export function uploadOf(finding, fields) {
  for (const field of fields) {
    const [list, upload] = field.split(/\[|\]/);
    if (list !== finding.path || upload === undefined) continue;
    const order = copy(state.order);
    set(order, list, [get(order, list) ?? [], upload].flat());
    if (helps(order, finding)) return field;
  }
  return undefined;
}

/**
 * Whether the finding is gone from the report on the other order. What is copied from elsewhere must not bring another as heavy;
 * a word that is read at last may, since more can be checked with it.
 */
function helps(order, finding, report) {
  let after;
  try {
    after = validator().validate(order);
  } catch (error) {
    // What was renamed is of another type.
    if (error instanceof InputError) return false;
    throw error;
  }
  if (after.diagnostics.some((other) => other.code === finding.code && other.path === finding.path)) return false;
  const heavy = ({ diagnostics }) => diagnostics.filter((one) => weights[one.severity] >= weights[finding.severity]).length;
  return !report || heavy(after) < heavy(report);
}

function* proposals(finding) {
  const { path, params, related } = finding;
  const value = get(state.order, path);
  // The canonical spelling of what is there.
  if (typeof value === "string") {
    for (const kind of kinds(path)) {
      for (const text of kind === "domain" ? [value, hostOf(value)] : [value]) {
        const parsed = parse(kind, text);
        if (parsed.ok && parsed.canonical !== value) yield { pointer: path, value: parsed.canonical };
      }
    }
  }
  // A word of the list, or a member of the model, that a slip may have meant.
  if (params.nearest?.en !== undefined) {
    if (!Array.isArray(value)) yield { pointer: path, value: params.nearest.en };
  } else if (typeof params.nearest === "string") {
    const shape = shapeOf(member(path));
    const owner = path === "" ? state.order : value;
    for (const name of Object.keys(owner ?? {})) {
      if (shape?.def && !(name in shape.def.properties) && !(params.nearest in owner)) {
        yield { pointer: path, value: params.nearest, rename: name, text: t("rename", { value: params.nearest }) };
      }
    }
  }
  // What the rule computed or looked for, where the place takes such a word.
  const words = new Set((shapeOf(member(path))?.choices ?? []).map((one) => one.word));
  for (const param of Object.values(params)) {
    if (param?.en !== undefined && words.has(param.en)) yield { pointer: path, value: param.en };
  }
  // The twin: the same thing said at a related place. Facts are what is known; a mend does not change them.
  for (const other of path.startsWith("/facts") ? [] : [path, ...related]) {
    for (const twin of [path, ...related]) {
      const [wrong, right] = [get(state.order, other), get(state.order, twin)];
      if (other === twin || other.startsWith("/facts") || wrong === right || !isText(right) || !(wrong === undefined || isText(wrong))) continue;
      if (lastOf(other) === lastOf(twin) || sort(other) === sort(twin)) yield { pointer: other, value: right, twin };
    }
  }
}

/** The domain that an address is of. */
function hostOf(text) {
  const url = text.trim().replace(/^(?![a-z]+:\/\/)/i, "http://");
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : text;
}

const isText = (value) => typeof value === "string" && value !== "";
const lastOf = (pointer) => pointer.split("/").filter((step) => !/^\d+$/.test(step)).pop();
const sort = (pointer) => (lastOf(pointer)?.endsWith("name") ? "name" : kinds(pointer)[0] ?? pointer);

/** As which values a text at a place may be read. */
function kinds(path) {
  const last = lastOf(path);
  if (last === "domains" || last === "domain" || last === "home_page") return ["domain"];
  if (last === "mobile" || last === "bound_mobile") return ["mobile"];
  if (last === "emergency_contact") return ["phone"];
  if (last === "email") return ["email"];
  if (last === "public_ip") return ["ip_address"];
  if (last === "psb_number") return ["police_number"];
  if (last === "record_number" || last === "service_number" || last === "footer_number") return ["record_number", "licence"];
  if (last === "number" || last?.endsWith("cert_number")) return ["resident_id", "credit_code", "passport", "hk_macao_permit", "taiwan_permit"];
  return [];
}

function shown(pointer, value) {
  const choice = shapeOf(member(pointer))?.choices?.find((one) => one.word === value);
  return choice ? say(choice) : value;
}
