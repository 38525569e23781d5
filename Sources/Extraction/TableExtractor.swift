import DocumentModel
import Grammars
import PlanModel
import RuleBook
import Structure
import Tables
import VietnameseText

/// Turns the rows of a task table into tasks: one a row; PLAN-JSON, "Tasks".
struct TableExtractor: Sendable {
    let context: ExtractionContext
    let table: TaskTable

    init(context: ExtractionContext, table: TaskTable) {
        self.context = context
        self.table = ColumnContents(context: context).settled(table)
    }

    private var fields: FieldAssembler { FieldAssembler(context: context, layout: .table) }

    func extract(into result: inout Extraction, scope: OutlineExtractor.Scope) {
        result.claims.claim(table.firstLine, table.lastLine, as: .heading)
        var group: (title: String, marker: String?, id: String)?
        let restarts = numbersRestart
        var last: (marker: String, id: String, count: Int)?
        let tasks = table.rows.mapSideBySide { $0.kind == .group ? nil : task($0) }
        for (row, task) in zip(table.rows, tasks) {
            if row.kind == .group {
                let title = FieldText.string(TokenizedText(row.title ?? ""))
                let path = scope.path + (row.marker.map { [$0] } ?? [])
                let id = result.unique("§" + path.joined(separator: "."))
                group = (title, row.marker, id)
                result.sections.append(Section(
                    id: id, marker: row.marker, title: title, kind: .tasks, parent: scope.sectionID, origin: origin(row)))
                last = nil
                continue
            }
            var path = scope.path
            if restarts, let marker = group?.marker { path.append(marker) }
            let id: String
            if let marker = row.marker {
                path.append(marker)
                id = result.unique(path.joined(separator: "."))
                last = (marker, id, 1)
            } else if let above = last {
                last = (above.marker, above.id, above.count + 1)
                id = result.unique("\(above.id)/\(above.count + 1)")
            } else {
                path.append("\(result.tasks.count + 1)")
                id = result.unique(path.joined(separator: "."))
                last = ("", id, 1)
            }
            guard var task else { continue }
            task.id = id
            task.marker = row.marker ?? (last?.marker.isEmpty == false ? last?.marker : nil)
            task.section = group?.title ?? scope.title
            task.sectionID = group?.id ?? scope.sectionID
            result.claims.claim(row.firstLine, row.lastLine, as: .field)
            result.tasks.append(task)
        }
        for line in table.furnitureLines { result.claims.force(line, as: .furniture) }
        result.diagnostics += mendedColumns
    }

    /// A narrow column breaks the words of many rows; it is said once.
    private var mendedColumns: [Diagnostic] {
        table.columns.enumerated().compactMap { index, column in
            let rows = table.rows.filter { index < $0.cells.count && $0.cells[index].mended }
            return rows.first.map { .mendedColumn(column.title, rows: rows.count, origin: origin($0)) }
        }
    }

    private func origin(_ row: TaskTable.Row) -> Origin {
        Origin(page: row.page, firstLine: row.firstLine, lastLine: max(row.firstLine, row.lastLine), layout: .table)
    }

    /// Rows count from 1 again under each group, so their ids need the group: two groups begin with the same number, or
    /// several numbers stand in two groups. One number used twice is a slip.
    private var numbersRestart: Bool {
        var firsts: Set<String> = [], groups: [String: Int] = [:], group = 0, isFirst = true, repeated = 0
        for row in table.rows {
            if row.kind == .group {
                group += 1
                isFirst = true
            } else if let marker = row.marker {
                if isFirst, !firsts.insert(marker).inserted { return true }
                isFirst = false
                if let other = groups[marker] {
                    if other != group { repeated += 1 }
                } else {
                    groups[marker] = group
                }
            }
        }
        return repeated > 1
    }

    // MARK: One row

    /// All of it but its id and its place among the others.
    private func task(_ row: TaskTable.Row) -> PlanTask? {
        var task = PlanTask(id: "", kind: .task, title: "", origin: origin(row))
        task.confidence = row.confidence
        var values = FieldValues()
        var assigned: [TaskTable.Cell] = [], start: (words: String, origin: Origin?)?
        for (column, cell) in zip(table.columns, row.cells) where !cell.paragraphs.isEmpty {
            switch column.field {
            case .number: continue
            case .title: task.title = fields.joined(pieces(cell, row), &task.origins.title) ?? ""
            case .activity: task.activity = fields.joined(pieces(cell, row), &task.origins.activity)
            case .products: add(cell, row, .products, &values)
            case .lead: add(cell, row, .lead, &values)
            case .coordination: add(cell, row, .coordination, &values)
            case .monitoring: add(cell, row, .monitoring, &values)
            case .assignment: assigned.append(cell)
            case .deadline: add(cell, row, .deadline, &values)
            case .start: start = fields.joined(pieces(cell, row)).map { ($0, fields.origin(pieces(cell, row))) }
            case .persons: add(cell, row, .persons, &values)
            case .criterion: task.criterion = fields.joined(pieces(cell, row), &task.origins.criterion)
            case .budget: add(cell, row, .budget, &values)
            case .notes: add(cell, row, .notes, &values)
            case .other: for piece in pieces(cell, row) { fields.addDetail([piece], to: &task) }
            }
        }
        if task.title.isEmpty, let activity = task.activity {
            task.title = activity
            task.activity = nil
            task.origins.title = task.origins.activity
            task.origins.activity = nil
        }
        fields.fill(&task, from: values)
        if let start { addStart(start.words, start.origin, to: &task) }
        splitAgencies(&task, row: row, assigned: assigned)
        mergeOverBoth(&task, row)
        guard !task.title.isEmpty || task.lead != nil || task.products != nil || task.deadline != nil else { return nil }
        TaskFinisher(context: context).finish(&task)
        return task
    }

    private func pieces(_ cell: TaskTable.Cell, _ row: TaskTable.Row) -> [FieldPiece] {
        cell.paragraphs.map { paragraph in
            let text = TokenizedText(paragraph.text)
            return FieldPiece(
                text: text, range: 0..<text.tokens.count, firstLine: paragraph.firstLine, lastLine: paragraph.lastLine, page: row.page, isItem: true)
        }
    }

    private func add(_ cell: TaskTable.Cell, _ row: TaskTable.Row, _ field: FieldKind, _ values: inout FieldValues) {
        for piece in pieces(cell, row) { values.add(piece, to: field) }
    }

    /// A column for the beginning beside one for the end.
    private func addStart(_ start: String, _ origin: Origin?, to task: inout PlanTask) {
        let text = task.deadline.map { "\(start) - \($0.text)" } ?? start
        let whole = TokenizedText(text)
        let parsed = context.grammars.deadline.parse(whole, planYear: fields.context.planYear)
        var place = task.deadline?.origin ?? origin ?? task.origin
        if let origin {
            place.firstLine = min(place.firstLine, origin.firstLine)
            place.lastLine = max(place.lastLine, origin.lastLine)
        }
        task.deadline = DeadlineField(text: text, items: parsed.items, origin: place, confidence: parsed.confidence)
    }

    /// One column whose words tell lead from coordination, or a lead cell that has labels of its own.
    private func splitAgencies(_ task: inout PlanTask, row: TaskTable.Row, assigned: [TaskTable.Cell]) {
        let splitter = context.grammars.assignment
        for cell in assigned {
            let split = splitter.split(cell.paragraphs.map(\.text))
            apply(split, cell: cell, row: row, to: &task)
        }
        guard assigned.isEmpty, let lead = zip(table.columns, row.cells).first(where: { $0.0.field == .lead })?.1, !lead.paragraphs.isEmpty else { return }
        let hasLabel = lead.paragraphs.contains { $0.text.utf8.contains(0x3A) }
        let only = !table.columns.contains { $0.field == .coordination }
        guard hasLabel || only else { return }
        let split = splitter.split(lead.paragraphs.map(\.text))
        guard split.hasRoleWords, split.coordinationText != nil || hasLabel else { return }
        apply(split, cell: lead, row: row, to: &task)
    }

    private func apply(_ split: Assignment, cell: TaskTable.Cell, row: TaskTable.Row, to task: inout PlanTask) {
        let place = Origin(
            page: row.page, firstLine: cell.paragraphs.first?.firstLine ?? row.firstLine,
            lastLine: cell.paragraphs.last?.lastLine ?? row.lastLine, layout: .table)
        func field(_ shares: [Assignment.Share], _ text: String?) -> AgencyField? {
            guard let text else { return nil }
            var agencies: [Agency] = [], confidence = 1.0
            for share in shares {
                let parsed = context.grammars.agency.parse(TokenizedText(share.names), issuerLevel: context.issuerLevel)
                agencies += parsed.agencies
                confidence = min(confidence, parsed.confidence)
            }
            return AgencyField(text: text, agencies: agencies, origin: place, confidence: confidence)
        }
        if split.leadText == nil, split.coordinationText == nil { return }
        task.lead = field(split.lead, split.leadText)
        if let coordination = field(split.coordination, split.coordinationText) { task.coordination = coordination }
        if let monitoring = field(split.monitoring, split.monitoringText) { task.monitoring = monitoring }
    }

    /// A cell merged over lead and coordination keeps its words in both; whose are whose nobody can tell.
    private func mergeOverBoth(_ task: inout PlanTask, _ row: TaskTable.Row) {
        for (position, cell) in row.cells.enumerated() where cell.mergedWithLeft && position > 0 && position < table.columns.count {
            let pair: Set<ColumnField> = [table.columns[position].field, table.columns[position - 1].field]
            if pair == [.lead, .coordination] {
                task.lead?.agencies = []
                task.coordination?.agencies = []
            }
        }
    }
}
