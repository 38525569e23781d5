import DocumentModel
import RuleBook
import VietnameseText

/// The head of a task table: its columns, and the rows of the grid that it takes up.
struct GridHead {
    var columns: [TaskTable.Column]
    var rows: Range<Int>
    /// A year that stands in the head of a deadline.
    var year: Int?

    /// Rows above the head that may be a title, a letterhead or an empty line.
    private static let mostRowsAbove = 8

    /// The head of a grid; `nil` where no row names the columns of a task table.
    static func find(in matrix: GridMatrix, rules: TableHeadRules) -> GridHead? {
        for index in 0..<min(matrix.rows.count, mostRowsAbove) {
            let top = matrix.rows[index]
            guard top.filled.count > 1 else { continue }
            if index + 1 < matrix.rows.count, isSubhead(matrix.rows[index + 1], below: top, rules) {
                let (above, below) = aligned(top, matrix.rows[index + 1], rules)
                let titles = joinedTitles(above, below, rules)
                if let columns = taskColumns(titles, matrix, rows: index..<(index + 2), rules) {
                    return GridHead(columns: columns, rows: index..<(index + 2), year: year(columns))
                }
            }
            let titles = top.cells.map { (title: $0.fromLeft ? "" : $0.text, field: ColumnField?.none) }
            if let columns = taskColumns(titles, matrix, rows: index..<(index + 1), rules) {
                return GridHead(columns: columns, rows: index..<(index + 1), year: year(columns))
            }
        }
        return nil
    }

    /// Every word of the row below names a column, alone or with what stands above it.
    private static func isSubhead(_ row: GridMatrix.Row, below top: GridMatrix.Row, _ rules: TableHeadRules) -> Bool {
        let filled = row.filled
        guard !filled.isEmpty, filled.count < row.cells.count || row.cells.allSatisfy(\.isHeader) else { return false }
        return filled.allSatisfy { column in
            let text = row.cells[column].text
            guard text.utf8.count < 120 else { return false }
            if rules.field(of: TokenizedText(text)) != nil { return true }
            return !top.cells[column].isEmpty && rules.field(of: TokenizedText(top.cells[column].text + " " + text)) != nil
        }
    }

    /// The rows of a head whose merged cells were written as one cell each, so that the cells behind a group head
    /// stand too far left, and perhaps the sub-heads too:
    ///
    ///     TT | Nhiệm vụ | Cơ quan thực hiện | Thời gian |               TT | Nhiệm vụ | Cơ quan thực hiện |          | Thời gian
    ///        |          | Chủ trì           | Phối hợp  |          →       |          | Chủ trì           | Phối hợp |
    private static func aligned(
        _ top: GridMatrix.Row, _ bottom: GridMatrix.Row, _ rules: TableHeadRules
    ) -> (GridMatrix.Row, GridMatrix.Row) {
        let width = top.cells.count, above = top.filled, below = bottom.filled
        guard above == Array(0..<above.count), below.count > 1, above.count + below.count - 1 == width,
            let first = below.first, below == Array(first..<(first + below.count)), !top.cells.contains(where: { $0.span > 1 || $0.fromAbove }),
            let group = above.first(where: { column in
                guard first == 0 || column == first, let under = rules.fieldsUnder(TokenizedText(top.cells[column].text)) else { return false }
                return below.allSatisfy { rules.field(of: TokenizedText(bottom.cells[$0].text)).map(under.contains) ?? false }
            })
        else { return (top, bottom) }
        var upper = top, lower = bottom
        for column in 0..<width {
            upper.cells[column] = column <= group ? top.cells[column] : column < group + below.count ? GridMatrix.Cell() : top.cells[column - below.count + 1]
            lower.cells[column] = column >= group && column < group + below.count ? bottom.cells[first + column - group] : GridMatrix.Cell()
        }
        return (upper, lower)
    }

    /// The titles of a head of two rows. A group head (`Cơ quan thực hiện`) reaches over the columns to its
    /// right whose own top cell is empty.
    private static func joinedTitles(
        _ top: GridMatrix.Row, _ bottom: GridMatrix.Row, _ rules: TableHeadRules
    ) -> [(title: String, field: ColumnField?)] {
        var titles: [(title: String, field: ColumnField?)] = []
        var group = ""
        for column in top.cells.indices {
            let above = top.cells[column], below = bottom.cells[column]
            let aboveText = above.text, belowText = below.fromAbove || below.fromLeft ? "" : below.text
            if !above.isEmpty { group = aboveText } else if belowText.isEmpty { group = "" }
            if belowText.isEmpty {
                titles.append((above.fromLeft ? "" : aboveText, nil))
                continue
            }
            let next = column + 1 < top.cells.count ? top.cells[column + 1] : nil
            let isGroup = above.isEmpty || above.fromLeft || above.span > 1
                || (next.map { $0.isEmpty && bottom.cells[column + 1].isFilled } ?? false)
            let own = rules.field(of: TokenizedText(belowText))
            let joined = group.isEmpty ? belowText : group + " " + belowText
            if isGroup {
                let under = rules.fieldsUnder(TokenizedText(group)) ?? []
                let whole = rules.field(of: TokenizedText(joined))
                let field = own.flatMap { under.isEmpty || under.contains($0) ? $0 : nil } ?? whole ?? own
                titles.append((joined, field))
            } else {
                titles.append((joined, rules.field(of: TokenizedText(joined)) ?? own))
            }
        }
        return titles
    }

    /// The columns, where they are those of a task table.
    private static func taskColumns(
        _ titles: [(title: String, field: ColumnField?)], _ matrix: GridMatrix, rows: Range<Int>, _ rules: TableHeadRules
    ) -> [TaskTable.Column]? {
        var columns: [TaskTable.Column] = []
        var known = 0
        for (title, field) in titles {
            let found = title.utf8.count > 200 ? nil : field ?? rules.field(of: TokenizedText(title))
            if found != nil { known += 1 }
            columns.append(TaskTable.Column(field: found ?? .other, title: title))
        }
        // What the rules know whole goes before what they guess.
        for index in columns.indices where columns[index].field == .other && columns[index].title.utf8.count <= 200 {
            guard let likely = rules.likelyField(of: TokenizedText(columns[index].title)), !columns.contains(where: { $0.field == likely }) else { continue }
            columns[index].field = likely
            known += 1
        }
        guard known > 1 else { return nil }
        // `Tên văn bản | … | Sản phẩm`: the first of two is the work.
        if !columns.contains(where: { $0.field == .title || $0.field == .activity }), columns.count(where: { $0.field == .products }) > 1,
            let first = columns.firstIndex(where: { $0.field == .products })
        {
            columns[first].field = .title
        }
        settleRepeats(&columns)
        if !columns.contains(where: { $0.field == .title }) { chooseTitle(&columns, matrix, below: rows.upperBound) }
        // The rules take a time before the work for an agenda; whether it is one, the hours in its cells tell.
        var ordered = columns.filter { $0.field == .title } + columns.filter { $0.field != .title }
        // Three heads of tasks outweigh one of a ranking or an estimate (`Điểm tối đa`, `Số lượng`).
        let telling: Set<ColumnField> = [.lead, .coordination, .assignment, .deadline, .products, .monitoring]
        if telling.intersection(columns.map(\.field)).count > 2 { ordered.removeAll { rules.refuses(TokenizedText($0.title)) } }
        guard rules.isTaskTable(ordered) else { return nil }
        return columns
    }

    /// Of two columns with one field, the second is something else.
    private static func settleRepeats(_ columns: inout [TaskTable.Column]) {
        var seen: Set<ColumnField> = []
        for index in columns.indices where columns[index].field != .other {
            var field = columns[index].field
            if field == .title, seen.contains(.title) { field = seen.contains(.activity) ? .other : .activity }
            if seen.contains(field) { field = .other }
            columns[index].field = field
            seen.insert(field)
        }
    }

    /// No head names the task's words: an activity does, or the unknown column with the most words, or what is to be
    /// delivered, where the other heads leave no doubt that the table holds tasks.
    private static func chooseTitle(_ columns: inout [TaskTable.Column], _ matrix: GridMatrix, below: Int) {
        if let activity = columns.firstIndex(where: { $0.field == .activity }) {
            columns[activity].field = .title
            return
        }
        let telling: Set<ColumnField> = [.lead, .coordination, .deadline, .assignment, .products]
        guard Set(columns.map(\.field)).intersection(telling).count > 1 else { return }
        var best: (column: Int, bytes: Int)?
        for column in columns.indices where columns[column].field == .other || columns[column].field == .criterion {
            var bytes = 0
            for row in matrix.rows[below...].prefix(40) where row.filled.count > 2 {
                bytes += row.cells[column].paragraphs.reduce(0) { $0 + $1.text.utf8.count }
            }
            // A column of codes (`1.1.1`) is none.
            if columns[column].field == .criterion, bytes < 20 * min(40, matrix.rows.count - below) { continue }
            if bytes > best?.bytes ?? 0 { best = (column, bytes) }
        }
        // A list of documents to issue: the document is the work.
        if let title = best?.column ?? columns.firstIndex(where: { $0.field == .products }) { columns[title].field = .title }
    }

    private static func year(_ columns: [TaskTable.Column]) -> Int? {
        for column in columns where column.field == .deadline || column.field == .start {
            let text = TokenizedText(column.title)
            for index in text.tokens.indices {
                if text.tokens[index].range.count == 4, let year = text.number(at: index), year > 1990, year < 2100 { return year }
            }
        }
        return nil
    }
}
