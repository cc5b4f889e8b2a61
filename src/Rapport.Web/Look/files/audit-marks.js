// The changes: what is posted, and the sentence that says it. What a change is about is known only when all before it has come back.
import { about, attend, toMeet } from "./audit-cues.js";
import { say, send } from "./audit-post.js";
import { chosen, turnAt } from "./audit-talk.js";

export const undo = () => send(() => ({
  handler: "Undo", fields: new URLSearchParams(), sentence: `Taken back: ${document.getElementById("undo")?.dataset.what}.`,
}));

/** Whose fault it was. */
export const blame = fault => send(() => ({ handler: "Fault", fields: new URLSearchParams({ fault }), sentence: "" }));

export function sendForm(form, submitter) {
  const handler = new URL(form.action).searchParams.get("handler");
  const fields = new URLSearchParams(new FormData(form, submitter));
  send(() => ({ handler, fields, sentence: form.querySelector(".off") ? "Taken off." : "Changed." }));
}

/** Marks the chosen words, says what met a cue, or says more of a cue. */
export function set(button) {
  const words = chosen;
  const name = button.lastChild.textContent.trim();
  const { response, change } = button.dataset;
  send(() => (change ? changed(words, change, name) : response ? met(words, response, name) : marked(words, button.dataset.code, name)));
}

const given = words => new URLSearchParams({
  turn: words.turn, start: words.start, words: turnAt(words).textContent.slice(words.start, words.end),
});

function marked(words, code, name) {
  const fields = given(words);
  fields.set("code", code);
  if (turnAt(words).dataset.who === "customer" && code !== "effect")
    attend(`cue/${words.turn}/${words.start}/${words.end - words.start}/${code}`);
  return { handler: "Mark", fields, sentence: `Marked as ${name}.` };
}

function met(words, response, name) {
  const cue = toMeet(words);
  if (!cue)
    return say("No cue comes before these words.", true);
  const fields = given(words);
  fields.set("cue", cue.dataset.cue);
  fields.set("code", response);
  attend(null);
  const instead = cue.dataset.met && cue.dataset.met !== name ? `, instead of ${cue.dataset.met}. ⌫ takes it back` : "";
  return { handler: "Meet", fields, sentence: `Cue ${Number(cue.dataset.cue) + 1}: ${name}${instead}.` };
}

function changed(words, change, name) {
  const cue = about(words);
  if (!cue)
    return say("There is no cue in these words: mark one first, or choose the words of one.", true);
  const fields = new URLSearchParams(change);
  fields.set("cue", cue.dataset.cue);
  if (fields.has("hinted")) {
    fields.set("code", cue.dataset.code);
    fields.set("hinted", cue.dataset.hinted !== "true");
  }
  if (fields.get("valence") === cue.dataset.valence)
    fields.set("valence", 0);
  const is = fields.get("hinted") === "false" ? "said outright" : fields.get("valence") === "0" ? "neither pleasant nor unpleasant" : name;
  return { handler: "Change", fields, sentence: `Cue ${Number(cue.dataset.cue) + 1}: ${is}.` };
}
