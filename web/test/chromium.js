// Headless Chromium: the system's own, with nothing of it calling out. One for all tests of a file; each page is a fresh profile.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

let started;

async function start() {
  const userDataDir = mkdtempSync(join(tmpdir(), "beian-chromium-"));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    userDataDir,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  return { browser, userDataDir };
}

/** Gives a page of its own. */
export async function withPage(use) {
  started ??= start();
  const context = await (await started).browser.createBrowserContext();
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Ends Chromium, if it was started. */
export async function close() {
  if (!started) return;
  const { browser, userDataDir } = await started;
  await browser.close();
  rmSync(userDataDir, { recursive: true, force: true });
}
