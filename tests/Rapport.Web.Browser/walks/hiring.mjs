// An opening from the first form to the decision: a candidate, a work sample by link, two sheets given alone, what was agreed, why it was decided.
import { accessible } from "./accessible.mjs";
import { desk, insist, advisor, leader, owner, phone, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const boss = await visitor({ bypassCSP: true });
  await signIn(boss, owner);
  for (const path of ["/hiring", "/hiring/guides", "/hiring/fairness", "/hiring/agreement"]) {
    await boss.goto(path);
    await accessible(boss, path.slice(1).replaceAll("/", "-"));
  }
  await boss.goto("/hiring");
  await boss.setViewportSize(desk);
  await boss.getByLabel("The job", { exact: true }).fill("Advisor for chats");
  await boss.getByLabel("Until", { exact: true }).fill("2099-01-31");
  for (const part of ["Work", "Heart", "Sample"]) {
    await boss.locator(`#${part}-0`).selectOption({ label: leader.name });
    await boss.locator(`#${part}-1`).selectOption({ label: advisor.name });
  }
  await boss.getByRole("button", { name: "Open it" }).click();
  await boss.getByLabel("Name", { exact: true }).fill("Rosa Finch");
  await boss.getByLabel("How they are reached").fill("rosa@example.org");
  await boss.getByRole("button", { name: "Write down" }).click();
  await boss.waitForURL(/candidates/);
  const rosa = boss.url();
  await accessible(boss, "hiring-candidate-new");

  const candidate = await visitor({ size: phone, bypassCSP: true });
  const link = async name => {
    await boss.goto(rosa);
    await boss.getByRole("button", { name }).click();
    return new URL(await boss.locator(".secret").innerText()).pathname;
  };
  await candidate.goto(await link("Make a link to the work sample"));
  await accessible(candidate, "hiring-answer");
  await candidate.getByLabel("Answer 1").fill("Dear Dana, Friday is what counts. I ring the driver now and you at two.");
  await candidate.getByLabel("Answer 2").fill("Dear Mr Abara, you are right: the 4.95 leaves here today.");
  await candidate.getByRole("button", { name: "Send my answers" }).click();
  await candidate.getByText("Your answers have arrived").waitFor();
  await candidate.goto(await link("Make a link to the voluntary questions"));
  await accessible(candidate, "hiring-about");
  await candidate.getByLabel("woman", { exact: true }).check();
  await candidate.getByRole("button", { name: "Send" }).click();
  await candidate.getByText("It is sealed").waitFor();

  const levels = { [leader.name]: "4", [advisor.name]: "2" };
  for (const person of [leader, advisor]) {
    const page = await visitor({ javaScript: false, size: phone });
    await signIn(page, person);
    for (let left = 3; left > 0; left--) {
      await page.goto("/me");
      const sheets = page.locator("#own-sheets").locator("..");
      insist(await sheets.locator("li").count() === left, `${person.name} finds ${await sheets.locator("li").count()} sheets on the own page, not ${left}.`);
      await sheets.locator("a").first().click();
      for (const choice of await page.locator(`input[value='${levels[person.name]}']`).all())
        await choice.check();
      await picture(page, `hiring-sheet-${left}`);
      await page.getByRole("button", { name: "Hand in" }).click();
      await page.getByText("Handed in. Now talk with the other.").waitFor();
    }
    if (person === leader)
      insist(!(await page.locator("main").innerText()).includes("talk about it"), "Levels are shown before both have handed in.");
  }

  await boss.goto(rosa);
  insist(await boss.getByText("talk about it").count() === 11, "Differences of two are not all marked.");
  await accessible(boss, "hiring-candidate-seen");
  await boss.setViewportSize(desk);
  await boss.locator("summary", { hasText: "Write down what you agreed on" }).nth(1).click();
  await boss.locator("#level-heart-notice").selectOption("3");
  await boss.locator("#note-heart-notice").fill("He had not heard the second half of the story.");
  await boss.locator("section", { has: boss.locator("#heart") }).getByRole("button", { name: "Keep what we agreed" }).click();
  await boss.getByText("What you agreed on is kept").waitFor();
  await picture(boss, "hiring", false);
  await boss.getByLabel("How it ends").selectOption({ label: "the job is offered" });
  await boss.getByRole("checkbox", { name: "Noticing" }).check();
  await boss.getByLabel("The reason, in words").fill("She noticed the walking stick, and did something about the stairs.");
  await boss.getByRole("button", { name: "Decide" }).click();
  await boss.getByText("Decided, and written down.").waitFor();
  insist((await boss.locator("main").innerText()).includes("rests on Noticing"), "The decision does not say what it rests on.");
  await boss.locator(".eyebrow a").click();
  for (const summary of await boss.locator("summary").all())
    await summary.click();
  await accessible(boss, "hiring-opening");
  await boss.goto(rosa);
  await boss.getByRole("button", { name: "Delete now, for good" }).click();
  await boss.getByText("Deleted, with everything that hung on it.").waitFor();
});
