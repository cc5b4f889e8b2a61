// The menu opens and closes without this; with it, Escape and a press elsewhere close it, too.
{ // in a block, since a page that is written anew runs it again
  const openMenu = () => document.querySelector("header.site details[open]");

  addEventListener("keydown", event => {
    const menu = event.key === "Escape" && openMenu();
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  addEventListener("pointerdown", event => {
    const menu = openMenu();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
}
