// No walk: gives the house of the other walks an owner, a leader, an advisor and the sample, as people would.
import { advisor, introduce, leader, owner, picture, setUpLink, signIn, untilRated, visitor, walk } from "./walk.mjs";

async function invite(page, role, more) {
  await page.goto("/people");
  await page.getByLabel("Role").selectOption({ label: role });
  await more(page);
  await page.getByRole("button", { name: "Make an invitation" }).click();
  return page.locator(".secret").innerText();
}

async function accept(link, person) {
  const page = await visitor();
  await page.goto(link);
  await picture(page, `invitation-of-${person.email.split("@")[0]}`);
  await introduce(page, person);
  await page.getByRole("button", { name: "Open my account" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

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
