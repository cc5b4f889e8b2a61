// Pages under axe, at desk and phone width, light and dark; whatever it finds fails the walk, and so does a page wider than its screen.
import { createRequire } from "node:module";
import { desk, overflow, phone, picture } from "./walk.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What is wrong with these pages. `except` names rules that a page breaks on purpose. */
export async function wrongs(page, who, paths, except = []) {
  const found = [];
  for (const path of paths)
    for (const size of [desk, phone])
      for (const colorScheme of ["light", "dark"]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await page.addScriptTag({ path: axe });
        await picture(page, `${who}${path.replaceAll(/[^a-z0-9]+/gi, "-")}-${size.width}-${colorScheme}`);
        const { violations } = await page.evaluate(off => axe.run(document, { resultTypes: ["violations"], rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])) }), except);
        for (const { id, help, nodes } of violations)
          found.push(`${path} (${who}, ${size.width}, ${colorScheme}): ${id}, ${help}: ${nodes.slice(0, 3).map(node => node.target).join("; ")}`);
        const out = await overflow(page);
        if (out)
          found.push(`${path} (${who}) is wider than ${size.width}: ${out}`);
      }
  return found;
}
