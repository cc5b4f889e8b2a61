// Words are selected with the mouse, a sentence by a click, and marked with the palette; several times over the same words.
import { auditors, plan } from "./audit-furnish.mjs";
import { insist, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  await plan();
  const page = await visitor();
  await signIn(page, auditors[1]);
  await page.goto("/audits");
  await page.locator("a.button").click();
  if (await page.locator("#rate").count()) {
    await page.locator("input[name=holistic][value='5']").check();
    await page.locator("#rate button").click();
  }
  await page.locator("#marking").waitFor();
  const turn = page.locator(".said[data-who=advisor]").last();
  const said = (await turn.textContent()).trim();
  const chosen = () => page.locator("#chosen").innerText();
  const drag = async () => {
    await turn.scrollIntoViewIfNeeded();
    const { x, y } = await turn.boundingBox();
    await page.mouse.move(x + 2, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 12, { steps: 8 });
    await page.mouse.up();
  };
  const mark = async (code, count) => {
    await page.locator(`#palette button[data-code=${code}]`).click();
    await page.waitForFunction(wanted => document.querySelectorAll(".mine").length === wanted, count);
  };

  await turn.click({ position: { x: 20, y: 12 } });
  insist(said.startsWith(await chosen()) && (await chosen()).length > 3, `A click does not choose the sentence: ${await chosen()}`);
  await drag();
  const part = await chosen();
  insist(said.startsWith(part) && part.length < said.length, `The mouse selects “${part}” of “${said}”.`);
  const before = await page.locator(".mine").count();
  await mark("warmth", before + 1);
  await drag();
  insist(await chosen() === part, `The second time the mouse selects “${await chosen()}”.`);
  await mark("ownWords", before + 2);
  await page.getByRole("button", { name: "take it back" }).click();
  await page.waitForFunction(wanted => document.querySelectorAll(".mine").length === wanted, before + 1);
  insist(await page.locator("#told").innerText() === "Taken back: own words marked.", "What is taken back is not said.");
  insist((await page.locator("mark", { hasText: part }).count()) > 0, "What is marked is not underlined.");
});
