// Lea plans a day, her host agrees, Colin comes along and writes on his phone, and what he saw is done and told.
import { accessible } from "./accessible.mjs";
import { advisor, insist, leader, phone, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const lea = await visitor();
  await signIn(lea, leader);
  await lea.goto("/days");
  insist((await lea.locator("main").innerText()).includes("Lea Ortiz (you)"), "Lea is not on her own list.");
  await lea.getByRole("link", { name: "Plan a day" }).click();
  await lea.getByLabel("Its name").fill("With Bev on the Hull round");
  await lea.getByLabel("Where one meets").fill("Gate 4");
  await lea.getByLabel("Who lets us in").fill("Bev");
  await lea.getByLabel("Places").fill("1");
  await lea.getByRole("button", { name: "Plan it" }).click();
  const day = new URL(lea.url()).pathname;

  const colin = await visitor({ size: phone });
  await signIn(colin, advisor);
  await colin.goto(day);
  await colin.getByRole("button", { name: "Take a place" }).click();
  insist((await colin.locator("main").innerText()).includes("Notes wait until the host has agreed"), "Colin may write before the host agreed.");
  await lea.goto(day + "/plan");
  await lea.getByLabel("How they were asked").fill("On the telephone. No names.");
  await lea.getByRole("button", { name: "They agree" }).click();
  await colin.goto(day);
  await colin.getByLabel("What you see and hear").fill("She rings, and waits four minutes.");
  await colin.getByText("Kept.", { exact: true }).waitFor();
  await colin.goto(day);
  insist((await colin.locator("main").innerText()).includes("She rings, and waits four minutes."), "A note is lost that was not sent.");

  await colin.getByLabel("What was seen").fill("The scanner wants forty seconds.");
  await colin.getByLabel("What is to be done").fill("Let Bev mark a door");
  await colin.getByLabel("Who sees to it").selectOption({ label: "Colin Byrne" });
  await colin.getByRole("button", { name: "Make it an action" }).click();
  await colin.goto("/days/actions");
  const action = () => colin.locator("article", { hasText: "Let Bev mark a door" });
  await action().getByLabel("What came of it").fill("A button since Tuesday.");
  await action().getByRole("button", { name: "It is done" }).click();
  await action().getByRole("button", { name: "The host knows" }).click();
  insist((await action().innerText()).includes("was told"), "The host is not told.");

  await colin.goto("/days");
  await colin.getByRole("button", { name: "Make the address" }).click();
  const calendar = await (await fetch(await colin.locator(".secret").innerText())).text();
  insist(calendar.includes("SUMMARY:With Bev on the Hull round"), "The calendar does not have the day.");

  const looker = await visitor({ bypassCSP: true });
  await signIn(looker, leader);
  for (const path of ["/days", "/days/new", day, day + "/plan", "/days/actions"]) {
    await looker.goto(path);
    await accessible(looker, path.slice(1).replaceAll("/", "-"));
  }
});
