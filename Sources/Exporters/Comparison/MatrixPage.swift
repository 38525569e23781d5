import Comparison
import Validation

/// What the template `matrix.html` shows; see ``ComparisonPage`` for the names.
struct MatrixPage: Sendable {
    var language: String
    var terms: [String: String]
    var plans: [ComparisonPage.PlanHead]
    var unitTotals: String
    var failures: [Failure]
    var taskChoices: [HTMLPage.Choice]
    var key: [Key]
    var heads: [Head]
    var children: [Child]
    var parentTasks: [ParentTask]

    struct Failure: Sendable {
        var failureName: String
        var failureMessage: String
    }

    struct Key: Sendable {
        var keySign: String
        var keyWords: String
    }

    struct Head: Sendable {
        var headTask: Int
        var headID: String
        var headTitle: String
    }

    struct Child: Sendable {
        var childName: String
        var childPercent: Int
        var childWords: String
        var cells: [Cell]
    }

    struct Cell: Sendable {
        /// A class of the style sheet.
        var cellState: String
        var cellTask: Int
        var cellSign: String
        var cellWords: String
    }

    struct ParentTask: Sendable {
        var taskNumber: Int
        var taskID: String
        var taskTitle: String
        var taskWords: String
        var taskPercent: Int
    }

    init(_ matrix: ComparisonMatrix, failures: [UnreadFile], _ language: Language) {
        self.language = language.rawValue
        terms = ComparisonTerm.words(language, matrix.mode)
        terms["title"] = ComparisonTerm.matrixTitle(language)
        plans = [ComparisonPage.PlanHead(matrix.parent, role: .parent(matrix.mode), language)]
        unitTotals = "\(matrix.rows.count) \(ComparisonTerm.unitsCount(language)); \(ComparisonTerm.covered(language).lowercased()) \(matrix.coverage.words)"
        self.failures = failures.map { Failure(failureName: $0.shortName, failureMessage: $0.reason) }
        key = ComparisonMatrix.Cell.allCases.map { Key(keySign: $0.sign, keyWords: $0.words(language, matrix.mode)) }
        // What concerns none of them has no column.
        let tasks = matrix.concerningTasks
        heads = tasks.map { Head(headTask: $0 + 1, headID: matrix.parent.tasks[$0].id, headTitle: matrix.parent.tasks[$0].title) }
        children = matrix.rows.map { row in
            Child(
                childName: row.name, childPercent: row.coverage.percent, childWords: "\(row.coverage.covered)/\(row.coverage.concerned)",
                cells: tasks.map { index in
                    let cell = row.cells[index]
                    return Cell(
                        cellState: cell == .missing ? "absent" : cell.rawValue, cellTask: index + 1, cellSign: cell.sign,
                        cellWords: "\(matrix.parent.tasks[index].id): \(cell.words(language, matrix.mode))")
                })
        }
        parentTasks = tasks.map { index in
            let task = matrix.parent.tasks[index], count = matrix.count(ofTask: index)
            return ParentTask(taskNumber: index + 1, taskID: task.id, taskTitle: task.title, taskWords: count.words, taskPercent: count.percent)
        }
        taskChoices = tasks.compactMap { index in
            let count = matrix.count(ofTask: index), lacking = count.concerned - count.covered
            guard lacking > 0 else { return nil }
            return HTMLPage.Choice(
                value: String(index + 1), label: ComparisonPageMaker.clipped("(\(lacking)) \(matrix.parent.tasks[index].id) \(matrix.parent.tasks[index].title)"))
        }
    }
}

extension ComparisonMatrix {
    /// That of all children together.
    var coverage: CoverageCount {
        rows.reduce(into: CoverageCount()) { sum, row in
            sum.tasks += row.coverage.tasks
            sum.concerned += row.coverage.concerned
            sum.covered += row.coverage.covered
        }
    }

    /// Indices of the parent's tasks that concern at least one child.
    var concerningTasks: [Int] {
        parent.tasks.indices.filter { index in rows.contains { $0.cells.indices.contains(index) && $0.cells[index] != .notForChild } }
    }
}

extension ComparisonMatrix.Cell {
    var sign: String {
        switch self {
        case .same: "●"
        case .adapted: "◐"
        case .missing: "✗"
        case .notForChild: "·"
        }
    }

    func words(_ language: Language, _ mode: PlanComparison.Mode) -> String {
        switch self {
        case .same: ComparisonTerm.same(language)
        case .adapted: ComparisonTerm.adapted(language)
        case .missing: ComparisonTerm.missing(mode)(language).lowercased()
        case .notForChild: ComparisonTerm.notForChild(language).lowercased()
        }
    }
}
