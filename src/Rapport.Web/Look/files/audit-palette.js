// The palette: the chosen words, what they can be, and which cue that would be about. It shows only while one is in the talk.
import { about, toMeet } from "./audit-cues.js";
import { chosen, turnAt } from "./audit-talk.js";

export const palette = () => document.getElementById("palette");

export function beginPalette() {
  palette().hidden = false;
  palette().classList.add("away"); // its room stays, or a button would slip from under the mouse that leaves the talk
  document.addEventListener("chosen", () => {
    const turn = turnAt(chosen);
    palette().classList.toggle("away", !turn);
    if (turn)
      show(turn);
  });
}

function show(turn) {
  document.getElementById("chosen").textContent = turn.textContent.slice(chosen.start, chosen.end);
  for (const group of palette().querySelectorAll("[data-for]"))
    group.hidden = group.dataset.for !== turn.dataset.who;
  if (turn.dataset.who === "advisor")
    showCue("meets", toMeet(chosen));
  else
    showCue("about", about(chosen));
}

function showCue(what, cue) {
  document.getElementById(what).hidden = !cue;
  if (!cue)
    return;
  document.getElementById(`${what}-number`).textContent = Number(cue.dataset.cue) + 1;
  document.getElementById(`${what}-words`).textContent = cue.dataset.words;
}
