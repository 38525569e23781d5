import DocumentModel

/// Whether nothing but page numbers and running heads stands between a table and the next page's.
struct FurnitureLook {
    private let pages: [Int: PageWords]

    /// Running heads and feet stand no deeper on the page than this share of its height.
    private static let margin = 0.14

    init(_ pages: [PageWords]) {
        self.pages = Dictionary(pages.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func nothingBetween(_ table: LaidTable, and part: TablePart) -> Bool {
        guard let last = table.parts.last, let above = pages[last.page], let below = pages[part.page] else { return false }
        let foot = above.words.filter { $0.box.middleY > last.box.bottom }
        let head = below.words.filter { $0.box.middleY < part.box.top }
        return isFurniture(foot, on: above) && isFurniture(head, on: below)
    }

    /// A number, or a line that stands on another page, too.
    private func isFurniture(_ words: [PageWords.Word], on page: PageWords) -> Bool {
        guard words.count < 60 else { return false }
        let lines = CellLine.lines(of: words, page: page.number, room: Box(left: 0, top: 0, right: page.width, bottom: page.height))
        return lines.allSatisfy { line in
            guard line.box.bottom < page.height * Self.margin || line.box.top > page.height * (1 - Self.margin) else { return false }
            return Self.isNumber(line.text) || isRepeated(line, on: page)
        }
    }

    private static func isNumber(_ text: [UInt8]) -> Bool {
        text.count < 16 && text.allSatisfy { $0 <= 0x20 || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2F || $0 == 0x7C }
    }

    private func isRepeated(_ line: CellLine, on page: PageWords) -> Bool {
        let text = Self.withoutDigits(line.words)
        guard !text.isEmpty else { return true }
        // The neighbours, and those with the same place for left and right pages.
        for number in [page.number - 1, page.number + 1, page.number - 2, page.number + 2] {
            guard let other = pages[number] else { continue }
            let words = other.words.filter { abs($0.box.middleY - line.box.middleY) < 4 || abs((other.height - $0.box.middleY) - (page.height - line.box.middleY)) < 4 }
            if Self.withoutDigits(words.sorted { $0.box.left < $1.box.left }) == text { return true }
        }
        return false
    }

    private static func withoutDigits(_ words: [PageWords.Word]) -> [UInt8] {
        words.flatMap(\.text).filter { !($0 >= 0x30 && $0 <= 0x39) }
    }
}
