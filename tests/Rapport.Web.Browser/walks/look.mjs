// What is held against every page, in light and dark: axe-core finds nothing, and nothing sticks out.
import { createRequire } from "node:module";
import { overflow, picture } from "./walk.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What is wrong with a page at this size. The visitor is one with `bypassCSP`, or axe-core could not be brought in. */
export async function look(page, path, size) {
  const found = [];
  await page.setViewportSize(size);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await page.addScriptTag({ path: axe });
    const name = path.replace(/[A-Za-z0-9_-]{20,}/, "").replaceAll(/\W+/g, "-"); // a secret is in no file's name
    await picture(page, `look${name}-${await page.evaluate(() => document.documentElement.lang)}-${size.width}-${colorScheme}`);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, help, nodes } of violations)
      found.push(`${path} (${size.width}, ${colorScheme}): ${id}, ${help}: ${nodes.slice(0, 3).map(node => node.target).join("; ")}`);
    const out = await overflow(page);
    if (out)
      found.push(`${path} is wider than ${size.width}: ${out}`);
  }
  return found;
}
