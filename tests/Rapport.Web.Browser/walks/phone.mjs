// On a phone of 360 px the overview is whole: nothing sticks out, everything can be read and opened; nor at 320 px.
import { desk, insist, overflow, owner, phone, picture, signIn, visitor, walk } from "./walk.mjs";

await walk(async () => {
  const page = await visitor({ size: phone, hasTouch: true, isMobile: true });
  await signIn(page, owner);
  await page.goto("/");
  await picture(page, "overview-phone");
  for (const path of ["/", "/overview/compare", "/conversations", "/me", "/ratings", "/people"])
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: phone.height });
      await page.goto(path);
      const out = await overflow(page);
      insist(!out, `At ${width} px ${path} is wider than the screen: ${out}.`);
    }
  await page.goto("/");
  const number = await page.locator(".number").first().boundingBox();
  insist(number && number.y < phone.height, "On a phone the figure is not on the first screen.");
  for (const name of ["trend", "cues"])
    insist(await page.locator(`#${name}`).isVisible(), `On a phone the part “${name}” is not shown.`);
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "overview-phone-dark");
  await page.setViewportSize(desk);
  await picture(page, "overview-dark");
});
