import DocumentModel
import VietnameseText

/// Reads rows whose cells are separated by tabs.
///
/// Blank lines and page numbers may stand between the rows. A line without tabs belongs to the table where
/// it is a group row (`II. CẢI CÁCH …`) or goes on in a cell with a line break; any other ends it.
enum TabTableReader {
    private static let mostBlankLines = 4
    private static let longestRow = 40

    private struct Line {
        var index: Int
        var bytes: [UInt8]
        var cells: [Range<Int>]
    }

    static func read(_ lines: ArraySlice<SourceTextLine>, at start: Int) -> (grid: GridTable?, next: Int)? {
        guard lines[start].utf8.contains(0x09) else { return nil }
        var rows: [GridTable.Row] = []
        var furniture: [Int] = []
        var pendingFurniture: [Int] = []
        // The widest row so far without its empty end.
        var width = 0, rawWidth = 0
        var index = start, next = start, blank = 0

        while index < lines.endIndex {
            let line = lines[index]
            let bytes = line.utf8
            if LineBytes.isBlank(bytes), !bytes.contains(0x09) {
                blank += 1
                if blank > mostBlankLines { break }
                index += 1
                continue
            }
            let hasTab = bytes.contains(0x09)
            if !hasTab {
                if LineBytes.isPageNumber(bytes[...]) {
                    pendingFurniture.append(line.number)
                    blank = 0
                    index += 1
                    continue
                }
                guard rows.count > 0, isGroupLine(bytes), tabRowFollows(lines, after: index) else { break }
            }
            let (cells, last) = row(lines, at: index, rawWidth: rawWidth, isFirst: rows.isEmpty)
            let filled = (cells.lastIndex { !$0.paragraphs.isEmpty } ?? -1) + 1
            // Two columns are an outline or a letterhead set with tabs; a wider row begins a table.
            if rows.count >= 1, width <= 2, filled > 2, !(rows.count == 1 && width == 1) { break }
            if blank > 0, rawWidth >= 4, cells.count <= rawWidth / 2, hasTab, !bytes.starts(with: [0x09]), filled > 1,
                !LineBytes.beginsWithMarker(bytes[...]) { break }
            // The head again, on a new page or of a new table: the builder tells which.
            if blank > 0 || !pendingFurniture.isEmpty, rows.count > 1, let first = cells.first?.paragraphs, !first.isEmpty,
                rows.prefix(3).contains(where: { $0.cells.count > 1 && $0.cells[0].paragraphs.map(\.text) == first.map(\.text) }),
                !LineBytes.beginsWithMarker(bytes[...])
            {
                furniture += pendingFurniture
                break
            }
            width = max(width, filled)
            rawWidth = max(rawWidth, cells.count)
            if filled > 0 {
                rows.append(GridTable.Row(
                    cells: cells, firstLine: line.number, lastLine: lines[last].number, page: line.page))
            }
            furniture += pendingFurniture
            pendingFurniture = []
            blank = 0
            index = last + 1
            next = index
        }
        guard width > 1, rows.count > 1 || width > 2, let lastRow = rows.last else { return (nil, next) }
        return (
            GridTable(
                form: .tabs, rows: rows, firstLine: lines[start].number, lastLine: lastRow.lastLine, furnitureLines: furniture),
            next
        )
    }

    /// The cells of the row that begins at a line, and its last line: a quoted cell (`"a` … `b"`) and a cell
    /// with a bare line break in it take up several.
    private static func row(
        _ lines: ArraySlice<SourceTextLine>, at start: Int, rawWidth: Int, isFirst: Bool
    ) -> (cells: [GridTable.Cell], last: Int) {
        var texts: [GridCellText] = []
        var last = start
        var quoted = append(lines[start].utf8, line: lines[start].number, to: &texts, quoted: false)
        if quoted {
            // Only a quote that closes again within reach is one.
            var closes = start + 1
            while closes < lines.endIndex, closes < start + longestRow, !lines[closes].utf8.contains(0x22) { closes += 1 }
            if closes < lines.endIndex, closes < start + longestRow {
                while quoted, last < closes, last + 1 < lines.endIndex {
                    last += 1
                    texts[texts.count - 1].breakParagraph()
                    quoted = append(lines[last].utf8, line: lines[last].number, to: &texts, quoted: true)
                    if quoted, last == closes, closes < start + longestRow { closes += 1 }
                }
            }
        }
        while !isFirst, texts.count < rawWidth, last + 1 < lines.endIndex, last < start + longestRow {
            let bytes = lines[last + 1].utf8
            let tabs = bytes.count { $0 == 0x09 }
            guard texts.count + tabs <= rawWidth, !LineBytes.isBlank(bytes), bytes.first != 0x09,
                !LineBytes.beginsWithMarker(bytes.prefix { $0 != 0x09 }), !isGroupLine(bytes), !LineBytes.isPageNumber(bytes[...])
            else { break }
            // Without tabs the rest of the row must still come.
            if tabs == 0, !completes(lines, after: last + 1, from: texts.count, to: rawWidth) { break }
            texts[texts.count - 1].append(0x20, line: lines[last + 1].number)
            if ListSigns.length(bytes, at: 0) > 0 { texts[texts.count - 1].breakParagraph() }
            _ = append(bytes, line: lines[last + 1].number, to: &texts, quoted: false)
            last += 1
        }
        return (texts.indices.map { InlineMarkup.finish(&texts[$0]) }, last)
    }

    /// Some of the next lines has the tabs that the row lacks.
    private static func completes(_ lines: ArraySlice<SourceTextLine>, after index: Int, from count: Int, to width: Int) -> Bool {
        for following in lines[(index + 1)...].prefix(6) {
            let bytes = following.utf8
            if LineBytes.isBlank(bytes) || bytes.first == 0x09 { return false }
            let tabs = bytes.count { $0 == 0x09 }
            if tabs > 0 { return count + tabs <= width && !LineBytes.beginsWithMarker(bytes.prefix { $0 != 0x09 }) }
        }
        return false
    }

    /// Adds the cells of a line, its first going on in the last cell so far.
    /// - Returns: whether a quoted cell is open at its end.
    private static func append(_ bytes: [UInt8], line: Int, to texts: inout [GridCellText], quoted: Bool) -> Bool {
        var quoted = quoted
        var start = 0, index = 0
        if texts.isEmpty { texts.append(GridCellText()) }
        func take(_ end: Int) {
            var piece = bytes[start..<end]
            if piece.last == 0x0D { piece.removeLast() }
            InlineMarkup.append(piece, to: &texts[texts.count - 1], line: line, isPipe: false)
        }
        if !quoted, bytes.first == 0x22, opensQuote(bytes, at: 0) { quoted = true; start = 1; index = 1 }
        while index < bytes.count {
            let byte = bytes[index]
            if quoted, byte == 0x22 {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x09
                if next == 0x22 {
                    take(index + 1)
                    index += 2
                    start = index
                    continue
                }
                if next == 0x09 || next == 0x0D {
                    take(index)
                    quoted = false
                    start = index + 1
                }
            } else if byte == 0x09, !quoted {
                take(index)
                start = index + 1
                if texts.count < HTMLTableReader.mostColumns { texts.append(GridCellText()) }
                if start < bytes.count, bytes[start] == 0x22, opensQuote(bytes, at: start) {
                    quoted = true
                    start += 1
                    index += 1
                }
            }
            index += 1
        }
        if start < bytes.count { take(bytes.count) }
        return quoted
    }

    /// The quote at the start of a cell encloses the cell: it closes before a tab, or not on this line at all.
    private static func opensQuote(_ bytes: [UInt8], at start: Int) -> Bool {
        var index = start + 1
        while index < bytes.count, bytes[index] != 0x09 {
            if bytes[index] == 0x22 {
                if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                    index += 1
                } else {
                    return index + 1 == bytes.count || bytes[index + 1] == 0x09 || bytes[index + 1] == 0x0D
                }
            }
            index += 1
        }
        return index == bytes.count
    }

    /// `II. CẢI CÁCH THỂ CHẾ` on a line of its own, its tabs stripped: a marker and capitals, or a Roman number.
    private static func isGroupLine(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(0x09), bytes.count < 400 else { return false }
        guard let marker = GridMarker.parse(bytes[...]) else { return RowWords.isCapitals(bytes[...]) }
        switch marker.kind {
        case .roman, .capital: return !marker.isAlone
        case .number, .dotted, .letter: return RowWords.isCapitals(marker.rest)
        }
    }

    private static func tabRowFollows(_ lines: ArraySlice<SourceTextLine>, after index: Int) -> Bool {
        for line in lines[(index + 1)...].prefix(mostBlankLines + 2) {
            let bytes = line.utf8
            if bytes.count(where: { $0 == 0x09 }) > 1 { return true }
            if !LineBytes.isBlank(bytes), !isGroupLine(bytes), !LineBytes.isPageNumber(bytes[...]) { return false }
        }
        return false
    }
}
