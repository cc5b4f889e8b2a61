// The overview opens to its conversations, and a conversation to cues in the customer's words and to where each was met.
import { insist, owner, phone, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor();
  await signIn(page, owner);
  await page.goto("/");
  await picture(page, "overview");
  await page.locator("main a[href*='/conversations/']").first().click();
  insist(/\/conversations\/\d+/.test(page.url()), "A quotation on the overview does not open to its conversation.");
  await picture(page, "conversation");
  insist(await page.locator(".talk .customer mark").count() > 0, "No cue is marked in the customer's words.");
  insist(await page.locator(".talk aside").count() > 0, "Nothing stands in the margin.");
  insist(/\d\.\d/.test(await page.locator(".number").innerText()), "The conversation shows no rating.");
  const rating = Number(await page.locator(".number").innerText());
  insist((await page.getByRole("heading", { name: /comes about/ }).innerText()).includes(rating.toFixed(1)), "The arithmetic is of another figure.");

  const link = page.locator(".talk aside a[href^='#']").first();
  const target = await link.getAttribute("href");
  await link.click();
  insist(await page.locator(target).count() === 1, `A remark leads to ${target}, which is not on the page.`);

  await page.getByLabel(/note/i).fill("She rang the depot herself. Worth telling.");
  await page.getByRole("button", { name: /note/i }).click();
  insist(await page.locator("main", { hasText: "Worth telling." }).count() === 1, "The note is not on the page.");
  await page.setViewportSize(phone);
  await picture(page, "conversation-phone");
});
