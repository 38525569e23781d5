import DocumentModel
import Grammars
import VietnameseText

/// Settles columns whose head says nothing, or says persons where units stand, by what their cells hold.
///
/// Offices invent heads without end (`Hạn trả lời`, `Bộ phận tham mưu chính`); what stands below is a time or a unit all
/// the same.
struct ColumnContents: Sendable {
    let context: ExtractionContext

    /// Fewer cells tell nothing.
    private static let fewest = 3
    /// The share of the filled cells that must agree.
    private static let share = 0.7
    /// How much a cell must look like what it is taken for.
    private static let likeness = 0.8
    /// A longer cell is a text of its own, whatever it begins with.
    private static let longest = 24

    func settled(_ table: TaskTable) -> TaskTable {
        var table = table
        for index in table.columns.indices {
            guard let field = field(of: index, in: table) else { continue }
            table.columns[index].field = field
        }
        return table
    }

    private func field(of index: Int, in table: TaskTable) -> ColumnField? {
        let fields = table.columns.map(\.field)
        let hasLead = fields.contains(.lead) || fields.contains(.assignment)
        switch fields[index] {
        case .persons: return !hasLead && holds(table, index, isUnits) ? .lead : nil
        case .other:
            if !fields.contains(.deadline), !fields.contains(.start), holds(table, index, isTime) { return .deadline }
            guard holds(table, index, isUnits) else { return nil }
            if !hasLead { return .lead }
            let isBehindLead = fields[..<index].contains(.lead)
            return isBehindLead && !fields.contains(.coordination) ? .coordination : nil
        default: return nil
        }
    }

    private func holds(_ table: TaskTable, _ index: Int, _ test: (TokenizedText) -> Bool) -> Bool {
        var filled = 0, found = 0
        for row in table.rows where row.kind != .group && index < row.cells.count && !row.cells[index].paragraphs.isEmpty {
            filled += 1
            let text = TokenizedText(row.cells[index].paragraphs.map(\.text).joined(separator: "; "))
            if text.tokens.count <= Self.longest, test(text) { found += 1 }
        }
        return filled >= Self.fewest && Double(found) >= Self.share * Double(filled)
    }

    private func isTime(_ text: TokenizedText) -> Bool {
        context.grammars.deadline.likeness(text, range: text.tokens.indices) >= Self.likeness
    }

    private func isUnits(_ text: TokenizedText) -> Bool {
        context.grammars.agency.likeness(text, range: text.tokens.indices) >= Self.likeness
    }
}
