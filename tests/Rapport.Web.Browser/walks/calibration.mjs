// Two auditors rate alone, discuss with the differences first, rate alone once more; what was decided stands there with the agreement of both rounds.
import { accessible } from "./accessible.mjs";
import { auditors, plan } from "./audit-furnish.mjs";
import { rateAll } from "./rating.mjs";
import { insist, owner, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  await plan();
  const boss = await visitor({ bypassCSP: true });
  await signIn(boss, owner);
  await boss.goto("/audits/sessions");
  await boss.getByLabel("Name", { exact: true }).fill("What a promise is worth");
  for (const auditor of auditors)
    await boss.getByLabel(auditor.name).check();
  await boss.getByLabel("Or so many").fill("5");
  await accessible(boss, "session-call");
  await boss.getByRole("button", { name: "Call the session" }).click();
  await boss.getByText("It is called").waitFor();
  const session = new URL(boss.url()).pathname;
  await accessible(boss, "session-alone");

  const [ines, otto] = await Promise.all(auditors.map(() => visitor({ javaScript: false, forgives: /status of 404/ })));
  await signIn(ines, auditors[0]);
  await signIn(otto, auditors[1]);
  const ofSession = of => of === "What a promise is worth";
  insist(await rateAll(ines, ofSession, ["4", "5", "6", "7", "8"]) === 5, "Ines does not find five conversations of the session.");
  await ines.goto(session);
  insist(await ines.locator("table.beside").count() === 0, "Before the discussion the marks of others are shown.");
  await rateAll(otto, ofSession, ["6", "5", "7.5", "7", "8"]);
  await boss.goto(session);
  await boss.getByRole("button", { name: "Open the discussion" }).click();
  await boss.locator("table.beside").first().waitFor();
  const apart = (await boss.locator("h3").allTextContents()).map(each => Number(/([\d.]+) apart/.exec(each)[1]));
  insist(apart.every((value, at) => at === 0 || value <= apart[at - 1]), `The furthest apart does not come first: ${apart}`);
  await accessible(boss, "session-discussion");

  await boss.getByRole("button", { name: "Rate again, alone" }).click();
  await ines.goto(session);
  await ines.getByText("5 conversations are not shown to you").waitFor();
  insist(await ines.locator("table.beside").count() === 0, "In round 2 the marks of others are shown.");
  await picture(ines, "session-again");
  await rateAll(ines, ofSession, ["5", "5", "7", "7", "8"]);
  await rateAll(otto, ofSession, ["5.5", "5", "7", "7", "8"]);
  await boss.goto(session);
  await boss.getByLabel("What was decided").fill("A promise that was broken before is what mattered most, even where it is told in passing.");
  await boss.getByRole("button", { name: "Close the session" }).click();
  await boss.getByText("even where it is told in passing").waitFor();
  insist(await boss.getByText("After: ratings lie 0.1 points apart").count() === 1, "Agreement after the discussion is not told.");
  await accessible(boss, "session-closed");
});
