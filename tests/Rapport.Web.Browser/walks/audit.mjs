// A blind audit by the keyboard alone: taken, rated, marked, handed in, explained; then the same conversation is open again.
import { insist, phone, desk, overflow, picture, signIn, visitor, walk } from "./walk.mjs";
import { auditors, plan } from "./audit-furnish.mjs";

await walk(async () => {
  await plan();
  const page = await visitor({ forgives: /status of 404/ });
  await signIn(page, auditors[0]);
  const tabTo = async (what, selector) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(fits => document.activeElement.matches(fits), selector))
        return;
    }
    throw new Error(`The tab key does not come to ${what} on ${page.url()}.`);
  };
  const marks = () => page.locator(".mine").allInnerTexts();

  await page.goto("/audits");
  await picture(page, "audits-waiting");
  await tabTo("the first audit", "a.button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/audits\/\d+$/);
  await picture(page, "audit-scale");
  insist(await page.evaluate(() => document.activeElement.name) === "holistic", "The scale does not have the focus.");
  for (const [name, size] of Object.entries({ phone, desk })) {
    await page.setViewportSize(size);
    insist(!await overflow(page), `The scale is wider than a ${name}: ${await overflow(page)}`);
    await picture(page, `audit-scale-${name}`);
  }
  await page.keyboard.press("ArrowDown");
  await tabTo("the button", "#rate button");
  await page.keyboard.press("Enter");
  await page.locator("#marking").waitFor();

  await tabTo("the talk", ".said[data-turn]");
  while (await page.evaluate(() => document.activeElement.dataset.who) !== "customer")
    await page.keyboard.press("j");
  const kept = async count => {
    await page.waitForFunction(wanted => document.querySelectorAll(".mine").length === wanted, count);
    insist(await page.evaluate(() => document.activeElement.matches(".said[data-turn]")), "After a mark the focus is not in the talk.");
  };
  await page.keyboard.press("i");
  await kept(1);
  await page.keyboard.press("3");
  await page.locator(".mine", { hasText: "what mattered most" }).waitFor();
  await picture(page, "audit-cue", false);
  do
    await page.keyboard.press("j");
  while (await page.evaluate(() => document.activeElement.dataset.who) !== "advisor");
  await page.keyboard.press("Shift+P");
  await page.locator(".mine", { hasText: "personalised" }).waitFor();
  await page.keyboard.press("o");
  await kept(2);
  await page.keyboard.press("w");
  await kept(3);
  await page.keyboard.press("Backspace");
  await kept(2);
  insist((await marks()).some(text => text.includes("own words")), `The last mark is not the one that was taken off: ${await marks()}`);
  for (const [name, size] of Object.entries({ phone, desk })) {
    await page.setViewportSize(size);
    insist(!await overflow(page), `The marking is wider than a ${name}: ${await overflow(page)}`);
    await picture(page, `audit-marking-${name}`);
  }
  await page.reload();
  await kept2(page, 2);
  await tabTo("whose fault it was", "#handin input[name=fault]");
  await page.keyboard.press("Space");
  await tabTo("the end", "#handin button");
  await page.keyboard.press("Enter");
  await page.locator("table.arithmetic").waitFor();
  await picture(page, "audit-done");
  if (await page.locator("#why").count()) {
    await tabTo("the sentence", "#why");
    await page.keyboard.type("It felt warmer than the codes can say.");
    await tabTo("its button", "form[action*=Explain] button");
    await page.keyboard.press("Enter");
    await page.getByText("It felt warmer than the codes can say.").waitFor();
  }
  await tabTo("the next one", "a.button");
});

async function kept2(page, count) {
  await page.waitForFunction(wanted => document.querySelectorAll(".mine").length === wanted, count);
}
