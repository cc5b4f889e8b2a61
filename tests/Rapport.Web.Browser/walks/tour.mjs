// Does what docs/tour.md says, in its demo, and reads what it says one then reads; TOUR names another copy of it.
import { readFileSync } from "node:fs";
import { insist, phone, overflow, picture, untilRated, visitor, walk } from "./walk.mjs";
import { steps } from "./tour-reader.mjs";

const patience = Number(process.env.TOUR_PATIENCE || 15_000);
const text = readFileSync(process.env.TOUR || new URL("../../../docs/tour.md", import.meta.url), "utf8");

await walk(async () => {
  const page = await visitor();
  page.setDefaultTimeout(patience);
  page.setDefaultNavigationTimeout(60_000); // a program that has just started takes its time for a first page
  const settled = settling(page);
  await untilRated(page);
  await page.goto("/");
  const deeds = { be: become, press, type: fill, choose, key, read };
  for (const step of steps(text)) {
    for (const deed of step.deeds) {
      try {
        await deeds[deed.kind](deed);
        await settled();
      } catch (error) {
        const where = `docs/tour.md:${deed.line}, step ${step.number} (${step.title})`;
        throw new Error(`${where}: ${deed.kind} “${deed.words}”: ${error.message.split("\n")[0]}`, { cause: error });
      }
    }
    await picture(page, `tour-${String(step.number).padStart(2, "0")}`);
    await page.setViewportSize(phone);
    insist(!await overflow(page), `Step ${step.number} is wider than a phone: ${await overflow(page)}`);
    await picture(page, `tour-${String(step.number).padStart(2, "0")}-phone`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  async function become({ words, in: role }) {
    await page.getByLabel("See it as").selectOption({ label: `${words} (${role})` });
    await page.getByRole("button", { name: "Be them" }).click();
    await page.locator(".seeas", { hasText: `You are ${words}, ${role}.` }).waitFor();
  }

  /** Of several that bear the name the first in the page's own part; "A name that…" needs its beginning only. */
  async function press({ words }) {
    const name = words.endsWith("…") ? new RegExp(`^${words.slice(0, -1).replaceAll(/[.*+?()[\]\\^$|{}]/g, "\\$&")}`) : words;
    const told = [page.locator("summary", { hasText: name }), page.locator("main").getByText(name, { exact: true })];
    for (const what of [...within("main"), ...within("body"), ...told])
      if (await what.count())
        return what.first().click();
    throw new Error(`nothing of this name can be pressed on ${new URL(page.url()).pathname}`);

    function within(part) {
      return ["link", "button", "radio", "checkbox"].map(role => page.locator(part).getByRole(role, { name, exact: true }));
    }
  }

  async function fill({ words, in: field }) {
    await page.locator("main").getByLabel(field, { exact: true }).first().fill(words);
  }

  async function choose({ words, in: field }) {
    await page.locator("main").getByLabel(field, { exact: true }).first().selectOption({ label: words });
  }

  async function key({ words }) {
    await page.keyboard.press(/^[A-Z]$/.test(words) ? `Shift+${words}` : { "→": "ArrowRight", "←": "ArrowLeft" }[words] ?? words);
  }

  async function read({ words }) {
    const plain = said => said.replaceAll(/\s+/g, " ");
    for (const end = Date.now() + patience; ; await page.waitForTimeout(100)) {
      if (plain(await page.locator("body").innerText()).includes(plain(words)))
        return;
      if (Date.now() > end)
        throw new Error(`it does not stand on ${new URL(page.url()).pathname}`);
    }
  }
});

/** Waits until nothing has been under way for a moment: keys in an audit send what they mark without leaving the page. */
function settling(page) {
  let open = 0;
  page.on("request", () => open++);
  page.on("requestfinished", () => open--);
  page.on("requestfailed", () => open--);
  return async () => {
    for (let quiet = 0; quiet < 2; quiet = open > 0 ? 0 : quiet + 1)
      await page.waitForTimeout(30);
    await page.waitForLoadState();
  };
}
