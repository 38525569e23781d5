import DocumentModel

/// Words that stand on one baseline, left to right.
public struct PrintedLine: Sendable, Equatable {
    /// At least one.
    public var words: [PageWords.Word]
    public var box: Box
    /// The usual height of its words' boxes: about 1.1 to 1.3 of the type size.
    public var height: Double

    /// - Parameter words: at least one, in any order.
    public init(words: [PageWords.Word]) {
        let sorted = words.sorted { $0.box.left < $1.box.left }
        self.words = sorted
        box = sorted.dropFirst().reduce(sorted.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { $0.union($1.box) }
        let heights = sorted.map(\.box.height).sorted()
        height = heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    public var left: Double { box.left }
    public var right: Double { box.right }

    /// About the size of the type, from the height of its boxes.
    public var em: Double { height / 1.2 }

    /// All of its words are bold, or none is; `nil` for both kinds and where it is not known.
    public var isBold: Bool? {
        guard let first = words.first?.isBold else { return nil }
        return words.allSatisfy { $0.isBold == first } ? first : nil
    }

    /// White between neighbouring words.
    public var gaps: [(left: Double, right: Double)] {
        var gaps: [(left: Double, right: Double)] = [], end = words.first?.box.right ?? 0
        for word in words.dropFirst() {
            if word.box.left > end { gaps.append((end, word.box.left)) }
            end = max(end, word.box.right)
        }
        return gaps
    }

    /// Its words, one space between them.
    public var text: [UInt8] {
        var text: [UInt8] = []
        for word in words {
            if !text.isEmpty { text.append(0x20) }
            text += word.text
        }
        return text
    }
}
