// Opens a page in Chromium, as readers would, and prints what was seen as one JSON object.
// usage: node page.mjs PAGE.html [axe]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const file = pathToFileURL(process.argv[2]).href;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
const seen = { console: [], requests: [], dialogs: 0, widths: {}, axe: {} };

const open = async (settings) => {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  page.on("console", (one) => seen.console.push(one.text()));
  page.on("pageerror", (one) => seen.console.push(one.message));
  page.on("request", (one) => { if (one.url().split("#")[0] !== file) seen.requests.push(one.url()); });
  page.on("dialog", (one) => { seen.dialogs += 1; one.dismiss(); });
  await page.goto(file);
  return page;
};

for (const width of [390, 820, 1360]) {
  const page = await open({ viewport: { width, height: 900 } });
  seen.widths[width] = await page.evaluate(() => {
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect() ?? { left: 0, right: 0, top: 0 };
    const copy = box(".copy"), cards = box(".cards");
    return { overflow: document.scrollingElement.scrollWidth - innerWidth, beside: cards.left >= copy.right, letters: getComputedStyle(document.querySelector(".copy")).fontSize };
  });
  await page.context().close();
}

const page = await open({ viewport: { width: 1360, height: 900 } });
seen.title = await page.title();
seen.language = await page.getAttribute("html", "lang");
seen.cards = await page.locator(".card").count();
seen.claims = await page.locator(".claim").count();
seen.drawings = await page.locator(".drawing").count();
seen.strange = await page.evaluate(() => ({
  images: document.images.length,
  frames: document.querySelectorAll("iframe, object, embed, form, base").length,
  scripts: document.scripts.length,
  handlers: [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some((name) => name.name.startsWith("on"))).length,
  links: [...document.links].map((one) => one.protocol).filter((one) => !["file:", "http:", "https:"].includes(one)),
  hit: window.hit ?? null,
}));
await page.keyboard.press("Tab");
seen.skip = await page.evaluate(() => document.activeElement.className);
await page.locator(".claim").first().focus();
await page.keyboard.press("Enter");
seen.entered = await page.evaluate(() => ({ card: document.activeElement.classList.contains("card"), lit: document.querySelectorAll(".card.lit").length, words: document.querySelectorAll(".claim.lit").length }));
const before = await page.evaluate(() => document.querySelector(".card.lit")?.id);
await page.keyboard.press("j");
const after = await page.evaluate(() => document.querySelector(".card.lit")?.id);
await page.keyboard.press("k");
seen.walked = { on: before !== after, back: before === (await page.evaluate(() => document.querySelector(".card.lit")?.id)) };
const filter = page.locator("button.filter").first();
await filter.focus();
await page.keyboard.press("Space");
seen.filtered = await page.evaluate(() => {
  const pressed = document.querySelector('button.filter[aria-pressed="true"]')?.dataset.ruling;
  const shown = [...document.querySelectorAll(".card")].filter((one) => !one.hidden);
  return { shown: shown.length, right: shown.every((one) => one.dataset.ruling === pressed) };
});
await page.keyboard.press("Space");
seen.unfiltered = await page.locator(".card:visible").count();
await page.emulateMedia({ media: "print" });
seen.print = await page.evaluate(() => ({ filters: [...document.querySelectorAll(".filter")].filter((one) => one.offsetParent).length, checklist: Boolean(document.querySelector(".checklist").offsetParent) }));
seen.pdf = (await page.pdf()).length;
await page.context().close();

const still = await open({ viewport: { width: 1360, height: 900 }, javaScriptEnabled: false });
seen.still = await still.locator(".card:visible").count();
await still.context().close();

if (process.argv[3] === "axe") {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of ["light", "dark"]) {
    const checked = await open({ viewport: { width: 1360, height: 900 }, colorScheme, bypassCSP: true, reducedMotion: "reduce" });
    await checked.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await checked.addScriptTag({ content: axe });
    const told = await checked.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
    seen.axe[colorScheme] = told.violations.map((one) => `${one.id}: ${one.nodes.length} × ${one.nodes[0].html.slice(0, 160)}${one.nodes[0].failureSummary}`);
    await checked.context().close();
  }
}
await browser.close();
console.log(JSON.stringify(seen));
