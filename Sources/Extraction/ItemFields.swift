import Grammars
import PlanModel
import RuleBook
import Structure
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

    private var inline: InlineLabels { InlineLabels(labels: context.labels) }

    private func block(_ node: Int) -> Block { outline.nodes[node].block }

    /// The labelled lines below an item, and what its own words hold of labels.
    func read(_ node: Int) -> Reading {
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
        }) { return Reading(values: FieldValues(), title: title, details: [], firstLine: current.firstLine, lastLine: last) }
        for child in children {
            let below = block(child)
            if let label = below.label, isField(child, of: node) {
                open = label.field
                values.open(label.field)
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
        return Reading(values: values, title: title, details: details, firstLine: current.firstLine, lastLine: last)
    }

    /// A numbered line that begins with a label is a field only among others of its kind (`a) Nội dung: …`, `b) Đơn vị thực hiện: …`)
    /// and below an item: `3. Theo dõi, giám sát: …` beside `1. Truyền thông` is an item.
    private func isField(_ child: Int, of node: Int) -> Bool {
        guard let kind = block(child).marker?.kind, !kind.isBullet else { return true }
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
            values.open(label.field)
            collect(child, label: label, into: &values)
        }
        return values
    }

    /// `- Hoàn thành trước ngày 30/9/2026` among labelled lines.
    private func isBareDeadline(_ block: Block, _ values: FieldValues) -> Bool {
        guard block.marker?.kind.isBullet == true, block.text.tokens.count < 20, !values.order.contains(.deadline),
            context.labels.rules.bareDeadline.longestMatch(in: block.text, at: 0) != nil
        else { return false }
        let items = context.grammars.deadline.parse(block.text, planYear: context.planYear).items
        return !items.isEmpty && items.allSatisfy { $0.kind != .unparsed && $0.kind != .conditional }
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
}
