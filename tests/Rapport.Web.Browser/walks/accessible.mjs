// No walk: what axe-core finds serious on the page that is open, at both widths, light and dark, and what is wider than a phone.
import { createRequire } from "node:module";
import { desk, insist, overflow, phone, picture } from "./walk.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The visitor must have been let past the page's policy: `bypassCSP`, and JavaScript. */
export async function accessible(page, name) {
  const found = await faults(page, name);
  insist(found.length === 0, found.join("\n"));
}

/** What `accessible` would insist on, as sentences, to be gathered over many pages. */
export async function faults(page, name) {
  const found = [];
  if (await page.evaluate(() => typeof axe === "undefined"))
    await page.addScriptTag({ path: axe });
  if (await page.locator("h1").count() !== 1)
    found.push(`${name} has ${await page.locator("h1").count()} first headings.`);
  for (const [width, size] of Object.entries({ desk, phone }))
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await picture(page, `${name}-${width}-${colorScheme}`);
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, impact, help, nodes } of violations.filter(each => ["serious", "critical"].includes(each.impact)))
        found.push(`${name} (${width}, ${colorScheme}): ${impact} ${id}, ${help}: ${nodes.slice(0, 3).map(node => `${node.target} ${node.any[0]?.message ?? ""}`).join("; ")}`);
      const out = await overflow(page);
      if (out)
        found.push(`${name} is wider than a ${width}: ${out}`);
    }
  await page.emulateMedia({ colorScheme: null });
  return found;
}
