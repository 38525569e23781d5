import DocumentModel
import Foundation
import PlanModel
import VietnameseText

/// The words of a document's pages, from whichever source, to read boxes again.
public struct PrintedWords: Sendable {
    public struct Word: Sendable {
        public var text: String
        public var box: Box

        public init(text: String, box: Box) {
            self.text = text
            self.box = box
        }
    }

    /// By page, counted from 1.
    public var pages: [Int: [Word]]

    public init(pages: [Int: [Word]]) { self.pages = pages }

    /// Those that the reader saw.
    public init(_ document: SourceDocument) {
        pages = [:]
        for word in document.words {
            pages[word.page, default: []].append(Word(text: String(decoding: document.text[word.range], as: UTF8.self), box: word.box))
        }
    }

    /// The letters whose middle lies in one of the boxes, box by box; of a word in the order in which it is printed.
    public func text(in boxes: [PageBox]) -> String {
        var text = ""
        for box in boxes {
            let words = (pages[box.page] ?? []).filter { word in
                word.box.middleY > box.top && word.box.middleY < box.bottom && word.box.right > box.left && word.box.left < box.right
            }
            for word in words.sorted(by: { $0.box.left < $1.box.left }) {
                let inside = letters(of: word, from: box.left - 0.06, to: box.right + 0.06)
                if !inside.isEmpty { text += (text.isEmpty ? "" : " ") + inside }
            }
        }
        return text
    }

    /// Letters have their usual widths: where exactly they stand, lists of words do not say.
    private func letters(of word: Word, from left: Double, to right: Double) -> String {
        let scale = word.box.width / Double(max(1, GlyphWidth.of(Array(word.text.utf8))))
        var x = word.box.left, inside = ""
        for character in word.text {
            let width = Double(GlyphWidth.of(Array(String(character).utf8))) * scale
            if x + width / 2 > left, x + width / 2 < right { inside.append(character) }
            x += width
        }
        return inside
    }

    /// What PLAN-JSON, "Text values", may change of printed words taken away: spaces, list signs, stops, joints between items.
    public static func comparable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.precomposed.unicodeScalars.filter { !" .;,:-–—+*•·\u{00AD}\u{F0B7}\u{F02D}".unicodeScalars.contains($0) }))
    }

    /// - Returns: what is wrong with a field's boxes; `nil` where their words are the field's.
    public func fault(of field: PlacedField) -> String? {
        guard let origin = field.origin else { return "\(field.name): no origin" }
        guard !origin.boxes.isEmpty else { return "\(field.name): no boxes for \"\(field.text)\", lines \(origin.firstLine)-\(origin.lastLine)" }
        let found = text(in: origin.boxes)
        guard Self.comparable(found) == Self.comparable(field.text) else { return "\(field.name): \"\(found)\" in the boxes of \"\(field.text)\"" }
        guard origin.page == origin.boxes.first?.page else { return "\(field.name): page \(origin.page ?? 0), boxes on \(origin.boxes[0].page)" }
        return nil
    }
}

extension String {
    fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}
