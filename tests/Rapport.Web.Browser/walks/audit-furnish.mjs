// No walk: two auditors who may rate, and a plan that hands them conversations of the sample; where they are not there yet.
import { accept, invite } from "./people.mjs";
import { insist, owner, overflow, phone, picture, signIn, visitor } from "./walk.mjs";

const password = "a cello, not the worry";
export const auditors = [{ name: "Ines Vale", email: "ines@example.org", password }, { name: "Otto Brandt", email: "otto@example.org", password }];

export async function plan() {
  const page = await visitor();
  await signIn(page, owner);
  await page.goto("/audits/plans");
  if (await page.locator("table a[href*='/audits/plans/']").count())
    return;
  for (const auditor of auditors)
    await accept(await invite(page, "auditor", () => {}), auditor);
  await page.goto("/audits/plans");
  for (const auditor of auditors)
    await page.getByRole("button", { name: `Let them rate: ${auditor.name}` }).click();
  await picture(page, "audit-raters");
  await page.goto("/audits/plans/new");
  await page.getByLabel("Name", { exact: true }).fill("The spring");
  await page.getByLabel("From").fill("2026-03-01");
  await page.getByLabel("To", { exact: true }).fill("2026-08-31");
  await page.getByLabel("The mean, give or take").fill("0.6");
  await page.getByRole("button", { name: "Reckon" }).click();
  await page.locator("#comes-to").waitFor();
  await picture(page, "audit-plan-reckoned");
  await page.setViewportSize(phone);
  insist(!await overflow(page), `A plan is wider than a phone: ${await overflow(page)}`);
  await picture(page, "audit-plan-reckoned-phone");
  await page.getByRole("button", { name: "Draw it" }).click();
  await page.waitForURL(/\/audits\/plans\/\d+$/);
  await picture(page, "audit-plan-drawn");
}
