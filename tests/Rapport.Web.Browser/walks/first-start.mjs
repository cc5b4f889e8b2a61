// The set-up link opens an installation once, for organisation and first owner; then it is gone.
import { address, insist, introduce, owner, picture, setUpLink, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor({ forgives: /status of 410|status of 404/ });
  await page.goto("/");
  insist(page.url().includes("/sign-in"), `Somebody unknown comes to ${page.url()}, not to the sign-in.`);
  await page.goto(setUpLink);
  await picture(page, "set-up");
  await page.getByLabel("Organisation").fill("Hearth & Sole");
  await introduce(page, { ...owner, password: "short" });
  await page.getByRole("button", { name: "Begin" }).click();
  insist(await page.locator(".error:visible").count() > 0, "A password that is too short is not refused in words.");
  await picture(page, "set-up-refused");
  insist(await page.getByLabel("Organisation").inputValue() === "Hearth & Sole", "After a refusal the organisation has to be typed again.");
  await introduce(page, owner);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await picture(page, "begun");
  insist(await page.locator("main a[href='/sample']").count() > 0, `After the set-up nothing on ${page.url().slice(address.length)} leads to the sample organisation.`);

  const late = await visitor({ forgives: /status of 4\d\d/ });
  await late.goto(setUpLink);
  insist(await late.getByLabel("Organisation").count() === 0, "The set-up link opens a second time.");
  await picture(late, "link-gone");
});
