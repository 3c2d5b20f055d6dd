// Makes the pictures in docs/images anew: the page of `checker report` for each example, as Chromium shows it.
// usage: node scripts/screenshots.mjs, after `npm ci --prefix tests/peers`; CHROMIUM and CHECKER name the programs
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "tests/peers/x.mjs"))("playwright-core");
const checker = (process.env.CHECKER ?? ".venv/bin/checker").split(" ");
const to = join(root, "docs/images"), made = mkdtempSync(join(tmpdir(), "pages-"));
// Each example, a claim that its picture shows, and whether it is day.
const pictures = [
  ["mazar-i-sharif", "over-a-quarter", "light"],
  ["bundestag-2021", null, "light"],
  ["us-budget-2023", null, "dark"],
];

mkdirSync(to, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [example, claim, colorScheme] of pictures) {
  const file = join(made, `${example}.html`);
  execFileSync(checker[0], [...checker.slice(1), "report", `claims/${example}`, "--output", file], { cwd: root, stdio: "ignore" });
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 }, colorScheme, reducedMotion: "reduce" });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate((id) => {
    const drawn = [...document.querySelectorAll(".card")].find((one) => (id ? one.dataset.claim === id : one.querySelector("figure")));
    location.hash = drawn.id;
    document.querySelector(".cards").scrollTop = drawn.offsetTop - document.querySelector(".cards").offsetTop - 4;
  }, claim);
  await page.waitForTimeout(300);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(to, `report-${example}.png`) });
  await page.close();
}
await browser.close();
