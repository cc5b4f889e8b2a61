// Audits become gold; a candidate rates gold blind, sees how near they were, and is let rate by the rule.
import { accessible } from "./accessible.mjs";
import { auditors, plan } from "./audit-furnish.mjs";
import { accept, invite } from "./people.mjs";
import { rateAll } from "./rating.mjs";
import { insist, owner, picture, signIn, visitor, walk } from "./walk.mjs";

const nora = { name: "Nora Quist", email: "nora@example.org", password: owner.password };

await walk(async () => {
  await plan();
  const boss = await visitor({ bypassCSP: true });
  await signIn(boss, owner);
  await boss.goto("/audits/gold");
  await accessible(boss, "gold-none");
  const otto = await visitor({ javaScript: false });
  await signIn(otto, auditors[1]);
  const rated = await rateAll(otto, of => of === "The spring", ["6"]);
  await boss.goto("/audits/gold");
  const offered = await boss.locator("#audit option").evaluateAll(all => all.filter(each => each.textContent.includes("6 by Otto")).map(each => each.value));
  insist(offered.length >= 5 && rated >= 5, `Only ${offered.length} audits could be gold.`);
  for (const audit of offered.slice(0, 6)) {
    await boss.goto(`/audits/gold?audit=${audit}#make`);
    await boss.getByLabel("How it was agreed").fill("Ines and Otto, on a wet Tuesday.");
    await boss.getByRole("button", { name: "Make it gold" }).click();
    await boss.getByText("It is gold from now on.").waitFor();
  }
  await accessible(boss, "gold");

  await accept(await invite(boss, "auditor", () => {}), nora);
  await boss.goto("/audits/auditors");
  await boss.getByRole("link", { name: nora.name }).click();
  await boss.getByLabel("Give them").fill("5");
  await boss.getByRole("button", { name: "Hand them out" }).click();
  await boss.getByText("They wait, unmarked").waitFor();

  const hers = await visitor({ javaScript: false });
  await signIn(hers, nora);
  await hers.goto("/audits");
  insist(!/gold/i.test(await hers.locator("main table").innerText()), "The list of audits tells which are gold.");
  insist(await rateAll(hers, () => true, ["6", "6.5", "5.5", "6", "7"]) === 5, "Nora does not find five conversations.");
  await hers.goto("/audits");
  await hers.getByRole("link", { name: "How I rate" }).click();
  await hers.getByText("The rule holds.").waitFor();
  await picture(hers, "qualification-mine");
  await hers.getByRole("button", { name: "Take the qualification" }).click();
  await hers.getByText("Qualified by gold conversations.").waitFor();
  await boss.goto(new URL(hers.url()).pathname);
  await accessible(boss, "qualification-auditor");
});
