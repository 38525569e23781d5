(() => {
  "use strict";
{{> page.js}}
  const finding = (node) => ({ node, severity: node.dataset.severity, code: node.dataset.code, text: fold(node.textContent) });
  const tasks = all("tr.task").map((node) => ({
    node, leads: node.dataset.leads.split(" "), findings: all(".finding", node).map(finding),
    text: all(".id, .words", node).map((cell) => fold(cell.textContent)).join(" "),
  }));
  const general = all("section.document").map((node) => ({ node, findings: all(".finding", node).map(finding) }));
  const bodies = all("table.tasks tbody").map((node) => ({ node, rows: all("tr.task", node) }));
  const total = tasks.reduce((sum, task) => sum + task.findings.length, general.reduce((sum, part) => sum + part.findings.length, 0));
  const form = byId("filters");

  function apply() {
    const search = fold(byId("search").value).split(" ").filter(Boolean);
    const code = byId("code").value, lead = byId("lead").value, only = byId("only").checked;
    const severities = new Set(all("input[name=severity]:checked", form).map((box) => box.value));
    const everySeverity = severities.size === all("input[name=severity]", form).length;
    const holds = (text) => search.every((word) => text.includes(word));
    let shownTasks = 0, shownFindings = 0;
    const wanted = (found) => severities.has(found.severity) && (code === "" || found.code === code);
    for (const task of tasks) {
      const kept = task.findings.filter(wanted);
      const isShown = (lead === "" || task.leads.includes(lead))
        && (search.length === 0 || holds(task.text + " " + kept.map((found) => found.text).join(" ")))
        && ((!only && code === "" && everySeverity) || kept.length > 0);
      task.node.hidden = !isShown;
      for (const found of task.findings) found.node.hidden = !kept.includes(found);
      if (isShown) { shownTasks += 1; shownFindings += kept.length; }
    }
    for (const part of general) {
      let count = 0;
      for (const found of part.findings) {
        const isShown = lead === "" && wanted(found) && holds(found.text);
        found.node.hidden = !isShown;
        if (isShown) count += 1;
      }
      part.node.hidden = count === 0;
      shownFindings += count;
    }
    for (const body of bodies) body.node.hidden = body.rows.every((row) => row.hidden);
    byId("shown-tasks").textContent = shownTasks + "/" + tasks.length;
    byId("shown-findings").textContent = shownFindings + "/" + total;
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
