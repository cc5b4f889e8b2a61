// A leader writes a story of a conversation, Colin hears it first, it is told, printed on one page, and taken down while it is on the wall.
import { wrongs } from "./look.mjs";
import { advisor, insist, leader, owner, phone, picture, signIn, visitor, walk } from "./walk.mjs";

const words = "The slippers were for a man who turned eighty on Saturday.";

await walk(async () => {
  const lea = await visitor({ size: phone, javaScript: false, forgives: /status of 410/ }); // a story that was taken down answers so
  await signIn(lea, leader);
  await lea.goto("/conversations?words=flapping");
  await lea.locator(".found a").first().click();
  await lea.getByRole("link", { name: "Tell it as a story" }).click();
  await lea.getByLabel("Title").fill("Slippers for Saturday");
  await lea.getByLabel("What happened").fill(`${words}\n\nBev said it, and nobody heard it.`);
  await lea.getByLabel("The customer’s name").fill("Bev");
  await lea.getByLabel("What was learnt").fill("Who it is for matters more than where it is.");
  await lea.locator("input[name='Text.Quotes']").first().check();
  await lea.getByRole("button", { name: "Keep it" }).click();
  const path = new URL(lea.url()).pathname;
  insist(!(await lea.locator(".story").innerText()).includes("Bev"), "The customer's name still stands in the story.");
  await lea.getByText("Record it", { exact: true }).first().click();
  await lea.getByLabel("in the whole house").check();
  await lea.getByLabel("Given on").fill(new Date().toISOString().slice(0, 10));
  await lea.getByLabel("How", { exact: true }).fill("On the telephone.");
  await lea.getByRole("button", { name: "Record it" }).click();
  await lea.getByLabel(/nothing in it tells who the customer is/).check();
  await lea.getByRole("button", { name: "Let the people in it hear it" }).click();

  const colin = await visitor();
  await signIn(colin, advisor);
  await colin.goto("/me");
  await colin.locator("#stories-with-you ~ ul").getByRole("link", { name: "Slippers for Saturday" }).click();
  await colin.getByLabel("Your part in your own words").fill("I looked at the tracking and not at the sentence.");
  await colin.getByRole("button", { name: "Yes, tell it" }).click();
  await lea.goto(path);
  await lea.getByRole("button", { name: "Tell it" }).click();

  const boss = await visitor({ bypassCSP: true });
  await signIn(boss, owner);
  await boss.goto("/stories/wall");
  await picture(boss, "wall");
  insist((await boss.locator("main").innerText()).includes(words), "The wall does not show the story.");
  await boss.goto(path);
  await boss.emulateMedia({ media: "print" });
  const paper = await boss.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
  insist(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length === 1, "A story does not print on one page.");
  await boss.emulateMedia({ media: null });

  const found = await wrongs(boss, "owner", ["/stories", path, "/stories/write", `/stories/write?story=${path.split("/").pop()}`, "/stories/meetings", "/stories/wall?pause=true"]);
  // The wall moves on by itself: that is what it is for, whoever opens it chose it, and it can be paused.
  found.push(...await wrongs(boss, "owner", ["/stories/wall"], ["meta-refresh"]));
  const reader = await visitor({ bypassCSP: true });
  await signIn(reader, advisor);
  found.push(...await wrongs(reader, "advisor", ["/stories", path, "/me"]));

  await boss.goto("/stories/wall");
  await lea.goto(path);
  await lea.getByText("The customer takes consent back", { exact: true }).click();
  await lea.getByRole("button", { name: "Take it down" }).click();
  await boss.reload();
  insist(!(await boss.locator("main").innerText()).includes(words), "Consent was taken back, and the wall still shows the story.");
  insist(found.length === 0, found.join("\n"));
});
