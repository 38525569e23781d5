import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Makes tasks of the outline's items.
extension OutlineExtractor {
    func addTask(
        _ node: Int, reading: ItemFields.Reading, path: [String], scope: Scope,
        into result: inout Extraction
    ) {
        let current = block(node)
        var title = FieldText.string(current.text, reading.title)
        var titleOrigin = current.origin()
        // Unmarked paragraphs between an item and its fields go on with its words.
        for detail in reading.details where block(detail).marker == nil {
            title += (title.isEmpty ? "" : " ") + FieldText.string(block(detail).text)
            titleOrigin.lastLine = max(titleOrigin.lastLine, block(detail).lastLine)
        }
        var task = PlanTask(
            id: result.unique(path.joined(separator: ".")), kind: .task, title: title,
            origin: Origin(page: current.page, firstLine: reading.firstLine, lastLine: reading.lastLine))
        task.origins.title = titleOrigin
        task.section = scope.title
        task.sectionID = scope.sectionID
        task.marker = current.marker?.kind.isBullet == true ? nil : current.marker?.label
        let unit = scope.unit, mayNameLead = scope.kind == .organization && unit == nil, isNamed = !title.isEmpty && !mayNameLead
        // The name of a task is known before its fields are read, but for these.
        if !isNamed { fill(&task, from: reading, of: current, unit: unit, mayNameLead: mayNameLead) }
        for field in reading.values.emptyFields {
            result.diagnostics.append(.emptyField(field, label: reading.values.label(of: field), task: task))
        }
        result.claims.claim(reading.firstLine, reading.lastLine, as: .field)
        for detail in reading.details { claimTree(detail, as: .field, into: &result) }
        result.append(task) { task in
            if isNamed { fill(&task, from: reading, of: current, unit: unit, mayNameLead: mayNameLead) }
            finish(&task)
        }
    }

    /// - Parameter mayNameLead: the words of the item may begin with who leads.
    private func fill(_ task: inout PlanTask, from reading: ItemFields.Reading, of block: Block, unit: AgencyField?, mayNameLead: Bool) {
        fields.fill(&task, from: reading.values)
        if task.lead == nil, !reading.values.emptyFields.contains(.lead), let unit { task.lead = unit }
        if task.lead == nil, mayNameLead {
            // `8. Trạm Y tế: chuẩn bị thuốc. Thời gian: …`
            let found = ResponsibilityLead(context: context).find(in: block, unit: nil)
            if let start = found.titleStart, start < reading.title.upperBound {
                task.lead = found.lead
                task.title = FieldText.string(block.text, start..<reading.title.upperBound)
            }
        }
        for detail in reading.details where self.block(detail).marker != nil {
            task.details.append(FieldText.string(self.block(detail).text))
            task.origins.details.append(self.block(detail).origin())
        }
    }

    func addItem(_ node: Int, path: [String], scope: Scope, into result: inout Extraction) {
        let current = block(node)
        guard let kind = kind(of: current, scope: scope) else {
            claimAsPassage(node, fate: scope.kind == nil ? .none : .boilerplate, path: path, scope: scope, into: &result)
            return
        }
        var task = PlanTask(id: "", kind: kind, title: FieldText.string(current.text), origin: current.origin())
        task.origins.title = current.origin()
        task.section = scope.title
        task.sectionID = scope.sectionID
        task.marker = current.marker?.kind.isBullet == true ? nil : current.marker?.label
        if kind == .responsibility {
            let found = ResponsibilityLead(context: context).find(in: current, unit: scope.unit)
            task.lead = found.lead
            if let start = found.titleStart { task.title = FieldText.string(current.text, start..<current.text.tokens.count) }
            let isNamed = scope.unit != nil || current.marker != nil
            if !context.givesTasks, !isNamed || task.lead?.agencies.contains(where: { $0.id.map { !context.rules.headings.notUnits.contains($0) } ?? false }) != true {
                claimAsPassage(node, path: path, scope: scope, into: &result)
                return
            }
        } else if !context.givesTasks || kind == .directive && scope.holdsTopics && !context.grammars.agency.startsVerb(in: current.text, at: 0, anyCase: true) {
            claimAsPassage(node, path: path, scope: scope, into: &result)
            return
        }
        guard !task.title.isEmpty else {
            result.claims.claim(current, as: .heading)
            return
        }
        task.id = result.unique(path.joined(separator: "."))
        result.claims.claim(current, as: .field)
        result.append(task) { finish(&$0) }
    }

    /// `nil` for what is no task: purposes, budgets, evaluations.
    func kind(of block: Block, scope: Scope) -> TaskKind? {
        switch scope.kind {
        case .purpose?, .budget?, .evaluation?: return nil
        case .goals?: return .target
        case .organization?: return .responsibility
        case .tasks?:
            if scope.unit != nil { return .responsibility }
            // `2. Công chức Tư pháp: chủ trì …`
            if block.marker != nil, ResponsibilityLead(context: context).find(in: block, unit: nil).titleStart != nil { return .responsibility }
            return .directive
        case nil:
            return scope.isTop && context.givesTasks ? nil : .responsibility
        }
    }

    /// What every task gets from its words.
    func finish(_ task: inout PlanTask) { TaskFinisher(context: context).finish(&task) }
}
