import Grammars
import PlanModel
import RuleBook
import Structure
import Tables
import VietnameseText

/// Reads the fields of an outline's items: the labelled lines below them and the labels within their words.
struct ItemFields: Sendable {
    let context: ExtractionContext
    let outline: Outline

    /// An item with what its labels say.
    struct Reading: Sendable {
        var values: FieldValues
        /// The item's own words, before the first label.
        var title: Range<Int>
        /// Children that are no part of a field.
        var details: [Int]
        var firstLine: Int
        var lastLine: Int
    }

    private var inline: InlineLabels { InlineLabels(labels: context.rules.labels) }

    private func block(_ node: Int) -> Block { outline.nodes[node].block }

    /// The labelled lines below an item, and what its own words hold of labels.
    func read(_ node: Int) -> Reading {
        let current = block(node)
        var values = FieldValues(), details: [Int] = []
        var last = current.lastLine
        let own = inline.parts(of: current)
        var title = 0..<current.text.tokens.count
        if let first = own.first, first.field == nil { title = first.range }
        let onlyTitle = own.count == 1
        if !onlyTitle || own.first?.field != nil {
            for part in own {
                guard let field = part.field else { continue }
                values.open(field, isUncertain: part.isUncertain)
                values.add(piece(current, part.range, isItem: true), to: field)
            }
            if own.first?.field == .title, let first = own.first { title = first.range }
            if own.count > 1, own[0].field == nil { title = splitBracket(current, title, into: &values) }
        }
        var open: FieldKind?
        // Items with fields of their own make this node a heading, not a task.
        let children = outline.nodes[node].children
        if children.contains(where: { child in
            !isField(child) && outline.nodes[child].children.contains { block($0).label.map { $0.field != .budget && $0.field != .notes } ?? false }
        }) { return Reading(values: FieldValues(), title: title, details: [], firstLine: current.firstLine, lastLine: last) }
        for child in children {
            let below = block(child)
            if let label = below.label, isField(child, of: node) {
                open = label.field
                values.open(
                    label.field, label: piece(below, 0..<min(label.valueStart, below.text.tokens.count), isItem: true), isUncertain: label.isUncertain)
                collect(child, label: label, into: &values)
                last = max(last, lastLine(child))
            } else if open != nil, isBareDeadline(below, values) {
                open = .deadline
                addTree(child, to: .deadline, isItem: true, into: &values)
                last = max(last, lastLine(child))
            } else if let field = open, below.marker == nil || (below.marker?.kind.isBullet == true && (!values.hasValue(field) || isDeeper(below, than: children.first.map(block)))) {
                addTree(child, to: field, isItem: below.marker != nil, into: &values)
                last = max(last, lastLine(child))
            } else {
                details.append(child)
            }
        }
        // `1.1. Tồn tại: …` / `Giải pháp: …`: what is to be done is the task.
        if current.label?.field == .shortcoming, values.hasValue(.title) { title = 0..<0 }
        return Reading(values: values, title: title, details: details, firstLine: current.firstLine, lastLine: last)
    }

    /// It has a label, and is not an item that begins with what is wrong: `a) Tồn tại: …`.
    private func isField(_ child: Int) -> Bool {
        guard let label = block(child).label else { return false }
        if block(child).marker?.kind.isBullet ?? true { return true }
        // `1.1. Nhiệm vụ: …` above `Chủ trì: …`
        if label.field == .title { return !outline.nodes[child].children.contains { block($0).label != nil } }
        return label.field != .shortcoming
    }

    /// `… (Phòng Kinh tế chủ trì; thời gian: …)`: the bracket that holds a label holds the unit too.
    /// - Returns: the words before the bracket.
    private func splitBracket(_ block: Block, _ title: Range<Int>, into values: inout FieldValues) -> Range<Int> {
        let text = block.text
        guard let open = title.last(where: { text.isMark($0, "(") }), open > title.lowerBound,
            !text.tokens[open..<title.upperBound].contains(where: { $0.isMark(")") })
        else { return title }
        var end = title.upperBound
        while end > open + 1, text.isMark(end - 1, ";") || text.isMark(end - 1, ",") || text.isMark(end - 1, ".") { end -= 1 }
        guard end > open + 1 else { return title.lowerBound..<open }
        let shares = context.grammars.assignment.split([text.string(tokens: open + 1..<end)])
        guard shares.hasRoleWords || context.grammars.agency.isUnitList(text, range: open + 1..<end) else { return title }
        func add(_ words: [Assignment.Share], to field: FieldKind) {
            for share in words {
                let names = TokenizedText(share.names)
                values.add(
                    FieldPiece(text: names, range: 0..<names.tokens.count, firstLine: block.firstLine, lastLine: block.lastLine, page: block.page, isItem: true), to: field)
            }
        }
        if !values.hasValue(.lead) { add(shares.lead, to: .lead) }
        if !values.hasValue(.coordination) { add(shares.coordination, to: .coordination) }
        return title.lowerBound..<open
    }

    /// A numbered line that begins with a label is a field only among others of its kind (`a) Nội dung: …`, `b) Đơn vị thực hiện: …`)
    /// and below an item: `3. Theo dõi, giám sát: …` beside `1. Truyền thông` is an item.
    private func isField(_ child: Int, of node: Int) -> Bool {
        guard let kind = block(child).marker?.kind, !kind.isBullet else { return true }
        guard isField(child) else { return false }
        let siblings = outline.nodes[node].children.filter { block($0).marker?.kind == kind }
        let labels = siblings.compactMap { block($0).label?.field }
        guard labels.count >= 2, labels.count * 2 >= siblings.count else { return false }
        return labels.contains(.lead) || (block(node).marker?.kind.rawValue ?? 0) > Marker.Kind.roman.rawValue
    }

    /// What the labelled lines directly below a heading say.
    func labelled(_ node: Int) -> FieldValues {
        var values = FieldValues()
        for child in outline.nodes[node].children {
            guard let label = block(child).label, isField(child, of: node) else { continue }
            values.open(label.field, isUncertain: label.isUncertain)
            collect(child, label: label, into: &values)
        }
        return values
    }

    /// `- Hoàn thành trước ngày 30/9/2026` among labelled lines.
    private func isBareDeadline(_ block: Block, _ values: FieldValues) -> Bool {
        guard block.marker?.kind.isBullet == true, block.text.tokens.count < 20, !values.has(.deadline),
            context.rules.labels.rules.bareDeadline.longestMatch(in: block.text, at: 0) != nil
        else { return false }
        let items = context.grammars.deadline.parse(block.text, planYear: context.planYear).items
        return !items.isEmpty && items.allSatisfy { $0.kind != .unparsed && $0.kind != .conditional }
    }

    /// Where a unit's last clause behind `;` is a deadline without a label.
    private func trailingDeadline(_ block: Block, _ range: Range<Int>) -> Int? {
        let text = block.text
        guard let mark = range.dropLast().last(where: { text.isMark($0, ";") }), mark > range.lowerBound, range.upperBound - mark < 16,
            context.rules.labels.rules.bareDeadline.longestMatch(in: text, at: mark + 1) != nil
        else { return nil }
        let clause = TokenizedText(text.string(tokens: mark + 1..<range.upperBound))
        let items = context.grammars.deadline.parse(clause, planYear: context.planYear).items
        return !items.isEmpty && items.allSatisfy { $0.kind != .unparsed && $0.kind != .conditional } ? mark + 1 : nil
    }

    private func isDeeper(_ block: Block, than sibling: Block?) -> Bool {
        guard let kind = block.marker?.kind, let other = sibling?.marker?.kind else { return false }
        return kind != other
    }

    private func collect(_ node: Int, label: Block.Label, into values: inout FieldValues) {
        let current = block(node)
        let whole = label.valueStart..<current.text.tokens.count
        // A value may hold labels of its own.
        for (index, part) in inline.parts(of: current, from: min(label.valueStart, current.text.tokens.count)).enumerated() {
            let range = part.range.clamped(to: whole)
            let field = part.field ?? label.field
            if part.isUncertain { values.open(field, isUncertain: true) }
            let isItem = part.field != nil || index == 0
            // `các sở, ban, ngành; hoàn thành trong tháng 01/2026`
            if field == .lead || field == .coordination, let cut = trailingDeadline(current, range) {
                values.add(piece(current, range.lowerBound..<cut - 1, isItem: isItem), to: field)
                values.add(piece(current, cut..<range.upperBound, isItem: true), to: .deadline)
            } else {
                values.add(piece(current, range, isItem: isItem), to: field)
            }
        }
        for child in outline.nodes[node].children {
            if let inner = block(child).label {
                values.open(inner.field, isUncertain: inner.isUncertain)
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
}
