// Two auditors rate the same conversations of a plan, and the page of agreement says how far they agree, and the machine with them.
import { accessible } from "./accessible.mjs";
import { accept, invite } from "./people.mjs";
import { rateAll } from "./rating.mjs";
import { insist, owner, signIn, visitor, walk } from "./walk.mjs";

// Nobody knows any conversation of theirs yet, so that each can be rated by both.
const auditors = [{ name: "Uma Reed", email: "uma@example.org" }, { name: "Vik Sole", email: "vik@example.org" }].map(each => ({ ...each, password: owner.password }));

await walk(async () => {
  const boss = await visitor({ bypassCSP: true });
  await signIn(boss, owner);
  for (const auditor of auditors)
    await accept(await invite(boss, "auditor", () => {}), auditor);
  await boss.goto("/audits/plans");
  for (const auditor of auditors)
    await boss.getByRole("button", { name: `Let them rate: ${auditor.name}` }).click();
  await boss.goto("/audits/plans/new");
  for (const choice of await boss.locator("input[name='Wish.People']").all())
    await choice.uncheck();
  for (const auditor of auditors)
    await boss.getByLabel(auditor.name).check();
  await boss.getByLabel("Name", { exact: true }).fill("All twice");
  await boss.getByLabel("From").fill("2026-03-01");
  await boss.getByLabel("To", { exact: true }).fill("2026-08-31");
  await boss.getByLabel("The mean, give or take").fill("1.3");
  await boss.getByLabel("Rated twice").fill("100");
  await boss.getByLabel("Gold, in").fill("0");
  await boss.getByRole("button", { name: "Draw it" }).or(boss.getByRole("button", { name: "Reckon" })).first().click();
  await boss.getByRole("button", { name: "Draw it" }).click();
  await boss.waitForURL(/\/audits\/plans\/\d+$/);
  const number = /\d+$/.exec(boss.url())[0];
  for (const [at, auditor] of auditors.entries()) {
    const page = await visitor({ javaScript: false });
    await signIn(page, auditor);
    await rateAll(page, of => of === "All twice", at === 0 ? ["4", "5", "6", "7", "8", "5.5"] : ["4.5", "5", "6.5", "7", "8", "6"]);
  }
  await boss.goto(`/agreement?plan=${number}`);
  insist(await boss.locator("section, table", { hasText: "α interval" }).count() === 2, "The page does not say how far auditors agree, and the machine with them.");
  await boss.locator("summary").first().click();
  insist(!(await boss.locator("main").innerText()).includes("-0.00"), "A zero has a sign.");
  await accessible(boss, "agreement");
  await boss.goto("/audits/auditors");
  await accessible(boss, "auditors");
});
