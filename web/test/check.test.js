import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close } from "./chromium.js";
import { at, notesAt, open, until, write } from "./open.js";

after(close);

const verdict = (page) => page.$eval(".verdict", (element) => element.className.replace("verdict ", ""));
const noted = (pointer, code) => [(pointer, code) => document.querySelector(`[data-pointer="${pointer}"] [data-code="${code}"]`) !== null, pointer, code];
const silent = (pointer, code) => [(pointer, code) => document.querySelector(`[data-pointer="${pointer}"] [data-code="${code}"]`) === null, pointer, code];

test("a field is filled in wrong, the finding stands at it, one click mends it, and it is gone", async () => {
  await open("", {}, async (page, { asked }) => {
    await page.select("#sample", "clean-first-filing-unit-pc");
    await until(page, () => document.querySelector(".verdict.accept"));
    const loaded = asked.length;

    const domain = at("/services/0/domains/0");
    await write(page, domain, "https://Example.cn/index.html");
    await until(page, ...noted("/services/0/domains", "BA-D0101"));
    const row = '[data-pointer="/services/0/domains"]';
    const mend = await page.$(`${row} [data-code="BA-D0101"] .mend`);
    assert.ok(mend, "the rule knows the domain that was meant");
    assert.match(await mend.evaluate((button) => button.textContent), /example\.cn/);
    await mend.click();
    await until(page, ...silent("/services/0/domains", "BA-D0101"));
    assert.equal(await page.$eval(domain, (input) => input.value), "example.cn");
    assert.equal(await verdict(page), "accept");

    // By hand as well: a name that is missing is found, and given.
    await write(page, at("/services/0/name"), "");
    await until(page, ...noted("/services/0/name", "BA-V0102"));
    assert.equal(await verdict(page), "reject");
    assert.equal(await page.$eval(at("/services/0/name"), (input) => input.getAttribute("aria-invalid")), "true");
    await write(page, at("/services/0/name"), "示例科技官网");
    await until(page, ...silent("/services/0/name", "BA-V0102"));
    assert.equal(await verdict(page), "accept");

    // What is typed is asked of nobody.
    assert.deepEqual(asked.slice(loaded), []);
  });
});

test("what is said twice is mended by its twin, and nothing is offered where nothing is known", async () => {
  await open("", { language: "en" }, async (page) => {
    await page.select("#sample", "clean-first-filing-unit-pc");
    await until(page, () => document.querySelector(".verdict.accept"));
    await write(page, at("/subject/name"), "深圳市示例科技公司");
    await until(page, ...noted("/subject/name", "BA-S0103"));
    const offered = await page.$$eval('[data-pointer="/subject/name"] .mend', (mends) => mends.map((mend) => mend.textContent));
    assert.deepEqual(offered, ["Change to 深圳市示例科技有限公司, as in “Name on the certificate”"]);
    await page.click('[data-pointer="/subject/name"] .mend');
    await until(page, () => document.querySelector(".verdict.accept"));
    assert.equal(await page.$eval(at("/subject/name"), (input) => input.value), "深圳市示例科技有限公司");

    await write(page, at("/services/0/name"), "");
    await until(page, ...noted("/services/0/name", "BA-V0102"));
    assert.equal(await page.$('[data-pointer="/services/0/name"] .mend'), null);
  });
});

test("an upload that is missing is told at its own box", async () => {
  await open("", {}, async (page) => {
    await page.select("#sample", "clean-first-filing-unit-pc");
    await until(page, () => document.querySelector(".verdict.accept"));
    const back = "/subject/responsible_person/attachments[id_back]";
    await page.$eval(at(back), (box) => box.click());
    await until(page, ...noted(back, "BA-P0502"));
    await page.$eval(at(back), (box) => box.click());
    await until(page, ...silent(back, "BA-P0502"));
  });
});

test("the form follows kind, channel and nature", async () => {
  await open("", {}, async (page) => {
    const has = (pointer) => page.$(at(pointer)).then((found) => found !== null);
    assert.ok(await has("/subject/legal_rep_name"));
    assert.ok(!(await has("/services/0/record_number")));
    await page.select(at("/kind"), "access_filing");
    assert.ok(await has("/services/0/record_number"));
    await page.select(at("/kind"), "first_filing");
    await page.select(at("/channel"), "mini_program");
    await page.select(at("/subject/nature"), "individual");
    assert.ok(!(await has("/subject/legal_rep_name")));
    await page.select(at("/services/0/kind"), "app");
    assert.ok(await has("/services/0/app_name") && !(await has("/services/0/name")));
  });
});

test("form and JSON are one order", async () => {
  await open("", {}, async (page) => {
    await write(page, at("/subject/name"), "深圳市示例科技有限公司");
    await page.click("#tab-json");
    const text = await page.$eval("#json", (area) => area.value);
    assert.equal(JSON.parse(text).subject.name, "深圳市示例科技有限公司");
    await page.$eval("#json", (area) => {
      const order = JSON.parse(area.value);
      order.subject.name = "广州市示例科技有限公司";
      order.unheard_of = 1;
      area.value = JSON.stringify(order);
      area.dispatchEvent(new Event("input"));
    });
    await until(page, () => document.querySelector('.findings [data-code="BA-J0004"]'));
    await page.focus("#tab-json");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await page.evaluate(() => document.activeElement.id), "tab-form");
    assert.equal(await page.$eval(at("/subject/name"), (input) => input.value), "广州市示例科技有限公司");
    await page.click("#tab-json");
    // What the form does not know is kept.
    assert.match(await page.$eval("#json", (area) => area.value), /unheard_of/);
    await page.$eval("#json", (area) => {
      area.value = "{";
      area.dispatchEvent(new Event("input"));
    });
    await until(page, () => document.querySelector(".verdict.unreadable"));
  });
});

test("a word that was misspelled is mended by the nearest, and a report leads to its field by keyboard", async () => {
  await open("", { language: "en" }, async (page) => {
    await page.select("#sample", "broken-unknown-words");
    await until(page, () => document.querySelector('.findings [data-code="BA-J0002"] .mend'));
    await page.click('.findings [data-code="BA-J0002"] .mend');
    await until(page, () => document.querySelector('.findings [data-code="BA-J0002"]') === null);
    assert.equal(await page.$eval(at("/kind"), (select) => select.value), "first_filing");

    const place = await page.$(".findings .finding .place");
    const pointer = await place.evaluate((button) => button.title);
    await place.focus();
    await page.keyboard.press("Enter");
    await until(page, (pointer) => {
      const field = document.activeElement.closest("[data-pointer], .service, .step");
      return field !== null && document.activeElement.closest(".report") === null && pointer !== "";
    }, pointer);
  });
});

test("a missing fact is asked for where it belongs, and decides the rule", async () => {
  await open("", {}, async (page) => {
    await page.select("#sample", "incomplete-without-facts");
    await until(page, () => document.querySelector(".verdict.incomplete"));
    const before = await page.$$eval(".missing > li", (items) => items.length);
    await page.$eval('.missing [title="/facts/account/realname_status"]', (button) => button.click());
    await page.waitForSelector(at("/facts/account/realname_status"), { visible: true });
    await page.select(at("/facts/account/realname_status"), "verified");
    await until(page, (before) => document.querySelectorAll(".missing > li").length < before, before);
    assert.deepEqual(await notesAt(page, "/facts/account/realname_status"), []);
  });
});
