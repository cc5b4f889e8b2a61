// The number by its digits while one reads: Space, arrows and pages go on scrolling.
import { say } from "./audit-post.js";

export function rateByDigits() {
  const form = document.getElementById("rate");
  const reading = document.getElementById("reading");
  const given = () => Number(form.querySelector(":checked")?.value);
  let isHalf = false; // a point was the last key: 7.5 is 7½, and the 5 says nothing new

  reading.tabIndex = 0;
  if (document.activeElement === document.body)
    reading.focus({ preventScroll: true });

  form.parentElement.addEventListener("keydown", event => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || key === "Shift")
      return;
    if (key === "Enter" && target === reading)
      goOn();
    if (key === "." || key === ",")
      rate(Math.floor(given()) + .5);
    else if (/^\d$/.test(key) && !(isHalf && key === "5"))
      rate(Number(key) || 10);
    isHalf = key === "." || key === ",";
  });

  function rate(number) {
    const step = form.querySelector(`input[value="${number}"]`);
    if (!step)
      return;
    step.checked = true;
    const label = step.closest("label");
    if (getComputedStyle(form).position === "sticky")
      label.scrollIntoView({ block: "nearest" }); // else the page would leave the words that are read
    say([...label.querySelectorAll("b")].map(each => each.textContent).join(" ") || label.textContent.trim());
  }

  function goOn() {
    if (given())
      form.requestSubmit();
    else
      say("Choose a number first: 1 to 9, or 0 for 10.", true);
  }
}
