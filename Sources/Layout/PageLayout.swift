import DocumentModel
import VietnameseText

/// From pages of words to a document: tables, printed lines in reading order, furniture, and what the lines' places
/// say about paragraphs. The same for a PDF's text and for pages recognised from images.
public struct PageLayout: Sendable {
    public init() {}

    /// - Parameter name: as in ``SourceDocument/name``.
    public func document(
        of pages: [PageWords], name: String, format: String, byteCount: Int, remarks: [SourceDocument.Remark] = []
    ) -> SourceDocument {
        // Before anything else: a cell's words are torn as those of the text are.
        let mended = pages.mapSideBySide(few: 2, Self.mended)
        let pages = mended.map(\.page), joined = mended.reduce(0) { $0 + $1.joined }
        let grids = RuledTables().find(in: pages)
        let lines = Array(pages.indices).mapSideBySide(few: 2) { page in
            let taken = grids.reduce(into: Set<Int>()) { if $1.page == page { $0.formUnion($1.words) } }
            let free = taken.isEmpty ? pages[page].words : pages[page].words.indices.filter { !taken.contains($0) }.map { pages[page].words[$0] }
            let upright = SidewaysText.split(free)
            let lines = LineMaker().lines(of: upright.upright)
            return (upright: lines, sideways: upright.sideways)
        }
        let parts = RunningMatter().parts(of: lines.map(\.upright), heights: pages.map(\.height))

        var builder = DocumentBuilder()
        var run: [Item] = []
        for (index, page) in pages.enumerated() {
            for line in lines[index].sideways { run.append(Item(page: index, content: .apart(line, .furniture))) }
            var body: [PrintedLine] = [], apart: [(PrintedLine, LineLayout.Part)] = []
            for (line, part) in zip(lines[index].upright, parts[index]) {
                if part == .body { body.append(line) } else { apart.append((line, part)) }
            }
            let notes = apart.filter { $0.1 == .footnote }.map(\.0)
            for sign in RunningMatter().takeSigns(from: &body, notes: notes) { apart.append((sign, .footnote)) }
            // What stands above the text comes before it, the rest behind.
            let top = body.first?.box.top ?? page.height
            run += apart.filter { $0.0.box.top < top && $0.1 != .footnote }.map { Item(page: index, content: .apart($0.0, $0.1)) }
            run += Self.inOrder(body, grids: grids.filter { $0.page == index }, page: index)
            run += apart.filter { $0.0.box.top >= top || $0.1 == .footnote }.map { Item(page: index, content: .apart($0.0, $0.1)) }
        }
        append(run, of: pages, to: &builder)

        var remarks = remarks
        if joined > 0 { remarks.append(.init(kind: .joinedWords, count: joined)) }
        let notes = parts.joined().reduce(0) { $0 + ($1 == .footnote ? 1 : 0) }
        if notes > 0 { remarks.append(.init(kind: .footnotes, count: notes, reasons: [.printedLines])) }
        let sizes = pages.map { SourceDocument.Page(width: $0.width, height: $0.height, content: $0.content) }
        return builder.document(name: name, format: format, byteCount: byteCount, pages: sizes, remarks: remarks)
    }

    /// The page without torn words, and how many it had.
    private static func mended(_ page: PageWords) -> (page: PageWords, joined: Int) {
        guard mayBeTorn(page.words) else { return (page, 0) }
        let split = SidewaysText.split(page.words)
        var joined = 0
        let lines = LineMaker().lines(of: split.upright).map { WordMender().mend($0, joined: &joined) }
        guard joined > 0 else { return (page, 0) }
        var page = page
        page.words = lines.flatMap(\.words) + split.sideways.flatMap(\.words)
        page.mayHoldTable = nil
        return (page, joined)
    }

    /// Two words that follow each other stand side by side with next to no space: a cheap look that spares most pages the rest.
    private static func mayBeTorn(_ words: [PageWords.Word]) -> Bool {
        zip(words, words.dropFirst()).contains { last, word in
            abs(word.box.bottom - last.box.bottom) < 0.1 * word.box.height && abs(word.box.left - last.box.right) < 0.12 * word.box.height
        }
    }

    /// What stands on the pages, in reading order.
    private struct Item {
        enum Content {
            case text(ColumnFinder.Placed)
            case apart(PrintedLine, LineLayout.Part)
            case grid(PageGrid)
        }

        var page: Int
        var content: Content
    }

    /// Tables take their place between the lines; no columns of text reach over one.
    private static func inOrder(_ lines: [PrintedLine], grids: [PageGrid], page: Int) -> [Item] {
        guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else { return grids.map { Item(page: page, content: .grid($0)) } }
        let finder = ColumnFinder(middle: (left + right) / 2)
        var items: [Item] = [], rest = lines[...], parts = 0
        func take(_ count: Int) {
            let placed = finder.readingOrder(of: Array(rest.prefix(count)), partsAbove: parts)
            parts = placed.map(\.part).max().map { max($0, parts) } ?? parts
            items += placed.map { Item(page: page, content: .text($0)) }
            rest = rest.dropFirst(count)
        }
        for grid in grids {
            take(rest.prefix { $0.box.middleY <= grid.box.top }.count)
            items.append(Item(page: page, content: .grid(grid)))
        }
        take(rest.count)
        return items
    }

    private func append(_ items: [Item], of pages: [PageWords], to builder: inout DocumentBuilder) {
        // Running text of each width of page has its own column; a page of enough lines may shift it.
        var widths: [Int: [[PrintedLine]]] = [:]
        var running = [[PrintedLine]](repeating: [], count: pages.count)
        for item in items {
            if case .text(let placed) = item.content, placed.part == 0 { running[item.page].append(placed.line) }
        }
        for (index, page) in pages.enumerated() { widths[Int(page.width), default: []].append(running[index]) }
        let columns = widths.mapValues { TextColumn(lines: $0) }

        var lines: [ParagraphEvidence.Line] = [], isBehindTable = false
        for item in items {
            switch item.content {
            case .text(let placed):
                lines.append(.init(
                    line: placed.line, page: item.page, part: placed.part, isRight: placed.isRight, column: columns[Int(pages[item.page].width)] ?? nil,
                    isBehindTable: isBehindTable))
                isBehindTable = false
            case .grid: isBehindTable = true
            case .apart: continue
            }
        }
        var starts = ParagraphEvidence().starts(of: lines)[...]
        for item in items {
            let number = pages[item.page].number
            switch item.content {
            case .text(let placed):
                let column = placed.part == 0 ? columns[Int(pages[item.page].width)] ?? nil : nil
                let layout = LineLayout(
                    startsParagraph: starts.popFirst() ?? nil, isBold: placed.line.isBold == true,
                    indent: column.map { placed.line.left - $0.left })
                builder.append(placed.line.words, page: number, layout: layout)
            case .apart(let line, let part):
                builder.append(line.words, page: number, layout: LineLayout(part: part))
            case .grid(let grid):
                grid.append(to: &builder)
            }
        }
    }
}
