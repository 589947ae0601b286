// The built page in Chromium, with everything that it asks the network for.
import { serve } from "../serve.js";
import { withPage } from "./chromium.js";

/** Gives the page at an address, in a language and at a width; fails if anything is asked of elsewhere or goes wrong in it. */
export async function open(address, { language = "zh", width = 1280, height = 900, dark = false } = {}, use) {
  const server = await serve(0);
  const origin = `http://127.0.0.1:${server.address().port}/`;
  const asked = [];
  const wrong = [];
  try {
    await withPage(async (page) => {
      // A data address, as that of the calendar's picture in Chromium, is asked of nobody.
      page.on("request", (request) => request.url().startsWith("data:") || asked.push({ url: request.url(), method: request.method() }));
      page.on("pageerror", (error) => wrong.push(error.stack ?? String(error)));
      page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
      page.setDefaultTimeout(20_000);
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
      await page.evaluateOnNewDocument((language) => localStorage.getItem("language") ?? localStorage.setItem("language", language), language);
      await page.goto(origin + address);
      await page.waitForSelector("main > :not(noscript)");
      await use(page, { origin, asked });
    });
  } catch (error) {
    // What went wrong in the page says more than what was waited for.
    if (wrong.length > 0) error.message += `\n${wrong.join("\n")}`;
    throw error;
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const elsewhere = asked.filter(({ url, method }) => !url.startsWith(origin) || method !== "GET");
  if (elsewhere.length > 0 || wrong.length > 0) throw new Error([...elsewhere.map(({ url, method }) => `${method} ${url}`), ...wrong].join("\n"));
}

/** The control at a pointer of the order. */
export const at = (pointer) => `[id="at:${pointer}"]`;

/** What is said at the field of a pointer. */
export const notesAt = (page, pointer) => page.$$eval(`[data-pointer="${pointer}"] .note`, (notes) => notes.map((note) => note.dataset.code));

/** Waits until a condition of the page holds. */
export const until = (page, condition, ...args) => page.waitForFunction(condition, { polling: 50 }, ...args);

/** Types a text in place of what a control holds. */
export async function write(page, selector, text) {
  await page.focus(selector);
  await page.$eval(selector, (control) => control.select?.());
  if (text === "") await page.keyboard.press("Backspace");
  else await page.type(selector, text);
}
