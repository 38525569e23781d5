import Comparison
import PlanModel
import Spreadsheets
import Validation

/// The sheets of many plans against one parent.
struct MatrixSheets {
    let matrix: ComparisonMatrix
    let failures: [UnreadFile]
    let language: Language

    var workbook: Workbook {
        var sheets = [units, grid, parentTasks, missing]
        if !failures.isEmpty { sheets.append(unread) }
        return Workbook(title: ComparisonTerm.matrixTitle(language), sheets: sheets)
    }

    private var heading: [String] {
        [
            ComparisonTerm.matrixTitle(language),
            "\(ComparisonTerm.parent(matrix.mode)(language)): \(VisibleText.of(matrix.parent.document.heading(else: matrix.parent.source.name)))",
        ]
    }

    /// Changes that are counted in columns of their own.
    private static let counted: [TaskChange] = [
        TaskChange(.deadline, .later, child: nil, parent: nil), TaskChange(.deadline, .vaguer, child: nil, parent: nil),
        TaskChange(.lead, .notCounterpart, child: nil, parent: nil), TaskChange(.indicators, .lowered, child: nil, parent: nil),
        TaskChange(.title, .leftoverLevel, child: nil, parent: nil), TaskChange(.title, .leftoverYear, child: nil, parent: nil),
    ]

    private var units: Sheet {
        let kinds = Set(matrix.rows.flatMap { $0.changes.map(\.kind) }), counted = Self.counted.filter { kinds.contains($0.kind) }
        return Sheet(
            ComparisonTerm.units(language), heading: heading,
            columns: [
                number, Column(ComparisonTerm.unit(language), width: 34), Column(ReportTerm.source(language), width: 28), column(.concerned, .number),
                column(.covered, .number), column(.share, .share), column(ComparisonTerm.missing(matrix.mode), .number), column(ComparisonTerm.own(matrix.mode), .number),
            ] + counted.map { Column($0.words(language), width: 13, kind: .number) },
            rows: matrix.rows.enumerated().map { index, row in
                let missing = row.coverage.concerned - row.coverage.covered
                let cells: [Cell] = [
                    .number(index + 1), .words(row.name), .words(row.source.shortName), .number(row.coverage.concerned), .number(row.coverage.covered),
                    .number(row.coverage.share, tone: Cell.Tone(share: row.coverage.share)), .number(missing, tone: missing > 0 ? .error : .plain), .number(row.childOnly),
                ]
                return cells + counted.map { change in
                    let count = row.changes.first { $0.kind == change.kind }?.count ?? 0
                    return count == 0 ? .empty : .number(count, tone: .warning)
                }
            },
            frozenColumns: 2)
    }

    private var grid: Sheet {
        let tasks = matrix.concerningTasks
        let key = ComparisonMatrix.Cell.allCases.map { "\($0.sign) \($0.words(language, matrix.mode))" }.joined(separator: "     ")
        return Sheet(
            ComparisonTerm.matrix(language), heading: heading + [key],
            columns: [Column(ComparisonTerm.unit(language), width: 34), column(.share, .share)]
                + tasks.map { index in
                    let task = matrix.parent.tasks[index]
                    return Column("\(VisibleText.of(task.id))\n\(VisibleText.of(ComparisonPageMaker.clipped(task.title)))", width: 15, kind: .mark)
                },
            rows: matrix.rows.map { row in
                [.words(row.name), .number(row.coverage.share, tone: Cell.Tone(share: row.coverage.share))]
                    + tasks.map { index in
                        let cell = row.cells[index]
                        return .text(cell.sign, tone: cell.tone)
                    }
            },
            frozenColumns: 2)
    }

    private var parentTasks: Sheet {
        Sheet(
            ComparisonTerm.parentTasks(language), heading: heading,
            columns: [
                code, Column(ReportTerm.section(language), width: 30), Column(ReportTerm.contents(language), width: 80), column(.concerned, .number),
                column(.covered, .number), column(.share, .share),
            ],
            rows: matrix.concerningTasks.map { index in
                let task = matrix.parent.tasks[index], count = matrix.count(ofTask: index)
                return [
                    .words(task.id), .words(task.section), .words(task.title), .number(count.concerned), .number(count.covered),
                    .number(count.share, tone: Cell.Tone(share: count.share)),
                ]
            },
            frozenColumns: 1)
    }

    /// A line for each unit and each task that it lacks.
    private var missing: Sheet {
        Sheet(
            ComparisonTerm.missing(matrix.mode)(language), heading: heading,
            columns: [Column(ComparisonTerm.unit(language), width: 34), Column(ReportTerm.section(language), width: 28), code, Column(ReportTerm.contents(language), width: 90)],
            rows: matrix.rows.flatMap { row in
                row.cells.indices.filter { row.cells[$0] == .missing }.map { index in
                    let task = matrix.parent.tasks[index]
                    return [.words(row.name), .words(task.section), .words(task.id), .words(task.title)]
                }
            })
    }

    private var unread: Sheet {
        Sheet(
            ComparisonTerm.unreadFiles(language), heading: heading,
            columns: [Column(ReportTerm.source(language), width: 50), Column(ComparisonTerm.reason(language), width: 100)],
            rows: failures.map { [.words($0.shortName), .words($0.reason, tone: .error)] })
    }

    private var number: Column { Column(ReportTerm.ordinal(language), width: 5, kind: .mark) }
    private var code: Column { Column(ReportTerm.code(language), width: 10, kind: .mark) }
    private func column(_ term: ComparisonTerm, _ kind: Column.Kind) -> Column { Column(term(language), width: 11, kind: kind) }
}

extension ComparisonMatrix.Cell {
    fileprivate var tone: Cell.Tone {
        switch self {
        case .same: .good
        case .adapted: .changed
        case .missing: .error
        case .notForChild: .quiet
        }
    }
}
