import DocumentModel
import RuleBook
import VietnameseText

/// What a row without a number is to the task above it.
enum RowSeam {
    /// A page break cut the row above; this is its other part.
    case rest(confidence: Double)
    /// A further line of a merged row, with a product or deadline of its own.
    case line(confidence: Double)
    /// A task of its own that has no number.
    case item

    static func decide(
        columns: [TaskTable.Column], filled: [Int], seams: [Int: CellSeam], row: GridMatrix.Row, last: TaskTable.Row, hasNumbers: Bool
    ) -> RowSeam {
        func column(_ field: ColumnField) -> Int? { columns.firstIndex { $0.field == field } }
        func isFilled(_ field: ColumnField) -> Bool { column(field).map { filled.contains($0) } ?? false }
        func seam(_ field: ColumnField) -> CellSeam? { column(field).flatMap { seams[$0] } }
        /// It adds words of its own to the task.
        func adds(_ field: ColumnField) -> Bool { isFilled(field) && seam(field) != .goesOn }

        let goesOn = seams.values.contains(.goesOn)
        if seam(.title) == .goesOn { return .rest(confidence: 0.95) }
        if row.mayGoOn, !goesOn, let decided = atPageBreak(
            isTitleFilled: isFilled(.title), startsProduct: seam(.products) == .startsAnew, startsDeadline: seam(.deadline) == .startsAnew,
            isApart: filled.contains { row.cells[$0].pageSeam == .apart }, isBelowLine: last.cells.contains { $0.inherited },
            lacksDeadline: column(.deadline).map { !filled.contains($0) && !last.cells[$0].inherited && !last.cells[$0].paragraphs.isEmpty } ?? false)
        { return decided }
        let addsProduct = adds(.products), addsDeadline = adds(.deadline) || adds(.start)
        if goesOn {
            // A whole product beside a whole deadline is a line, whatever a name beside it looks like.
            if seam(.products) == .startsAnew, addsDeadline { return .line(confidence: 0.7) }
            let opposed = seams.values.contains(.startsAnew)
            return .rest(confidence: opposed ? 0.75 : 0.95)
        }
        let hasOwnField = addsProduct || addsDeadline
        if isFilled(.title) {
            if !hasNumbers {
                return hasOwnField || isFilled(.lead) || isFilled(.coordination) || isFilled(.assignment) ? .item : .rest(confidence: 0.6)
            }
            if hasOwnField || isFilled(.lead) || isFilled(.assignment) || isFilled(.activity) {
                // Everything that the row above has is here, too: nothing is merged, only the number is missing.
                let above = columns.indices.filter { !last.cells[$0].paragraphs.isEmpty && columns[$0].field != .number && columns[$0].field != .notes }
                if above.allSatisfy({ filled.contains($0) || columns[$0].field == .coordination }) { return .item }
                // A number or an abbreviation at its start, and cells that the rest of a row would lack.
                return seam(.title) == .unclear && seam(.products) != .startsAnew ? .rest(confidence: 0.7) : .line(confidence: 0.8)
            }
            return .rest(confidence: 0.6)
        }
        if addsProduct && addsDeadline, seam(.products) == .startsAnew || seam(.deadline) == .startsAnew { return .line(confidence: 0.9) }
        if addsDeadline {
            // Small letters behind a capital and no end between them: the deadline above goes on.
            return seam(.deadline) == .unclear && !isFilled(.activity) ? .rest(confidence: 0.7) : .line(confidence: 0.8)
        }
        if addsProduct {
            // A small letter behind `;` goes on with the list above.
            return seam(.products) == .unclear && !isFilled(.activity) ? .rest(confidence: 0.7) : .line(confidence: isFilled(.activity) ? 0.9 : 0.75)
        }
        return .rest(confidence: 0.7)
    }
}

extension RowSeam {
    /// Where the rules of a page say that the row begins the page, and no cell's words go on for certain.
    ///
    /// - Parameters:
    ///   - isApart: a cell above had room for more lines, so that its row was not cut.
    ///   - isBelowLine: the row above shares merged cells with one above it.
    ///   - lacksDeadline: it has no deadline, the row above has one of its own.
    private static func atPageBreak(
        isTitleFilled: Bool, startsProduct: Bool, startsDeadline: Bool, isApart: Bool, isBelowLine: Bool, lacksDeadline: Bool
    ) -> RowSeam? {
        guard !isTitleFilled, !isBelowLine || lacksDeadline && !isApart else { return nil }
        if isApart { return startsProduct || startsDeadline ? .line(confidence: 0.85) : nil }
        // A list that a page break cut between two items; a line of a merged row has a product and a deadline.
        return startsProduct && startsDeadline ? nil : .rest(confidence: 0.8)
    }
}

/// A row whose cells hold several activities, products and deadlines line by line.
struct LineByLine {
    let columns: [TaskTable.Column]
    let rules: TableRowRules

    /// One row for each line, where activity (or, without one, product) and deadline have equally many lines of
    /// their own; else the row as it is. List items are parts of one task, not lines.
    func split(_ printed: TaskTable.Row, isList: [Bool]) -> [TaskTable.Row] {
        let row = takingFullLinesApart(in: printed)
        func own(_ field: ColumnField) -> Int? {
            columns.firstIndex { $0.field == field }.flatMap { row.cells[$0].inherited || row.cells[$0].paragraphs.isEmpty ? nil : $0 }
        }
        guard let deadline = own(.deadline) else { return [row] }
        let count = row.cells[deadline].paragraphs.count
        guard count > 1, !isList[deadline] else { return [row] }
        let products = own(.products), activity = own(.activity)
        var split = [deadline]
        if let activity {
            guard row.cells[activity].paragraphs.count == count else { return [row] }
            split.append(activity)
            if let products {
                let lines = row.cells[products].paragraphs.count
                guard lines == count || lines == 1 else { return [row] }
                if lines == count { split.append(products) }
            }
        } else {
            guard let products, row.cells[products].paragraphs.count == count, !isList[products] else { return [row] }
            split.append(products)
        }
        return (0..<count).map { line in
            var part = row
            part.confidence = min(row.confidence, 0.8)
            if line > 0 { part.marker = nil }
            for column in row.cells.indices {
                if split.contains(column) {
                    part.cells[column].paragraphs = [row.cells[column].paragraphs[line]]
                } else if line > 0, !part.cells[column].paragraphs.isEmpty {
                    part.cells[column].inherited = true
                }
            }
            return part
        }
    }

    /// In a narrow column every line is full, and paragraphs look like wrapped ones. Lines that are a deadline each are
    /// deadlines where the activities, or else the products, are as many lines that may begin anew.
    private func takingFullLinesApart(in row: TaskTable.Row) -> TaskTable.Row {
        guard let deadline = columns.firstIndex(where: { $0.field == .deadline }), let lines = lines(of: row.cells[deadline], from: beginsDeadline), lines.first.map({ beginsDeadline($0.text) }) == true,
            let partner = columns.firstIndex(where: { $0.field == .activity }) ?? columns.firstIndex(where: { $0.field == .products })
        else { return row }
        let cell = row.cells[partner]
        guard !cell.inherited, let parts = cell.paragraphs.count == lines.count ? cell.paragraphs : self.lines(of: cell, from: { _ in true }), parts.count == lines.count else { return row }
        var result = row
        result.cells[deadline].paragraphs = lines
        result.cells[partner].paragraphs = parts
        return result
    }

    private func beginsDeadline(_ text: String) -> Bool { rules.deadlineStarts.longestMatch(in: TokenizedText(text), at: 0) != nil }

    /// - Parameter isStart: whether the text from a line on may stand alone.
    private func lines(of cell: TaskTable.Cell, from isStart: (String) -> Bool) -> [TaskTable.Paragraph]? {
        guard !cell.inherited, cell.paragraphs.count == 1, let lines = cell.paragraphs.first?.takenApart(where: isStart), lines.count > 1 else { return nil }
        return lines
    }
}
