import VietnameseText

/// Takes apart lines of a head or closing that hold two columns side by side:
/// `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`.
struct TwoColumnLines: Sendable {
    let classifier: LineClassifier

    func split(_ lines: [CleanLine], except tableLines: Set<Int>) -> [CleanLine] {
        guard lines.contains(where: { $0.gap != nil }) else { return lines }
        var result: [CleanLine] = []
        result.reserveCapacity(lines.count + 8)
        for line in lines {
            guard let gap = line.gap, !tableLines.contains(line.number), let halves = halves(of: line, at: gap) else {
                result.append(line)
                continue
            }
            result.append(halves.left)
            result.append(halves.right)
        }
        return result
    }

    private func halves(of line: CleanLine, at gap: Int) -> (left: CleanLine, right: CleanLine)? {
        guard let left = part(line, 0..<gap), let right = part(line, gap..<line.text.utf8.count) else { return nil }
        let leftRole = classifier.role(of: left), rightRole = classifier.role(of: right)
        func stands(_ role: LineRole) -> Bool {
            switch role {
            case .nation, .motto, .placeAndDate, .recipients, .authority, .position, .number, .issuer, .stamp: true
            default: false
            }
        }
        if stands(rightRole) || (stands(leftRole) && (leftRole != .number || rightRole == .placeAndDate) && leftRole != .position) { return (left, right) }
        // `- Lưu: VT.            Nguyễn Văn A`
        if left.tokens[0].isMark("-"), PersonName.isName(right.text), let last = left.tokens.last, last.isMark(".") || last.isMark(";") || last.isMark(",") {
            return (left, right)
        }
        return nil
    }

    private func part(_ line: CleanLine, _ range: Range<Int>) -> CleanLine? {
        var bytes = Array(line.text.utf8[range])
        while bytes.last == 0x20 { bytes.removeLast() }
        let text = TokenizedText(utf8: bytes)
        guard !text.isEmpty else { return nil }
        var part = line
        part.text = text
        part.gap = nil
        part.width = GlyphWidth.of(bytes)
        part.blankBefore = range.lowerBound == 0 ? line.blankBefore : 0
        return part
    }
}

/// The form of a Vietnamese person's name.
public enum PersonName {
    /// Two to six words, each with a capital (or all in capitals), nothing else.
    public static func isName(_ text: TokenizedText) -> Bool {
        guard text.tokens.count >= 2, text.tokens.count <= 6 else { return false }
        return text.tokens.allSatisfy { $0.isWord && $0.letterCase != .lower && $0.range.count >= 1 }
    }
}
