// Which cue a key or a button is about.
import { chosen, marking } from "./audit-talk.js";

const cues = () => [...marking().querySelectorAll("form[data-cue]")];
const before = words => cues().filter(each => Number(each.dataset.turn) < Number(words.turn));
const current = () => cues().find(each => each.dataset.place === place);
let place = null; // of the cue that was marked or picked last

/** Makes a cue the current one, by its place; or none. */
export function attend(to) {
  place = to;
  cues().forEach(each => each.toggleAttribute("aria-current", each.dataset.place === place));
}

/** After each change: a cue that was taken off is current no longer. */
export const attendAgain = () => attend(current() ? place : null);

/** The cue in the customer's chosen words, else the current one; or undefined. */
export function about(words) {
  const there = cues().filter(each => isIn(each.dataset.place, words));
  return there.find(each => each === current()) ?? there.at(-1) ?? current();
}

function isIn(cue, words) {
  const [, turn, start, length] = cue.split("/");
  return turn === words.turn && Number(start) < words.end && Number(start) + Number(length) > words.start;
}

/** The cue that an advisor's words may meet: the current one, else the latest before them that nothing has met; or undefined. */
export function toMeet(words) {
  const met = before(words);
  return met.find(each => each === current()) ?? met.findLast(each => each.dataset.open === "true") ?? met.at(-1);
}

/** Chooses the cue of this number, from 0. */
export function pick(number) {
  attend(cues()[number]?.dataset.place ?? place);
  document.dispatchEvent(new Event("chosen"));
}

/** Chooses the cue before or after the one that would be met. */
export function pickNext(by) {
  const met = chosen ? before(chosen) : [];
  const next = met[met.indexOf(toMeet(chosen)) + by];
  if (next)
    pick(cues().indexOf(next));
}
