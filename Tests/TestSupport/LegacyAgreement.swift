/// How much of a text in an old encoding came back right: shares of letters with diacritics and of syllables.
///
/// Spacing, line breaks, digits and signs do not count.
public struct LegacyAgreement: Sendable {
    public var letters: Double
    public var syllables: Double
    /// Syllables that are missing, the first few.
    public var missing: [String]

    /// - Parameters:
    ///   - isSyllable: of Vietnamese; field codes and abbreviations are none.
    ///   - foldsCase: a capital is as good as a small letter.
    public init(output: String, truth: String, foldsCase: Bool, isSyllable: (String) -> Bool) {
        let output = foldsCase ? output.lowercased() : output, truth = foldsCase ? truth.lowercased() : truth
        let wanted = Self.letters(truth), lost = Self.lost(wanted, Self.letters(output))
        let marked = wanted.indices.filter { Self.isMarked(wanted[$0]) }
        letters = Self.share(marked.count, marked.filter { lost.contains($0) }.count)
        let words = Self.words(truth), lostWords = Self.lost(words, Self.words(output))
        let counted = words.indices.filter { isSyllable(words[$0]) }
        missing = counted.filter { lostWords.contains($0) }.prefix(8).map { words[$0] }
        syllables = Self.share(counted.count, counted.filter { lostWords.contains($0) }.count)
    }

    private static func share(_ all: Int, _ lost: Int) -> Double { all == 0 ? 0 : Double(all - lost) / Double(all) }

    /// Places of the wanted elements that have no partner in the shortest edit from one to the other.
    private static func lost<Element: Hashable>(_ wanted: [Element], _ given: [Element]) -> Set<Int> {
        Set(given.difference(from: wanted).removals.map { change in
            if case .remove(let offset, _, _) = change { offset } else { -1 }
        })
    }

    private static func letters(_ text: String) -> [Character] { text.filter(\.isLetter) }
    private static func isMarked(_ letter: Character) -> Bool { letter.unicodeScalars.contains { $0.value > 0x7F } }
    private static func words(_ text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }
}
