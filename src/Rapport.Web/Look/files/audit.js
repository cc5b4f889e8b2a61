// Only improves: without it every mark is a form. Each change is posted at once, and what comes back replaces the marking.
import { listenToKeys } from "./audit-keys.js";
import { beginPalette } from "./audit-palette.js";
import { post, ready } from "./audit-post.js";
import { rateByDigits } from "./audit-scale.js";
import { beginTalk, marking } from "./audit-talk.js";

const beat = 15_000;
let active = false;
for (const event of ["keydown", "pointerdown", "pointermove", "scroll"])
  addEventListener(event, () => { active = true; }, { passive: true });
setInterval(() => {
  if (!active || document.hidden)
    return;
  active = false;
  post("At", new URLSearchParams()).catch(() => {});
}, beat);

document.documentElement.classList.add("scripted");
if (document.getElementById("rate"))
  rateByDigits();
if (marking()) {
  beginPalette();
  listenToKeys();
  ready(0);
  beginTalk();
}
