import DocumentModel
import Foundation
import Pipeline
import Readers
import Tables
import TestSupport

/// A plan of text as a Word document with real tables, on pages as plans have them: A4, Times New Roman.
struct PrintedForms {
    private(set) var file: DOCXFile
    /// It has a table with rules, whose cells' paragraphs may stand apart.
    private(set) var hasCells = false

    /// - Parameter spacing: above and below each paragraph of a cell, in twentieths of a point.
    /// - Throws: ``ReadingError`` where the plan is no text.
    init(_ plan: CorpusPlan, pipeline: Pipeline, spacing: Int = 0) throws {
        let source = try TextReader().read(plan.bytes, name: plan.name)
        let lines = source.lines.enumerated().map { SourceTextLine(number: $0.offset + 1, utf8: Array(source.text[$0.element.range]), page: nil) }
        let grids = DelimitedTableReader().tables(in: lines).filter { $0.rows.count > 1 && $0.rows.contains { $0.cells.count > 2 } || $0.form == .pipes }
        var body = ""
        hasCells = !grids.isEmpty
        if grids.isEmpty {
            for paragraph in String(decoding: pipeline.text(of: source), as: UTF8.self).split(separator: "\n") { body += Self.paragraph(String(paragraph)) }
        } else {
            // Where a plan holds tables, its lines are paragraphs.
            var next = 0
            for line in lines {
                if next < grids.count, line.number > grids[next].lastLine { next += 1 }
                if next < grids.count, line.number >= grids[next].firstLine {
                    if line.number == grids[next].firstLine { body += Self.table(grids[next], spacing: spacing) }
                    continue
                }
                let words = Self.withoutStars(String(decoding: line.utf8, as: UTF8.self))
                if !words.isEmpty { body += Self.paragraph(words) }
            }
        }
        file = DOCXFile(body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>")
        file.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    }

    /// Markdown's stars and number signs.
    private static func withoutStars(_ line: String) -> String {
        var words = line.replacing("**", with: "").trimmingCharacters(in: .whitespaces)
        if words.hasPrefix("*("), words.hasSuffix("*") { words = String(words.dropFirst().dropLast()) }
        return String(words.trimmingPrefix { $0 == "#" || $0 == " " }).replacing("\t", with: "     ")
    }

    private static func paragraph(_ words: String) -> String {
        DOCXFile.paragraph(words, "<w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"both\"/>")
    }

    private static func table(_ grid: GridTable, spacing: Int) -> String {
        let columns = grid.rows.map { $0.cells.reduce(0) { $0 + $1.columnSpan } }.max() ?? 1
        // Numbers need little room.
        let first = columns > 2 ? 600 : 4677, rest = columns > 1 ? (9354 - first) / (columns - 1) : 9354
        let widths = (0..<columns).map { $0 == 0 ? first : rest }
        let border = grid.form == .pipes && columns < 3 ? "none" : "single"
        let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map { "<w:\($0) w:val=\"\(border)\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }
        var xml = "<w:tbl><w:tblPr><w:tblW w:w=\"9354\" w:type=\"dxa\"/><w:tblBorders>\(borders.joined())</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
        xml += "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        /// Rows for which the cell above still reaches down, and its width in columns.
        var open = [Int: (rows: Int, span: Int)]()
        for row in grid.rows {
            xml += "<w:tr>"
            var column = 0, cells = row.cells[...]
            // A group's title set into the column of numbers: nobody draws it as narrow as that.
            if cells.count == columns, let title = cells.first, title.paragraphs.first.map({ $0.text.count > 6 }) == true, cells.dropFirst().allSatisfy(\.paragraphs.isEmpty) {
                cells = [title]
                cells[0].columnSpan = columns
            }
            while column < columns {
                if let above = open[column], above.rows > 0 {
                    open[column]?.rows -= 1
                    xml += cell("", column, above.span, widths, "<w:vMerge/>")
                    column += above.span
                } else if let next = cells.popFirst() {
                    let span = min(next.columnSpan, columns - column)
                    if next.rowSpan > 1 { open[column] = (min(next.rowSpan, grid.rows.count) - 1, span) }
                    let paragraphs = next.paragraphs.map { DOCXFile.paragraph(in: (next.beginsWithListSign ? "- " : "") + $0.text, spacing: spacing) }.joined()
                    xml += cell(paragraphs, column, span, widths, next.rowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")
                    column += span
                } else {
                    xml += cell("", column, 1, widths, "")
                    column += 1
                }
            }
            xml += "</w:tr>"
        }
        return xml + "</w:tbl>"
    }

    private static func cell(_ content: String, _ column: Int, _ span: Int, _ widths: [Int], _ merge: String) -> String {
        let width = widths[column..<min(column + span, widths.count)].reduce(0, +)
        let spans = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(spans)\(merge)</w:tcPr>\(content.isEmpty ? "<w:p/>" : content)</w:tc>"
    }
}

extension DOCXFile {
    /// A paragraph of a table's cell, in smaller type.
    fileprivate static func paragraph(in words: String, spacing: Int) -> String {
        let properties = spacing > 0 ? "<w:pPr><w:spacing w:before=\"\(spacing)\" w:after=\"\(spacing)\"/></w:pPr>" : ""
        return "<w:p>\(properties)\(run(words, "<w:sz w:val=\"22\"/>"))</w:p>"
    }
}
