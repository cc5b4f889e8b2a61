// The report of an engagement: made from the overview, for somebody, with a question; printed; and handed on as one file that stands alone.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { insist, overflow, owner, phone, picture, pictures, signIn, visitor, walk } from "./walk.mjs";

const parts = ["In short", "How it was done", "The sample", "Three witnesses", "What people let drop, and how it was met", "Moments worth telling", "Went unheard",
  "What stands in people's way", "Teams, channels and time", "How far raters agree", "What this rests on"];

await walk(async () => {
  const page = await visitor();
  await signIn(page, owner);
  await page.goto("/");
  await page.getByRole("link", { name: "The report, to print or to hand on" }).click();
  await page.getByLabel("For", { exact: true }).fill("The board");
  await page.getByLabel("What was asked").fill("Do people feel at home with us?");
  await page.getByRole("button", { name: "Make it" }).click();
  await whole(page, "page");
  await picture(page, "report");
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "As one file" }).click();
  const alone = join(pictures, "empathy-audit.html");
  await (await file).saveAs(alone);
  await printed(page, "report");

  const reader = await visitor({ javaScript: false, offline: true });
  reader.on("request", request => insist(request.url().startsWith("file:"), `The file fetches ${request.url()}.`));
  await reader.goto(`file://${alone}`);
  await whole(reader, "file");
  await printed(reader, "report-file");
  await reader.emulateMedia({ media: null });
  await reader.setViewportSize(phone);
  const out = await reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  insist(out <= 0, `The file is ${out} pixels wider than a phone.`);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(phone);
  insist(!await overflow(page), `The report is wider than a phone: ${await overflow(page)}`);
  await picture(page, "report-phone");
});

async function whole(page, what) {
  const headings = await page.locator("h2").allInnerTexts();
  for (const part of parts)
    insist(headings.includes(part), `The ${what} lacks “${part}”; it has ${headings.join(", ")}.`);
  insist(await page.getByText("Do people feel at home with us?").count() === 1, `The ${what} does not say what was asked.`);
}

async function printed(page, name) {
  await page.emulateMedia({ media: "print" });
  insist(await page.locator("button:visible, form:visible").count() === 0, `On paper the ${name} shows a form.`);
  const file = join(pictures, `${name}.pdf`);
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  for (const part of parts)
    insist(text.includes(part.split(",")[0]), `The printed ${name} lacks “${part}”.`);
}
