// Conversations are found by words and by what is known of them, and a search has an address.
import { insist, owner, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor();
  await signIn(page, owner);
  await page.goto("/conversations");
  await picture(page, "conversations", false);
  await page.getByLabel("Words").fill("wedding");
  await page.getByRole("button", { name: "Find" }).click();
  insist(await page.locator(".found li").count() > 0, "Nobody in the sample is found by “wedding”.");
  insist(await page.locator(".found mark", { hasText: /wedding/i }).count() > 0, "What was sought is not marked where it was found.");
  insist(new URL(page.url()).searchParams.get("words") === "wedding", "The search has no address of its own.");
  await picture(page, "found");

  await page.goto("/conversations");
  await page.getByText("Find by more").click();
  await page.getByLabel("Channel").selectOption("call");
  await picture(page, "find-by-more", false);
  await page.getByRole("button", { name: "Find" }).click();
  const found = page.locator(".found li");
  insist(await found.count() > 0 && await found.count() === await found.filter({ hasText: "call" }).count(), "A search for calls finds something else.");
  insist(await page.locator("details[open]").count() > 0, "After a search by channel, the channel is hidden.");

  await page.goto("/conversations?words=zzzzqqqq");
  insist(await page.getByText("Nothing that you may see fits.").count() === 1, "A search that finds nothing does not say so.");
  await picture(page, "found-nothing");
});
