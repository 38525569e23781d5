import DocumentModel
import Foundation
import Layout
import VietnameseText

/// What `tesseract … tsv` says: one record a word with its box in pixels and its confidence.
///
/// Columns (tesseract 4 and 5): level, page_num, block_num, par_num, line_num, word_num, left, top, width, height,
/// conf (0 to 100, -1 for none), text. Level 5 is a word.
struct TesseractTable: Sendable {
    struct Word: Sendable, Equatable {
        /// NFC.
        var text: [UInt8]
        /// In pixels.
        var box: Box
        /// 0 to 1.
        var confidence: Double
        /// Words of one printed line have the same number.
        var line: Int
    }

    var words: [Word] = []

    /// Records that are none are left out: the table is a program's, not a user's.
    init(_ bytes: [UInt8]) {
        var line = -1, key: ArraySlice<UInt8> = []
        for record in bytes.split(separator: 0x0A) {
            let fields = record.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12, fields[0] == [0x35] else { continue }
            let numbers = (6...9).compactMap { Self.integer(fields[$0]) }
            guard numbers.count == 4, let confidence = Self.hundredths(fields[10]), confidence >= 0 else { continue }
            let text = Self.composed(fields[11].filter { $0 > 0x20 })
            guard !text.isEmpty else { continue }
            let place = bytes[fields[1].startIndex..<fields[4].endIndex]
            if place != key {
                line += 1
                key = place
            }
            let left = Double(numbers[0]), top = Double(numbers[1])
            words.append(.init(
                text: text, box: Box(left: left, top: top, right: left + Double(numbers[2]), bottom: top + Double(numbers[3])),
                confidence: min(1, Double(confidence) / 10_000), line: line))
        }
    }

    /// The numbers behind the word of a quarter, also where it ended the line before.
    mutating func lookAgainAtQuarters(_ ones: RomanOnes, _ readings: SignReadings) {
        for index in words.indices.dropFirst() where readings.isQuarter(words[index - 1].text) {
            words[index].text = ones.read(words[index].text, box: words[index].box)
        }
    }

    /// NFC; tesseract's Vietnamese is composed already, other languages' may not be.
    private static func composed(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 & 0xFE == 0xCC }) else { return text }
        return Array(String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
    }

    private static func integer(_ field: ArraySlice<UInt8>) -> Int? {
        guard !field.isEmpty, field.count < 10 else { return nil }
        var result = 0
        for byte in field {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            result = result * 10 + Int(byte - 0x30)
        }
        return result
    }

    /// `96.063` as 9606.
    private static func hundredths(_ field: ArraySlice<UInt8>) -> Int? {
        let parts = field.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = integer(parts[0]) else { return nil }
        var fraction = 0, digits = 0
        if parts.count == 2 {
            for byte in parts[1].prefix(2) {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                fraction = fraction * 10 + Int(byte - 0x30)
                digits += 1
            }
        }
        return whole * 100 + (digits == 1 ? fraction * 10 : fraction)
    }
}
