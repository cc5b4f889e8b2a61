// The keyboard alone, on a phone without JavaScript: stretches are chosen by the space bar, ways by Enter.
import { desk, insist, leader, overflow, phone, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  for (const size of [phone, desk]) {
    const page = await visitor({ size, javaScript: false });
    await signIn(page, leader);
    await page.goto("/practice/two-tuesdays");
    await page.getByRole("button", { name: "Begin" }).press("Enter");
    const first = page.locator("input[name=chosen]").first();
    await first.focus();
    await page.keyboard.press("Space");
    insist(await first.isChecked(), "The space bar chooses nothing.");
    await page.getByRole("button", { name: "See what others heard" }).press("Enter");
    insist(await page.getByRole("heading", { name: "What you heard" }).count() === 1, "Nothing is compared.");

    await page.goto("/practice/sit-on-the-floor");
    await page.getByRole("button", { name: "Begin" }).press("Enter");
    await page.getByLabel("Your turn. What do you say?").fill("Take your time. I will stay on the line until you have sat down and your breath is back.");
    await page.getByRole("button", { name: "Say it" }).press("Enter");
    insist((await page.locator("section[aria-labelledby=thought]").innerText()).includes("?"), "There is no question.");

    await page.goto("/practice/at-the-till");
    await page.getByRole("button", { name: "Begin" }).press("Enter");
    await page.locator(".ways button").last().press("Enter");
    insist(await page.locator(".did").count() === 1, "No way is taken.");
    insist(!await overflow(page), `Ways are wider than the page: ${await overflow(page)}`);
    await page.getByRole("button", { name: "Go back one choice" }).press("Enter");
    insist(await page.locator(".did").count() === 0, "There is no way back.");
  }
});
