import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close } from "./chromium.js";
import { open, until } from "./open.js";

after(close);

test("a rule has an address, in both languages, and the page switches between them", async () => {
  await open("#/rules/BA-D0301", { language: "zh" }, async (page) => {
    const heading = () => page.$eval("h1", (element) => element.textContent);
    assert.match(await heading(), /域名实名认证/);
    await page.click("#language");
    await until(page, () => /was verified/.test(document.querySelector("h1").textContent));
    assert.equal(await page.$eval("html", (element) => element.lang), "en");
    assert.match(await page.$eval("article", (element) => element.textContent), /2025-06-27/);
    // The choice lasts, and the address does.
    await page.reload();
    await page.waitForSelector("article");
    assert.match(await heading(), /was verified/);
    assert.doesNotMatch(await page.$eval("header nav", (element) => element.textContent), /[一-鿿]/);
    await page.goto(`${page.url().split("#")[0]}#/rules/BA-X9999`);
    await until(page, () => /BA-X9999/.test(document.querySelector("main").textContent));
  });
});

test("the rule book is searched", async () => {
  await open("#/rules", {}, async (page) => {
    assert.equal((await page.$$(".rules li")).length, 418);
    await page.type("#search", "实名认证 最早");
    await until(page, () => document.querySelectorAll(".rules li").length < 30);
    assert.ok(await page.$('a[href="#/rules/BA-D0301"]'));
    await page.select("#severity", "info");
    await until(page, () => !document.querySelector(".rules a.error"));
  });
});

test("31 provinces, each with what its page demands", async () => {
  await open("#/provinces", { language: "en" }, async (page) => {
    assert.equal((await page.$$(".provinces li")).length, 31);
    await page.type("#search", "guangd");
    await until(page, () => document.querySelectorAll(".provinces li").length === 1);
    await page.click(".provinces a");
    await until(page, () => document.querySelector("h1").textContent === "Guangdong");
    assert.ok((await page.$$(".demands li")).length > 20);
    await page.type("#search", "BA-P0301");
    await until(page, () => [...document.querySelectorAll(".demands li")].every((one) => one.textContent.includes("BA-P0301")));
    assert.ok((await page.$$(".demands li")).length > 0);
  });
});

test("a question is answered as its inputs are given", async () => {
  await open("#/questions", {}, async (page) => {
    assert.ok((await page.$$(".links li")).length > 40);
    await page.click('a[href="#/questions/filing-needed"]');
    await page.waitForSelector('[id="input:region"]');
    assert.ok(await page.$(".verdict.incomplete"));
    await page.select('[id="input:region"]', "hong_kong");
    await until(page, () => document.querySelector(".verdict.answered"));
    assert.ok((await page.$$(".sources li")).length > 0);
  });
});

test("every question opens", async () => {
  await open("#/questions", { language: "en" }, async (page, { origin }) => {
    const addresses = await page.$$eval(".links a", (links) => links.map((link) => link.getAttribute("href")));
    assert.ok(addresses.length > 40);
    for (const address of addresses) {
      await page.goto(origin + address);
      await until(page, (address) => location.hash === address && document.querySelector(".report-body > *"), address);
    }
  });
});
