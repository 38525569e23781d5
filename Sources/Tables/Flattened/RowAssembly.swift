import DocumentModel
import Foundation

/// Makes the rows of the table from decoded drafts.
struct RowAssembly {
    let model: ColumnModel
    let text: CellText
    let hasNumbers: Bool

    func group(_ block: TableScanner.Block) -> TaskTable.Row {
        let lines = block.lines.map { line in
            DraftLine(text: line.text, number: line.number, width: 0, firstWordWidth: 0, gap: .lineBreak)
        }
        let title = text.cell(lines, field: .other, width: nil).paragraphs.map(\.text).joined(separator: " ")
        return TaskTable.Row(
            kind: .group, marker: block.marker, title: title, firstLine: block.firstLine, lastLine: block.lastLine, page: block.page)
    }

    func rows(_ block: TableScanner.Block, _ drafts: [RowDraft]) -> [TaskTable.Row] {
        var rows: [TaskTable.Row] = []
        for draft in drafts where !draft.isEmpty {
            var cells = draft.cells.enumerated().map { column, lines in
                text.cell(lines, field: model.fields[column], width: model.widths[column])
            }
            var numberCell = TaskTable.Cell()
            if let above = rows.last, !startsAnew(draft) {
                for column in cells.indices where cells[column].paragraphs.isEmpty && model.fields[column] != .notes {
                    let merged = above.cells[column + (hasNumbers ? 1 : 0)]
                    guard !merged.paragraphs.isEmpty else { continue }
                    cells[column] = merged
                    cells[column].inherited = true
                }
                if hasNumbers {
                    numberCell = above.cells[0]
                    numberCell.inherited = true
                }
            } else if hasNumbers, let marker = block.marker, rows.isEmpty {
                numberCell.paragraphs = [.init(text: marker, firstLine: block.firstLine, lastLine: block.firstLine)]
            }
            let numbers = draft.cells.joined().map(\.number)
            rows.append(TaskTable.Row(
                kind: .item, marker: rows.isEmpty ? block.marker : nil, cells: (hasNumbers ? [numberCell] : []) + cells,
                firstLine: rows.isEmpty ? block.firstLine : numbers.min() ?? block.firstLine, lastLine: numbers.max() ?? block.lastLine,
                page: draft.page ?? block.page, confidence: 1 - 0.5 * exp(-max(draft.margin, 0) / 1.5)))
        }
        if rows.isEmpty, let marker = block.marker {
            // A number with nothing behind it is kept.
            var cells = [TaskTable.Cell](repeating: .init(), count: model.fields.count + 1)
            cells[0].paragraphs = [.init(text: marker, firstLine: block.firstLine, lastLine: block.firstLine)]
            rows.append(TaskTable.Row(
                kind: .item, marker: marker, cells: cells, firstLine: block.firstLine, lastLine: block.lastLine, page: block.page, confidence: 0.3))
        }
        return rows
    }

    /// The row has its own title: nothing of it is merged with the row above.
    private func startsAnew(_ draft: RowDraft) -> Bool {
        guard let title = model.fields.firstIndex(of: .title) else { return false }
        return !draft.cells[title].isEmpty
    }
}
