// No walk: what axe-core finds serious on the page that is open, at both widths, and what is wider than a phone.
import { createRequire } from "node:module";
import { desk, insist, overflow, phone, picture } from "./walk.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The visitor must have been let past the page's policy: `bypassCSP`, and JavaScript. */
export async function accessible(page, name) {
  await page.addScriptTag({ path: axe });
  for (const [width, size] of Object.entries({ phone, desk }))
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      if (colorScheme === "light")
        await picture(page, `${name}-${width}`);
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      const serious = violations.filter(each => ["serious", "critical"].includes(each.impact));
      insist(serious.length === 0, `${name} (${width}, ${colorScheme}): ${serious.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.target).join("; ")}`).join("\n")}`);
      insist(!await overflow(page), `${name} is wider than a ${width}: ${await overflow(page)}`);
    }
  await page.emulateMedia({ colorScheme: null });
}
