// Every page that the walks know, and who looks at it.
import { insist } from "./walk.mjs";

export const everybodys = ["/", "/me", "/overview/compare", "/conversations", "/contests", "/audits", "/practice", "/practice/mine", "/practice/sit-on-the-floor", "/ratings", "/account", "/account/second-factor", "/api/docs", "/sign-out", "/nowhere"];
export const owners = ["/conversations?words=wedding", "/conversations?channel=call", "/imports", "/sample", "/erasure", "/people", "/log", "/settings", "/wordings", "/audits/plans", "/audits/plans/new", "/agreement", "/audits/gold", "/audits/auditors", "/audits/sessions", "/report"];
export const strangers = ["/sign-in", "/link-gone", "/problem/404"];

/** Addresses of one page of each kind that has a number in its address. */
export async function numbered(page) {
  const first = async (on, link) => {
    await page.goto(on);
    const found = page.locator(`main a[href*='${link}']`);
    insist(await found.count() > 0, `On ${on} nothing leads to ${link}…`);
    return new URL(await found.first().getAttribute("href"), page.url()).pathname;
  };
  return [await first("/conversations", "/conversations/"), await first("/people", "/people/")];
}
