(() => {
  "use strict";
{{> page.js}}
  const table = document.querySelector("table.plans"), form = byId("filters");
  if (!table) return;
  const body = table.tBodies[0], heads = all("thead th", table), names = heads.map((head) => head.textContent);
  const rows = [...body.rows].map((node) => {
    const cells = [...node.cells];
    // Small screens have no heads.
    for (let column = 4; column < cells.length; column += 1) {
      cells[column].dataset.name = names[column];
      if (cells[column].textContent === "0") cells[column].classList.add("zero");
    }
    return {
      node, text: fold(cells.slice(1, 3).map((cell) => cell.textContent).join(" ")),
      keys: cells.map((cell, column) => column === 0 || column > 3 ? Number(cell.textContent) : cell.dataset.v ?? cell.textContent),
    };
  });
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = names[column];
    button.title = table.dataset.hint;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const isNumber = head.classList.contains("figure") && column > 0, before = head.ariaSort;
      // Numbers: the largest first.
      const direction = before ? (before === "ascending" ? "descending" : "ascending") : isNumber ? "descending" : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      const sign = direction === "ascending" ? 1 : -1;
      rows.sort((left, right) => {
        const one = left.keys[column], other = right.keys[column];
        return sign * (typeof one === "number" ? one - other : order.compare(one, other)) || left.keys[0] - right.keys[0];
      });
      body.append(...rows.map((row) => row.node));
    });
  });

  function apply() {
    const search = fold(byId("search").value).split(" ").filter(Boolean), only = byId("only").checked;
    let shown = 0;
    for (const row of rows) {
      const isShown = (!only || row.keys[5] + row.keys[6] > 0) && search.every((word) => row.text.includes(word));
      row.node.hidden = !isShown;
      if (isShown) shown += 1;
    }
    byId("shown-rows").textContent = shown + "/" + rows.length;
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
