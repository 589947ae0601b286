import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, test } from "node:test";
import { close } from "./chromium.js";
import { open, until } from "./open.js";

after(close);

test("the policy of the page lets it connect to nobody else", async () => {
  const wanted = "http://127.0.0.1:9/";
  let refused = "";
  await assert.rejects(open("", {}, async (page) => {
    refused = await page.evaluate(async (url) => {
      const reports = [];
      document.addEventListener("securitypolicyviolation", (event) => reports.push(event.effectiveDirective));
      await fetch(url).catch(() => {});
      const image = new Image();
      await new Promise((resolve) => { image.onerror = resolve; image.src = `${url}pixel.png`; });
      return reports.join(" ");
    }, wanted);
  }), /Content Security Policy/);
  assert.match(refused, /connect-src/);
  assert.match(refused, /img-src/);
});

test("every view stays on its own server, fits a phone, and names its controls", async () => {
  await open("", { width: 390, dark: true }, async (page, { origin }) => {
    for (const address of ["", "#/pages", "#/questions", "#/questions/materials-checklist", "#/rules", "#/provinces/beijing", "#/nowhere"]) {
      await page.goto(origin + address);
      await until(page, (address) => location.hash === address && document.querySelector("main > :not(noscript)"), address);
      const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= inner, `${address}: ${wide} > ${inner}`);
      const nameless = await page.$$eval("input, select, textarea, button", (all) => all
        .filter((one) => !(one.labels?.length > 0 || one.getAttribute("aria-label") || one.textContent.trim() || one.title)).map((one) => one.outerHTML));
      assert.deepEqual(nameless, [], address);
    }
  });
});

test("both languages say everything", async () => {
  const { words } = await import("../src/words.js");
  for (const [key, { zh, en }] of Object.entries(words)) {
    assert.ok(zh && en, key);
    const holes = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    assert.equal(holes(zh), holes(en), key);
    assert.ok(!zh.includes("您"), key);
  }
  // What the views ask for is there.
  const folder = new URL("../src/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => readFileSync(new URL(name, folder), "utf8"));
  for (const [, key] of sources.join("\n").matchAll(/\bt\("(\w+)"/g)) assert.ok(key in words, key);
});
