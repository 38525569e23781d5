import Grammars
import Structure
import VietnameseText

/// Sets right what markers and line breaks alone could not tell, now that agencies are known:
/// labels that no rule holds, a unit's heading joined with the paragraph below it, and fields below the last of several items that are meant for all.
struct OutlineMender: Sendable {
    let context: ExtractionContext

    func mend(_ outline: Outline) -> Outline {
        var outline = outline
        liftClosing(of: &outline)
        LabelGuesser(context: context).guess(in: &outline)
        for node in outline.nodes.indices { splitUnitHeading(node, of: &outline) }
        for node in outline.nodes.indices { liftFields(below: node, of: &outline) }
        for node in outline.nodes.indices { shareFields(below: node, of: &outline) }
        return outline
    }

    // MARK: The end

    /// `Trên đây là Kế hoạch …` below the last field of the last item: it closes the plan and belongs to no item.
    private func liftClosing(of outline: inout Outline) {
        for node in outline.nodes.indices.reversed() {
            let block = outline.nodes[node].block
            guard block.marker == nil, block.table == nil, outline.nodes[node].children.isEmpty else { return }
            guard let parent = outline.nodes[node].parent,
                ([parent] + outline.nodes[parent].children).contains(where: { outline.nodes[$0].block.label != nil }),
                context.rules.headings.closing.longestMatch(in: block.text, at: 0) != nil
            else { continue }
            outline.nodes[parent].children.removeAll { $0 == node }
            outline.nodes[node].parent = nil
            outline.nodes[node].depth = 0
            outline.roots.append(node)
        }
    }

    // MARK: Unit headings

    /// `9. Hiệu trưởng các trường trên địa bàn xã` / `Chỉ đạo giáo viên …`: a heading that filled its line.
    private func splitUnitHeading(_ node: Int, of outline: inout Outline) {
        let block = outline.nodes[node].block, text = block.text
        guard let marker = block.marker, !marker.kind.isBullet, outline.nodes[node].children.allSatisfy({ outline.nodes[$0].block.marker == nil }), let byte = block.lineStarts.first,
            let start = text.tokens.firstIndex(where: { Int($0.start) == byte }), start >= 2, text.tokens[start].letterCase != .lower,
            text.tokens[start - 1].isWord, context.grammars.agency.startsVerb(in: text, at: start, anyCase: true)
        else { return }
        let open = context.rules.headings.assigning.longestMatch(in: text, at: 0)?.range.upperBound ?? 0
        guard open < start, context.grammars.agency.isUnitList(text, range: open..<start),
            let found = context.grammars.agency.leading(in: text, at: open, issuerLevel: context.issuerLevel), found.tokens.upperBound <= start
        else { return }
        var head = block, rest = block
        head.text = TokenizedText(text.string(tokens: 0..<start))
        head.lineStarts = []
        head.lastLine = block.firstLine
        rest.text = TokenizedText(text.string(tokens: start..<text.tokens.count))
        rest.marker = nil
        rest.markerText = nil
        rest.label = nil
        rest.lineStarts = []
        rest.firstLine = min(block.firstLine + 1, block.lastLine)
        outline.nodes[node].block = head
        outline.nodes.append(OutlineNode(block: rest, parent: node, depth: outline.nodes[node].depth + 1))
        outline.nodes[node].children.insert(outline.nodes.count - 1, at: 0)
    }

    // MARK: Fields below a heading of their own

    /// `a) Nội dung thực hiện` with its items, `b) Phân công thực hiện` with nothing but labelled lines: these are the fields of a)'s items.
    private func liftFields(below node: Int, of outline: inout Outline) {
        let items = outline.nodes[node].children
        func block(_ index: Int) -> Block { outline.nodes[index].block }
        guard items.count > 1, block(node).marker?.kind.isBullet == false,
            let content = items.first, block(content).marker?.kind.isBullet == false, !outline.nodes[content].children.isEmpty,
            outline.nodes[content].children.allSatisfy({ block($0).label == nil }), block(content).text.tokens.count <= 8
        else { return }
        let holders = items.dropFirst().filter { item in
            let below = outline.nodes[item].children
            return block(item).label == nil && !below.isEmpty && block(item).text.tokens.count <= 8
                && below.allSatisfy { block($0).label != nil && outline.nodes[$0].children.isEmpty }
        }
        guard !holders.isEmpty, items.dropFirst().allSatisfy({ holders.contains($0) || block($0).label != nil }) else { return }
        var children = [content]
        for item in items.dropFirst() {
            if holders.contains(item) {
                children += outline.nodes[item].children
            } else {
                // Among dashes the label alone says that it is a field.
                outline.nodes[item].block.marker = nil
                children.append(item)
            }
        }
        for child in children { outline.nodes[child].parent = node }
        outline.nodes[node].children = children
    }

    // MARK: Shared fields

    /// `a) …`, `b) …` and below them unmarked (or starred) field lines while `a)` has none: they belong to both.
    private func shareFields(below node: Int, of outline: inout Outline) {
        let items = outline.nodes[node].children
        func block(_ index: Int) -> Block { outline.nodes[index].block }
        func fields(_ index: Int) -> [Int] { outline.nodes[index].children.filter { block($0).label != nil } }
        guard items.count > 1, let last = items.last, let kind = block(last).marker?.kind, kind != .star, !block(node).endsWithStop,
            let above = block(node).marker?.kind, above.rawValue > Marker.Kind.roman.rawValue,
            items.allSatisfy({ block($0).marker?.kind == kind && block($0).label == nil }),
            !context.grammars.agency.startsVerb(in: block(node).text, at: 0, anyCase: true)
        else { return }
        let shared = fields(last)
        guard !shared.isEmpty, shared.allSatisfy({ block($0).marker == nil || block($0).marker?.kind == .star }),
            items.dropLast().allSatisfy({ outline.nodes[$0].children.isEmpty })
        else { return }
        outline.nodes[last].children.removeAll { shared.contains($0) }
        outline.nodes[node].children += shared
        for child in shared { outline.nodes[child].parent = node }
    }
}
