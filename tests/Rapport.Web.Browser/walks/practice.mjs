// A learner finds, answers, takes ways and goes back; a leader makes a scenario of a real conversation. Every page at 360 and 1280 px, light and dark, through axe.
import { accessible } from "./accessible.mjs";
import { advisor, desk, insist, leader, owner, phone, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor({ bypassCSP: true, forgives: /status of 404/ });
  await signIn(page, advisor);
  await page.goto("/practice");
  insist(await page.locator(".found li").count() >= 24, "Scenarios are missing.");
  await accessible(page, "practice");

  await begin(page, "going-away-weds");
  await accessible(page, "practice-find");
  await page.getByText("dont know how long for").click();
  await page.getByRole("button", { name: "See what others heard" }).click();
  insist((await page.locator("main").innerText()).includes("You heard what mattered most"), "The words that were clicked are not found.");
  await accessible(page, "practice-found");

  await begin(page, "third-engineer");
  await page.setViewportSize(desk);
  await accessible(page, "practice-answer");
  await page.getByLabel("Your turn. What do you say?").fill("Three Sundays, and your mother asking where you are. You were at the window and we wrote that you were out: that is our fault. I'll have somebody with you before this Sunday and ring you tonight. We apologise for any inconvenience caused.");
  await page.getByRole("button", { name: "Say it" }).click();
  insist(await page.locator("section[aria-labelledby=stock] q").count() > 0, "The stock line is not noticed.");
  await accessible(page, "practice-answered");

  {
    await begin(page, "at-the-till");
    await accessible(page, "practice-way");
    await toTheEnd(page);
    await accessible(page, "practice-end");
    await page.getByRole("button", { name: "Go back to here: choice 1" }).click();
    insist(await page.locator(".did").count() === 0, "One does not come back to the first choice.");
  }
  await page.goto("/practice");
  await page.locator("section[aria-labelledby=frame] .found a").first().click();
  await page.getByRole("button", { name: "Begin" }).click();
  await toTheEnd(page);
  insist(await page.getByRole("heading", { name: "What is so in their life" }).count() === 1, "The frame is not shown.");
  await accessible(page, "practice-frame");
  const mine = new URL(page.url()).pathname;
  await page.goto("/practice/mine");
  await accessible(page, "practice-mine");
  await page.goto("/me");
  insist(await page.getByRole("heading", { name: "A few minutes of practice" }).count() === 1, "One's own page does not lead to practice.");

  const boss = await visitor({ forgives: /status of 404/ });
  await signIn(boss, owner);
  insist((await boss.goto(mine)).status() === 404, "The owner sees an advisor's exercise.");

  const lea = await visitor({ bypassCSP: true });
  await signIn(lea, leader);
  await lea.goto("/conversations");
  await lea.locator(".found a").first().click();
  await lea.getByRole("link", { name: "Make a scenario of it" }).click();
  await accessible(lea, "practice-make");
  await lea.getByLabel("How", { exact: true }).fill("on the telephone, to Lea");
  await lea.getByLabel("I have read it through").check();
  await lea.getByRole("button", { name: "Make it" }).click();
  insist(await lea.getByRole("heading", { name: "A real conversation" }).count() === 1, `The scenario is not made: ${await lea.locator(".error").allInnerTexts()}`);
  await accessible(lea, "practice-own");
  await lea.getByRole("button", { name: "The customer withdraws" }).click();
  insist((await lea.locator("main").innerText()).includes("The scenario is gone"), "It is not withdrawn.");
});

async function begin(page, name) {
  await page.setViewportSize(phone);
  await page.goto(`/practice/${name}`);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL(/exercises/);
}

async function toTheEnd(page) {
  while (await page.locator(".ways button").count())
    await page.locator(".ways button").first().click();
}
