import Comparison
import VietnameseText

/// Two titles as printed, with the words set off that the other has not.
struct MarkedTitles: Equatable {
    struct Part: Equatable {
        var text: String
        var isMarked: Bool
    }

    private(set) var child: [Part]
    private(set) var parent: [Part]

    init(_ words: [WordRun], child: String, parent: String) {
        let own = TokenizedText(child), source = TokenizedText(parent)
        var ownPlace = 0, sourcePlace = 0, ownMarks: [Range<Int>] = [], sourceMarks: [Range<Int>] = []
        for run in words {
            let count = TokenizedText(run.text).tokens.count
            switch run.kind {
            case .same:
                ownPlace += count
                sourcePlace += count
            case .removed:
                sourceMarks.append(sourcePlace..<sourcePlace + count)
                sourcePlace += count
            case .added:
                ownMarks.append(ownPlace..<ownPlace + count)
                ownPlace += count
            }
        }
        // Runs of other texts than these mark nothing.
        let fits = ownPlace == own.tokens.count && sourcePlace == source.tokens.count
        self.child = Self.parts(own, fits ? ownMarks : [])
        self.parent = Self.parts(source, fits ? sourceMarks : [])
    }

    private static func parts(_ text: TokenizedText, _ marks: [Range<Int>]) -> [Part] {
        var parts: [Part] = [], place = 0
        func add(_ range: Range<Int>, _ isMarked: Bool) {
            if !range.isEmpty { parts.append(Part(text: String(decoding: text.utf8[range], as: UTF8.self), isMarked: isMarked)) }
        }
        for mark in marks where !mark.isEmpty {
            let bytes = text.bytes(of: mark)
            add(place..<bytes.lowerBound, false)
            add(bytes, true)
            place = bytes.upperBound
        }
        add(place..<text.utf8.count, false)
        return parts
    }
}
