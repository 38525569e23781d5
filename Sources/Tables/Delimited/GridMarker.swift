/// A row's number: `12`, `1.2.3`, `09`, `IV`, `a`, `đ`, `B`.
struct GridMarker: Equatable {
    enum Kind: Equatable {
        case number
        /// Digits with stops: `1.1`.
        case dotted
        case roman
        case capital
        case letter
    }

    var kind: Kind
    /// As printed without punctuation.
    var text: String
    /// Bytes behind the marker and its punctuation and space.
    var rest: ArraySlice<UInt8>

    /// The whole cell is the marker.
    var isAlone: Bool { rest.isEmpty }

    /// The marker with which trimmed text begins; `nil` where it begins otherwise.
    static func parse(_ bytes: ArraySlice<UInt8>) -> GridMarker? {
        let text = LineBytes.trimmed(bytes)
        var index = text.startIndex
        let end = text.endIndex
        var opened = false
        if index < end, text[index] == 0x28 || text[index] == 0x5B {
            opened = true
            index += 1
        }
        let start = index
        var kind: Kind
        if index < end, isDigit(text[index]) {
            kind = .number
            while index < end {
                if isDigit(text[index]) {
                    index += 1
                } else if text[index] == 0x2E, index + 1 < end, isDigit(text[index + 1]) {
                    kind = .dotted
                    index += 1
                } else {
                    break
                }
                if index - start > 14 { return nil }
            }
            // `1.a`, `2b` are numbers with a letter.
            if index < end, text[index] >= 0x61, text[index] <= 0x7A, index + 1 == end || isEnd(text[index + 1]) { index += 1; kind = .dotted }
        } else {
            var romans = 0
            while index < end, isRoman(text[index]), romans < 6 {
                romans += 1
                index += 1
            }
            if romans > 0, index == end || isEnd(text[index]), romans > 1 || [0x49, 0x56, 0x58].contains(text[start]) {
                kind = .roman
            } else {
                index = start
                guard let (length, capital) = letter(text, at: index) else { return nil }
                index += length
                kind = capital ? .capital : .letter
                // `B1`, `a.1`
                if index < end, isDigit(text[index]) {
                    while index < end, isDigit(text[index]) { index += 1 }
                    kind = .dotted
                }
            }
        }
        let markerEnd = index
        var closed = false
        while index < end, [0x2E, 0x29, 0x3A, 0x2F, 0x5D, 0x2D].contains(text[index]), index - markerEnd < 3 {
            // `1-2` is no marker and its dash no punctuation.
            if text[index] == 0x2D, index + 1 < end, text[index + 1] != 0x20 { break }
            if text[index] == 0x2F, index + 1 < end, isDigit(text[index + 1]) { return nil }
            closed = true
            index += 1
        }
        if opened && !closed { return nil }
        guard index == end || text[index] == 0x20 || closed else { return nil }
        // A lone letter without punctuation in front of words is a word (`A` of a name), a Roman number is not.
        if (kind == .capital || kind == .letter), index < end, !closed { return nil }
        while index < end, text[index] == 0x20 { index += 1 }
        return GridMarker(kind: kind, text: String(decoding: text[start..<markerEnd], as: UTF8.self), rest: text[index...])
    }

    /// `child` continues this marker one level below: `1` → `1.1`, `II` → `1`, `2` → `a`.
    func isParent(of child: GridMarker) -> Bool {
        if child.text.utf8.count > text.utf8.count + 1, child.text.hasPrefix(text + ".") { return true }
        let rank = Self.rank(kind), childRank = Self.rank(child.kind)
        guard childRank > rank else { return false }
        switch child.kind {
        case .number: return child.text == "1" || child.text == "01"
        case .letter: return child.text == "a"
        case .roman: return child.text == "I"
        case .dotted: return child.text.hasSuffix(".1") && kind != .number && kind != .dotted
        case .capital: return false
        }
    }

    private static func rank(_ kind: Kind) -> Int {
        switch kind {
        case .capital: 0
        case .roman: 1
        case .number: 2
        case .dotted: 3
        case .letter: 4
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isRoman(_ byte: UInt8) -> Bool { byte == 0x49 || byte == 0x56 || byte == 0x58 || byte == 0x4C }
    private static func isEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || [0x2E, 0x29, 0x3A, 0x2F, 0x2D, 0x5D].contains(byte) }

    /// A single letter of the alphabet that stands alone, `đ` included.
    private static func letter(_ text: ArraySlice<UInt8>, at index: Int) -> (length: Int, isCapital: Bool)? {
        guard index < text.endIndex else { return nil }
        let byte = text[index]
        let length: Int, capital: Bool
        if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A && byte < 0x80 {
            length = 1
            capital = byte < 0x60
        } else if index + 1 < text.endIndex, byte == 0xC4, text[index + 1] == 0x90 || text[index + 1] == 0x91 {
            length = 2
            capital = text[index + 1] == 0x90
        } else {
            return nil
        }
        let next = index + length
        guard next == text.endIndex || isEnd(text[next]) || isDigit(text[next]) else { return nil }
        return (length, capital)
    }
}
