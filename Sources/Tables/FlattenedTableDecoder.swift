import DocumentModel
import Foundation
import RuleBook
import VietnameseText

/// Reads a table that text extraction wrote cell after cell, with no mark where a cell ends.
///
/// The head gives the columns. Row numbers cut the body into rows; within a row the lines are laid into the
/// columns by the most likely way (``CellViterbi``). A first reading judges by what the words say; it shows how wide each
/// column is, which cells repeat and which stay empty, and with that knowledge the table is read again.
///
///     1                                     1 | Ban hành kế hoạch kiểm tra năm 2025 | Văn phòng xã | Quý I
///     Ban hành kế hoạch
///     kiểm tra năm 2025         becomes
///     Văn phòng xã
///     Quý I
///
/// Where two readings are about as likely, the row's confidence is low.
public struct FlattenedTableDecoder: Sendable {
    private let heads: TableHeadRules
    private let cues: TableCueRules
    private let judge: any CellJudge

    /// - Parameter judge: says how likely words are for a column; `nil` judges by the cues alone.
    public init(heads: TableHeadRules, cues: TableCueRules, judge: (any CellJudge)? = nil) {
        self.heads = heads
        self.cues = cues
        self.judge = judge ?? CueJudge(cues: cues)
    }

    /// Finds the table whose head begins at or behind `lines[start]`; `nil` where no head of a task table is found.
    public func findHead(in lines: [SourceTextLine], from start: Int) -> TableHead? {
        TableHeadFinder(rules: heads).find(in: lines, from: start)
    }

    /// How often the table is read, and by how many rows the first readings learn.
    private static let readings = 3
    private static let sample = 400

    /// Decodes the table that begins with this head up to its end: a head with other columns, the title of another
    /// annex, the recipients, a signature, or paragraphs too long for cells.
    public func decode(_ head: TableHead, in lines: [SourceTextLine]) -> TaskTable {
        let scan = TableScanner(heads: heads, cues: cues).scan(head, in: lines)
        let hasNumbers = head.columns.first?.field == .number
        let fields = head.columns.dropFirst(hasNumbers ? 1 : 0).map(\.field)
        let shared = FlattenedCues(cues: cues, pairs: wordPairs(lines, head: head, end: scan.end))
        var model = ColumnModel(fields: Array(fields), hasNumbers: hasNumbers)
        let items = scan.blocks.filter { $0.kind == .item }
        for _ in 1..<Self.readings {
            let drafts = items.prefix(Self.sample).flatMap { RowDraft.decode($0, model: model, judge: judge, cues: shared) }
            model = model.learned(from: drafts, hasNumbers: hasNumbers)
        }
        var table = TaskTable(
            columns: head.columns, rows: [], headYear: head.year, firstLine: lines[safe: head.lines.lowerBound]?.number ?? 1,
            lastLine: lines[safe: head.lines.upperBound - 1]?.number ?? 1, furnitureLines: scan.furniture)
        let assembly = RowAssembly(model: model, text: CellText(cues: cues, pairs: shared.pairs), hasNumbers: hasNumbers)
        for block in scan.blocks {
            if block.kind == .group {
                table.rows.append(assembly.group(block))
            } else {
                table.rows += assembly.rows(block, RowDraft.decode(block, model: model, judge: judge, cues: shared))
            }
            table.lastLine = max(table.lastLine, block.lastLine)
        }
        return table
    }

    private func wordPairs(_ lines: [SourceTextLine], head: TableHead, end: Int) -> WordPairs {
        var pairs = WordPairs()
        for line in lines[max(0, head.lines.lowerBound - 2000)..<min(lines.count, end)] {
            let tokens = Tokenizer.tokens(of: line.utf8)
            if !tokens.isEmpty { pairs.add(tokens) }
        }
        return pairs
    }
}
