// An advisor contests a finding, the leader decides, and both reasons stand there for both.
import { advisor, insist, leader, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const his = await visitor();
  await signIn(his, advisor);
  await his.goto("/me");
  await picture(his, "me");
  await his.goto("/conversations");
  await his.locator(".found a").first().click();
  const conversation = his.url();
  await his.getByRole("link", { name: "contest a finding" }).click();
  await his.getByLabel("Why").fill("I had rung her before this chat, and said it then.");
  await his.getByRole("button", { name: "Contest it" }).click();
  await his.locator(".contest", { hasText: "I had rung her" }).waitFor();
  insist(await his.getByRole("button", { name: "Uphold it", exact: true }).count() === 0, "The advisor may decide on his own contest.");
  await picture(his, "contested");

  const hers = await visitor();
  await signIn(hers, leader);
  await hers.goto("/contests");
  await picture(hers, "contests");
  await hers.locator("main a[href*='#contest']").first().click();
  await hers.getByLabel(/Your decision/).first().fill("So it was: the call is in the log.");
  await hers.getByRole("button", { name: "Uphold it", exact: true }).first().click();
  await hers.getByText("Upheld", { exact: true }).first().waitFor();
  await picture(hers, "decided");

  await his.goto(conversation);
  const text = await his.locator("main").innerText();
  for (const stays of ["I had rung her before", "the call is in the log", "Corrected by Lea Ortiz"])
    insist(text.includes(stays), `After the decision the advisor does not read “${stays}”.`);
});
