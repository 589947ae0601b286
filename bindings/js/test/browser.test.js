// The package in Chromium, as any page loads it: no bundler, no server but one of files.
import assert from "node:assert/strict";
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Validator, scan } from "beian";
import { withPage } from "./chromium.js";
import { names, now, text } from "./sample.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const types = { ".js": "text/javascript", ".wasm": "application/wasm" };
let server;

before(async () => {
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = join(root, path);
    if (path === "/") response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>beian</title>");
    else if (!file.startsWith(root) || !statSync(file, { throwIfNoEntry: false })?.isFile()) response.writeHead(404).end();
    else {
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
});

after(() => server.close());

test("reports in Chromium are those in Node", async () => {
  const origin = `http://127.0.0.1:${server.address().port}/`;
  await withPage(async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(origin);
    const orders = names.map(text);
    const html = "<footer>粤ICP备2021000123号－２</footer>";
    const told = await page.evaluate(async (now, orders, html) => {
      const beian = await import("/lib/browser.js");
      const validator = new beian.Validator(now);
      return { reports: orders.map((order) => validator.validate(order)), found: beian.scan(html) };
    }, now, orders, html);
    const validator = new Validator(now);
    assert.deepEqual(told.reports, orders.map((order) => validator.validate(order)));
    assert.deepEqual(told.found, scan(html));
    assert.ok(asked.some((url) => url.endsWith("beian_bg.wasm")));
    assert.ok(asked.every((url) => url.startsWith(origin)), asked.join("\n"));
  });
});
