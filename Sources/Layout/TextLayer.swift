import DocumentModel
import VietnameseText

/// Whether the text of a page is what the page shows: a scan may hold none, or the stamp of an electronic signature,
/// or what a scanner's own recognition made of it.
public struct TextLayer: Sendable {
    public enum Verdict: Sendable, Equatable {
        /// Nothing to complain about.
        case sound
        /// No words, or next to none.
        case missing
        /// A few words in a corner: a stamp, if the page is a picture.
        case stamp
        /// Many words, few of them Vietnamese: an old recognition, if the page is a picture.
        case garbled
    }

    /// A signature's stamp (name, agency, address, time) has fewer.
    private static let stampWords = 70
    /// Part of the page that a stamp covers at most.
    private static let stampShare = 0.12
    /// Fewer words tell nothing about the language.
    private static let fewestWords = 20

    /// Words that are looked at.
    private static let sample = 80

    public init() {}

    public func verdict(on page: PageWords) -> Verdict {
        let letters = page.words.reduce(0) { $0 + ($1.text.contains { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } ? 1 : 0) }
        if letters < 3 { return .missing }
        if page.words.count < Self.stampWords, isNarrow(page) { return .stamp }
        return letters >= Self.fewestWords && isGarbled(page.words) ? .garbled : .sound
    }

    private func isNarrow(_ page: PageWords) -> Bool {
        guard let first = page.words.first else { return true }
        let box = page.words.dropFirst().reduce(first.box) { $0.union($1.box) }
        return box.width * box.height < Self.stampShare * page.width * page.height
    }

    /// Of the words of a Vietnamese text nearly all are syllables, and three of four bear a mark.
    private func isGarbled(_ words: [PageWords.Word]) -> Bool {
        var count = 0, plausible = 0, marked = 0
        // Some words of all parts of the page are enough.
        for index in stride(from: 0, to: words.count, by: max(1, words.count / Self.sample)) {
            let letters = Self.core(words[index].text)
            guard letters.count >= 2 else { continue }
            count += 1
            if VietnameseSyllable.isPlausible(letters) { plausible += 1 }
            if letters.contains(where: { $0 >= 0x80 }) { marked += 1 }
        }
        guard count >= Self.fewestWords else { return false }
        return plausible * 10 < count * 6 || marked * 10 < count * 4
    }

    /// The word without the marks around it; empty where digits stand within.
    private static func core(_ text: [UInt8]) -> ArraySlice<UInt8> {
        func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        guard let first = text.firstIndex(where: isLetter), let last = text.lastIndex(where: isLetter) else { return [] }
        return text[first...last].allSatisfy(isLetter) ? text[first...last] : []
    }
}
