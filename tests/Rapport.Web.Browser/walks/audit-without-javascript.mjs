// Without JavaScript an audit is done by forms alone, and words that are not in the turn are refused.
import { auditors, plan } from "./audit-furnish.mjs";
import { insist, overflow, phone, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  await plan();
  const page = await visitor({ javaScript: false, size: phone });
  await signIn(page, auditors[1]);
  await page.goto("/audits");
  await page.locator("tr", { hasText: "waits" }).first().getByRole("link").click();
  await page.locator("input[name=holistic][value='6.5']").check();
  await page.getByRole("button", { name: "Rate it" }).click();
  const turn = page.locator(".said[data-who=customer]").first();
  const words = (await turn.textContent()).trim().split(/\s+/).slice(0, 3).join(" ");
  const number = Number(await turn.getAttribute("data-turn"));
  const mark = async (text, code) => {
    await page.getByRole("link", { name: `mark in turn ${number + 1}`, exact: true }).click();
    await page.locator("#mark textarea").fill(text);
    await page.locator("#mark select[name=code]").selectOption(code);
    await page.getByRole("button", { name: "Mark them" }).click();
  };
  await mark("words that nobody said here", "need");
  insist(await page.getByText("These words do not stand in turn").count() > 0, "Words that are not there are not refused.");
  await picture(page, "audit-plain-refused");
  await mark(words, "need");
  insist(await page.locator(".mine").count() === 1, "Without JavaScript nothing is marked.");
  await mark(words, "feeling");
  await page.getByRole("button", { name: "take it back" }).click();
  insist(await page.locator(".mine").count() === 1, "Without JavaScript the last change is not taken back.");
  insist(!await overflow(page), `Marking is wider than a phone: ${await overflow(page)}`);
  await page.getByRole("link", { name: "change cue 1" }).click();
  insist(!await overflow(page), `The form of a cue is wider than a phone: ${await overflow(page)}`);
  await picture(page, "audit-plain-cue");
  await page.locator("#handin input[value=false]").check();
  await page.getByRole("button", { name: "Hand it in" }).click();
  insist(await page.locator("table.arithmetic").count() === 1, "Without JavaScript it is not handed in.");
  insist(!await overflow(page), `The arithmetic is wider than a phone: ${await overflow(page)}`);
  await picture(page, "audit-plain-done");
});
