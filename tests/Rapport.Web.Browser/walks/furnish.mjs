// No walk: gives the house of the other walks an owner, a leader, an advisor and the sample, as people would.
import { accept, invite } from "./people.mjs";
import { advisor, introduce, leader, owner, picture, setUpLink, signIn, untilRated, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor();
  await page.goto(setUpLink);
  await page.getByLabel("Organisation").fill("Hearth & Sole");
  await introduce(page, owner);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await page.goto("/sample");
  await page.getByRole("button", { name: "Bring it in" }).click();

  await page.goto("/people");
  await page.getByLabel("New team").fill("Deliveries");
  await page.getByRole("button", { name: "Add the team" }).click();
  await accept(await invite(page, "leader", () => page.getByLabel("Team", { exact: true }).selectOption({ label: "Deliveries" })), leader);
  await accept(await invite(page, "advisor", async () => {
    await page.getByLabel("Team", { exact: true }).selectOption({ label: "Deliveries" });
    await page.getByLabel("Name as advisor in conversations").fill("Colin");
  }), advisor);
  await page.goto("/people");
  await picture(page, "people");
  await signIn(await visitor(), leader);
  await untilRated(page);
});
