// Only improves: what is given is kept at once, so that a phone that runs out of battery loses nothing. Sending stays a deed of its own.
{
  const form = document.querySelector("form[data-keeping]");
  const kept = document.querySelector("[data-kept]");
  let sent = false;
  let waiting;

  const keep = async () => {
    const answer = await fetch(form.action, {
      method: "POST", headers: { "X-Part": "1" }, body: new URLSearchParams(new FormData(form)), keepalive: true,
    }).catch(() => null);
    kept.textContent = answer?.status === 204 && !sent ? form.dataset.keeping : "";
  };

  form?.addEventListener(form.dataset.keepingOn ?? "change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => sent || keep(), 600);
  });
  form?.addEventListener("submit", () => {
    sent = true;
    clearTimeout(waiting);
  });
}
