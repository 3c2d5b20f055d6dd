// Opens pages of a site in Chromium, from files, and prints what was seen as one JSON object.
// usage: node site.mjs FOLDER WORD PAGE…; the word is searched for in the first page
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [folder, word, ...names] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
const seen = { outside: [], faults: [], overflow: [], axe: [], found: 0 };

const open = async (name, width, colorScheme) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
  page.on("request", (one) => { if (!one.url().startsWith("file:")) seen.outside.push(one.url()); });
  page.on("pageerror", (one) => seen.faults.push(`${name}: ${one.message}`));
  await page.goto(pathToFileURL(resolve(folder, name)).href);
  return page;
};

for (const name of names) {
  for (const [width, scheme] of [[390, "light"], [820, "dark"], [1360, "light"]]) {
    const page = await open(name, width, scheme);
    const over = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    if (over > 0) seen.overflow.push(`${name} at ${width}: ${over}`);
    if (width < 1000) {
      await page.evaluate(axe);
      const told = await page.evaluate(() => window.axe.run(document.querySelector("article"), { runOnly: ["wcag2a", "wcag2aa", "wcag21aa"], preload: false }));
      seen.axe.push(...told.violations.map((one) => `${name} ${scheme} ${one.id}: ${one.nodes[0].html.slice(0, 160)}`));
    }
    await page.close();
  }
}
const page = await open(names[0], 1360, "light");
await page.keyboard.press("Control+k");
await page.keyboard.type(word);
await page.waitForSelector(`a[role="option"][href*="${word}"]`, { timeout: 10000 }).then((one) => { seen.found += 1; }, () => {});
await browser.close();
console.log(JSON.stringify(seen));
