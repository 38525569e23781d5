(() => {
  "use strict";
{{> page.js}}
  const rows = all("tr.child").map((node) => ({ node, name: fold(node.querySelector("th").textContent), cells: all("td[data-task]", node) }));
  const tasks = all("tr.task").map((node) => ({ node, task: node.dataset.task, text: fold(node.textContent) }));
  const form = byId("filters");

  function apply() {
    const search = fold(byId("search").value).split(" ").filter(Boolean), task = byId("task").value, only = byId("only").checked;
    let shown = 0;
    for (const row of rows) {
      const isLacking = row.cells.some((cell) => cell.classList.contains("absent") && (task === "" || cell.dataset.task === task));
      const isShown = (task === "" && !only || isLacking) && search.every((word) => row.name.includes(word));
      row.node.hidden = !isShown;
      if (isShown) shown += 1;
    }
    for (const entry of tasks) entry.node.hidden = task !== "" && entry.task !== task;
    byId("shown-rows").textContent = shown + "/" + rows.length;
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
