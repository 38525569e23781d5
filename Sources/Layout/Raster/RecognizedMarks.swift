import DocumentModel

/// Marks that recognition takes for others, and specks that are none. Letters are never touched.
public struct RecognizedMarks: Sendable {
    /// Below this confidence a lone mark is dust.
    private static let speck = 0.3
    /// Below it a line of one short word is dust.
    private static let doubtful = 0.4

    /// What a word at the beginning of a line becomes: signs that a list's dash, plus or bullet is read as.
    private static let lineStarts: [[UInt8]: [UInt8]] = [
        "—": "-", "–": "-", "―": "-", "~": "-", "_": "-", "¬": "-", "--": "-", "-.": "-", "—-": "-", "-—": "-", "»": "-", "«": "-", "=": "-",
        "†": "+", "‡": "+", "++": "+", "•": "-", "°": "-", "›": "-", "‹": "-", "·": "-", "®": "-", "©": "-", "¢": "-", "¿": "-",
    ].table

    /// What a word anywhere in a line becomes.
    private static let anywhere: [[UInt8]: [UInt8]] = ["—": "–", "―": "–", "—-": "–", "-—": "–", "––": "–", "-–": "–", "–-": "–"].table

    /// What a line's first word becomes: markers with letters that Vietnamese numbering does not have, which is how
    /// `g)`, `i)` and Roman numbers are read.
    private static let markers: [[UInt8]: [UInt8]] = [
        "ø)": "g)", "ø.": "g.", "ö)": "o)", "ï)": "i)", "î)": "i)", "í)": "i)", "¡)": "i)", "ỉ)": "i)", "ï.": "i.", "¡.": "i.", "đ}": "đ)", "d}": "d)",
        "IL.": "II.", "Il.": "II.", "lI.": "II.", "ll.": "II.", "IỊ.": "II.", "Iï.": "II.", "HI.": "III.", "IH.": "III.", "IIL.": "III.", "IIl.": "III.",
        "IỊI.": "III.", "IHI.": "III.", "lII.": "III.", "VỊ.": "VI.", "Vl.": "VI.", "VIL.": "VII.", "VIl.": "VII.", "VH.": "VII.", "IỴ.": "IV.", "lV.": "IV.",
        "VIIL.": "VIII.", "VHI.": "VIII.", "VIH.": "VIII.",
    ].table

    /// Marks that a word may begin with where a line's rule or dust was read into it.
    private static let lonely: Set<[UInt8]> = ["|", "¦", "[", "]", "'", "`", "‘", "’", "“", "”", "\"", ".", ",", ":", ";", "_", "!", "\\", "/", "*", "^", "“.", "||", "'.", "{", "}", "(", ")"].bytes

    private static let bars: Set<[UInt8]> = ["|", "||", "|||"].bytes

    public init() {}

    /// - Parameter line: the words of one printed line.
    public func cleaned(_ line: [PageWords.Word]) -> [PageWords.Word] {
        var result: [PageWords.Word] = []
        for word in line {
            if Self.bars.contains(word.text), let last = result.last, Self.isQuarter(last.text) {
                // `Quý |`: the bars are Roman ones.
                result.append(word)
            } else if Self.isMark(word.text) {
                if Self.lonely.contains(word.text), word.confidence < Self.speck || word.text == [0x7C] || word.text == [0xC2, 0xA6] { continue }
                var mark = word
                if result.isEmpty, let sign = Self.lineStarts[word.text] {
                    mark.text = sign
                } else if let sign = Self.anywhere[word.text] {
                    mark.text = sign
                } else if word.confidence < Self.speck, !Self.isListSign(word.text) {
                    continue
                }
                result.append(mark)
            } else {
                var plain = Self.withPlainSlashes(Self.withoutBar(word))
                if result.isEmpty, let marker = Self.markers[plain.text] { plain.text = marker }
                result.append(plain)
            }
        }
        // A line of nothing but dust.
        if result.count == 1, result[0].confidence < Self.doubtful, String(decoding: result[0].text, as: UTF8.self).count <= 4 { return [] }
        return result.contains { !Self.isMark($0.text) || $0.confidence >= 0.6 } ? result : []
    }

    /// A table's line read as a bar before or behind a word.
    private static func withoutBar(_ word: PageWords.Word) -> PageWords.Word {
        var result = word
        if result.text.count > 1, result.text.first == 0x7C { result.text.removeFirst() }
        if result.text.count > 1, result.text.last == 0x7C { result.text.removeLast() }
        return result
    }

    /// `I/⁄2025`, `I⁄2025`: the fraction slash (U+2044) is no letter of plans.
    private static func withPlainSlashes(_ word: PageWords.Word) -> PageWords.Word {
        let fraction: [UInt8] = [0xE2, 0x81, 0x84]
        guard word.text.count > 3, word.text.indices.contains(where: { word.text[$0...].starts(with: fraction) }) else { return word }
        var result = word
        result.text = []
        var index = 0
        while index < word.text.count {
            let isFraction = word.text[index...].starts(with: fraction)
            let byte = isFraction ? 0x2F : word.text[index]
            if byte != 0x2F || result.text.last != 0x2F { result.text.append(byte) }
            index += isFraction ? 3 : 1
        }
        return result
    }

    /// `Quý`, `quý`, `QUÝ`, `quí`.
    public static func isQuarter(_ text: [UInt8]) -> Bool {
        text.count == 4 && text[0] | 0x20 == 0x71 && text[1] | 0x20 == 0x75
            && (text.suffix(2) == [0xC3, 0xBD] || text.suffix(2) == [0xC3, 0x9D] || text.suffix(2) == [0xC3, 0xAD])
    }

    private static func isListSign(_ text: [UInt8]) -> Bool { text == [0x2D] || text == [0x2B] || text == [0x2A] }

    private static func isMark(_ text: [UInt8]) -> Bool {
        !String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

extension [String: String] {
    fileprivate var table: [[UInt8]: [UInt8]] {
        [[UInt8]: [UInt8]](map { ([UInt8]($0.key.utf8), [UInt8]($0.value.utf8)) }, uniquingKeysWith: { $1 })
    }
}

extension [String] {
    fileprivate var bytes: Set<[UInt8]> { Set<[UInt8]>(map { [UInt8]($0.utf8) }) }
}
