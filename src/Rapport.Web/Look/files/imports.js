// Only improves: without it the page reloads itself, and the browser shows how much is sent.
{
  const form = document.querySelector("form[data-upload]");
  const sent = document.querySelector("[data-sent]");

  form?.addEventListener("submit", event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", progress => {
      if (progress.lengthComputable)
        sent.textContent = `${Math.floor(100 * progress.loaded / progress.total)} % sent`;
    });
    request.addEventListener("load", () => {
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.addEventListener("error", () => { sent.textContent = "The connection broke, and nothing was kept. Send it again."; });
    request.send(new FormData(form));
  });

  const look = async () => {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, fresh] = [document.getElementById("imports"), page.getElementById("imports")];
    if (!answer.ok || !fresh)
      return;
    if (old.dataset.open === "true" && fresh.dataset.open === "false")
      location.reload();
    else
      old.replaceWith(fresh);
  };

  if (document.getElementById("imports")?.dataset.open === "true")
    setInterval(look, 1000);
}
