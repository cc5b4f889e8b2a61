import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
for (const [w, scheme] of [[1280, "light"], [360, "dark"]]) {
  const page = await (await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme })).newPage();
  for (const path of process.argv.slice(2)) {
    await page.goto("http://127.0.0.1:5291" + path);
    await page.screenshot({ path: `/tmp/shots/${path.replaceAll("/", "-")}-${w}.png`, fullPage: true });
  }
}
await browser.close();
