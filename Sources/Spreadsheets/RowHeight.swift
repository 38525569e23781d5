/// How high a row is whose texts wrap: programs that show a sheet do not all reckon it themselves.
enum RowHeight {
    /// Points of one line of the usual size.
    static let line = 14.5
    /// No row is higher.
    static let limit = 409.0
    private static let lineLimit = Int(limit / line) + 1

    static func points(_ row: [Cell], _ columns: [Column]) -> Double {
        let lines = zip(row, columns).map { cell, column in Self.lines(cell.words, width: column.width, isBold: cell.isBold) }.max() ?? 1
        return min(limit, Double(max(1, lines)) * line + 3)
    }

    /// - Parameter width: characters of a line.
    static func lines(_ text: String, width: Double, isBold: Bool = false) -> Int {
        // A column is measured in digits; Vietnamese letters of Times New Roman are narrower, capitals wider.
        let room = max(1, width * (isBold ? 1.2 : 1.35))
        // Even were each byte a capital.
        if Double(text.utf8.count) * 1.3 <= room, !text.utf8.contains(0x0A) { return 1 }
        var lines = 1, column = 0.0, word = 0.0
        func endWord() {
            guard word > 0 else { return }
            if column > 0, column + 1 + word > room {
                lines += 1
                column = 0
            }
            column += (column > 0 ? 1 : 0) + word
            // A word longer than the line is broken.
            while column > room {
                lines += 1
                column -= room
            }
            word = 0
        }
        for scalar in text.unicodeScalars {
            // As high as a row can be.
            if lines > lineLimit { return lines }
            switch scalar {
            case "\n":
                endWord()
                lines += 1
                column = 0
            case " ": endWord()
            default: word += isCapital(scalar) ? 1.3 : 1
            }
        }
        endWord()
        return lines
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A: true
        case 0..<0xC0: false
        case 0xC0...0xDE: true
        case 0xDF...0xFF, 0x300...0x36F: false
        // Ă, Đ, Ĩ, Ũ, Ơ and the letters with two marks: pairs, the capital first.
        case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A1, 0x1EA0...0x1EF9: scalar.value.isMultiple(of: 2)
        case 0x1AF...0x1B0: scalar.value == 0x1AF
        default: scalar.properties.isUppercase
        }
    }
}
