// On paper a conversation and the overview are whole: the talk with its remarks, nothing cut off, no buttons.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { insist, owner, pictures, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor();
  await signIn(page, owner);
  await page.goto("/");
  await onPaper(page, "overview", ["How we made people feel", await page.locator("main .number").first().locator("xpath=..").innerText()]);
  await page.locator("main a[href*='/conversations/']").first().click();
  const said = await page.locator(".talk > p").allInnerTexts();
  const remarks = await page.locator(".talk > aside p").allInnerTexts();
  await onPaper(page, "conversation", [...said, ...remarks]);
});

async function onPaper(page, name, texts) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 960 });
  insist(await page.locator("button:visible").count() === 0, `On paper the ${name} shows buttons.`);
  const cut = await page.evaluate(() => [...document.querySelectorAll("main *")].filter(each => !(each instanceof SVGElement)).filter(each =>
    each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible"
    || each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(each => `${each.tagName.toLowerCase()}.${each.className} “${each.textContent.trim().slice(0, 50)}”`));
  insist(cut.length === 0, `On paper the ${name} is cut at ${cut.at(-1)}.`);
  const edges = await page.evaluate(() => ["who", "said", "met, .talk > .unmet"].map(kind =>
    new Set([...document.querySelectorAll(`.talk > .${kind}`)].map(each => Math.round(each.getBoundingClientRect().left))).size));
  insist(edges.every(count => count <= 1), `On paper the columns of the ${name} are not straight: ${edges}.`);
  const file = join(pictures, `${name}.pdf`);
  await page.pdf({ path: file, format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
  const printed = plain(execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }) + execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }));
  for (const text of texts)
    for (const word of text.split(/\s+/).map(plain).filter(word => word.length > 3))
      insist(printed.includes(word), `The printed ${name} lacks “${word}” of “${text.slice(0, 80)}”.`);
  await page.emulateMedia({ media: null });
}

/** Letters and digits only: paper breaks lines and hyphens where it likes. */
function plain(text) {
  return text.normalize("NFKC").replaceAll(/[^\p{Letter}\p{Number}]/gu, "").toLowerCase();
}
