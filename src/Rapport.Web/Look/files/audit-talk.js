// The talk while it is marked: its turns, and the words that are chosen in it.
import { caretIn, select, selected, sentences, turnOf } from "./audit-words.js";

export const marking = () => document.getElementById("marking");
export const turns = () => [...marking().querySelectorAll(".said[data-turn]")];
export const turnAt = words => words && turns().find(each => each.dataset.turn === words.turn);

/** The chosen words: turn, start, end; or null. Whenever they change, the document hears of it. */
export let chosen = null;

function become(words) {
  chosen = words;
  document.dispatchEvent(new Event("chosen"));
}

export function choose(turn, start, end) {
  const words = { turn: turn.dataset.turn, start, end };
  chosen = words;
  select(turn, start, end);
  become(words);
}

/** Whoever comes to a turn has its first sentence. */
export function begin(turn) {
  if (chosen?.turn !== turn.dataset.turn && selected()?.turn !== turn.dataset.turn)
    choose(turn, ...(sentences(turn.textContent)[0] ?? [0, turn.textContent.length]));
}

/** No words are chosen any more. */
export function leave() {
  if (chosen)
    getSelection().removeAllRanges();
  become(null);
}

/** One turn can be reached with the tab key. */
export const stopAt = turn => turns().forEach(each => { each.tabIndex = each === turn ? 0 : -1; });

export function go(turn) {
  getSelection().removeAllRanges();
  stopAt(turn);
  turn.focus({ preventScroll: true });
  turn.scrollIntoView({ block: "nearest" });
}

/** After each change the turns are new. */
export function nameTurns() {
  for (const turn of turns()) {
    turn.setAttribute("role", "group");
    turn.setAttribute("aria-label", `Turn ${Number(turn.dataset.turn) + 1}, ${turn.dataset.who}: ${turn.textContent}`);
  }
}

export function beginTalk() {
  let isPointed = false; // the mouse is down in a turn

  document.addEventListener("selectionchange", () => {
    const words = selected();
    if (words && !(chosen?.turn === words.turn && chosen.start === words.start && chosen.end === words.end))
      become(words);
  });

  document.addEventListener("focusin", event => {
    if (event.target.matches(".said[data-turn]")) {
      if (!isPointed)
        begin(event.target);
    } else if (!event.target.closest("#palette"))
      leave();
  });

  document.addEventListener("mousedown", event => {
    isPointed = Boolean(turnOf(event.target));
    if (event.target.closest("#palette"))
      event.preventDefault(); // the words stay selected
    else if (isPointed && !event.shiftKey)
      getSelection().removeAllRanges(); // or the browser would drag the old words about
  });

  document.addEventListener("click", event => {
    isPointed = false;
    const turn = turnOf(event.target);
    if (!turn)
      return;
    stopAt(turn);
    const at = caretIn(turn);
    if (at !== null)
      choose(turn, ...(sentences(turn.textContent).find(([, end]) => end >= at) ?? [0, turn.textContent.length]));
  });

  if (!location.hash && document.activeElement === document.body)
    turns()[0]?.focus({ preventScroll: true });
}
