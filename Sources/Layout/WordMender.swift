import DocumentModel
import VietnameseText

/// Joins words that extraction tore apart, where their places say that no space stands between.
///
/// A space that is really there stays, be it a typing error: it is as wide as the line's others.
struct WordMender: Sendable {
    /// - Parameter joined: counts the joints.
    func mend(_ line: PrintedLine, joined: inout Int) -> PrintedLine {
        let words = line.words
        guard words.count > 1 else { return line }
        // The usual case, at no cost: no gap is narrow.
        let narrow = 0.13 * line.em
        guard zip(words, words.dropFirst()).contains(where: { $1.box.left - $0.box.right < narrow }) else { return line }
        let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }.filter { $0 >= narrow }.sorted()
        let usual = gaps.isEmpty ? 0.25 * line.em : gaps[gaps.count / 2]
        var result: [PageWords.Word] = []
        for word in words {
            guard let last = result.last, word.box.left - last.box.right < min(narrow, 0.45 * usual), isOneWord(last, word, line: line) else {
                result.append(word)
                continue
            }
            result[result.count - 1].text += word.text
            result[result.count - 1].box = last.box.union(word.box)
            result[result.count - 1].confidence = min(last.confidence, word.confidence)
            if word.isBold != last.isBold { result[result.count - 1].isBold = nil }
            joined += 1
        }
        var mended = line
        mended.words = result
        return mended
    }

    /// Same size, same baseline, and the boxes do not lie on each other.
    private func isOneWord(_ last: PageWords.Word, _ word: PageWords.Word, line: PrintedLine) -> Bool {
        abs(last.box.height - word.box.height) < 0.1 * line.height && abs(last.box.bottom - word.box.bottom) < 0.1 * line.height
            && word.box.left - last.box.right > -0.3 * line.em && word.confidence == 1 && last.confidence == 1
            && !areTwoWords(last.text, word.text)
    }

    /// Spaces may be set so narrow that only the spelling shows them: `nhất ngày`, `UBND xã`.
    private func areTwoWords(_ last: [UInt8], _ word: [UInt8]) -> Bool {
        guard last.last.map(Self.isLetter) ?? false, word.first.map(Self.isLetter) ?? false else { return false }
        let tail = Array(last.reversed().prefix(while: Self.isLetter).reversed()), head = Array(word.prefix(while: Self.isLetter))
        // What begins with a vowel may be the torn end of any syllable: `hi` + `ện`.
        guard tail.count > 1, let first = head.first, Self.isConsonant(first), VietnameseSyllable.isPlausible(head) else { return false }
        if VietnameseSyllable.isPlausible(tail) { return !VietnameseSyllable.isPlausible(tail + head) }
        return LineBreak.startsSmall(head) && tail.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// The first byte of a consonant; `đ` is the only one that is no ASCII letter.
    private static func isConsonant(_ byte: UInt8) -> Bool {
        byte == 0xC4 || byte < 0x80 && ![0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte | 0x20)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
