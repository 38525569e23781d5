import VietnameseText

/// A structured document as plain text, one paragraph a line, in the order of the source.
public struct PlainText: Sendable {
    private let structured: StructuredDocument

    public init(structured: StructuredDocument) { self.structured = structured }

    public func utf8() -> [UInt8] {
        let parts = structured.parts
        var paragraphs: [(line: Int, order: Int, text: [UInt8])] = []
        func add(_ line: Int, _ text: [UInt8]) { paragraphs.append((line, paragraphs.count, text)) }

        var inBody: Set<Int> = []
        for instrument in parts.instruments { inBody.formUnion(instrument.body) }
        for annex in parts.annexes { inBody.formUnion(annex.lines) }
        let furniture = Set(parts.furniture)
        for (index, line) in parts.lines.enumerated() where !inBody.contains(index) && !furniture.contains(index) {
            add(line.number, line.text.utf8)
        }
        for body in structured.bodies + structured.annexes {
            for node in body.outline.nodes {
                if node.block.table != nil {
                    // A table's lines stay as they are: what their cells are, Plan JSON says.
                    for line in parts.lines where line.number >= node.block.firstLine && line.number <= node.block.lastLine { add(line.number, line.text.utf8) }
                    continue
                }
                add(node.block.firstLine, (node.block.markerText.map { Array($0.utf8) + [0x20] } ?? []) + node.block.text.utf8)
            }
        }
        var result: [UInt8] = []
        for paragraph in paragraphs.sorted(by: { ($0.line, $0.order) < ($1.line, $1.order) }) {
            result += paragraph.text
            result.append(0x0A)
        }
        return result
    }
}
