// What every walk shares: Debian's Chromium, the people of the house, and one sentence for whatever fails.
// A walk is started as `node walks/NAME.mjs ADDRESS [SET-UP LINK]`; CHROMIUM names the browser, PICTURES the folder for screenshots.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const [address, setUpLink] = process.argv.slice(2);
export const pictures = process.env.PICTURES || mkdtempSync(join(tmpdir(), "rapport-pictures-"));

export const desk = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

const password = "a cello, not the worry";
export const owner = { name: "Ada Ferris", email: "ada@example.org", password };
export const leader = { name: "Lea Ortiz", email: "lea@example.org", password };
export const advisor = { name: "Colin Byrne", email: "colin@example.org", password };

const complaints = [];
let browser;

/** Fails the walk with this sentence. */
export function insist(holds, sentence) {
  if (!holds)
    throw new Error(sentence);
}

/**
 * A browser of its own: nothing is shared with other visitors.
 * Whatever a page complains of in its console, a broken policy included, fails the walk; `forgives` is a pattern of what is awaited.
 */
export async function visitor({ size = desk, javaScript = true, forgives, ...more } = {}) {
  const context = await browser.newContext({ baseURL: address, viewport: size, javaScriptEnabled: javaScript, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complain = what => {
    if (!forgives?.test(what))
      complaints.push(`${new URL(page.url()).pathname} complains: ${what}`);
  };
  page.on("console", message => message.type() === "error" && complain(message.text()));
  page.on("pageerror", error => complain(error.message));
  page.on("response", answer => answer.status() >= 500 && complain(`${answer.url()} answers ${answer.status()}`));
  return page;
}

export async function signIn(page, person) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

/** Fills in what everybody is asked who opens an account. */
export async function introduce(page, person) {
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
}

/** Waits until nothing waits to be rated. */
export async function untilRated(page) {
  for (let tries = 0; tries < 120; tries++) {
    await page.goto("/ratings");
    if (await page.getByText("Nothing waits.").count() && !await page.getByText("A new one is on its way.").count())
      return;
    await page.waitForTimeout(1000);
  }
  throw new Error("After two minutes the sample is still not rated.");
}

/** Keeps what the page shows, for people to look at: where PICTURES names a folder. */
export const picture = async (page, name, fullPage = true) => {
  if (process.env.PICTURES)
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
};

/** Whether something sticks out at the right, and what. */
export const overflow = page => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width)
    return null;
  const out = [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > width + 1 && !each.closest(".scroll"));
  return out.length ? `${out.at(-1).tagName.toLowerCase()}.${out.at(-1).className} “${out.at(-1).textContent.trim().slice(0, 60)}”` : "the page";
});

export async function walk(steps) {
  try {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium" });
    await steps();
    insist(complaints.length === 0, [...new Set(complaints)].slice(0, 10).join("\n"));
  } catch (error) {
    console.error(error.message.split("\n").slice(0, 40).join("\n"));
    console.error(error.stack?.split("\n").filter(line => line.includes("/walks/")).join("\n"));
    process.exitCode = 1;
  } finally {
    await browser?.close();
  }
}
