// The customer's minute on a 360 px phone without JavaScript, in every language; and what becomes of it. Links come from the API, as a help desk's would.
import { createRequire } from "node:module";
import { address, desk, insist, leader, overflow, owner, phone, picture, signIn, visitor, walk } from "./walk.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const found = [];

await walk(async () => {
  const boss = await visitor();
  await signIn(boss, owner);
  const links = await invite(await token(boss));

  const customer = await visitor({ size: phone, javaScript: false });
  await customer.goto(links.en + "?felt=9");
  insist(await customer.locator("h1").innerText() === `You were in touch with Colin on ${day("en")}.`, "The survey does not say whom it is about.");
  insist(await customer.locator("input[name=felt][value='9']").isChecked(), "The number of the mail is not chosen.");
  insist(await customer.locator("input:checked").count() === 1, "Something is ticked beforehand.");
  await customer.getByLabel("Anything you want to say to Colin?").fill("You asked about the cello. Nobody ever does.");
  await customer.getByLabel("Pass them on to Colin").check();
  await customer.getByRole("button", { name: "Send" }).click();
  insist((await customer.locator("main").innerText()).includes("on their way to Colin"), "The customer is not thanked.");
  await picture(customer, "survey-kept");
  await customer.goBack();
  await customer.getByRole("button", { name: "Send" }).click();
  insist(await customer.getByRole("heading", { name: "Thank you." }).count() === 1, "Going back and sending again does harm.");
  await customer.getByRole("link", { name: "Change my answer" }).click();
  insist((await customer.getByLabel("Anything you want to say to Colin?").inputValue()).includes("cello"), "The answer cannot be changed.");

  await boss.goto("/surveys/voices");
  insist((await boss.locator("main").innerText()).includes("You asked about the cello."), "The words do not reach the feed.");
  const lea = await visitor();
  await signIn(lea, leader);
  await lea.goto("/surveys/voices");
  await lea.locator("li", { hasText: "cello" }).getByLabel("A word to Colin").fill("That is you, Colin.");
  await lea.locator("li", { hasText: "cello" }).getByRole("button", { name: "Add it" }).click();
  insist((await lea.locator("main").innerText()).includes("That is you, Colin."), "A leader cannot add a word.");

  // With JavaScript each answer is kept as it is given.
  const quick = await visitor({ size: phone });
  await quick.goto(links.de);
  await quick.locator("label", { has: quick.locator("input[name=felt][value='3']") }).click();
  await quick.getByText("Aufbewahrt").waitFor();

  await boss.goto("/surveys/cards");
  await boss.getByLabel("Where it lies").fill("The counter in Leeds");
  await boss.getByRole("button", { name: "Make the card" }).click();
  insist(await boss.locator("svg path").count() > 0, "The card has no code.");
  await picture(boss, "survey-card");
  const thank = new URL(await boss.locator(".card-print .secret").innerText()).pathname;

  const looker = await visitor({ size: phone, bypassCSP: true, forgives: /status of (404|410)/ });
  for (const path of [...Object.values(links), links.en + "/stop", links.en + "/kept", thank, "/s/forged", "/thank/forged"])
    await look(looker, path, phone);
  const reader = await visitor({ bypassCSP: true });
  await signIn(reader, owner);
  for (const path of ["/surveys", "/surveys/voices", "/surveys/call-backs", "/surveys/gaps", "/surveys/invitations", "/surveys/cards", "/surveys/preview", "/surveys/preview?language=ar", "/conversations?words=slippers"])
    for (const size of [desk, phone])
      await look(reader, path, size);
  insist(found.length === 0, found.join("\n"));
});

function day() {
  return new Date(Date.now()).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}

async function token(page) {
  await page.goto("/account");
  await page.getByLabel("What the token is for").fill("a help desk");
  await page.getByLabel("write: what you may change").check();
  await page.getByRole("button", { name: "Make a token" }).click();
  return page.locator(".secret").innerText();
}

/** A link in each language, and an anonymous one. */
async function invite(secret) {
  const send = async (contacts, anonymous) => {
    const answer = await fetch(`${address}/api/surveys/invitations`, {
      method: "POST", headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" }, body: JSON.stringify({ contacts, anonymous, links: true }),
    });
    return (await answer.json()).outcomes.map(outcome => new URL(outcome.link).pathname);
  };
  const languages = ["en", "de", "es", "ar"];
  const paths = await send(languages.map(language => ({ source: "walk", id: language, advisor: "Colin", team: "Deliveries", channel: "call", language })), false);
  const [anonymous] = await send([{ source: "walk", id: "anonymous", team: "Deliveries", channel: "chat" }], true);
  return { ...Object.fromEntries(languages.map((language, at) => [language, paths[at]])), anonymous };
}

async function look(page, path, size) {
  await page.setViewportSize(size);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await page.addScriptTag({ path: axe });
    const name = path.replace(/\/s\/[A-Za-z0-9_-]{20,}/, "/s").replaceAll(/[^a-z0-9]+/gi, "-");
    await picture(page, `survey${name}-${await page.evaluate(() => document.documentElement.lang)}-${size.width}-${colorScheme}`);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, help, nodes } of violations)
      found.push(`${path} (${size.width}, ${colorScheme}): ${id}, ${help}: ${nodes.slice(0, 3).map(node => node.target).join("; ")}`);
    const out = await overflow(page);
    if (out)
      found.push(`${path} is wider than ${size.width}: ${out}`);
  }
}
