// Takes pictures of the views for people to look at: `node test/screenshots.js [FOLDER]`.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { close } from "./chromium.js";
import { open, until } from "./open.js";

const folder = process.argv[2] ?? fileURLToPath(new URL("screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });

const views = {
  check: ["", async (page) => {
    await page.select("#sample", "broken-careless-enterprise");
    await until(page, () => document.querySelector(".finding"));
  }],
  incomplete: ["", async (page) => {
    await page.select("#sample", "incomplete-without-facts");
    await until(page, () => document.querySelector(".missing"));
  }],
  pages: ["#/pages", (page) => page.click(".settings button")],
  questions: ["#/questions"],
  question: ["#/questions/materials-checklist"],
  rules: ["#/rules"],
  rule: ["#/rules/BA-D0301"],
  provinces: ["#/provinces"],
  province: ["#/provinces/guangdong"],
};

const only = process.env.ONLY?.split(",");
for (const [name, [address, prepare]] of Object.entries(views)) {
  if (only && !only.includes(name)) continue;
  for (const [look, options] of Object.entries({
    desktop: { width: 1280, height: 900 }, "desktop-dark": { width: 1280, height: 900, dark: true, language: "en" },
    phone: { width: 390, height: 844 }, "phone-dark": { width: 390, height: 844, dark: true, language: "en" },
  })) {
    await open(address, options, async (page) => {
      await prepare?.(page);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.screenshot({ path: `${folder}/${name}-${look}.png` });
    });
  }
}
await close();
