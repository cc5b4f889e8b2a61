// The sample organisation comes in one click and goes in one click.
import { insist, owner, picture, signIn, untilRated, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor();
  await signIn(page, owner);
  await page.goto("/sample");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.locator(".notice", { hasText: "87 conversations" }).waitFor();
  await page.goto("/");
  await picture(page, "overview-while-rating");
  await untilRated(page);
  await picture(page, "ratings");
  await page.goto("/");
  insist(/\d\.\d/.test(await page.locator(".number").first().innerText()), "The overview shows no rating of the sample.");

  await page.goto("/sample");
  await page.getByRole("button", { name: /Remove it/ }).click();
  await page.locator(".notice", { hasText: "The sample is gone" }).waitFor();
  await page.goto("/conversations");
  insist(await page.getByText("No conversation is here yet.").count() === 1, "Conversations of the sample are still here.");
  await page.goto("/");
  insist(await page.locator(".number").count() === 0, "The overview still counts the sample.");
  await picture(page, "overview-empty");
});
