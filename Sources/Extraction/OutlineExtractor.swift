import DocumentModel
import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// What the extractors find, in the order of the text.
struct Extraction: Sendable {
    var tasks: [PlanTask] = []
    var sections: [Section] = []
    var scores: [Score] = []
    var diagnostics: [Diagnostic] = []
    var claims: LineClaims
    /// Ids given out so far.
    var ids: Set<String> = []
    /// The last number given to a repeated id.
    var repeats: [String: Int] = [:]

    /// `id`, with `-2`, `-3` … where it is taken.
    mutating func unique(_ id: String) -> String {
        var candidate = id, count = repeats[id] ?? 1
        while !ids.insert(candidate).inserted {
            count += 1
            candidate = "\(id)-\(count)"
        }
        // Where thousands of items share a marker, counting anew for each would take quadratic time.
        if count > 1 { repeats[id] = count }
        return candidate
    }
}

/// Finds the tasks of an outline.
struct OutlineExtractor: Sendable {
    let context: ExtractionContext
    let outline: Outline
    let tables: [TaskTable]
    /// Comes before every id: `PL01` in an annex.
    var idPrefix: String?

    /// What the headings above say.
    struct Scope: Sendable {
        var kind: SectionKind?
        /// The nearest heading.
        var title: String?
        var sectionID: String?
        /// The unit that a heading hands the items below it to.
        var unit: AgencyField?
        /// Path of markers down to here.
        var path: [String] = []
        var isTop = true
        /// The nearest node above is an item, not a heading.
        var isBelowItem = false
        /// The marker of the group of scores above.
        var scoreGroup: String?
    }

    private var fields: FieldAssembler { FieldAssembler(context: context) }
    private var inline: InlineLabels { InlineLabels(labels: context.labels) }

    func extract(into result: inout Extraction, scope: Scope = Scope()) {
        var scope = scope
        scope.path = idPrefix.map { [$0] } ?? []
        visit(outline.roots, scope: scope, into: &result)
    }

    private func block(_ node: Int) -> Block { outline.nodes[node].block }

    // MARK: Siblings

    private func visit(_ nodes: [Int], scope: Scope, into result: inout Extraction) {
        let marked = nodes.contains { block($0).marker.map { !$0.kind.isBullet } ?? false }
        var ordinal = 0
        for (position, node) in nodes.enumerated() {
            let current = block(node)
            if current.table != nil {
                visit(node, path: scope.path, scope: scope, besideMarked: marked, isLast: false, into: &result)
                continue
            }
            let hasLabel: String?
            if let marker = current.marker, !marker.kind.isBullet {
                hasLabel = marker.label
            } else {
                hasLabel = nil
                ordinal += 1
            }
            var path = scope.path
            if let label = hasLabel {
                // A dotted marker already holds its parents.
                if current.marker?.kind == .dotted { path = dottedPath(node, scope: scope) }
                path.append(label)
            } else if marked {
                path[path.isEmpty ? 0 : path.count - 1, default: ""] += "/\(ordinal)"
            } else {
                path.append("\(ordinal)")
            }
            let isLast = position == nodes.count - 1
            visit(node, path: path, scope: scope, besideMarked: marked, isLast: isLast, into: &result)
        }
    }

    /// The path without the numbers that the dotted marker repeats.
    private func dottedPath(_ node: Int, scope: Scope) -> [String] {
        var above = outline.nodes[node].parent, drop = 0
        while let parent = above {
            guard let marker = block(parent).marker, marker.kind == .arabic || marker.kind == .dotted else { break }
            drop += 1
            above = outline.nodes[parent].parent
        }
        // A dotted parent's path has dropped its own parents already.
        let own = scope.path
        guard drop > 0, let parent = outline.nodes[node].parent, block(parent).marker?.kind == .arabic || block(parent).marker?.kind == .dotted else { return own }
        return Array(own.dropLast())
    }

    // MARK: One node

    private func visit(_ node: Int, path: [String], scope: Scope, besideMarked: Bool, isLast: Bool, into result: inout Extraction) {
        let current = block(node), children = outline.nodes[node].children
        if let index = current.table {
            guard index < tables.count else { return }
            var below = scope
            if below.path.isEmpty { below.path = [] }
            TableExtractor(context: context.with(year: tables[index].headYear), table: tables[index]).extract(into: &result, scope: below)
            return
        }
        if let score = context.grammars.score.score(in: current, group: scope.scoreGroup) {
            result.scores.append(score)
            result.claims.claim(current, as: .field)
            var below = scope
            below.kind = .evaluation
            below.isTop = false
            below.path = path
            if score.group == nil, current.marker?.kind.isBullet == false { below.scoreGroup = score.id }
            visit(children, scope: below, into: &result)
            return
        }
        let values = fieldValues(of: node)
        if values.values.makesTask, current.label == nil {
            addTask(node, values: values, path: path, scope: scope, into: &result)
            return
        }
        if current.label != nil, current.marker == nil || current.marker?.kind.isBullet == true, scope.isTop == false {
            // A field line below no item: kept as a claim, no task is made of it.
            claimTree(node, as: .boilerplate, into: &result)
            return
        }
        if let unit = unit(of: node), !children.isEmpty {
            var below = heading(node, path: path, scope: scope, kind: .organization, into: &result)
            below.unit = unit
            below.kind = scope.kind == .evaluation || scope.kind == .budget ? scope.kind : .organization
            visit(children, scope: below, into: &result)
            return
        }
        if isHeading(node) {
            let below = heading(node, path: path, scope: scope, kind: nil, into: &result)
            visit(children, scope: below, into: &result)
            return
        }
        if current.marker == nil, isPreamble(current, scope: scope) || isClosing(current, scope: scope, besideMarked: besideMarked) {
            claimTree(node, as: .boilerplate, into: &result)
            return
        }
        if current.endsWithColon, !children.isEmpty || current.marker == nil {
            // It only introduces what follows.
            result.claims.claim(current, as: .heading)
            var below = scope
            below.path = path
            below.isTop = false
            if let unit = introducedUnit(current) { below.unit = unit }
            visit(children, scope: below, into: &result)
            return
        }
        if !children.isEmpty, current.marker?.kind.isBullet == true, !current.endsWithStop, !current.text.isMark(current.text.tokens.count - 1, ";") {
            result.claims.claim(current, as: .heading)
            var below = scope
            below.path = path
            below.isTop = false
            visit(children, scope: below, into: &result)
            return
        }
        addItem(node, path: path, scope: scope, into: &result)
        var below = scope
        below.path = path
        below.isTop = false
        below.isBelowItem = true
        visit(children, scope: below, into: &result)
    }

    private func heading(_ node: Int, path: [String], scope: Scope, kind: SectionKind?, into result: inout Extraction) -> Scope {
        let current = block(node)
        result.claims.claim(current, as: .heading)
        let title = FieldText.string(current.text)
        let own = kind ?? context.headings.kind(of: TokenizedText(title))
        var below = scope
        below.kind = merged(own, with: scope, isRoot: outline.nodes[node].parent == nil)
        below.title = title
        below.path = path
        below.isTop = false
        below.isBelowItem = false
        let id = result.unique("§" + path.joined(separator: "."))
        result.sections.append(Section(
            id: id, marker: current.marker?.kind.isBullet == true ? nil : current.marker?.label, title: title,
            kind: below.kind.map(\.planKind) ?? .other, parent: scope.sectionID, origin: current.origin()))
        below.sectionID = id
        return below
    }

    /// What a heading says, held against what stands above it.
    private func merged(_ own: SectionKind?, with scope: Scope, isRoot: Bool) -> SectionKind? {
        guard let own else { return scope.kind ?? (context.givesTasks ? .tasks : nil) }
        switch (scope.kind, own) {
        case (.organization?, .tasks), (.organization?, .purpose), (.organization?, .budget), (.organization?, .evaluation): return .organization
        case (.tasks?, .evaluation): return .evaluation
        case (.tasks?, .purpose), (.tasks?, .budget): return isRoot ? own : .tasks
        case (.goals?, .tasks), (.goals?, .evaluation), (.goals?, .budget): return .goals
        case (.budget?, _), (.evaluation?, .purpose), (.evaluation?, .organization), (.evaluation?, .goals), (.evaluation?, .tasks), (.evaluation?, .budget):
            return isRoot ? own : scope.kind
        default: return own
        }
    }

    // MARK: What a node is

    private func isHeading(_ node: Int) -> Bool {
        let current = block(node), children = outline.nodes[node].children
        if current.marker == nil { return current.headingLevel > 0 || !children.isEmpty }
        guard let kind = current.marker?.kind else { return false }
        if kind.isBullet { return false }
        if current.isCapitals { return true }
        if kind == .part || kind == .roman || kind == .capital { return !children.isEmpty || (current.text.tokens.count < 14 && !current.endsWithStop) }
        guard !children.isEmpty else { return false }
        if current.endsWithColon { return true }
        return !current.endsWithStop && !current.text.isMark(current.text.tokens.count - 1, ";")
    }

    /// Words before the first heading: legal bases and how the plan begins.
    private func isPreamble(_ block: Block, scope: Scope) -> Bool { scope.isTop && scope.kind == nil }

    private func isClosing(_ block: Block, scope: Scope, besideMarked: Bool) -> Bool {
        if context.headings.closing.longestMatch(in: block.text, at: 0) != nil { return true }
        if context.headings.defers.matches(in: block.text).isEmpty == false, block.text.tokens.count < 30 { return true }
        return (besideMarked || scope.isBelowItem) && scope.kind == .organization
    }

    // MARK: Units

    /// The unit that a heading is or hands its items to.
    private func unit(of node: Int) -> AgencyField? {
        let current = block(node)
        guard current.marker.map({ !$0.kind.isBullet }) ?? false, current.text.tokens.count < 60 else { return nil }
        let text = current.text, end = current.contentEnd
        if context.grammars.agency.isUnitHeading(text, range: 0..<end) { return agencyField(text, 0..<end) }
        guard current.endsWithColon || !current.endsWithStop else { return nil }
        return introducedUnit(current)
    }

    /// `Giao Sở Nội vụ:`, `Sở Tài chính chủ trì, phối hợp các sở, ban, ngành:`
    private func introducedUnit(_ current: Block) -> AgencyField? {
        let text = current.text
        let start = context.headings.assigning.longestMatch(in: text, at: 0)?.range.upperBound ?? 0
        guard let found = context.grammars.agency.leading(in: text, at: start, issuerLevel: context.issuerLevel) else { return nil }
        if start == 0, !current.endsWithColon, found.tokens.upperBound < current.contentEnd, !text.isMark(found.tokens.upperBound, ","),
            !leadVerbs.contains(text.key(found.tokens.upperBound))
        { return nil }
        return AgencyField(text: text.string(tokens: found.tokens), agencies: found.agencies, origin: current.origin())
    }

    private var leadVerbs: Set<WordKey> { [WordKey("chủ"), WordKey("phối"), WordKey("có"), WordKey("chịu")] }

    private func agencyField(_ text: TokenizedText, _ range: Range<Int>) -> AgencyField {
        let words = text.string(tokens: range)
        let parsed = context.grammars.agency.parse(TokenizedText(words), issuerLevel: context.issuerLevel)
        return AgencyField(text: words, agencies: parsed.agencies, confidence: parsed.confidence)
    }

    // MARK: Fields

    /// The labelled lines below an item, and what its own words hold of labels.
    private func fieldValues(of node: Int) -> (values: FieldValues, title: Range<Int>, details: [Int], lines: (Int, Int)) {
        let current = block(node)
        var values = FieldValues(), details: [Int] = []
        var last = current.lastLine
        let own = inline.parts(of: current.text)
        var title = 0..<current.text.tokens.count
        if let first = own.first, first.field == nil { title = first.range }
        let onlyTitle = own.count == 1
        if !onlyTitle || own.first?.field != nil {
            for part in own {
                guard let field = part.field else { continue }
                values.open(field)
                values.add(piece(current, part.range, isItem: true), to: field)
            }
            if own.first?.field == .title, let first = own.first { title = first.range }
        }
        var open: FieldKind?
        // Items with fields of their own make this node a heading, not a task.
        let children = outline.nodes[node].children
        if children.contains(where: { child in
            block(child).label == nil && outline.nodes[child].children.contains { block($0).label.map { $0.field != .budget && $0.field != .notes } ?? false }
        }) { return (FieldValues(), title, [], (current.firstLine, last)) }
        for child in children {
            let below = block(child)
            if let label = below.label {
                open = label.field
                values.open(label.field)
                collect(child, label: label, into: &values)
                last = max(last, lastLine(child))
            } else if let field = open, below.marker == nil || (below.marker?.kind.isBullet == true && (!values.hasValue(field) || isDeeper(below, than: children.first.map(block)))) {
                addTree(child, to: field, isItem: below.marker != nil, into: &values)
                last = max(last, lastLine(child))
            } else {
                details.append(child)
            }
        }
        return (values, title, details, (current.firstLine, last))
    }

    private func isDeeper(_ block: Block, than sibling: Block?) -> Bool {
        guard let kind = block.marker?.kind, let other = sibling?.marker?.kind else { return false }
        return kind != other
    }

    private func collect(_ node: Int, label: Block.Label, into values: inout FieldValues) {
        let current = block(node)
        let whole = label.valueStart..<current.text.tokens.count
        // A value may hold labels of its own.
        for (index, part) in inline.parts(of: current.text, from: min(label.valueStart, current.text.tokens.count)).enumerated() {
            let range = part.range.clamped(to: whole)
            if let field = part.field {
                values.add(piece(current, range, isItem: true), to: field)
            } else {
                values.add(piece(current, range, isItem: index == 0), to: label.field)
            }
        }
        for child in outline.nodes[node].children {
            if let inner = block(child).label {
                values.open(inner.field)
                collect(child, label: inner, into: &values)
            } else {
                addTree(child, to: label.field, isItem: block(child).marker != nil, into: &values)
            }
        }
    }

    private func addTree(_ node: Int, to field: FieldKind, isItem: Bool, into values: inout FieldValues) {
        let current = block(node)
        values.add(piece(current, 0..<current.text.tokens.count, isItem: isItem), to: field)
        for child in outline.nodes[node].children {
            if let label = block(child).label {
                collect(child, label: label, into: &values)
            } else {
                addTree(child, to: field, isItem: block(child).marker != nil, into: &values)
            }
        }
    }

    private func piece(_ block: Block, _ range: Range<Int>, isItem: Bool) -> FieldPiece {
        FieldPiece(text: block.text, range: range, firstLine: block.firstLine, lastLine: block.lastLine, page: block.page, isItem: isItem)
    }

    private func lastLine(_ node: Int) -> Int {
        outline.nodes[node].children.reduce(block(node).lastLine) { max($0, lastLine($1)) }
    }

    private func claimTree(_ node: Int, as fate: LineClaims.Fate, into result: inout Extraction) {
        result.claims.claim(block(node), as: fate)
        for child in outline.nodes[node].children { claimTree(child, as: fate, into: &result) }
    }

    // MARK: Tasks

    private func addTask(
        _ node: Int, values: (values: FieldValues, title: Range<Int>, details: [Int], lines: (Int, Int)), path: [String], scope: Scope,
        into result: inout Extraction
    ) {
        let current = block(node)
        var title = FieldText.string(current.text, values.title)
        // Unmarked paragraphs between an item and its fields go on with its words.
        for detail in values.details where block(detail).marker == nil {
            title += (title.isEmpty ? "" : " ") + FieldText.string(block(detail).text)
        }
        var task = PlanTask(
            id: result.unique(path.joined(separator: ".")), kind: .task, title: title,
            origin: Origin(page: current.page, firstLine: values.lines.0, lastLine: values.lines.1))
        task.section = scope.title
        task.sectionID = scope.sectionID
        task.marker = current.marker?.kind.isBullet == true ? nil : current.marker?.label
        fields.fill(&task, from: values.values)
        if task.lead == nil, !values.values.emptyFields.contains(.lead), let unit = scope.unit { task.lead = unit }
        task.details = values.details.filter { block($0).marker != nil }.map { FieldText.string(block($0).text) }
        for field in values.values.emptyFields {
            result.diagnostics.append(.emptyField(field, task: task))
        }
        finish(&task)
        result.claims.claim(values.lines.0, values.lines.1, as: .field)
        for detail in values.details { claimTree(detail, as: .field, into: &result) }
        result.tasks.append(task)
    }

    private func addItem(_ node: Int, path: [String], scope: Scope, into result: inout Extraction) {
        let current = block(node)
        guard let kind = kind(of: current, scope: scope) else {
            result.claims.claim(current, as: scope.kind == nil ? .none : .boilerplate)
            return
        }
        var task = PlanTask(id: "", kind: kind, title: FieldText.string(current.text), origin: current.origin())
        task.section = scope.title
        task.sectionID = scope.sectionID
        task.marker = current.marker?.kind.isBullet == true ? nil : current.marker?.label
        if kind == .responsibility {
            let found = ResponsibilityLead(context: context).find(in: current, unit: scope.unit)
            task.lead = found.lead
            if let start = found.titleStart { task.title = FieldText.string(current.text, start..<current.text.tokens.count) }
            let isNamed = scope.unit != nil || current.marker != nil
            if !context.givesTasks, !isNamed || task.lead?.agencies.contains(where: { $0.id.map { !context.headings.notUnits.contains($0) } ?? false }) != true {
                result.claims.claim(current, as: .boilerplate)
                return
            }
        } else if !context.givesTasks {
            result.claims.claim(current, as: .boilerplate)
            return
        }
        guard !task.title.isEmpty else {
            result.claims.claim(current, as: .heading)
            return
        }
        task.id = result.unique(path.joined(separator: "."))
        finish(&task)
        result.claims.claim(current, as: .field)
        result.tasks.append(task)
    }

    /// `nil` for what is no task: purposes, budgets, evaluations.
    private func kind(of block: Block, scope: Scope) -> TaskKind? {
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
    private func finish(_ task: inout PlanTask) { TaskFinisher(context: context).finish(&task) }
}

extension SectionKind {
    var planKind: Section.Kind {
        switch self {
        case .purpose: .purpose
        case .goals: .goals
        case .tasks: .tasks
        case .organization: .organization
        case .budget: .budget
        case .evaluation: .evaluation
        }
    }
}

extension Array where Element == String {
    /// The element at `index`; appended first where the array ends before it.
    fileprivate subscript(index: Int, default value: String) -> String {
        get { index < count ? self[index] : value }
        set { if index < count { self[index] = newValue } else { append(newValue) } }
    }
}
