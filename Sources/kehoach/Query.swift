import ArgumentParser
import Exporters
import Foundation
import PlanModel
import Store
import Validation

extension TaskQuery.Field: ExpressibleByArgument {}
extension TaskKind: ExpressibleByArgument {}

/// `kehoach query`: questions to the database of a batch.
struct Query: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds tasks in the database of a batch.",
        discussion: """
            Words are found with or without marks: hoa finds hoà and hóa. Words in quotation marks stand together.

            EXAMPLES
              kehoach query results "chuyển đổi số"
              kehoach query results --lead "van hoa" --due-before 2026-07-01
              kehoach query results/plans.sqlite --missing deadline --issuer "xã"
              kehoach query results '"dịch vụ công"' --format csv --limit 10000 > tasks.csv
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @Argument(help: "plans.sqlite of a batch, or the folder that holds it.")
    var database: String

    @Argument(help: "Words that the task holds.")
    var text: String = ""

    @Option(name: .long, help: ArgumentHelp("A part of the lead agency.", valueName: "words"))
    var lead: String?

    @Option(name: .long, help: ArgumentHelp("A part of the coordinating agencies.", valueName: "words"))
    var coordination: String?

    @Option(name: .long, help: ArgumentHelp("A part of the issuer.", valueName: "words"))
    var issuer: String?

    @Option(name: .long, help: ArgumentHelp("A part of the plan's number or file name.", valueName: "words"))
    var plan: String?

    @Option(name: .long, help: ArgumentHelp("Due before this day: 2026-07-01 or 1/7/2026.", valueName: "day"))
    var dueBefore: Day?

    @Option(name: .long, help: ArgumentHelp("Due after this day.", valueName: "day"))
    var dueAfter: Day?

    @Option(name: .long, help: ArgumentHelp("Lacks this: lead, coordination, products or deadline. May be repeated.", valueName: "field"))
    var missing: [TaskQuery.Field] = []

    @Option(name: .long, help: "task, target, directive or responsibility.")
    var kind: TaskKind?

    @Option(name: .long, help: ArgumentHelp("Has a finding of this code; see kehoach check --explain.", valueName: "code"))
    var code: String?

    @Option(name: .long, help: ArgumentHelp("Show no more than this many.", valueName: "n"))
    var limit = 50

    @Option(name: .shortAndLong, help: "text: for people. json: total and tasks. csv: for spreadsheets.")
    var format: Format = .text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: "Language of heads and messages: vi or en.")
    var lang: Language = .vietnamese

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit: expected a number of tasks, found \(limit)") }
    }

    func run() throws {
        var query = TaskQuery()
        (query.text, query.lead, query.coordination, query.issuer, query.plan) = (text, lead, coordination, issuer, plan)
        (query.dueBefore, query.dueAfter) = (dueBefore?.day, dueAfter?.day)
        (query.missing, query.kind, query.code, query.limit) = (Set(missing), kind, code, limit)
        do throws(StoreError) {
            let result = try PlanDatabase(at: database).tasks(query)
            let report = FoundTasksReport(language: lang, style: Terminal.style(isFile: output != nil && output != "-"))
            let bytes = switch format {
            case .text: report.text(result)
            case .json: report.json(result)
            case .csv: report.csv(result)
            }
            try write(bytes)
        } catch {
            throw Failure(message: error.description)
        }
    }

    private func write(_ bytes: [UInt8]) throws(StoreError) {
        do { try OutputFile.write(bytes, to: output) } catch { throw StoreError(file: output ?? "-", reason: .failed(detail: "\((error as? Failure)?.message ?? "\(error)")")) }
    }
}

/// A day as people type it.
struct Day: ExpressibleByArgument {
    var day: CalendarDay

    init?(argument: String) {
        let parts = argument.split(whereSeparator: { "/-.".contains($0) }).map(String.init)
        guard parts.count == 3, let last = parts.last, let first = parts.first else { return nil }
        func padded(_ text: String) -> String { text.utf8.count == 1 ? "0" + text : text }
        let iso = first.utf8.count == 4 ? "\(first)-\(padded(parts[1]))-\(padded(last))" : "\(last)-\(padded(parts[1]))-\(padded(first))"
        guard let day = CalendarDay(iso) else { return nil }
        self.day = day
    }
}
