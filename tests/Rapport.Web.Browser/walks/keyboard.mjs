// From the sign-in to a conversation and through it with the keyboard alone, always seeing where one is.
import { insist, leader, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor();
  const focused = () => page.evaluate(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return { text: at.textContent.trim(), name: at.getAttribute("name"), href: at.getAttribute("href"), tag: at.tagName.toLowerCase(), ring: outlineStyle !== "none" && outlineWidth !== "0px" };
  });
  const tabTo = async (what, fits) => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press("Tab");
      const at = await focused();
      insist(at.tag === "body" || at.ring, `Nothing shows that the focus is on ${at.tag} “${at.text.slice(0, 40)}”.`);
      if (fits(at))
        return;
    }
    throw new Error(`The tab key does not come to ${what} on ${page.url()}.`);
  };

  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  insist((await focused()).href === "#main", "The first stop is not the way past the header.");
  await tabTo("the e-mail", at => at.name === "Email");
  await page.keyboard.type(leader.email);
  await tabTo("the password", at => at.name === "Password");
  await page.keyboard.type(leader.password);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await tabTo("the conversations", at => at.href === "/conversations");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/conversations");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  insist(await page.evaluate(() => document.activeElement.id) === "main", "Past the header the focus is not in the content.");
  await tabTo("a conversation", at => /^\/conversations\/\d+/.test(at.href ?? ""));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/conversations\/\d+/);
  await tabTo("words that met a cue", at => /^#/.test(at.href ?? "") && at.href !== "#main");
});
