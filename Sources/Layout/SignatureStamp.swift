import DocumentModel

/// The stamp of an electronic signature: small lines set in a block, one of them with a time of day to the second.
///
/// `Người ký: … / Email: … / Cơ quan: … / Thời gian ký: 12.02.2026 09:15:22 +07:00` – its words need not be known.
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, II.8 wants it at the head of the first page; portals put it anywhere.
enum SignatureStamp {
    /// - Parameter usual: the height of lines in the document's running text, to tell small type by.
    /// - Returns: indices of the stamps' lines.
    static func find(in lines: [PrintedLine], usual: Double) -> Set<Int> {
        var found: Set<Int> = []
        for (index, line) in lines.enumerated() where !found.contains(index) && line.height < 0.85 * usual && line.words.contains(where: { isTime($0.text) }) {
            var block: Set<Int> = [index]
            for step in [-1, 1] {
                var next = index + step, edge = line
                while lines.indices.contains(next), abs(next - index) <= 12 {
                    let other = lines[next]
                    next += step
                    // Lines of the text may stand between, beside the stamp.
                    guard isSameType(other, line), isAligned(other, line) else { continue }
                    let distance = step < 0 ? edge.box.top - other.box.bottom : other.box.top - edge.box.bottom
                    guard distance < 1.1 * line.height else { break }
                    block.insert(next - step)
                    edge = other
                }
            }
            if block.count >= 2, block.count <= 10 { found.formUnion(block) }
        }
        return found
    }

    /// A page that holds nothing but a stamp and a number, if anything.
    static func isAll(of words: [PageWords.Word]) -> Bool {
        guard words.count <= 60 else { return false }
        guard words.count > 3 else { return true }
        guard let first = words.first, words.contains(where: { isTime($0.text) }) else { return false }
        let box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
        // A stamp's lines are short and close.
        return box.height < 12 * first.box.height && box.width < 45 * first.box.height
    }

    private static func isSameType(_ a: PrintedLine, _ b: PrintedLine) -> Bool { abs(a.height - b.height) < 0.12 * b.height }

    private static func isAligned(_ a: PrintedLine, _ b: PrintedLine) -> Bool {
        abs(a.left - b.left) < 0.7 * b.height || abs(a.box.middleX - b.box.middleX) < 0.5 * b.height
    }

    /// `09:15:22`
    private static func isTime(_ text: [UInt8]) -> Bool {
        guard text.count >= 8 else { return false }
        for start in 0...(text.count - 8) {
            let matches = (0..<8).allSatisfy { offset in
                let byte = text[start + offset]
                return offset % 3 == 2 ? byte == 0x3A : byte >= 0x30 && byte <= 0x39
            }
            if matches { return true }
        }
        return false
    }
}

extension PageWords {
    /// The page has no text of its own: none at all, or a number and the stamp of an electronic signature. Where it
    /// holds an image, that is a scan to recognise.
    public var isScan: Bool { SignatureStamp.isAll(of: words) }
}
