(() => {
  "use strict";
{{> page.js}}
  const rows = all("tr.task").map((node) => ({
    node, filters: node.dataset.filters.split(" "), section: node.dataset.section, text: fold(node.textContent),
  }));
  const parts = all(".part").map((node) => ({ node, rows: all("tr.task", node), bodies: all("tbody", node) }));
  const form = byId("filters"), boxes = all("input[name=filter]", form);

  function apply() {
    const search = fold(byId("search").value).split(" ").filter(Boolean);
    const section = byId("section").value, filters = boxes.filter((box) => box.checked).map((box) => box.value);
    let shown = 0;
    for (const row of rows) {
      const isShown = (section === "" || row.section === section)
        && (filters.length === 0 || filters.some((filter) => row.filters.includes(filter)))
        && search.every((word) => row.text.includes(word));
      row.node.hidden = !isShown;
      if (isShown) shown += 1;
    }
    const isNarrowed = search.length > 0 || section !== "" || filters.length > 0;
    for (const part of parts) {
      for (const body of part.bodies) body.hidden = all("tr.task", body).every((row) => row.hidden);
      part.node.hidden = isNarrowed && part.rows.every((row) => row.hidden);
      if (part.node.tagName === "DETAILS") part.node.open = search.length > 0;
    }
    byId("shown-rows").textContent = shown + "/" + rows.length;
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
