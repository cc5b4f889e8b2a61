// Without JavaScript every page works: it is read, searched, sent and uploaded by links and forms alone.
import { everybodys, numbered, owners } from "./pages.mjs";
import { insist, owner, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor({ javaScript: false, forgives: /status of 404/ });
  await signIn(page, owner);
  for (const path of [...everybodys.filter(path => path !== "/nowhere"), ...owners, ...await numbered(page)]) {
    const answer = await page.goto(path);
    insist(answer.ok(), `Without JavaScript ${path} answers ${answer.status()}.`);
    insist((await page.locator("main h1").innerText()).trim().length > 3, `Without JavaScript ${path} has no heading.`);
  }

  await page.goto("/conversations");
  await page.getByLabel("Words").fill("refund");
  await page.getByRole("button", { name: "Find" }).click();
  insist(await page.locator(".found li").count() > 0, "Without JavaScript nothing is found.");

  await page.goto("/imports");
  await page.getByLabel("Files", { exact: true }).setInputFiles({ name: "plain.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(
    '{"id":"p-1","team":"Deliveries","turns":[{"who":"customer","text":"Where is my parcel? I worry."},{"who":"advisor","name":"Tom","text":"I look at once."}]}\n') });
  await page.getByRole("button", { name: "Bring in" }).click();
  // The page loads itself again until nothing is open any more.
  await page.locator("#imports[data-open=false]", { hasText: "plain.jsonl" }).waitFor({ timeout: 60_000 });
  insist(await page.locator("#imports", { hasText: "plain.jsonl" }).count() === 1, "Without JavaScript an upload does not arrive.");
  await picture(page, "upload-without-javascript");

  await page.goto("/account");
  await page.getByLabel("What the token is for").fill("a program");
  await page.getByRole("button", { name: "Make a token" }).click();
  insist((await page.locator(".secret").innerText()).startsWith("rapport_"), "Without JavaScript no token is made.");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/");
  insist(page.url().includes("/sign-in"), "Without JavaScript nobody can sign out.");
});
