import DocumentModel
import VietnameseText

/// Marks that recognition takes for others, and specks that are none. Letters are never touched.
public struct RecognizedMarks: Sendable {
    /// Below this confidence a lone mark is dust.
    private static let speck = 0.3
    /// Below it a line of one short word is dust.
    private static let doubtful = 0.4

    /// Marks that a word may begin with where a line's rule or dust was read into it.
    private static let lonely: Set<[UInt8]> = ["|", "¦", "[", "]", "'", "`", "‘", "’", "“", "”", "\"", ".", ",", ":", ";", "_", "!", "\\", "/", "*", "^", "“.", "||", "'.", "{", "}", "(", ")"].bytes

    private static let bars: Set<[UInt8]> = ["|", "||", "|||"].bytes

    private let readings: SignReadings

    public init(_ readings: SignReadings) { self.readings = readings }

    /// - Parameter line: the words of one printed line.
    public func cleaned(_ line: [PageWords.Word]) -> [PageWords.Word] {
        var result: [PageWords.Word] = []
        for word in line {
            if Self.bars.contains(word.text), let last = result.last, readings.isQuarter(last.text) {
                // The bars are Roman ones.
                result.append(word)
            } else if Self.isMark(word.text) {
                if Self.lonely.contains(word.text), word.confidence < Self.speck || word.text == [0x7C] || word.text == [0xC2, 0xA6] { continue }
                var mark = word
                if result.isEmpty, let sign = readings.listSigns[word.text] {
                    mark.text = sign
                } else if let sign = readings.signs[word.text] {
                    mark.text = sign
                } else if word.confidence < Self.speck, !Self.isListSign(word.text) {
                    continue
                }
                result.append(mark)
            } else {
                var plain = Self.withPlainSlashes(Self.withoutBar(word))
                if result.isEmpty, let marker = readings.markers[plain.text] { plain.text = marker }
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

    private static func isListSign(_ text: [UInt8]) -> Bool { text == [0x2D] || text == [0x2B] || text == [0x2A] }

    private static func isMark(_ text: [UInt8]) -> Bool {
        !String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

extension [String] {
    fileprivate var bytes: Set<[UInt8]> { Set<[UInt8]>(map { [UInt8]($0.utf8) }) }
}
