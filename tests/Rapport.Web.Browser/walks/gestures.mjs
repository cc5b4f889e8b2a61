// Colin notes a gesture on his phone, without JavaScript; asks for more; Lea answers; both look at whether they are ready.
import { accessible } from "./accessible.mjs";
import { advisor, insist, leader, phone, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const colin = await visitor({ size: phone, javaScript: false });
  await signIn(colin, advisor);
  await colin.goto("/gestures");
  insist((await colin.locator("main").innerText()).includes("20.00 left this month"), "Colin does not see his budget.");
  await colin.getByLabel("What you did").fill("A newspaper for the dog");
  await colin.getByLabel("Why").fill("He said it only reads the Guardian.");
  await colin.getByLabel("What it cost").fill("2,50");
  await colin.getByRole("button", { name: "Note it" }).click();
  insist((await colin.locator("main").innerText()).includes("17.50 left this month"), "What it cost is not counted.");
  await colin.getByLabel("What you did").fill("A bicycle");
  await colin.getByLabel("Why").fill("Theirs was stolen.");
  await colin.getByLabel("What it cost").fill("400");
  await colin.getByRole("button", { name: "Note it" }).click();
  insist((await colin.getByRole("alert").innerText()).includes("Ask your leader"), "Colin can overdraw his budget.");

  await colin.getByRole("link", { name: "Ask for it." }).click();
  await colin.getByLabel("What you ask for").fill("A bicycle");
  await colin.getByLabel("Why").fill("Theirs was stolen.");
  await colin.getByLabel("What it would cost").fill("400");
  await colin.getByLabel("Currency").selectOption("GBP");
  await colin.getByRole("button", { name: "Ask", exact: true }).click();
  const lea = await visitor();
  await signIn(lea, leader);
  await lea.goto("/gestures/asked");
  const ask = lea.locator("article", { hasText: "A bicycle" });
  await ask.getByLabel("Your reason").fill("Lend them the one in the yard instead.");
  await ask.getByRole("button", { name: "Not this time" }).click();
  await colin.goto("/gestures/asked");
  insist((await colin.locator("main").innerText()).includes("Lend them the one in the yard"), "Colin does not see the reason.");

  await colin.goto("/gestures/ready");
  await colin.locator("input[name=time][value='2']").check();
  await colin.getByRole("button", { name: "Send them" }).click();
  insist((await colin.locator("main").innerText()).includes("Added up, and forgotten"), "Colin's answer is not taken.");
  await lea.goto("/gestures/ready");
  insist((await lea.locator("main").innerText()).includes("Lend them the one in the yard"), "What was not granted does not come up.");
  await lea.locator("input[name=time][value='5']").check();
  await lea.getByRole("button", { name: "Keep them" }).click();

  const looker = await visitor({ bypassCSP: true });
  await signIn(looker, leader);
  for (const path of ["/gestures", "/gestures/asked", "/gestures/budgets", "/gestures/effects", "/gestures/ready", "/me"]) {
    await looker.goto(path);
    await accessible(looker, path.slice(1).replaceAll("/", "-"));
  }
});
