// What keys, buttons and forms do while one marks.
import { pick, pickNext } from "./audit-cues.js";
import { blame, sendForm, set, undo } from "./audit-marks.js";
import { palette } from "./audit-palette.js";
import { afterAll } from "./audit-post.js";
import { begin, choose, chosen, go, leave, marking, turns } from "./audit-talk.js";
import { moved } from "./audit-words.js";

export function listenToKeys() {
  document.addEventListener("keydown", event => {
    const turn = event.target.closest?.(".said[data-turn]");
    const isChord = event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph"));
    if (turn && !isChord && act(turn, event.key, event.shiftKey))
      event.preventDefault();
  });

  palette().addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button)
      set(button);
  });

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.closest("#marking"))
      return;
    event.preventDefault();
    if (form.id === "handin")
      afterAll(() => document.getElementById("handin").submit());
    else if (form.id === "undo")
      undo();
    else
      sendForm(form, event.submitter);
  });

  document.addEventListener("change", event => {
    if (event.target.name === "fault")
      blame(event.target.value);
  });
}

/** What a key does in a turn; false where it does nothing. */
function act(turn, key, isShifted) {
  begin(turn);
  const place = moved(turn.textContent, chosen.start, chosen.end, key, isShifted);
  if (place)
    choose(turn, ...place);
  else if (key === "j" || key === "ArrowDown" || key === "k" || key === "ArrowUp")
    goBy(turn, key === "j" || key === "ArrowDown" ? 1 : -1);
  else if (key === "Backspace" || key === "Delete")
    undo();
  else if (key === "Enter")
    toTheEnd();
  else if (turn.dataset.who === "advisor" && /^[1-9<>]$/.test(key))
    afterAll(() => (key === "<" || key === ">" ? pickNext(key === "<" ? -1 : 1) : pick(Number(key) - 1)));
  else
    return press(turn, key);
  return true;
}

function press(turn, key) {
  const buttons = [...palette().querySelectorAll(`[data-for=${turn.dataset.who}] button`)];
  const button = buttons.find(each => each.dataset.key === key);
  if (button)
    set(button);
  return Boolean(button) || /^[a-z]$/i.test(key);
}

function goBy(turn, by) {
  const all = turns();
  const next = all[all.indexOf(turn) + by];
  if (next)
    go(next);
}

function toTheEnd() {
  leave();
  (marking().querySelector("[name=fault]:checked") ?? marking().querySelector("[name=fault]")).focus();
}
