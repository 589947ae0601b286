import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFooter, scan, Validator } from "beian";
import { now } from "./sample.js";

const page = "<p>😀 示例</p><footer>粤 ICP备2021000123号－２ <a href='https://beian.miit.gov.cn/'>京ICP备16020626号-8</a></footer>";

test("numbers are found where they stand: indexes of a string, bytes of bytes", () => {
  const found = scan(page);
  assert.deepEqual(found.map(({ canonical }) => canonical), ["粤ICP备2021000123号-2", "京ICP备16020626号-8"]);
  assert.equal(page.slice(...found[0].span), "粤 ICP备2021000123号－２");
  assert.equal(page.slice(...found[1].span), "京ICP备16020626号-8");
  assert.ok(found[0].forgiven.length > 0 && found[0].forgiven.every(({ zh, en }) => zh && en));

  const bytes = new TextEncoder().encode(page);
  const [first] = scan(bytes);
  assert.equal(new TextDecoder().decode(bytes.subarray(...first.span)), "粤 ICP备2021000123号－２");
  assert.deepEqual(scan(bytes.buffer), scan(bytes));
});

test("a number that can be nobody's is told with its reason", () => {
  const [found] = scan("备案号：粤ICP备XXXXXXXX号");
  assert.equal(found.standing, "malformed");
  assert.equal(found.canonical, null);
  assert.ok(found.reason.zh && found.reason.en);
});

test("strings that are no text do not shift places", () => {
  const broken = `\uFEFF\uD800 粤ICP备2021000123号-1`;
  const [found] = scan(broken);
  assert.equal(broken.slice(...found.span), "粤ICP备2021000123号-1");
});

test("pages are checked beside what was filed", () => {
  const filing = { kind: "website", service_number: "粤ICP备2021000123号-1", domain: "example.cn" };
  const good = "<footer><a href='https://beian.miit.gov.cn/'>粤ICP备2021000123号-1</a></footer>";
  assert.ok(!checkFooter([{ host: "example.cn", html: good }], filing, now).findings.some(({ severity }) => severity === "error"));

  const other = good.replace("0123号-1", "0124号-1");
  const { findings } = checkFooter([{ host: "example.cn", html: `😀${other}` }], filing, now);
  const finding = findings.find(({ severity }) => severity === "error");
  assert.ok(finding);
  assert.equal(finding.at.page, 0);
  assert.equal(`😀${other}`.slice(...finding.at.span), "粤ICP备2021000124号-1");
  assert.deepEqual(new Validator(now).checkFooter([{ host: "example.cn", html: `😀${other}` }], JSON.stringify(filing)).findings, findings);
});

test("bytes in GBK, a closed host and screens of an app are taken", () => {
  const gbk = Uint8Array.from([0x3c, 0x6d, 0x65, 0x74, 0x61, 0x20, 0x63, 0x68, 0x61, 0x72, 0x73, 0x65, 0x74, 0x3d, 0x67, 0x62, 0x6b, 0x3e,
    // 粤ICP备2021000123号-1
    0xd4, 0xc1, 0x49, 0x43, 0x50, 0xb1, 0xb8, 0x32, 0x30, 0x32, 0x31, 0x30, 0x30, 0x30, 0x31, 0x32, 0x33, 0xba, 0xc5, 0x2d, 0x31]);
  const filing = { kind: "website", service_number: "粤ICP备2021000124号-1", domain: "example.cn" };
  assert.ok(checkFooter([{ host: "example.cn", html: gbk }], filing, now).findings.some(({ severity }) => severity === "error"));
  assert.ok(checkFooter([{ host: "example.cn", html: null }], filing, now));
  assert.ok(checkFooter([{ html: "粤ICP备2021000123号-1A", screen: "about" }], { kind: "app", service_number: "粤ICP备2021000123号-1A" }, now));
  assert.throws(() => checkFooter([{ html: "", screen: "cellar" }], {}, now), RangeError);
  assert.throws(() => checkFooter([{ html: 1 }], {}, now), TypeError);
});
