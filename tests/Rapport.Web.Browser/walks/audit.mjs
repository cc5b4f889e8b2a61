// A blind audit by the keyboard alone: taken, rated, marked, handed in, explained; every key of the guide does what it says.
import { insist, phone, desk, overflow, picture, signIn, visitor, walk } from "./walk.mjs";
import { auditors, plan } from "./audit-furnish.mjs";

await walk(async () => {
  await plan();
  const page = await visitor({ forgives: /status of 404/ });
  await signIn(page, auditors[0]);
  const press = key => page.keyboard.press(key);
  const focus = fits => page.evaluate(selector => document.activeElement.matches(selector), fits);
  const tabTo = async (what, selector) => {
    for (let presses = 0; presses < 80; presses++) {
      await press("Tab");
      if (await focus(selector))
        return;
    }
    throw new Error(`The tab key does not come to ${what} on ${page.url()}.`);
  };

  await page.goto("/audits");
  await picture(page, "audits-waiting");
  await tabTo("the first audit", "a.button");
  await press("Enter");
  await page.waitForURL(/\/audits\/\d+$/);

  const given = () => page.evaluate(() => document.querySelector("[name=holistic]:checked")?.value ?? "none");
  insist(await focus("#reading"), "What is to be read does not have the focus.");
  for (const key of ["Space", "ArrowDown", "ArrowUp"])
    await press(key);
  insist(await given() === "none", "A key that scrolls chooses a number.");
  await press("Enter");
  await page.getByText("Choose a number first").waitFor();
  for (const [keys, number] of [["1", "1"], ["0", "10"], ["7.5", "7.5"], ["8", "8"], ["6.", "6.5"]]) {
    await page.keyboard.type(keys);
    insist(await given() === number, `${keys} chooses ${await given()}.`);
  }
  for (const [name, size] of Object.entries({ phone, desk })) {
    await page.setViewportSize(size);
    insist(!await overflow(page), `The scale is wider than a ${name}: ${await overflow(page)}`);
    await picture(page, `audit-scale-${name}`, false);
  }
  await press("Enter");
  await page.locator("#marking").waitFor();

  await page.waitForFunction(() => document.activeElement.matches(".said[data-turn]"));
  insist(await page.evaluate(() => document.activeElement === document.querySelector(".said[data-turn]")), "The first turn does not have the focus.");
  const goTo = async who => {
    const turn = () => page.evaluate(() => document.activeElement.dataset);
    let key = "j";
    for (let before = await turn(), presses = 0; presses < 80; presses++) {
      await press(key);
      const now = await turn();
      if (now.who === who)
        return;
      key = now.turn === before.turn ? "k" : key; // back from the end
      before = now;
    }
    throw new Error(`No turn of the ${who}.`);
  };
  const cues = page.locator(".mine[data-cue]");
  const shows = async (text, count) => {
    await page.locator(".mine", { hasText: text }).first().waitFor();
    insist(await page.locator(".mine").count() === count, `There are ${await page.locator(".mine").count()} marks and not ${count}.`);
    insist(await focus(".said[data-turn]"), "After a mark the focus is not in the talk.");
  };
  const told = text => page.locator("#told", { hasText: text }).waitFor();
  if (await page.evaluate(() => document.activeElement.dataset.who) !== "customer")
    await goTo("customer");
  await press("i");
  await shows("inconvenience", 1);
  await press("i");
  await press("3");
  await shows("what mattered most", 1);
  await press("h");
  await shows("hinted", 1);
  await press("+");
  await shows(", pleasant", 1);
  await press("-");
  await shows("unpleasant", 1);
  await press("-");
  await told("neither pleasant nor unpleasant");
  await picture(page, "audit-cue", false);

  await goTo("advisor");
  await press("Shift+P");
  await shows("personalised", 1);
  await press("Shift+S");
  await told("instead of personalised");
  await press("Backspace");
  await told("Taken back: inconvenience: scripted");
  await shows("personalised", 1);
  await press("Backspace");
  await shows("missed so far", 1);
  await press("Shift+A");
  await shows("acknowledged", 1);
  await press("o");
  await press("w");
  await shows("warmth", 3);
  await page.reload();
  await page.waitForFunction(() => document.activeElement.matches(".said[data-turn]"));
  await press("Backspace");
  await told("Taken back: warmth marked");
  await shows("own words", 2);
  for (const [name, size] of Object.entries({ phone, desk })) {
    await page.setViewportSize(size);
    insist(!await overflow(page), `The marking is wider than a ${name}: ${await overflow(page)}`);
    await picture(page, `audit-marking-${name}`);
  }

  await goTo("customer");
  await weighsWhatIsUnderTheSelection();
  await goTo("advisor");
  await press("1");
  insist(await page.locator("#meets-number").innerText() === "1", "1 does not choose the first cue.");
  await press(">");
  insist(await page.locator("#meets-number").innerText() === "2", "> does not choose the cue after it.");
  await press("<");
  insist(await page.locator("#meets-number").innerText() === "1", "< does not choose the cue before it.");
  await page.setViewportSize(phone);
  await press("Enter");
  insist(await focus("#handin input[name=fault]"), "Enter does not go to the end.");
  insist(await page.locator("#palette").isHidden(), "The palette stays when one has left the talk.");
  await press("Space");
  await tabTo("the end", "#handin button");
  insist(await seen(), "Something covers the button.");
  await picture(page, "audit-end-phone", false);
  await page.setViewportSize(desk);
  await press("Enter");
  await page.locator("table.arithmetic").waitFor();
  await picture(page, "audit-done");
  if (await page.locator("#why").count()) {
    insist(await focus("#why"), "The sentence that is owed does not have the focus.");
    await page.keyboard.type("It felt warmer than the codes can say.");
    await tabTo("its button", "form[action*=Explain] button");
    await press("Enter");
    await page.getByText("It felt warmer than the codes can say.").waitFor();
  }
  insist(await focus("a.button"), "The next one does not have the focus.");

  /** A clause of a later turn becomes a cue, is weighed after another one was marked, and takes no third weight of 3. */
  async function weighsWhatIsUnderTheSelection() {
    const place = () => page.evaluate(() => document.getElementById("chosen").textContent);
    const sentence = await place();
    await press("]");
    await press("[");
    const clause = await place();
    insist(clause.length > 0 && (sentence.startsWith(clause) || !sentence.includes(",")), `[ and ] choose “${clause}”.`);
    await press("n");
    await shows("need", 3);
    await press("3");
    await page.locator(".mine", { hasText: "need" }).filter({ hasText: "what mattered most" }).waitFor();
    await press("u");
    await shows("unsure", 4);
    await press("3");
    await told("Two cues are what mattered most already");
    insist(await page.locator("#complaint").count() === 0 && await focus(".said[data-turn]"), "A refusal leads away from the turn.");
    insist(await cues.count() === 3, "A refused weight makes a cue.");
    await press("Backspace");
    await told("Taken back: unsure marked");
    await shows("need", 3);
  }

  /** Whether what has the focus can be seen where its middle is. */
  async function seen() {
    return page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement;
    });
  }
});
