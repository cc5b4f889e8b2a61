// From a line in the conversations to what an advisor may do without asking: by forms alone; and every page of it looked at with axe-core at both widths.
import { accessible } from "./accessible.mjs";
import { advisor, insist, leader, owner, phone, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const colin = await visitor({ size: phone, javaScript: false });
  await signIn(colin, advisor);
  await colin.goto("/permissions");
  await colin.getByRole("link", { name: "See what the conversations show" }).click();
  await colin.getByRole("link", { name: /^Ask whether we may drop this: Please be assured/ }).click();
  insist(await colin.locator("section[aria-labelledby=evidence]").count() === 1, "The evidence does not stand beside the question.");
  await colin.getByLabel("Why", { exact: true }).fill("They have waited a week. It is not important to us, and they know.");
  await colin.getByLabel("What you would do instead, if you know").fill("Say where the parcel is.");
  await colin.getByLabel("Whose rule it is").selectOption({ label: leader.name });
  await colin.getByRole("button", { name: "Ask" }).click();
  const request = new URL(colin.url()).pathname;
  insist(await colin.getByRole("button", { name: "Answer" }).count() === 0, "An advisor can answer.");

  const lea = await visitor({ bypassCSP: true });
  await signIn(lea, leader);
  await lea.goto("/me");
  insist(await lea.getByText("request waits for your answer").count() === 1, "Nobody tells the rule's owner.");
  await lea.goto(request);
  await accessible(lea, "permission-request");
  await lea.getByLabel("tried first").check();
  await lea.getByLabel("Why", { exact: true }).fill("I would like to see it before all of us do it.");
  await lea.getByRole("button", { name: "Answer" }).click();
  await lea.getByRole("link", { name: "Choose teams and weeks of the trial" }).click();
  await lea.getByLabel("Deliveries").check();
  await lea.getByLabel("First day").fill(new Date().toISOString().slice(0, 10));
  await lea.getByRole("button", { name: "What would it see?" }).click();
  await accessible(lea, "trial-plan");
  if (await lea.getByText("is on another trial").count()) { // the sample's own: it is decided first
    const boss = await visitor();
    await signIn(boss, owner);
    await boss.goto("/permissions");
    await boss.getByRole("link", { name: /^Say sorry for the very thing/ }).first().click();
    await boss.getByLabel("it ends, and the rule is back").check();
    await boss.getByLabel("Why").fill("We stop here.");
    await boss.getByRole("button", { name: "Decide" }).click();
    insist(await boss.getByText("It ended").count() > 0, "The trial cannot be decided.");
    await lea.getByRole("button", { name: "What would it see?" }).click();
    await accessible(lea, "trial-plan-seen");
  }
  await lea.getByRole("button", { name: "Start it" }).click();
  const trial = new URL(lea.url()).pathname;
  await accessible(lea, "trial-new");

  await colin.goto("/me");
  insist((await colin.locator("section[aria-labelledby=may-do]").innerText()).includes("on trial until"), "The advisor's own page does not say what they may do.");
  await lea.goto(trial);
  await lea.getByLabel("everybody has it").check();
  await lea.getByLabel("Why").fill("Nobody wants to go back.");
  await lea.getByRole("button", { name: "Decide" }).click();
  insist((await lea.locator("main").innerText()).includes("Everybody has it now"), "The trial is not decided.");
  await colin.goto("/me");
  insist(!(await colin.locator("section[aria-labelledby=may-do]").innerText()).includes("on trial until"), "The trial still runs.");

  const reader = await visitor({ bypassCSP: true });
  await signIn(reader, owner);
  for (const [path, name] of [["/permissions", "permissions"], ["/permissions/candidates", "permission-candidates"], ["/permissions/ask", "permission-ask"], [trial, "trial"], ["/", "overview-changed"]]) {
    await reader.goto(path);
    await accessible(reader, name);
  }
  insist(await reader.locator("section[aria-labelledby=changed]").count() === 1, "The overview does not say what we changed.");
  await reader.goto("/permissions");
  await reader.locator("a[href^='/permissions/trials/']", { hasText: /^Say what you are doing while they wait/ }).click();
  await accessible(reader, "trial-decided");
  await reader.goto("/permissions");
  await reader.locator("#may + ul a").first().click();
  await accessible(reader, "permission");
});
