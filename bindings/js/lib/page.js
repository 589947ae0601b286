// Pages: the numbers in them, and what they must show.
import * as wasm from "../wasm/beian.js";
import { told } from "./error.js";
import { bytes, instant, json } from "./input.js";
import { indexes } from "./span.js";

/** The record, licence, public-security and algorithm numbers in text or HTML. */
export function scan(page) {
  const raw = bytes(page);
  const found = JSON.parse(wasm.scan(raw));
  if (typeof page === "string") {
    const index = indexes(raw);
    for (const number of found) number.span = number.span.map(index);
  }
  return found;
}

/** What pages must show beside what was filed, as of an instant. */
export function checkFooter(pages, filing, now) {
  const validator = told(() => new wasm.Validator(instant(now), ""));
  try {
    return checkPages(validator, pages, filing);
  } finally {
    validator.free();
  }
}

/** The same with a validator of WebAssembly. */
export function checkPages(validator, pages, filing) {
  const given = new wasm.Pages();
  try {
    const index = pages.map(({ host = "", html, screen = "" }) => {
      const raw = html === null || html === undefined ? undefined : bytes(html);
      told(() => given.add(host, raw, screen));
      return typeof html === "string" ? indexes(raw) : (byte) => byte;
    });
    const report = JSON.parse(told(() => validator.checkPages(given, json(filing, "the filing"))));
    const spot = ({ page, span }) => ({ page, span: [index[page](span.start), index[page](span.end)] });
    report.findings = report.findings.map(({ diagnostic, at, related }) => {
      const { path, label, related: places, ...finding } = diagnostic;
      return { ...finding, at: spot(at), related: related.map(spot) };
    });
    return report;
  } finally {
    given.free();
  }
}
