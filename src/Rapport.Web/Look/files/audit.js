// Only improves: without it every mark is a form. Each change is posted at once, and what comes back replaces the marking.
import { caretIn, moved, select, selected, sentences, turnOf } from "./audit-words.js";

{
  const beat = 15_000;
  const token = () => document.querySelector("input[name=__RequestVerificationToken]").value;
  const address = handler => `${location.pathname}?handler=${handler}`;
  let active = false;

  for (const event of ["keydown", "pointerdown", "pointermove", "scroll"])
    addEventListener(event, () => { active = true; }, { passive: true });
  setInterval(() => {
    if (!active || document.hidden)
      return;
    active = false;
    fetch(address("At"), { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token() }) }).catch(() => {});
  }, beat);

  const scale = document.getElementById("rate");
  if (scale && !scale.querySelector(":checked"))
    scale.querySelector("input[value='5']").focus({ preventScroll: true });

  if (document.getElementById("marking"))
    mark();

  function mark() {
    const palette = document.getElementById("palette");
    const told = document.getElementById("told");
    const marking = () => document.getElementById("marking");
    const turns = () => [...marking().querySelectorAll(".said[data-turn]")];
    const cues = () => [...marking().querySelectorAll("form[data-cue]")];
    let chosen = null; // the words: turn, start, end
    let cue = null; // the place of the cue that capitals and numbers are about
    let last = []; // places of marks, the latest last
    let isPointed = false; // the mouse is down in a turn
    let busy = Promise.resolve();

    document.documentElement.classList.add("scripted");
    ready(0);

    /** After each change: one turn can be reached with the tab key, the current cue is shown. */
    function ready(at) {
      turns().forEach((turn, number) => {
        turn.tabIndex = number === at ? 0 : -1;
        turn.setAttribute("role", "group");
        turn.setAttribute("aria-label", `Turn ${Number(turn.dataset.turn) + 1}, ${turn.dataset.who}: ${turn.textContent}`);
      });
      if (!cues().some(each => each.dataset.place === cue))
        cue = null;
      cues().forEach(each => each.toggleAttribute("aria-current", each.dataset.place === cue));
      showPalette();
    }

    const current = () => cues().find(each => each.dataset.place === cue);

    function showPalette() {
      const turn = chosen && turns().find(each => each.dataset.turn === chosen.turn);
      palette.hidden = !turn;
      if (!turn)
        return;
      document.getElementById("chosen").textContent = turn.textContent.slice(chosen.start, chosen.end);
      for (const group of palette.querySelectorAll("[data-for]"))
        group.hidden = group.dataset.for !== turn.dataset.who;
      const meets = turn.dataset.who === "advisor" ? toMeet(turn) : null;
      document.getElementById("meets").hidden = !meets;
      if (meets) {
        document.getElementById("meets-number").textContent = Number(meets.dataset.cue) + 1;
        document.getElementById("meets-words").textContent = meets.dataset.words;
      }
    }

    /** The cue that an advisor's turn may meet: the current one, else the latest before it that nothing has met. */
    function toMeet(turn) {
      const before = cues().filter(each => Number(each.dataset.turn) < Number(turn.dataset.turn));
      return before.find(each => each.dataset.place === cue) ?? before.findLast(each => each.dataset.open === "true") ?? before.at(-1);
    }

    /** Whoever comes to a turn has its first sentence. */
    function begin(turn) {
      if (chosen?.turn !== turn.dataset.turn && selected()?.turn !== turn.dataset.turn)
        choose(turn, ...(sentences(turn.textContent)[0] ?? [0, turn.textContent.length]));
    }

    function choose(turn, start, end) {
      chosen = { turn: turn.dataset.turn, start, end };
      select(turn, start, end);
      showPalette();
    }

    document.addEventListener("selectionchange", () => {
      const words = selected();
      if (words && !(chosen?.turn === words.turn && chosen.start === words.start && chosen.end === words.end)) {
        chosen = words;
        showPalette();
      }
    });

    document.addEventListener("focusin", event => {
      if (event.target.matches(".said[data-turn]") && !isPointed)
        begin(event.target);
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
      turns().forEach(each => { each.tabIndex = each === turn ? 0 : -1; });
      const at = caretIn(turn);
      if (at !== null)
        choose(turn, ...(sentences(turn.textContent).find(([, end]) => end >= at) ?? [0, turn.textContent.length]));
    });

    palette.addEventListener("click", event => {
      const button = event.target.closest("button");
      if (button)
        set(button);
    });

    document.addEventListener("submit", event => {
      const form = event.target;
      if (!form.closest("#marking"))
        return;
      event.preventDefault();
      if (form.id === "handin") {
        busy = busy.then(() => document.getElementById("handin").submit()); // after what is on its way
        return;
      }
      const fields = new URLSearchParams(new FormData(form, event.submitter));
      send(new URL(form.action).searchParams.get("handler"), fields, form.querySelector(".off") ? "Taken off." : "Changed.");
    });

    document.addEventListener("change", event => {
      if (event.target.name === "fault")
        send("Fault", new URLSearchParams({ fault: event.target.value }), "");
    });

    document.addEventListener("keydown", event => {
      const turn = event.target.closest?.(".said[data-turn]");
      if (!turn || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (act(turn, event.key, event.shiftKey))
        event.preventDefault();
    });

    /** What a key does in a turn; false where it does nothing. */
    function act(turn, key, isShifted) {
      const all = turns();
      const at = all.indexOf(turn);
      begin(turn);
      const { start, end } = chosen;
      if (key === "j" || key === "ArrowDown") return go(all[at + 1]);
      if (key === "k" || key === "ArrowUp") return go(all[at - 1]);
      const place = moved(turn.textContent, start, end, key, isShifted);
      if (place) {
        choose(turn, ...place);
        return true;
      }
      if (key === "Backspace" || key === "Delete") return undo();
      if (key === "Enter") return end();
      if (/^[1-9]$/.test(key)) return turn.dataset.who === "advisor" ? pick(Number(key) - 1) : weigh(key);
      if (key === "+" || key === "-") return current() ? change({ valence: key === "+" ? 1 : -1 }) : true;
      const group = palette.querySelector(`[data-for=${turn.dataset.who}]`);
      const button = [...group.querySelectorAll("button")].find(each => each.dataset.key === key);
      if (button) set(button);
      return Boolean(button) || /^[a-z]$/i.test(key);
    }

    function go(turn) {
      if (!turn)
        return true;
      getSelection().removeAllRanges();
      turns().forEach(each => { each.tabIndex = each === turn ? 0 : -1; });
      turn.focus({ preventScroll: true });
      turn.scrollIntoView({ block: "nearest" });
      return true;
    }

    function pick(number) {
      cue = cues().find(each => Number(each.dataset.cue) === number)?.dataset.place ?? cue;
      ready(turns().findIndex(each => each.tabIndex === 0));
      return true;
    }

    function weigh(salience) {
      return Number(salience) <= 3 && current() ? change({ salience }) : true;
    }

    function change(fields) {
      const about = current();
      send("Change", new URLSearchParams({ cue: about.dataset.cue, ...fields }), "Changed.");
      return true;
    }

    function set(button) {
      const turn = turns().find(each => each.dataset.turn === chosen.turn);
      const text = turn.textContent.slice(chosen.start, chosen.end);
      const fields = new URLSearchParams({ turn: chosen.turn, start: chosen.start, words: text });
      const name = button.lastChild.textContent.trim();
      if (button.dataset.response) {
        const about = toMeet(turn);
        if (!about)
          return;
        fields.set("cue", about.dataset.cue);
        fields.set("code", button.dataset.response);
        send("Meet", fields, `Cue ${Number(about.dataset.cue) + 1}: ${name}.`);
        cue = null;
        return;
      }
      fields.set("code", button.dataset.code);
      const kind = turn.dataset.who === "customer" && button.dataset.code !== "effect" ? "cue" : "behaviour";
      const place = `${kind}/${chosen.turn}/${chosen.start}/${chosen.end - chosen.start}/${button.dataset.code}`;
      if (kind === "cue")
        cue = place;
      last = [...last.filter(each => each !== place), place];
      send("Mark", fields, `Marked as ${name}.`);
    }

    function undo() {
      const place = last.pop();
      const form = place && marking().querySelector(`form[data-place="${place}"]`);
      form?.requestSubmit(form.querySelector(".off"));
      return true;
    }

    function end() {
      getSelection().removeAllRanges();
      (marking().querySelector("[name=fault]:checked") ?? marking().querySelector("[name=fault]")).focus();
      return true;
    }

    /** One after the other, so that each knows what the one before made. */
    function send(handler, fields, sentence) {
      busy = busy.then(() => post(handler, fields, sentence)).catch(() => {
        told.textContent = "";
        complain("The connection broke, and the last mark was not kept. Mark it again.");
      });
    }

    async function post(handler, fields, sentence) {
      fields.set("__RequestVerificationToken", token());
      fields.set("version", marking().dataset.version);
      const answer = await fetch(address(handler), { method: "POST", body: fields });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("marking");
      if (!answer.ok || !fresh) {
        location.reload();
        return;
      }
      const at = Math.max(0, turns().findIndex(each => each.tabIndex === 0));
      const hadFocus = document.activeElement?.matches(".said[data-turn]") || !document.activeElement || document.activeElement === document.body;
      const wasFault = document.activeElement?.name === "fault" ? document.activeElement.value : null;
      const words = chosen;
      marking().replaceWith(fresh);
      ready(at);
      const turn = words && turns().find(each => each.dataset.turn === words.turn);
      if (turn && hadFocus) {
        turn.focus({ preventScroll: true });
        choose(turn, words.start, words.end);
      }
      if (wasFault)
        fresh.querySelector(`[name=fault][value=${wasFault}]`).focus({ preventScroll: true });
      told.textContent = fresh.querySelector("#complaint") ? "" : sentence;
      fresh.querySelector("#complaint")?.scrollIntoView({ block: "nearest" });
    }

    function complain(sentence) {
      marking().querySelector("#complaint")?.remove();
      const complaint = Object.assign(document.createElement("p"), { id: "complaint", className: "error", textContent: sentence });
      complaint.setAttribute("role", "alert");
      marking().querySelector(".talk").before(complaint);
    }
  }
}
