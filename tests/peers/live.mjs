// Opens a page that is served, goes to a place in it, and says as a line of JSON what is seen; and again each time
// the page is another.
// usage: node live.mjs ADDRESS CLAIM TIMES
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const [address, claim, times] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
const page = await browser.newPage({ viewport: { width: 1360, height: 500 } });
const strange = [];
page.on("console", (one) => strange.push(one.text()));
page.on("pageerror", (one) => strange.push(one.message));
page.on("request", (one) => { if (!one.url().startsWith(address)) strange.push(one.url()); });

const mark = () => page.evaluate(() => document.querySelector(".watching").dataset.mark);
const say = async () => {
  await page.waitForTimeout(300); // for the scrolling that a browser does of itself
  console.log(JSON.stringify(await page.evaluate((id) => {
    const top = (one) => (one ? Math.round(one.getBoundingClientRect().top) : null);
    const card = [...document.querySelectorAll(".card")].find((one) => one.dataset.claim === id);
    return {
      words: top([...document.querySelectorAll(".copy p")].find((one) => one.textContent.includes("the place"))),
      card: top(card),
      scrolled: scrollY > 0,
      lit: document.querySelector(".card.lit")?.dataset.claim ?? null,
      named: location.hash === (card ? `#${card.id}` : ""),
      focus: document.activeElement.closest(".card")?.dataset.claim ?? null,
      pressed: [...document.querySelectorAll('[aria-pressed="true"]')].map((one) => one.dataset.ruling),
      open: document.querySelectorAll("details[open]").length,
      trouble: document.querySelector(".trouble")?.textContent.replace(/\s+/g, " ").trim() ?? "",
      claims: document.querySelectorAll(".card").length,
      told: document.querySelector(".watching").textContent,
    };
  }, claim)));
};

await page.goto(address);
await page.locator(`.card[data-claim="${claim}"] details summary`).click();
await page.locator("button.filter").first().click();
await page.evaluate((id) => {
  const card = [...document.querySelectorAll(".card")].find((one) => one.dataset.claim === id);
  location.hash = card.id;
  card.focus({ preventScroll: true });
}, claim);
await page.waitForTimeout(1000);
await page.evaluate(() => { const one = [...document.querySelectorAll(".copy p")].find((each) => each.textContent.includes("the place")); scrollBy({ top: one.getBoundingClientRect().top - 40, behavior: "instant" }); });
for (let time = 0, last = ""; time <= Number(times); time += 1) {
  while (last === (last = await mark().catch(() => last))) await page.waitForTimeout(50);
  await say();
}
await page.waitForSelector(".watching.gone");
console.log(JSON.stringify({ strange, gone: await page.textContent(".watching") }));
await browser.close();
