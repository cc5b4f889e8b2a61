// How people come into the house: by invitation.
import { introduce, picture, visitor } from "./walk.mjs";

export async function invite(page, role, more) {
  await page.goto("/people");
  await page.getByLabel("Role").selectOption({ label: role });
  await more(page);
  await page.getByRole("button", { name: "Make an invitation" }).click();
  return page.locator(".secret").innerText();
}

export async function accept(link, person) {
  const page = await visitor();
  await page.goto(link);
  await picture(page, `invitation-of-${person.email.split("@")[0]}`);
  await introduce(page, person);
  await page.getByRole("button", { name: "Open my account" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}
