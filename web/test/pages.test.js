import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close } from "./chromium.js";
import { open, until, write } from "./open.js";

after(close);

test("numbers of a pasted page are found, and what it must show is checked beside the filing", async () => {
  await open("#/pages", {}, async (page) => {
    await write(page, "#html", "<footer>粤ICP备2021000123号－1</footer>");
    await until(page, () => document.querySelector(".canonical")?.textContent === "粤ICP备2021000123号-1");
    await write(page, '[id="filing:service_number"]', "粤ICP备2021000124号-1");
    await until(page, () => document.querySelectorAll(".finding.error").length > 0);
    assert.ok(await page.$('a[href^="#/rules/BA-F"]'));
    // A place of the report is selected in the source.
    await page.click(".number .written");
    const selected = await page.$eval("#html", (area) => area.value.slice(area.selectionStart, area.selectionEnd));
    assert.equal(selected, "粤ICP备2021000123号－1");
  });
});

test("markup that was pasted is shown, never run", async () => {
  await open("#/pages", {}, async (page) => {
    await page.$eval("#html", (area) => {
      area.value = "<img src=x onerror='document.title=1'><script>document.title=1</script> 粤ICP备2021000<b>123号-1";
      area.dispatchEvent(new Event("input"));
    });
    await until(page, () => document.querySelector(".finding.number"));
    assert.equal(await page.$("main img, main script"), null);
  });
});
