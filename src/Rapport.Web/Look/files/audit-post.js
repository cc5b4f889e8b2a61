// Changes on their way to the server, one after the other, so that each knows what the one before made.
import { attendAgain } from "./audit-cues.js";
import { choose, chosen, marking, nameTurns, stopAt, turnAt, turns } from "./audit-talk.js";

let busy = Promise.resolve();

/** Does something after all that is on its way. */
export const afterAll = work => { busy = busy.then(work); };

export function say(sentence, isComplaint = false) {
  const told = document.getElementById("told");
  told.textContent = sentence;
  told.classList.toggle("error", isComplaint);
}

/** @param change makes { handler, fields, sentence } when its turn comes, or nothing where there is nothing to change. */
export const send = change => afterAll(async () => {
  const made = change();
  if (made)
    await replace(made).catch(() => say("The connection broke, and the last change was not kept. Do it again.", true));
});

export function post(handler, fields) {
  fields.set("__RequestVerificationToken", document.querySelector("input[name=__RequestVerificationToken]").value);
  return fetch(`${location.pathname}?handler=${handler}`, { method: "POST", body: fields });
}

async function replace({ handler, fields, sentence }) {
  fields.set("version", marking().dataset.version);
  const answer = await post(handler, fields);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("marking");
  if (!answer.ok || !fresh) {
    location.reload();
    return;
  }
  const stop = turns().findIndex(each => each.tabIndex === 0);
  const place = focused();
  const words = chosen;
  marking().replaceWith(fresh);
  ready(stop);
  focusAgain(place, words);
  const complaint = fresh.querySelector("#complaint"); // it is said where one looks, not above the talk
  complaint?.remove();
  say(complaint?.textContent ?? sentence, Boolean(complaint));
}

/** After the page has opened, and after each change. */
export function ready(stop) {
  nameTurns();
  stopAt(turns()[Math.max(0, stop)]);
  attendAgain();
}

/** Where the focus is in the marking, as a selector; null where it is elsewhere. */
function focused() {
  const element = document.activeElement;
  if (element.name === "fault")
    return `[name=fault][value=${element.value}]`;
  const form = element.closest("#undo, #handin");
  if (form)
    return `#${form.id} button`;
  const turn = element.closest(".margin")?.previousElementSibling ?? (element === document.body ? turnAt(chosen) : element.closest(".said"));
  return turn && `.said[data-turn="${turn.dataset.turn}"]`;
}

function focusAgain(place, words) {
  const element = place && (marking().querySelector(place) ?? turns()[0]);
  element?.focus({ preventScroll: true });
  if (words && element === turnAt(words))
    choose(element, words.start, words.end);
}
