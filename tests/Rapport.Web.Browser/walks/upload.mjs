// A file is chosen, sent and read, and the page says how far it is; the same file again changes nothing.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { insist, owner, picture, pictures, signIn, visitor, walk } from "./walk.mjs";

const many = Array.from({ length: 40000 }, (_, at) => JSON.stringify({
  id: `up-${at}`, channel: "chat", team: "Uploads", turns: [
    { who: "customer", text: `My order ${at} has not come, and the party is on Saturday.` },
    { who: "advisor", name: "Nora", text: "Saturday, I see. I ring the depot now and write to you before noon." }],
})).concat("this line is no conversation").join("\n");

await walk(async () => {
  const page = await visitor();
  await signIn(page, owner);
  const file = join(pictures, "uploads.jsonl");
  writeFileSync(file, many);

  await send(page, file, 1);
  const far = await page.locator("#imports progress").first().getAttribute("value", { timeout: 60_000 });
  insist(Number(far) >= 0, "While a file is read nothing shows how far it is.");
  await picture(page, "upload-running");
  await page.locator("#imports[data-open=false]").waitFor({ timeout: 180_000 });
  insist((await page.locator("#imports").innerText()).includes("40,000"), "The page of imports does not count 40,000 conversations.");
  await picture(page, "upload-done");
  await page.getByRole("link", { name: "uploads.jsonl" }).first().click();
  const text = await page.locator("main").innerText();
  insist(/40001|line 40,001/.test(text), "The line that is no conversation is not named.");
  await picture(page, "upload-complaints");

  await send(page, file, 2);
  await page.locator("#imports[data-open=false]").waitFor({ timeout: 180_000 });
  insist(/\b0\b[\s\S]*40,000/.test(await page.locator("#imports").innerText()), "The same file again is not told as here already.");
});

async function send(page, file, times) {
  await page.goto("/imports");
  await page.getByLabel("Files", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Bring in" }).click();
  await page.locator("#imports a", { hasText: "uploads.jsonl" }).nth(times - 1).waitFor({ timeout: 60_000 });
}
