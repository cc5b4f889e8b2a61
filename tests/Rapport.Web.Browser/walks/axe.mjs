// axe-core finds nothing serious on any page, at desk and phone width, light and dark, and nothing is wider than a phone.
import { faults } from "./accessible.mjs";
import { auditors, plan } from "./audit-furnish.mjs";
import { everybodys, numbered, owners, strangers } from "./pages.mjs";
import { advisor, desk, insist, owner, signIn, visitor, walk } from "./walk.mjs";

const found = [];

await walk(async () => {
  const forgives = /status of (404|410|400)/;
  // The page's own policy forbids foreign scripts, and axe is one.
  const unknown = await visitor({ forgives, bypassCSP: true });
  for (const path of strangers)
    await look(unknown, path, "stranger");
  const boss = await visitor({ forgives, bypassCSP: true });
  await signIn(boss, owner);
  for (const path of [...everybodys, ...owners, ...await numbered(boss)])
    await look(boss, path, "owner");
  const colin = await visitor({ forgives, bypassCSP: true });
  await signIn(colin, advisor);
  await colin.goto("/conversations");
  const own = new URL(await colin.locator(".found a").first().getAttribute("href"), colin.url()).pathname;
  for (const path of ["/", "/me", own])
    await look(colin, path, "advisor");
  await plan();
  await boss.goto("/audits/plans");
  await look(boss, new URL(await boss.locator("table a[href*='/audits/plans/']").first().getAttribute("href"), boss.url()).pathname, "owner");
  const otto = await visitor({ forgives, bypassCSP: true });
  await signIn(otto, auditors[1]);
  await look(otto, "/audits", "auditor");
  const waiting = new URL(await otto.locator("a.button").getAttribute("href"), otto.url()).pathname;
  await look(otto, waiting, "auditor");
  if (await otto.locator("#rate").count()) {
    await otto.locator("input[name=holistic][value='6']").check();
    await otto.getByRole("button", { name: "Rate it" }).click();
    await otto.locator("#marking").waitFor();
    await otto.locator(".said[data-who=customer]").first().focus();
    await otto.keyboard.press("i");
    await otto.locator(".mine").first().waitFor(); // the answer brings the page anew, and with it what has the focus
    await otto.locator(".said[data-who=advisor]").last().focus();
    await otto.keyboard.press("w");
    await otto.locator(".mine").nth(1).waitFor();
    await look(otto, `${waiting}?turn=0`, "auditor");
  }
  insist(found.length === 0, found.join("\n"));
});

async function look(page, path, who) {
  await page.setViewportSize(desk);
  await page.goto(path);
  found.push(...await faults(page, `${who}${path.replaceAll(/[^a-z0-9]+/gi, "-")}`));
}
