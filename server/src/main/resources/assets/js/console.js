// Makes the console quicker; every page works without it.

/** Closes the personal menu when something else is clicked or Escape is pressed. */
function closePersonMenu() {
  const menu = document.querySelector("details.person");
  if (!menu) return;
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** On a narrow screen the row of sections begins with the first; shows the one where we are. */
function showSection() {
  const section = document.querySelector(".console-nav [aria-current]");
  const row = section?.closest(".console-nav");
  if (row) row.scrollLeft = section.offsetLeft - (row.clientWidth - section.offsetWidth) / 2;
}

/** An offer fills in its fields without a new page, so that what was typed in others stays. */
function takeOffers() {
  for (const offer of document.querySelectorAll("form [data-fill]")) {
    offer.addEventListener("click", (event) => {
      event.preventDefault();
      const { elements } = offer.closest("form");
      const fields = offer.dataset.fill.split(";").map((pair) => {
        const [name, value] = pair.split("=");
        elements[name].value = value;
        elements[name].dispatchEvent(new Event("input", { bubbles: true }));
        return elements[name];
      });
      offer.parentElement.remove();
      fields[0].focus();
    });
  }
}

closePersonMenu();
showSection();
takeOffers();
