// Ada opens a pulse, Colin answers it on his phone by keyboard alone, Lea shows everybody a conversation of her own and takes it back.
import { accessible } from "./accessible.mjs";
import { advisor, desk, insist, leader, owner, phone, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const text = async page => (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  const ada = await visitor({ bypassCSP: true });
  await signIn(ada, owner);
  await ada.goto("/example");
  insist((await text(ada)).includes("77% (27 of 35)"), "The sample's pulse is not there.");
  insist((await text(ada)).includes("With Ian on the Leeds round"), "Ada's own day is not told.");
  await ada.goto("/example/pulse");
  await accessible(ada, "pulse-answer");
  await ada.getByRole("button", { name: "Close it now" }).click(); // the sample's, which asked Ada alone
  await ada.getByRole("button", { name: "Open a round" }).click();
  insist((await text(ada)).includes("It is open."), "No round can be opened.");

  const colin = await visitor({ size: phone });
  await signIn(colin, advisor);
  await colin.goto("/me");
  await colin.getByRole("link", { name: /^Answer until/ }).click();
  await byKeyboard(colin);
  insist((await text(colin)).includes("Thank you. It is added up"), "Colin's answer is not taken.");
  insist(await colin.locator("form.survey").count() === 0, "Colin can answer again.");
  await colin.goto("/me");
  insist(!(await text(colin)).includes("Five statements"), "Colin is asked although he has answered.");
  await ada.goto("/example/pulse");
  await ada.getByRole("button", { name: "Close it now" }).click();
  await colin.goto("/example");
  insist((await text(colin)).includes("1 of 3 answered"), "A round with one answer says more than that.");
  insist(!(await text(colin)).includes("A door that stays open"), "One sentence of one person is shown.");

  await ada.goto("/people");
  await ada.getByRole("link", { name: leader.name }).click();
  await ada.getByLabel("Name as advisor in conversations").fill("Dawn");
  await ada.getByRole("button", { name: "Keep the name" }).click();
  const lea = await visitor();
  await signIn(lea, leader);
  await lea.goto("/me");
  await lea.locator("section[aria-labelledby=going-first]").getByRole("link", { name: "yours" }).click();
  await lea.locator(".found a").first().click();
  await lea.getByLabel("Why this one").fill("I let her finish, for once.");
  await lea.getByRole("button", { name: "Show it to everybody" }).click();
  await colin.goto("/example");
  await colin.getByRole("link", { name: "One of Lea Ortiz’s own" }).click();
  insist((await text(colin)).includes("I let her finish, for once."), "Colin does not read why.");
  insist(await colin.locator("#arithmetic").count() === 1, "Colin does not read how its rating comes about.");

  const looker = await visitor({ bypassCSP: true });
  await signIn(looker, advisor);
  await looker.goto(new URL(colin.url()).pathname);
  await accessible(looker, "example-talk");
  await looker.goto("/example");
  for (const summary of await looker.locator("main summary").all())
    await summary.click();
  await accessible(looker, "example-open");
  for (const [page, path, name] of [[ada, "/example", "example"], [ada, "/example/pulse", "pulse-closed"], [lea, "/me", "me-leader"]]) {
    await page.goto(path);
    if (page === lea) {
      await page.setViewportSize(desk);
      await picture(page, name);
    } else {
      await accessible(page, name);
    }
  }
  await lea.goto("/example");
  await lea.getByRole("link", { name: "One of Lea Ortiz’s own" }).click();
  await lea.getByRole("button", { name: "Take it back" }).click();
  await colin.goto("/example");
  insist(await colin.getByRole("link", { name: "One of Lea Ortiz’s own" }).count() === 0, "What was taken back is still there.");
});

/** Tab and arrows only: one answer to each statement, a sentence, and off. */
async function byKeyboard(page) {
  const at = () => page.evaluate(() => ({ tag: document.activeElement.tagName, name: document.activeElement.getAttribute("name"), text: document.activeElement.textContent.trim() }));
  const seen = new Set();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const here = await at();
    if (here.tag === "INPUT" && ["heard", "trusted", "thanked", "mistakes", "person"].includes(here.name) && !seen.has(here.name)) {
      seen.add(here.name);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
    } else if (here.name === "sentence") {
      await page.keyboard.type("A door that stays open.");
    } else if (here.tag === "BUTTON" && here.text === "Send it") {
      insist(seen.size === 5, `By keyboard one comes to ${[...seen]} only.`);
      await page.keyboard.press("Enter");
      await page.waitForLoadState("load");
      return;
    }
  }
  throw new Error("The tab key does not come to “Send it”.");
}
