import DocumentModel
import Layout
import VietnameseText

/// Sets text on pages as a reader of PDF would hand it on: each line's words with boxes.
enum SetPages {
    static let lineHeight = 18.0, size = 14.0, left = 85.0, linesOfPage = 40

    /// - Parameter confidence: of a word; 1 where it was not recognised from an image.
    static func document(_ text: String, format: String = "pdf", confidence: (String) -> Double = { _ in 1 }) -> SourceDocument {
        var builder = DocumentBuilder(), page = 1, line = 0
        for words in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == linesOfPage {
                page += 1
                line = 0
            }
            builder.append(set(words, line: line, confidence: confidence), page: page)
            line += 1
        }
        let pages = (0..<page).map { _ in SourceDocument.Page(width: 595.3, height: 841.9) }
        return builder.document(name: "set.pdf", format: format, byteCount: text.utf8.count, pages: pages)
    }

    static func set(_ words: Substring, line: Int, from start: Double = left, confidence: (String) -> Double = { _ in 1 }) -> [PageWords.Word] {
        var x = start, set: [PageWords.Word] = []
        for word in words.split(whereSeparator: \.isWhitespace) {
            let width = Double(GlyphWidth.of(Array(word.utf8))) * size / 1000, top = 60 + Double(line) * lineHeight
            set.append(.init(
                text: Array(word.utf8), box: Box(left: x, top: top, right: x + width, bottom: top + size), confidence: confidence(String(word))))
            x += width + size / 4
        }
        return set
    }
}
