import DocumentModel
import VietnameseText

/// Finds a field's value in the lines that the field was read from.
///
/// A value is the printed words but for what PLAN-JSON, "Text values", changes: spaces, list signs, final stops,
/// the `; ` between items. So its letters are looked for in order, and may jump to a later line only at a line's end:
/// between the lines of a cell stand those of the cells beside it, where a page cuts the row.
struct TextMatcher {
    let document: SourceDocument
    /// Page numbers and footnotes are no part of a value; `false` where one that looked like them is.
    var skipsFurniture = true

    /// Which of several places is meant.
    enum Preference { case first, behindLabel }

    /// - Parameters:
    ///   - value: without spaces; see ``compact(_:)``.
    ///   - lines: indices into the document's lines.
    ///   - taken: bytes that other fields of the same task have.
    func find(_ value: [UInt8], in lines: Range<Int>, taken: [Range<Int>], preferring preference: Preference) -> LocatedText? {
        guard let first = value.first else { return nil }
        let text = document.text
        var best: (located: LocatedText, worth: Int)?, tries = 0, work = 0
        for line in lines where !(skipsFurniture && Search.isFurniture(document.lines[line])) {
            let range = document.lines[line].range
            for start in range where text[start] == first && isWordStart(start, in: range) {
                guard !taken.contains(where: { $0.contains(start) }) else { continue }
                var search = Search(document: document, value: value, last: lines.upperBound, taken: taken, skipsFurniture: skipsFurniture)
                let found = search.match(0, at: start, line: line)
                work += search.work
                guard work < Self.mostWork else { return best?.located }
                guard found else { continue }
                let located = LocatedText(runs: search.runs)
                if preference == .first { return located }
                let worth = worth(of: located, in: range)
                if best.map({ worth > $0.worth }) ?? true { best = (located, worth) }
                tries += 1
                if worth == Self.bestWorth || tries == 32 { return best?.located }
            }
        }
        return best?.located
    }

    /// The value's words one after the other, whatever stands between them; the last resort.
    func findWords(_ value: String, in lines: Range<Int>) -> LocatedText? {
        var runs: [LocatedText.Run] = [], line = lines.lowerBound, from = line < lines.upperBound ? document.lines[line].range.lowerBound : 0
        for word in value.utf8.split(separator: 0x20) {
            var word = Array(word)
            while word.count > 1, let last = word.last, TextBytes.isStop(last) { word.removeLast() }
            // A sign that only joins (`;`, `-`) need not be printed.
            guard word.contains(where: TextBytes.isLetter) else { continue }
            var found: Range<Int>?
            while found == nil, line < lines.upperBound {
                let range = document.lines[line].range
                var start = max(from, range.lowerBound)
                while found == nil, start + word.count <= range.upperBound {
                    if document.text[start..<start + word.count].elementsEqual(word) { found = start..<start + word.count }
                    start += 1
                }
                if found == nil { line += 1 }
            }
            guard let found else { return nil }
            from = found.upperBound
            if let last = runs.last, last.line == line, !document.text[last.bytes.upperBound..<found.lowerBound].contains(where: TextBytes.isLetter) {
                runs[runs.count - 1].bytes = last.bytes.lowerBound..<found.upperBound
            } else {
                runs.append(.init(line: line, bytes: found))
            }
        }
        return runs.isEmpty ? nil : LocatedText(runs: runs)
    }

    static func compact(_ value: String) -> [UInt8] { value.utf8.filter { $0 != 0x20 } }

    /// No letter directly before it.
    private func isWordStart(_ start: Int, in range: Range<Int>) -> Bool {
        start == range.lowerBound || !TextBytes.endsInLetter(document.text, before: start)
    }

    private static let bestWorth = 5
    /// Bytes and lines looked at for one value: an end to what hostile text could cost.
    private static let mostWork = 4_000_000

    /// Behind a colon is better than at a line's start, and that than elsewhere; a value ends with its sentence or line.
    private func worth(of located: LocatedText, in range: Range<Int>) -> Int {
        guard let first = located.runs.first, let last = located.runs.last else { return 0 }
        var before = first.bytes.lowerBound
        while before > range.lowerBound {
            if document.text[before - 1] == 0x20 {
                before -= 1
            } else if let sign = (1...3).first(where: { before - $0 >= range.lowerBound && ListSigns.sign(document.text, at: before - $0) == $0 }) {
                before -= sign
            } else {
                break
            }
        }
        var worth = before == range.lowerBound ? 2 : document.text[before - 1] == 0x3A ? 4 : 0
        let end = document.lines[last.line].range.upperBound
        if last.bytes.upperBound == end || TextBytes.isStop(document.text[last.bytes.upperBound]) { worth += 1 }
        return worth
    }
}

/// One attempt to read a value from a place on.
private struct Search {
    let text: [UInt8]
    let lines: [SourceDocument.Line]
    let value: [UInt8]
    /// Index behind the last line.
    let last: Int
    let taken: [Range<Int>]
    let skipsFurniture: Bool
    var runs: [LocatedText.Run] = []
    /// Bytes and lines looked at.
    private(set) var work = 0
    private var depth = 0
    /// Lines that one value goes on over at most.
    private static let deepest = 1_000

    init(document: SourceDocument, value: [UInt8], last: Int, taken: [Range<Int>], skipsFurniture: Bool) {
        text = document.text
        lines = document.lines
        self.value = value
        self.last = last
        self.taken = taken
        self.skipsFurniture = skipsFurniture
    }

    static func isFurniture(_ line: SourceDocument.Line) -> Bool {
        guard let part = line.layout?.part else { return false }
        return part == .furniture || part == .footnote
    }

    /// Reads the value from its byte `index` on, at byte `start` of a line, and on in later lines.
    mutating func match(_ index: Int, at start: Int, line: Int) -> Bool {
        let end = lines[line].range.upperBound, runCount = runs.count
        var index = index, position = start, runStart: Int?, runEnd = start, free = 0
        func close(_ runs: inout [LocatedText.Run]) {
            if let first = runStart { runs.append(.init(line: line, bytes: first..<runEnd)) }
            runStart = nil
        }
        defer { work += position - start + 1 }
        while position < end, index < value.count {
            let byte = text[position]
            if byte == 0x20 {
                position += 1
            } else if byte == value[index], !isTaken(position, free: &free) {
                if runStart == nil { runStart = position }
                index += 1
                position += 1
                runEnd = position
            } else if value[index] == 0x2D, let width = TextBytes.dash(text, at: position) {
                if runStart == nil { runStart = position }
                index += 1
                position += width
                runEnd = position
            } else if TextBytes.isJoiner(value[index]) {
                index += 1
            } else if TextBytes.isStop(byte) {
                position += 1
            } else if case let width = ListSigns.sign(text, at: position), width > 0, position == start || text[position - 1] == 0x20 || runStart == nil {
                position += width
            } else if let width = marker(at: position, end) {
                close(&runs)
                position += width
            } else {
                runs.removeLast(runs.count - runCount)
                return false
            }
        }
        close(&runs)
        while index < value.count, TextBytes.isJoiner(value[index]) { index += 1 }
        if index == value.count { return runs.count > 0 }
        guard runs.count > runCount || runCount == 0 else { return false }
        let kept = runs.count
        depth += 1
        defer { depth -= 1 }
        for next in line + 1..<max(line + 1, last) where !(skipsFurniture && Self.isFurniture(lines[next])) {
            guard depth < Self.deepest, work < 1_000_000 else { break }
            if match(index, at: lines[next].range.lowerBound, line: next) { return true }
            runs.removeLast(runs.count - kept)
        }
        runs.removeLast(runs.count - runCount)
        return false
    }

    /// - Parameter free: bytes before it are known to be free; moved on.
    private func isTaken(_ position: Int, free: inout Int) -> Bool {
        guard position >= free else { return false }
        if taken.contains(where: { $0.contains(position) }) { return true }
        free = taken.reduce(Int.max) { $1.lowerBound > position ? min($0, $1.lowerBound) : $0 }
        return false
    }

    /// Bytes of a short marker such as `a)`, `1.`, `(2)` at a word's start.
    private func marker(at position: Int, _ end: Int) -> Int? {
        guard position == 0 || text[position - 1] == 0x20 || text[position - 1] == 0x0A else { return nil }
        var next = position
        while next < end, text[next] != 0x20, next - position <= 6 { next += 1 }
        let word = text[position..<next]
        guard word.count >= 2, word.count <= 6, next == end || text[next] == 0x20, let close = word.last, close == 0x29 || close == 0x2E else { return nil }
        return next - position
    }
}

/// Bytes by what they mean for the comparison.
enum TextBytes {
    /// Letters, digits, and every byte of a letter beyond ASCII.
    static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
    }

    /// The last letter before `position` is one, and not a quote, dash or bullet beyond ASCII.
    static func endsInLetter(_ text: [UInt8], before position: Int) -> Bool {
        guard position > 0, isLetter(text[position - 1]) else { return false }
        guard text[position - 1] >= 0x80 else { return true }
        if position >= 3, text[position - 3] == 0xE2 || text[position - 3] == 0xEF { return false }
        return !(position >= 2 && text[position - 2] == 0xC2)
    }

    /// Length of a dash.
    static func dash(_ text: [UInt8], at position: Int) -> Int? {
        if text[position] == 0x2D { return 1 }
        return position + 2 < text.count && text[position] == 0xE2 && text[position + 1] == 0x80 && text[position + 2] >= 0x90 && text[position + 2] <= 0x95 ? 3 : nil
    }

    static func isStop(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x3B || byte == 0x3A || byte == 0x2C }

    /// What joins items in a value and need not be printed.
    static func isJoiner(_ byte: UInt8) -> Bool { byte == 0x3B || byte == 0x2C || byte == 0x2D }
}
