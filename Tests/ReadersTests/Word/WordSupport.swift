import DocumentModel
import TestSupport

@testable import Readers

extension DOCXFile {
    func read() throws -> SourceDocument { try DOCXReader().read(InputDocument(name: "plan.docx", bytes: bytes)) }

    /// The lines of the text, those beside it marked: `[furniture] 3`.
    func lines() throws -> [String] {
        try read().lineTexts { part in part == .furniture || part == .footnote ? "[\(part)] " : "" }
    }

    /// The rows of the tables: cells parted by `|`, their paragraphs by `/`, spans as `>2` and `v2` before the words.
    func rows() throws -> [String] {
        try read().grids.flatMap(\.rows).map { row in
            row.cells.map { cell in
                let spans = (cell.columnSpan > 1 ? ">\(cell.columnSpan) " : "") + (cell.rowSpan > 1 ? "v\(cell.rowSpan) " : "")
                return spans + cell.paragraphs.map(\.text).joined(separator: " / ")
            }.joined(separator: " | ")
        }
    }
}

extension SourceDocument {
    /// Lines with words.
    func lineTexts(_ mark: (LineLayout.Part) -> String = { _ in "" }) -> [String] {
        lines.compactMap { line in
            let words = String(decoding: text[line.range], as: UTF8.self)
            return words.isEmpty ? nil : mark(line.layout?.part ?? .body) + words
        }
    }
}
