// A colleague and a leader thank Colin; he shows one and takes it back. Then every page of thanks under axe.
import { wrongs } from "./look.mjs";
import { advisor, insist, leader, owner, phone, signIn, visitor, walk } from "./walk.mjs";

const words = "You asked what the boots were for before you asked for the number.";

await walk(async () => {
  const lea = await visitor();
  await signIn(lea, leader);
  await lea.goto("/thanks");
  await lea.getByLabel("Whom").selectOption({ label: advisor.name });
  await lea.getByLabel("What did they do?").fill(words);
  await lea.getByRole("button", { name: "Thank them" }).click();
  await lea.locator(".notice", { hasText: "on their own page now" }).waitFor();

  const colin = await visitor({ size: phone, javaScript: false });
  await signIn(colin, advisor);
  await colin.goto("/me");
  insist((await colin.locator("main h2").allInnerTexts()).includes("The house thanks you"), "Thanks do not stand on the own page.");
  insist((await colin.locator("main").innerText()).includes(words), "The words are not there.");
  await colin.locator("li", { hasText: words }).getByRole("button", { name: /Show it to the team/ }).click();
  await lea.goto("/thanks");
  insist((await lea.locator("#shown ~ .thanks").innerText()).includes(words), "What was shown does not stand in the feed.");
  await colin.locator("li", { hasText: words }).getByRole("button", { name: /Take it back/ }).click();
  await lea.goto("/thanks");
  insist(!(await lea.locator("#shown ~ .thanks").innerText()).includes(words), "What was taken back still stands in the feed.");

  // With the words of a conversation.
  await lea.goto("/conversations?words=slippers");
  await lea.locator(".found a").first().click();
  await lea.getByText("Thank whoever said something in it").click();
  await lea.locator("#thank-did").fill("You wrote down the slippers.");
  await lea.locator("#thank ~ details").getByRole("button", { name: "Thank them" }).click();
  await lea.locator(".notice").waitFor();

  const boss = await visitor({ bypassCSP: true });
  await signIn(boss, owner);
  await boss.goto("/thanks/worth-a-word");
  insist(await boss.locator("article").count() > 0, "Of a rated sample no moment is on offer.");
  const first = boss.locator("article").first();
  const name = await first.locator("h2").innerText();
  insist((await first.innerText()).includes("No leader has written to them here yet."), "The reason why somebody comes first is not shown.");
  await first.getByLabel(`Your own words to ${name}`).fill("I read this twice.");
  await first.getByRole("button", { name: `Send it to ${name}` }).click();
  await boss.locator(".notice").waitFor();
  insist(await boss.locator("article h2").first().innerText() !== name, "Whoever was just written to comes first again.");

  await boss.goto("/thanks/award");
  await boss.getByRole("button", { name: /switch it on/ }).click();
  await boss.getByLabel("What it is called").fill("Autumn");
  await boss.getByRole("button", { name: "Draw it" }).click();
  insist(await boss.locator("article table tr").count() > 1, "Nobody is on the shortlist of the sample.");
  const found = await wrongs(boss, "owner", ["/thanks", "/thanks/worth-a-word", "/thanks/award"]);
  await colin.context().close();
  const reader = await visitor({ bypassCSP: true });
  await signIn(reader, advisor);
  found.push(...await wrongs(reader, "advisor", ["/thanks", "/me"]));
  insist(found.length === 0, found.join("\n"));
});
