// The reader of the tour, without a browser: node --test walks/tour-reader.test.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { steps } from "./tour-reader.mjs";

const step = text => steps(`# A tour\n\n## 1. Begin\n\n${text}\n`);

test("every form becomes a deed, in the order of the text", () => {
  const [{ title, deeds }] = step(
    "As Priyanka (advisor), press **Ask**, type `It hurts` into **Why**, " +
    "choose `Lea` in **Whose**, then\n<kbd>j</kbd>: “It is asked.”\n> **not this**");
  assert.equal(title, "Begin");
  assert.deepEqual(deeds.map(({ kind, words, in: field }) => [kind, words, field]), [
    ["be", "Priyanka", "advisor"], ["press", "Ask", undefined], ["type", "It hurts", "Why"], ["choose", "Lea", "Whose"], ["key", "j", undefined],
    ["read", "It is asked.", undefined],
  ]);
});

test("a form that nobody knows is named with its line", () => {
  assert.throws(() => step("Press **Ask** and “see”.\nThen `this`."), /docs\/tour\.md:6: unknown form: `this`/);
  assert.throws(() => step("Press **Ask and “see”."), /docs\/tour\.md:5: unknown form: \*\*Ask/);
  assert.throws(() => step("Press [Ask](ask.md)."), /unknown form: \[Ask/);
});

test("a step does something and checks something", () => {
  assert.throws(() => step("Look around. “Here.”"), /docs\/tour\.md:3: step 1 asks for nothing to be done/);
  assert.throws(() => step("Press **Ask**."), /step 1 says nothing that can be checked/);
});

test("steps are numbered through", () =>
  assert.throws(() => steps("## 1. One\n**a** “b”\n## 3. Three\n**a** “b”"), /step 3 stands where step 2 should/));

test("the tour itself has twelve to twenty steps", () => {
  const { length } = steps(readFileSync(new URL("../../../docs/tour.md", import.meta.url), "utf8"));
  assert.ok(length >= 12 && length <= 20, `It has ${length}.`);
});
