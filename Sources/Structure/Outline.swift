import RuleBook
import VietnameseText

/// An item of the outline with what stands below it.
public struct OutlineNode: Sendable {
    public var block: Block
    /// Indices of the nodes below it, in order.
    public var children: [Int] = []
    /// `nil` at the top.
    public var parent: Int?
    public var depth: Int

    public init(block: Block, parent: Int?, depth: Int) {
        self.block = block
        self.parent = parent
        self.depth = depth
    }
}

/// The outline of a body: its items nested by their markers, in the order of the text.
public struct Outline: Sendable {
    public var nodes: [OutlineNode] = []
    /// The nodes at the top.
    public var roots: [Int] = []

    public init() {}
}

/// Nests paragraphs by their markers.
public struct OutlineBuilder: Sendable {
    private let headings: HeadingRules

    public init(headings: HeadingRules) { self.headings = headings }

    public func outline(of blocks: [Block]) -> Outline {
        var outline = Outline()
        /// Open nodes from the top down.
        var stack: [Int] = []
        let plain = PlainHeadings().find(in: blocks)
        var plainNodes: Set<Int> = []
        for (index, block) in blocks.enumerated() {
            var block = block
            let isPlain = plain.contains(index) && !isUnnumberedHeading(block)
            if isPlain {
                if let open = stack.firstIndex(where: { plainNodes.contains($0) || (outline.nodes[$0].block.marker?.kind.rawValue ?? 0) > Marker.Kind.roman.rawValue }) {
                    stack.removeSubrange(open...)
                }
                outline.nodes.append(OutlineNode(block: block, parent: stack.last, depth: stack.count))
                let node = outline.nodes.count - 1
                if let parent = stack.last { outline.nodes[parent].children.append(node) } else { outline.roots.append(node) }
                plainNodes.insert(node)
                stack.append(node)
                continue
            }
            if block.marker != nil { settle(&block, stack: stack, outline: outline) }
            pop(for: block, stack: &stack, outline: outline)
            let parent = stack.last
            outline.nodes.append(OutlineNode(block: block, parent: parent, depth: stack.count))
            let index = outline.nodes.count - 1
            if let parent { outline.nodes[parent].children.append(index) } else { outline.roots.append(index) }
            if block.marker != nil || isUnnumberedHeading(block) { stack.append(index) }
        }
        return outline
    }

    /// `I.` or a letter, `i)` or Roman: siblings decide.
    private func settle(_ block: inout Block, stack: [Int], outline: Outline) {
        guard var marker = block.marker, let alternative = marker.alternative else { return }
        func open(_ kind: Marker.Kind) -> Marker? {
            stack.last { outline.nodes[$0].block.marker?.kind == kind }.flatMap { outline.nodes[$0].block.marker }
        }
        if marker.kind == .roman {
            let roman = open(.roman), capital = open(.capital)
            let follows = roman.map { marker.value == $0.value + 1 } ?? (marker.value == 1)
            if !follows, let capital, alternative.value == capital.value + 1 {
                marker.kind = .capital
                marker.values = [alternative.value]
            } else if !follows, marker.value >= 50 {
                marker.kind = .capital
                marker.values = [alternative.value]
            }
        } else if marker.kind == .letter {
            let letter = open(.letter)
            if letter == nil || open(.smallRoman) != nil, letter.map({ marker.value < $0.value || marker.value > $0.value + 2 }) ?? true {
                marker.kind = .smallRoman
                marker.values = [alternative.value]
            }
        }
        block.marker = marker
    }

    public func isUnnumberedHeading(_ block: Block) -> Bool {
        guard block.marker == nil else { return false }
        if block.headingLevel > 0, block.text.tokens.count < 30 { return true }
        // `PHÂN CÔNG NHIỆM VỤ`
        if block.isCapitals, block.text.tokens.count < 30, !block.endsWithStop, headings.kind(of: block.text) != nil { return true }
        guard let match = headings.unnumbered.longestMatch(in: block.text, at: 0), match.range.upperBound >= block.contentEnd - 1 else { return false }
        return block.isCapitals || block.isBold
    }

    /// Levels from the top down; those of bullets nest as they come.
    private func rank(_ kind: Marker.Kind) -> Int { kind.rawValue }

    private func pop(for block: Block, stack: inout [Int], outline: Outline) {
        func marker(_ node: Int) -> Marker? { outline.nodes[node].block.marker }
        guard let new = block.marker else {
            if isUnnumberedHeading(block) {
                if let marked = stack.firstIndex(where: { marker($0) == nil || (marker($0)?.kind ?? .plus).rawValue > Marker.Kind.roman.rawValue }) {
                    stack.removeSubrange(marked...)
                }
                if block.isCapitals, block.headingLevel == 0, stack.contains(where: { marker($0)?.kind == .roman }) { stack.removeAll() }
                return
            }
            popForParagraph(block, stack: &stack, outline: outline)
            return
        }
        // An open item of the same kind is its sibling.
        if let same = stack.lastIndex(where: { marker($0).map { sameLevel($0, new) } ?? false }) {
            if startsList(new, below: stack.last.map { outline.nodes[$0] }, sibling: marker(stack[same])) { return }
            stack.removeSubrange(same...)
            return
        }
        if new.kind == .dotted {
            // `1.2` stands below `1.`, `1.2.3` below `1.2`.
            let prefix = Array(new.values.dropLast())
            if let parent = stack.lastIndex(where: { marker($0)?.values == prefix && !(marker($0)?.kind.isBullet ?? true) && marker($0)?.kind != .letter }) {
                stack.removeSubrange((parent + 1)...)
                return
            }
        }
        if new.kind.isBullet {
            return
        }
        // Not met yet: below the first open item of a higher level; a list after a colon may turn the order round.
        while let top = stack.last {
            guard let above = marker(top) else {
                if new.kind == .roman || new.kind == .part, outline.nodes[top].block.headingLevel == 0 { stack.removeLast(); continue }
                break
            }
            if above.kind == .dotted, new.kind == .dotted {
                if above.values.count < new.values.count { break }
            } else if rank(above.kind) < rank(new.kind) || (new.kind == .capital && above.kind == .roman) {
                break
            } else if outline.nodes[top].block.endsWithColon, new.value == 1, new.kind != .roman, new.kind != .part {
                break
            }
            stack.removeLast()
        }
    }

    private func sameLevel(_ open: Marker, _ new: Marker) -> Bool {
        open.kind == new.kind && (open.kind != .dotted || open.values.count == new.values.count)
    }

    /// `1.` below `a) … gồm:` begins a list of its own although a `3.` is open further up.
    private func startsList(_ new: Marker, below top: OutlineNode?, sibling: Marker?) -> Bool {
        guard !new.kind.isBullet, new.value == 1, let top, let above = top.block.marker, let sibling, sibling.value >= 1 else { return false }
        return !sameLevel(above, new) && top.block.endsWithColon && top.children.isEmpty
            && (new.kind == .letter || new.kind == .arabic || new.kind == .parenthesis) && rank(above.kind) > rank(new.kind)
    }

    /// An unmarked paragraph goes on with a field or an unfinished item, else it belongs to the heading above.
    private func popForParagraph(_ block: Block, stack: inout [Int], outline: Outline) {
        if block.label != nil {
            // A labelled line without a sign belongs to the item above its sibling fields.
            while let top = stack.last, isLabelled(outline.nodes[top].block) || (outline.nodes[top].block.marker?.kind.isBullet ?? false && outline.nodes[top].depth > 0 && parentHasLabels(top, outline)) {
                stack.removeLast()
            }
            return
        }
        while let top = stack.last {
            let above = outline.nodes[top].block
            guard above.marker?.kind.isBullet == true else { return }
            if above.label != nil { return }
            if !(above.endsWithStop || above.text.isMark(above.text.tokens.count - 1, ";")), above.text.tokens.count > 0 { return }
            // Below a field's own list (`+ …`) the field goes on.
            if let parent = outline.nodes[top].parent, outline.nodes[parent].block.label != nil {
                stack.removeLast()
                return
            }
            stack.removeLast()
        }
    }

    /// `1.1. Tồn tại: …` is an item that has fields, not a field.
    private func isLabelled(_ block: Block) -> Bool {
        guard let label = block.label else { return false }
        return label.field != .shortcoming && label.field != .title || block.marker?.kind.isBullet ?? true
    }

    private func parentHasLabels(_ node: Int, _ outline: Outline) -> Bool {
        guard let parent = outline.nodes[node].parent else { return false }
        return outline.nodes[parent].block.label != nil || outline.nodes[parent].children.contains { outline.nodes[$0].block.label != nil }
    }
}

/// Finds headings that neither number nor capitals mark: where a converter dropped automatic numbers
/// (`Công tác kiểm tra` above its paragraphs), and lines all in bold.
struct PlainHeadings: Sendable {
    /// - Returns: indices of blocks.
    func find(in blocks: [Block]) -> Set<Int> {
        // Where numbers are printed, a heading has one.
        let numbered = blocks.contains { block in
            guard let kind = block.marker?.kind else { return false }
            return kind == .arabic || kind == .letter || kind == .dotted || kind == .parenthesis
        }
        var found: Set<Int> = []
        for index in blocks.indices.dropLast() where !numbered || blocks[index].isBold {
            if isHeading(blocks[index], before: blocks[index + 1], after: index > 0 ? blocks[index - 1] : nil, isAfterHeading: found.contains(index - 1)) {
                found.insert(index)
            }
        }
        return found
    }

    private func isHeading(_ block: Block, before next: Block, after previous: Block?, isAfterHeading: Bool) -> Bool {
        guard block.marker == nil, block.label == nil, block.lineStarts.isEmpty, !block.isCapitals, block.text.tokens.count <= 20,
            let first = block.text.tokens.first, let last = block.text.tokens.last,
            first.isWord, first.letterCase != .lower, last.isWord || last.isMark(")") || last.isMark(":")
        else { return false }
        if block.isBold { return true }
        // It stands between sentences that end, so its missing stop means something.
        guard isAfterHeading || previous.map({ $0.isCapitals || endsSentence($0) || $0.marker != nil }) ?? true else { return false }
        return next.marker?.kind.isBullet == true || (next.marker == nil && next.label == nil && (endsSentence(next) || next.text.tokens.count <= 20 && !isAfterHeading))
    }

    private func endsSentence(_ block: Block) -> Bool {
        block.endsWithStop || block.text.isMark(block.text.tokens.count - 1, ";")
    }
}
