import RuleBook
import VietnameseText

/// Takes apart lines of a head or closing that hold two columns side by side:
/// `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`.
struct TwoColumnLines: Sendable {
    let classifier: LineClassifier
    let rules: DocumentRules

    func split(_ lines: inout [CleanLine], except tableLines: Set<Int>) {
        var split: [(index: Int, parts: [CleanLine])] = []
        for index in lines.indices where !tableLines.contains(lines[index].number) {
            if let parts = parts(of: lines[index]) { split.append((index, parts)) }
        }
        // Most documents have a few such lines, or none.
        guard !split.isEmpty else { return }
        var result: [CleanLine] = [], next = 0
        result.reserveCapacity(lines.count + 2 * split.count)
        for (index, parts) in split {
            result += lines[next..<index]
            result += parts
            next = index + 1
        }
        result += lines[next...]
        lines = result
    }

    /// `nil` for a line of one column.
    private func parts(of line: CleanLine) -> [CleanLine]? {
        if let gap = line.gap, let halves = halves(of: line, at: gap) { return [halves.left, halves.right] }
        guard let seam = seam(in: line), let left = part(line, 0..<seam), let right = part(line, seam..<line.text.utf8.count) else { return nil }
        // `CỘNG HÒA … NAM Độc lập - …` behind an issuer
        guard let second = self.seam(in: right), let middle = part(right, 0..<second), let last = part(right, second..<right.text.utf8.count) else { return [left, right] }
        return [left, middle, last]
    }

    /// The byte where a second column begins although one space or none parts it from the first.
    private func seam(in line: CleanLine) -> Int? {
        let tokens = line.tokens
        guard tokens.count >= 3, tokens.count <= 40 else { return nil }
        let isItem = tokens[0].isMark("-") || tokens[0].isMark("+")
        if let label = rules.match(.recipients, in: line.text), line.text.isMark(label.upperBound, ":"), label.upperBound + 1 < tokens.count {
            return standsInSignature(line, from: label.upperBound + 1) ? Int(tokens[label.upperBound + 1].start) : nil
        }
        for index in tokens.indices.dropFirst() where tokens[index].isWord && tokens[index].spaceBefore && tokens[index].letterCase != .lower {
            if isItem {
                let before = tokens[index - 1]
                guard before.isMark(";") || before.isMark(".") || before.isMark(","), index > 2 else { continue }
                if standsInSignature(line, from: index) { return Int(tokens[index].start) }
                // `- Lưu: VT. Nguyễn Văn A`
                // Where the page was seen, its columns have been taken apart: `… khu vực; Hội Liên` / `hiệp Phụ nữ xã`.
                if line.layout?.box == nil, before.isMark(".") || before.isMark(";"), index >= tokens.count - 5, let rest = part(line, Int(tokens[index].start)..<line.text.utf8.count),
                    PersonName.isName(rest.text)
                {
                    return Int(tokens[index].start)
                }
            } else if let nation = rules.match(.nation, in: line.text, at: index), tokens[nation].allSatisfy({ $0.letterCase == .upper }) {
                return Int(tokens[index].start)
            } else if let motto = rules.match(.motto, in: line.text, at: index), motto.upperBound >= tokens.count - 1,
                tokens[..<index].allSatisfy({ !$0.isWord || $0.letterCase == .upper })
            {
                return Int(tokens[index].start)
            }
        }
        return nil
    }

    private func standsInSignature(_ line: CleanLine, from token: Int) -> Bool {
        guard let rest = part(line, Int(line.tokens[token].start)..<line.text.utf8.count), rest.isCapitals else { return false }
        let role = classifier.role(of: rest)
        // `- Lưu: VT, KT.` names an office.
        return role == .authority && rest.tokens.count > 2 || role == .position
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
    /// Two to six words, each with a capital (or all in capitals), nothing else; `Y Bhiăk Niê`, `K'Brếp Thị A`.
    public static func isName(_ text: TokenizedText) -> Bool {
        let words = text.tokens.filter(\.isWord)
        guard words.count >= 2, words.count <= 6 else { return false }
        for token in text.tokens where !token.isWord {
            guard token.isMark("'") || token.isMark("-"), token.start > 0 else { return false }
        }
        guard words.allSatisfy({ $0.letterCase != .lower && $0.range.count < 16 }) else { return false }
        // `Lưu VT`: an abbreviation among other words.
        let capitals = words.filter { $0.letterCase == .upper && !isOneLetter($0, text) }
        return capitals.isEmpty || capitals.count == words.filter { !isOneLetter($0, text) }.count
    }

    private static func isOneLetter(_ token: Token, _ text: TokenizedText) -> Bool {
        text.utf8[token.range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } == 1
    }
}
