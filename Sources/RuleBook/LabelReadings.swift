import Synchronization
import VietnameseText

/// Labels as recognition garbles them: without regard to tones, diacritics and spaces, and with one wrong letter in long ones.
///
/// Made when the first recognised document asks, since most processes never see one.
public final class LabelReadings: Sendable {
    /// Fewer letters hold too little to be told by.
    private static let fewest = 6

    private struct Table: Sendable {
        /// `nil` where labels of two fields look the same.
        var fields: [LetterSkeleton: FieldKind?] = [:]
        /// Those long enough for a wrong letter, by their count of letters.
        var long: [Int: [(skeleton: LetterSkeleton, field: FieldKind)]] = [:]
    }

    private let phrases: PhraseTable<FieldKind>
    private let lettersForSlip: Int
    private let table = Mutex<Table?>(nil)

    /// - Parameter lettersForSlip: a label of so many letters may have one wrong.
    init(phrases: PhraseTable<FieldKind>, lettersForSlip: Int) {
        self.phrases = phrases
        self.lettersForSlip = lettersForSlip
    }

    /// The field whose label these words are meant to be; `nil` where none or labels of several fields come near.
    public func field(of words: LetterSkeleton) -> FieldKind? {
        guard words.letters.count >= Self.fewest else { return nil }
        return table.withLock { table in
            let known = table ?? made()
            table = known
            if let field = known.fields[words] { return field }
            guard words.letters.count >= lettersForSlip else { return nil }
            var found: FieldKind?
            for count in words.letters.count - 1...words.letters.count + 1 {
                for label in known.long[count] ?? [] where label.field != found && label.skeleton.isWithinOneLetter(of: words) {
                    guard found == nil else { return nil }
                    found = label.field
                }
            }
            return found
        }
    }

    private func made() -> Table {
        var table = Table()
        phrases.forEach { keys, field in
            let skeleton = LetterSkeleton(keys)
            if let known = table.fields[skeleton], known != field {
                table.fields[skeleton] = .some(nil)
            } else {
                table.fields[skeleton] = field
            }
        }
        for (skeleton, field) in table.fields where skeleton.letters.count >= lettersForSlip {
            if let field { table.long[skeleton.letters.count, default: []].append((skeleton, field)) }
        }
        return table
    }
}
