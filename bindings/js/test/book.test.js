import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { catalog, explain, fields, parse, place, province, provinces, questions, sources, valueKinds, version } from "beian";

test("the rule book is the library's", () => {
  const lines = readFileSync(new URL("../../../tests/data/catalog.jsonl", import.meta.url), "utf8").trim().split("\n");
  assert.deepEqual(catalog(), lines.map((line) => JSON.parse(line)));
  assert.deepEqual(explain("domain-expired"), explain("BA-D0204"));
  assert.match(explain("BA-D0204", "zh"), /域名/);
  assert.match(explain("BA-D0204", "en"), /domain/);
  assert.equal(explain("BA-D9999"), undefined);
  assert.equal(explain("BA-D9999", "en"), undefined);
  const titles = sources();
  for (const rule of catalog()) for (const { id, title } of rule.source) assert.equal(titles[id].zh, title);
});

test("the form asks by kind, channel and nature", () => {
  const name = (...of) => fields(...of).find(({ member }) => member === "subject.legal_rep_name").demand;
  assert.equal(name("first_filing", "pc", "enterprise", "website"), "required");
  assert.equal(name("first_filing", "mini_program", "individual", "website"), "not_asked");
  assert.equal(name("change_subject", "pc", "enterprise", "website"), "no_form");
  assert.throws(() => fields("first", "pc", "enterprise", "website"), RangeError);
  assert.deepEqual(place("/services/0/domains/1"), {
    member: "services[].domains", label: { zh: "网站域名", en: "domain of the website" }, step: { zh: "互联网信息服务", en: "services" },
  });
  assert.equal(place(""), undefined);
});

test("each province says what its page demands", () => {
  assert.equal(provinces().length, 31);
  const codes = new Set(catalog().map(({ code }) => code));
  for (const { word } of provinces()) {
    const { unit, individual } = province(word);
    assert.ok(unit.length > 0, word);
    for (const demand of [...unit, ...individual]) {
      assert.ok(demand.what.zh && demand.what.en && demand.cite.length > 0);
      assert.ok(demand.rules.every((code) => codes.has(code)));
    }
  }
  assert.equal(province("guangdong").letter, "粤");
  assert.equal(province("atlantis"), undefined);
});

test("values are read, or say why not", () => {
  assert.deepEqual(parse("record_number", "粤 icp备2021000123号－２a").canonical, "粤ICP备2021000123号-2A");
  assert.equal(parse("record_number", "粤 icp备2021000123号", { strict: true }).ok, false);
  assert.match(parse("record_number", "川ICP备19004321号").reason.zh, /蜀/);
  assert.equal(valueKinds().length, 21);
  for (const kind of valueKinds()) assert.equal(parse(kind, "\u0000").ok, false, kind);
  assert.throws(() => parse("shoe_size", "42"), RangeError);
});

test("questions are listed with their inputs, and the version is the package's", () => {
  const schema = JSON.parse(readFileSync(new URL("../schema/questions.schema.json", import.meta.url), "utf8"));
  assert.deepEqual(questions().map(({ noun, name }) => `${noun} ${name}`), schema["x-questions"].map(({ question }) => question));
  assert.equal(version(), JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version);
});
