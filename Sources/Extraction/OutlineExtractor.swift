import DocumentModel
import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Finds the tasks of an outline.
struct OutlineExtractor: Sendable {
    let context: ExtractionContext
    var outline: Outline
    let tables: [TaskTable]
    /// Comes before every id: `PL01` in an annex.
    var idPrefix: String?

    var fields: FieldAssembler { FieldAssembler(context: context) }
    private var itemFields: ItemFields { ItemFields(context: context, outline: outline) }
    private var units: UnitReader { UnitReader(context: context) }

    func extract(into result: inout Extraction, scope: Scope = Scope()) {
        var scope = scope
        scope.path = idPrefix.map { [$0] } ?? []
        var extractor = self
        extractor.outline = OutlineMender(context: context).mend(outline)
        extractor.visit(extractor.outline.roots, scope: scope, into: &result)
    }

    func block(_ node: Int) -> Block { outline.nodes[node].block }

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
        if current.isCaption, children.isEmpty {
            claimAsPassage(node, role: .leadIn, fate: .heading, path: path, scope: scope, into: &result)
            return
        }
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
        var reading = itemFields.read(node)
        if reading.values.makesTask, current.label == nil, isGroup(current, reading) {
            var below = heading(node, path: path, scope: scope, kind: nil, into: &result)
            below.kind = .tasks
            below.shared = reading.values
            result.claims.claim(reading.firstLine, reading.lastLine, as: .field)
            visit(reading.details, scope: below, into: &result)
            return
        }
        if let shared = scope.shared, current.label == nil, current.marker != nil, !isHeading(node) {
            reading.values.inherit(shared)
        }
        if reading.values.makesTask, current.label.map({ $0.field == .shortcoming || $0.field == .title && current.marker?.kind.isBullet == false }) ?? true {
            addTask(node, reading: reading, path: path, scope: scope, into: &result)
            return
        }
        if let label = current.label, label.field != .title, current.marker == nil || current.marker?.kind.isBullet == true, scope.isTop == false {
            // A field line below no item: kept as a claim, no task is made of it.
            claimTreeAsPassages(node, path: path, scope: scope, into: &result)
            return
        }
        if !children.isEmpty, scope.kind != .goals, scope.kind != .purpose, let unit = units.heading(current) {
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
        if isBoilerplate(node, scope: scope, besideMarked: besideMarked) {
            claimTreeAsPassages(node, path: path, scope: scope, into: &result)
            return
        }
        if current.endsWithColon, !children.isEmpty || current.marker == nil {
            // It only introduces what follows.
            claimAsPassage(node, role: .leadIn, fate: .heading, path: path, scope: scope, into: &result)
            var below = scope
            below.path = path
            below.isTop = false
            if let unit = units.introduced(by: current) { below.unit = unit }
            visit(children, scope: below, into: &result)
            return
        }
        if !children.isEmpty, current.marker?.kind.isBullet == true, !current.endsWithStop, !current.text.isMark(current.text.tokens.count - 1, ";") {
            claimAsPassage(node, role: .leadIn, fate: .heading, path: path, scope: scope, into: &result)
            var below = scope
            below.path = path
            below.isTop = false
            // `- Công an xã` above its `+` items
            if let unit = units.whole(current) { below.unit = unit }
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
        let words = TokenizedText(title)
        let own = kind ?? context.rules.headings.kind(of: words)
        var below = scope
        below.kind = scope.merged(
            own, opens: context.rules.headings.openingKind(of: words) == own && words.tokens.count <= 6, isRoot: outline.nodes[node].parent == nil, givesTasks: context.givesTasks)
        // `1. Nội dung` of a meeting, beside its time and place
        if scope.kind == .purpose, scope.isKindStated, own == .tasks, words.tokens.count <= 2 { below.kind = .purpose }
        if own != nil { below.isKindStated = true }
        below.holdsTopics = context.rules.headings.topics.longestMatch(in: words, at: 0) != nil
        below.title = title
        below.path = path
        below.isTop = false
        below.isBelowItem = false
        let labelled = itemFields.labelled(node)
        if labelled.makesTask { below.shared = labelled } else if outline.nodes[node].parent == nil { below.shared = nil }
        let id = result.unique("§" + path.joined(separator: "."))
        result.sections.append(Section(
            id: id, marker: current.marker?.kind.isBullet == true ? nil : current.marker?.label, title: title,
            kind: below.kind.map(\.planKind) ?? .other, parent: scope.sectionID, origin: current.origin()))
        below.sectionID = id
        return below
    }

    // MARK: What a node is

    /// `1. Công tác tuyên truyền`, text items, and one set of fields for all of them.
    private func isGroup(_ block: Block, _ reading: ItemFields.Reading) -> Bool {
        guard let marker = block.marker, !marker.kind.isBullet, !reading.details.isEmpty, block.text.tokens.count < 24,
            reading.title.count == block.text.tokens.count, !block.endsWithStop, !block.text.isMark(block.text.tokens.count - 1, ";"),
            reading.details.allSatisfy({ self.block($0).marker != nil })
        else { return false }
        // `a) Nội dung thực hiện` above its items, `b) Cơ quan chủ trì: …`
        if reading.details.contains(where: { isHeading($0) }) { return true }
        // `Tổ chức hội thi …` is the task itself, what follows says how.
        return !context.grammars.agency.startsVerb(in: block.text, at: 0, anyCase: true)
    }

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

    /// Words that give nobody anything to do.
    private func isBoilerplate(_ node: Int, scope: Scope, besideMarked: Bool) -> Bool {
        let current = block(node)
        guard current.marker != nil else {
            // Before the first heading stand the legal bases and how the plan begins.
            return (scope.isTop && scope.kind == nil) || isClosing(current, scope: scope, besideMarked: besideMarked)
        }
        guard outline.nodes[node].children.isEmpty else { return false }
        // `3. Nhiệm vụ cụ thể: chi tiết tại Phụ lục kèm theo`
        if let defers = context.rules.headings.defers.matches(in: current.text).first, isWholeDeferral(current, at: defers.range.lowerBound) { return true }
        // `b) Đối tượng: các cơ sở dịch vụ ăn uống`
        if scope.kind != .organization, scope.unit == nil, let match = context.rules.headings.circumstances.longestMatch(in: current.text, at: 0),
            current.text.isMark(match.range.upperBound, ":")
        { return true }
        // `4. Kinh phí thực hiện: từ ngân sách xã` among the units of TỔ CHỨC THỰC HIỆN
        if scope.kind == .organization, scope.unit == nil, let match = context.rules.headings.sections.longestMatch(in: current.text, at: 0), match.value == .budget {
            return current.text.tokens[match.range.upperBound...].prefix(4).contains { $0.isMark(":") }
        }
        return false
    }

    /// A short item that only points to an annex, or a heading with a line of its own below it that does.
    private func isWholeDeferral(_ block: Block, at start: Int) -> Bool {
        let text = block.text
        if text.isMark(start - 1, "("), block.lineStarts.contains(Int(text.tokens[start - 1].start)) { return true }
        // Behind a sentence of its own it only adds where more stands.
        return text.tokens.count < 24 && !text.tokens[..<start].contains { $0.isMark(".") }
    }

    private func isClosing(_ block: Block, scope: Scope, besideMarked: Bool) -> Bool {
        // A whole paragraph in brackets is a remark: `(Chi tiết tại Phụ lục kèm theo)`.
        if block.text.isMark(0, "("), block.text.isMark(block.contentEnd - 1, ")") { return true }
        if context.rules.headings.closing.longestMatch(in: block.text, at: 0) != nil {
            // `Đề nghị Ủy ban Mặt trận Tổ quốc xã giám sát …` asks one unit; `Đề nghị các cơ quan, đơn vị …` closes the plan.
            return scope.kind != .organization || besideMarked || scope.isBelowItem || !units.asksNamedUnit(block)
        }
        if context.rules.headings.defers.matches(in: block.text).isEmpty == false, block.text.tokens.count < 30 { return true }
        return (besideMarked || scope.isBelowItem) && scope.kind == .organization
    }

    func claimTree(_ node: Int, as fate: LineClaims.Fate, into result: inout Extraction) {
        result.claims.claim(block(node), as: fate)
        for child in outline.nodes[node].children { claimTree(child, as: fate, into: &result) }
    }
}

extension Array where Element == String {
    /// The element at `index`; appended first where the array ends before it.
    fileprivate subscript(index: Int, default value: String) -> String {
        get { index < count ? self[index] : value }
        set { if index < count { self[index] = newValue } else { append(newValue) } }
    }
}
