import DocumentModel
import VietnameseText

/// Finds what stands on a page and is no part of its text: page numbers, running heads and feet, notes at the foot.
struct RunningMatter: Sendable {
    /// For each page and line: what it is.
    func parts(of pages: [[PrintedLine]], heights: [Double]) -> [[LineLayout.Part]] {
        var parts = pages.map { [LineLayout.Part](repeating: .body, count: $0.count) }
        let usual = Self.usualHeight(pages)
        for (page, lines) in pages.enumerated() {
            for line in SignatureStamp.find(in: lines, usual: usual) { parts[page][line] = .furniture }
        }
        markNumbers(pages, &parts)
        markRunning(pages, heights: heights, &parts)
        markNotes(pages, usual: usual, &parts)
        return parts
    }

    private static func usualHeight(_ pages: [[PrintedLine]]) -> Double {
        let heights = pages.joined().map(\.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    /// Takes the raised signs that call a page's notes out of its lines, as lines of their own.
    ///
    /// - Returns: the signs.
    func takeSigns(from lines: inout [PrintedLine], notes: [PrintedLine]) -> [PrintedLine] {
        let signs = notes.compactMap(NoteSign.init)
        guard !signs.isEmpty else { return [] }
        var taken: [PrintedLine] = []
        for index in lines.indices where lines[index].words.count > 1 {
            let line = lines[index]
            guard let position = line.words.firstIndex(where: { word in word.box.height < 0.85 * line.height && signs.contains { $0.isOnly(word) } }) else { continue }
            var words = line.words
            taken.append(PrintedLine(words: [words.remove(at: position)]))
            // `2025` `1` `;`
            if position > 0, position < words.count, let first = words[position].text.first, [0x2E, 0x2C, 0x3B, 0x3A, 0x29].contains(first) {
                words[position - 1].text += words[position].text
                words[position - 1].box = words[position - 1].box.union(words[position].box)
                words.remove(at: position)
            }
            lines[index].words = words
        }
        return taken
    }

    // MARK: - Page numbers

    /// A number alone above or below the text, which counts on with the pages.
    private func markNumbers(_ pages: [[PrintedLine]], _ parts: inout [[LineLayout.Part]]) {
        var found: [(page: Int, line: Int, number: PageNumber)] = []
        for (page, lines) in pages.enumerated() {
            for line in Self.outermost(2, of: parts[page]) {
                if let number = PageNumber(lines[line].text), lines[line].words.count <= 4 { found.append((page, line, number)) }
            }
        }
        for (page, line, number) in found {
            let offset = number.value - page
            let agrees = number.isMarked || offset == 1
                || found.contains { $0.page != page && $0.number.value - $0.page == offset && $0.number.isRoman == number.isRoman }
            if agrees { parts[page][line] = .furniture }
        }
    }

    /// The first and last lines of a page that are text so far.
    private static func outermost(_ count: Int, of parts: [LineLayout.Part]) -> Set<Int> {
        let body = parts.indices.filter { parts[$0] == .body }
        return Set(body.prefix(count) + body.suffix(count))
    }

    // MARK: - Running heads and feet

    /// The same words at the same height on several pages, digits aside, in the page's margin.
    private func markRunning(_ pages: [[PrintedLine]], heights: [Double], _ parts: inout [[LineLayout.Part]]) {
        guard pages.count >= 2 else { return }
        struct Place: Hashable { var text: [UInt8], height: Int }
        var places: [Place: [(page: Int, line: Int, isFree: Bool)]] = [:]
        for (page, lines) in pages.enumerated() {
            let height = heights[page]
            for line in Self.outermost(3, of: parts[page]) {
                let box = lines[line].box
                let isTop = box.middleY < 0.13 * height, isBottom = box.middleY > 0.87 * height
                guard isTop || isBottom else { continue }
                let isFree = isFree(line, in: lines, isTop: isTop)
                let text = lines[line].text.filter { !($0 >= 0x30 && $0 <= 0x39) }
                guard text.count > 1 else { continue }
                places[Place(text: text, height: Int(box.middleY / 4)), default: []].append((page, line, isFree))
                places[Place(text: text, height: Int(box.middleY / 4 + 0.5) + 100_000), default: []].append((page, line, isFree))
            }
        }
        var isRunning = parts.map { $0.map { $0 == .furniture } }
        for lines in places.values {
            let count = Set(lines.map(\.page)).count, free = lines.reduce(0) { $0 + ($1.isFree ? 1 : 0) }
            // Close above the text it may be a table's head or a sentence that occurs twice, unless nearly every page has it.
            guard count >= min(3, pages.count), free * 2 > lines.count || count >= 3 && count * 10 >= pages.count * 6 else { continue }
            for (page, line, _) in lines { isRunning[page][line] = true }
        }
        // From the edge inwards: nothing runs behind a line of the text.
        for page in pages.indices {
            for line in isRunning[page].indices.prefix(while: { isRunning[page][$0] }) { parts[page][line] = .furniture }
            for line in isRunning[page].indices.reversed().prefix(while: { isRunning[page][$0] }) { parts[page][line] = .furniture }
        }
    }

    /// White stands between the line, with others like it, and the text: a table's repeated head has none.
    private func isFree(_ line: Int, in lines: [PrintedLine], isTop: Bool) -> Bool {
        var index = line
        while lines.indices.contains(isTop ? index + 1 : index - 1) {
            let next = isTop ? index + 1 : index - 1
            let white = isTop ? lines[next].box.top - lines[index].box.bottom : lines[index].box.top - lines[next].box.bottom
            if white > 0.6 * lines[index].height { return true }
            index = next
            if abs(index - line) > 2 { return false }
        }
        return false
    }

    // MARK: - Notes

    /// Lines of small type at the end of a page that begin with a number or star, which a raised sign in the text calls.
    private func markNotes(_ pages: [[PrintedLine]], usual: Double, _ parts: inout [[LineLayout.Part]]) {
        for (page, lines) in pages.enumerated() {
            var start = lines.count, first: Int?
            while start > 0, parts[page][start - 1] == .furniture || lines[start - 1].height < 0.9 * usual {
                start -= 1
                if parts[page][start] == .body, NoteSign(of: lines[start]) != nil { first = start }
            }
            guard let first, start > 0 else { continue }
            let signs = lines[first...].compactMap(NoteSign.init)
            guard signs.contains(where: { sign in lines[..<first].contains { sign.isCalled(in: $0) } }) else { continue }
            for line in first..<lines.count where parts[page][line] == .body { parts[page][line] = .footnote }
        }
    }
}

/// `3`, `- 3 -`, `Trang 3/12`, `iv`
struct PageNumber: Sendable, Equatable {
    var value: Int
    var isRoman = false
    /// `Trang`, dashes or a total say that it is one.
    var isMarked = false

    init?(_ text: [UInt8]) {
        guard text.count <= 24 else { return nil }
        var words = text.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D || $0 == 0x7C || $0 == 0x2F }).map(Array.init)
        isMarked = words.count > 0 && Self.isDash(text.first) && Self.isDash(text.last)
        words = words.filter { $0 != Array("–".utf8) && $0 != Array("—".utf8) }
        if let first = words.first.map({ $0.map { $0 | 0x20 } }), first == Array("trang".utf8) || first == Array("page".utf8) {
            words.removeFirst()
            isMarked = true
        }
        if text.contains(0x2F) || words.count == 2 {
            guard words.count == 2, let total = Self.decimal(words[1]), let value = Self.decimal(words[0]), value <= total else { return nil }
            self.value = value
            isMarked = isMarked || text.contains(0x2F)
            return
        }
        guard words.count == 1, let word = words.first else { return nil }
        if let value = Self.decimal(word) {
            self.value = value
        } else if let value = NumberingOrder.roman(word) {
            self.value = value
            isRoman = true
        } else {
            return nil
        }
    }

    /// Either end of a text in dashes: `-`, `|`, or the last byte of `–`.
    private static func isDash(_ byte: UInt8?) -> Bool {
        byte == 0x2D || byte == 0x7C || byte == 0xE2 || byte == 0x93 || byte == 0x94
    }

    private static func decimal(_ word: [UInt8]) -> Int? {
        guard !word.isEmpty, word.count <= 4, word.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

/// The sign that a note begins with: `1`, `(2)`, `*`.
struct NoteSign: Sendable, Equatable {
    var sign: [UInt8]

    init?(of line: PrintedLine) {
        guard let word = line.words.first else { return nil }
        let bytes = word.text.filter { $0 != 0x28 && $0 != 0x29 && $0 != 0x5B && $0 != 0x5D }
        let digits = Array(bytes.prefix { $0 >= 0x30 && $0 <= 0x39 })
        let stars = Array(bytes.prefix { $0 == 0x2A })
        if !digits.isEmpty, digits.count <= 2, bytes.count == digits.count || bytes[digits.count] > 0x39 || word.text.first == 0x28 {
            sign = digits
        } else if !stars.isEmpty {
            sign = stars
        } else {
            return nil
        }
    }

    func isOnly(_ word: PageWords.Word) -> Bool {
        word.text.filter { $0 != 0x28 && $0 != 0x29 && $0 != 0x5B && $0 != 0x5D } == sign
    }

    /// A small raised word of the line, or the end of one of its words, is the sign.
    func isCalled(in line: PrintedLine) -> Bool {
        line.words.contains { word in
            let bytes = word.text.filter { $0 != 0x28 && $0 != 0x29 && $0 != 0x5B && $0 != 0x5D }
            let stripped = bytes.last == 0x2E || bytes.last == 0x2C || bytes.last == 0x3B ? Array(bytes.dropLast()) : bytes
            if stripped == sign { return word.box.height < 0.85 * line.height || word.text.count > stripped.count }
            guard stripped.count > sign.count, stripped.suffix(sign.count).elementsEqual(sign) else { return false }
            let before = stripped[stripped.count - sign.count - 1]
            return before > 0x39 || before == 0x2A
        }
    }
}
