import VietnameseText

extension WordRun {
    /// A text word by word, from the parent's to the child's; case and the place of tone marks make no difference.
    static func runs(from parent: String, to child: String) -> [WordRun] {
        if parent == child { return [WordRun(.same, child)] }
        let old = TokenizedText(parent), new = TokenizedText(child)
        let difference = SequenceDifference(from: old.tokens.map(\.key), to: new.tokens.map(\.key))
        var runs: [WordRun] = [], place = 0
        func add(_ kind: Kind, _ text: TokenizedText, _ tokens: Range<Int>) {
            if !tokens.isEmpty { runs.append(WordRun(kind, text.string(tokens: tokens))) }
        }
        for hunk in difference.hunks {
            add(.same, new, place..<hunk.added.lowerBound)
            add(.removed, old, hunk.removed)
            add(.added, new, hunk.added)
            place = hunk.added.upperBound
        }
        add(.same, new, place..<new.tokens.count)
        return runs
    }
}
