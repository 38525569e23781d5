import DocumentModel
@testable import Layout

/// A page drawn with characters: words are words, `|` and runs of `-`, `=` are rules, `+` is where rules meet.
/// A character is 6 points wide, a line 14 points high; words are 12 points high.
///
///     +----+-------+
///     | TT | Việc  |
///     +----+-------+
///
/// A dash between spaces is a word.
struct DrawnPage {
    static let cell = 6.0, line = 14.0

    static func page(_ picture: String, number: Int = 1, lines: Int = 60, from top: Int = 5) -> PageWords {
        let rows = picture.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
        var page = PageWords(number: number, width: 900, height: Double(lines) * line)
        var verticals: [Int: [ClosedRange<Double>]] = [:]
        for (row, characters) in rows.enumerated() {
            let y = Double(top + row) * line
            var column = 0
            while column < characters.count {
                let character = characters[column]
                if character == " " {
                    column += 1
                } else if character == "|" || character == "+" {
                    // A corner reaches only to where a rule goes on.
                    let up = character == "|" || isVertical(rows, row - 1, column), down = character == "|" || isVertical(rows, row + 1, column)
                    verticals[column, default: []].append((up ? y - line / 2 : y)...(down ? y + line / 2 : y))
                    column += character == "+" && isRule(characters, column + 1) ? 0 : 1
                    if character == "+", isRule(characters, column + 1) { column = horizontal(characters, column, y, &page) }
                } else if isRule(characters, column) {
                    column = horizontal(characters, column, y, &page)
                } else {
                    var end = column
                    while end < characters.count, characters[end] != " ", characters[end] != "|" { end += 1 }
                    let box = Box(left: Double(column) * cell, top: y - 6, right: Double(end) * cell, bottom: y + 6)
                    page.words.append(.init(text: Array(String(characters[column..<end]).utf8), box: box))
                    column = end
                }
            }
        }
        for (column, pieces) in verticals {
            let x = (Double(column) + 0.5) * cell
            for piece in pieces { page.rules.append(.init(box: Box(left: x, top: piece.lowerBound, right: x, bottom: piece.upperBound))) }
        }
        return page
    }

    private static func isVertical(_ rows: [[Character]], _ row: Int, _ column: Int) -> Bool {
        rows.indices.contains(row) && rows[row].indices.contains(column) && (rows[row][column] == "|" || rows[row][column] == "+")
    }

    /// Two dashes or more, or a dash beside a corner.
    private static func isRule(_ characters: [Character], _ index: Int) -> Bool {
        guard characters.indices.contains(index), characters[index] == "-" else { return false }
        let before = index > 0 ? characters[index - 1] : " ", after = index + 1 < characters.count ? characters[index + 1] : " "
        return before == "-" || after == "-" || before == "+" || after == "+"
    }

    private static func horizontal(_ characters: [Character], _ start: Int, _ y: Double, _ page: inout PageWords) -> Int {
        var end = start + 1
        while end < characters.count, characters[end] == "-" { end += 1 }
        let reaches = end < characters.count && characters[end] == "+"
        page.rules.append(.init(box: Box(
            left: (Double(start) + 0.5) * cell, top: y, right: (Double(end) + (reaches ? 0.5 : 0)) * cell, bottom: y)))
        return end
    }
}

/// The rows of a table as text: cells divided by ` | `, paragraphs by ` / `, spans as `(2x1)` columns by rows.
func rows(_ table: LaidTable) -> [String] {
    var builder = DocumentBuilder()
    return table.emit(into: &builder).rows.map { row in
        row.cells.map { cell in
            let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "(\(cell.columnSpan)x\(cell.rowSpan))" : ""
            return span + cell.paragraphs.map(\.text).joined(separator: " / ")
        }.joined(separator: " | ")
    }
}
