import assert from "node:assert/strict";
import { test } from "node:test";
import { InputError, Validator } from "beian";
import { names, now, order, text } from "./sample.js";

test("samples get the verdict of their name, from text as from objects", () => {
  const validator = new Validator(now);
  assert.ok(names.length > 30);
  for (const name of names) {
    const report = validator.validate(text(name));
    const wanted = name.startsWith("clean") ? "accept" : name.startsWith("incomplete") ? "incomplete" : "reject";
    assert.equal(report.verdict, wanted, name);
    assert.deepEqual(validator.validate(order(name)), report, name);
  }
});

test("a finding says what is wrong, where and by which document, in both languages", () => {
  const report = new Validator(now).validate(order("broken-domain-not-ready.json"));
  const finding = report.diagnostics.find(({ code }) => code === "BA-D0301");
  assert.equal(finding.path, "/services/0/domains/0");
  assert.equal(finding.label.zh, "网站域名");
  assert.equal(finding.params.earliest, "2025-11-24");
  assert.match(finding.message.zh, /2025-11-24/);
  assert.match(finding.message.en, /2025-11-24/);
  assert.equal(finding.source[0].date, "2025-06-27");
});

test("the instant is an argument: a Date, a text, and another with the same rules", () => {
  const sample = order("broken-domain-not-ready.json");
  const has = (validator) => validator.validate(sample).diagnostics.some(({ code }) => code === "BA-D0301");
  const validator = new Validator(new Date(now), { strict: true });
  assert.ok(has(validator));
  const later = validator.at("2025-11-25T10:00:00+08:00");
  assert.ok(!has(later) && has(validator));
  assert.match(later.ruleset, /strict.*2025-11-25/);
  assert.throws(() => new Validator("yesterday"), RangeError);
  assert.throws(() => new Validator(1732068000), TypeError);
  assert.throws(() => new Validator(new Date(Number.NaN)), RangeError);
});

test("strictness, pages as advice and a configuration change what is told", () => {
  const ids = [{}, { strict: true }, { pagesAsAdvice: true }, { config: { strict: true } }].map((options) => new Validator(now, options).ruleset);
  assert.equal(new Set(ids).size, 3);
  assert.equal(ids[1], ids[3]);
  // What is said beside the configuration counts; what is not said there does not undo it.
  assert.equal(new Validator(now, { config: { strict: true }, pagesAsAdvice: false }).ruleset, ids[1]);

  const off = new Validator(now, { config: { rules: { "BA-D0301": "off" } } });
  const report = off.validate(order("broken-domain-not-ready.json"));
  assert.deepEqual(report.off, ["BA-D0301"]);
  assert.ok(!report.diagnostics.some(({ code }) => code === "BA-D0301"));
  assert.throws(() => new Validator(now, { config: { rules: { "BA-D301": "off" } } }), (error) => error instanceof InputError && error.pointer === "/rules/BA-D301");
});

test("what is not an order is told by its place and never by its value", () => {
  const validator = new Validator(now);
  const wrong = (order) => {
    try {
      validator.validate(order);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const error = wrong({ subject: { name: ["440305198501010001"] } });
  assert.ok(error instanceof InputError);
  assert.equal(error.pointer, "/subject/name");
  assert.ok(!JSON.stringify({ ...error, message: error.message }).includes("440305198501010001"));
  assert.ok(wrong("{") instanceof InputError);
  assert.ok(wrong(undefined) instanceof TypeError);
});

test("questions are answered, or name what is missing", () => {
  const validator = new Validator(now);
  assert.equal(validator.decide("filing needed", { region: "hong_kong" }).outcome, "not_outside");
  const open = validator.decide("filing needed");
  assert.equal(open.outcome, null);
  assert.ok(open.needs.includes("region"));
  assert.throws(() => validator.decide("filing needed", { region: 1 }), (error) => error instanceof InputError && error.pointer === "/region");
  assert.throws(() => validator.decide("no such"), RangeError);
});

test("memory is given back", () => {
  const validator = new Validator(now);
  validator.free();
  assert.throws(() => validator.ruleset);
});
