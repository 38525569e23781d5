import PlanModel
import Validation

/// `kehoach check --format json`: the diagnostics as in Plan JSON, each with its file; counts; the "6 rõ".
public struct JSONReport: ReportExporter {
    /// Version of this format, `major.minor`; within one major version keys are only added.
    public static let schemaVersion = "1.0"

    public init() {}

    public func export(_ report: CheckReport) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { json in
            json.member("schemaVersion", Self.schemaVersion)
            json.member("language", report.language.rawValue)
            json.key("files")
            json.array(report.files) { write($1, of: report, to: &$0) }
            json.key("summary")
            json.object { json in
                json.member("files", report.files.count)
                json.member("failures", report.failures)
                write(report.counts, to: &json)
            }
        }
        return writer.bytes + [0x0A]
    }

    private func write(_ file: CheckedFile, of report: CheckReport, to json: inout JSONWriter) {
        json.object { json in
            json.member("file", file.name)
            switch file.result {
            case .failure(let message):
                json.member("error", message)
            case .plan(let plan, let sixClear):
                json.key("document")
                json.object { json in
                    json.member("type", plan.document.type)
                    json.member("number", plan.document.number)
                    json.member("date", plan.document.date)
                    json.member("title", plan.document.title)
                }
                json.member("tasks", plan.tasks.count)
                json.key("diagnostics")
                json.array(plan.diagnostics) { json, diagnostic in
                    json.object { json in
                        json.member("file", file.name)
                        diagnostic.writeMembers(to: &json)
                    }
                }
                json.key("summary")
                json.object { write(DiagnosticCounts(plan.diagnostics), to: &$0) }
                json.key("sixClear")
                write(sixClear, of: report, to: &json)
            }
        }
    }

    private func write(_ counts: DiagnosticCounts, to json: inout JSONWriter) {
        json.member("errors", counts[.error])
        json.member("warnings", counts[.warning])
        json.member("notes", counts[.note])
        json.key("codes")
        json.array(counts.codes) { json, code in
            json.object { json in
                json.member("code", code.code)
                json.member("severity", code.severity.rawValue)
                json.member("count", code.count)
            }
        }
    }

    /// Counts of clear answers; of each task the answers that are not clear.
    private func write(_ summary: SixClearSummary, of report: CheckReport, to json: inout JSONWriter) {
        json.object { json in
            json.member("tasks", summary.entries.count)
            json.key("clear")
            json.array(SixClear.Question.allCases) { json, question in
                json.object { json in
                    json.member("question", question.rawValue)
                    json.member("name", report.validator.name(of: question, in: report.language))
                    json.member("count", summary.clearCount(question))
                }
            }
            json.key("entries")
            json.array(summary.entries) { json, entry in
                json.object { json in
                    json.member("task", entry.id)
                    json.member("clearCount", entry.answers.clearCount)
                    json.key("open")
                    json.array(SixClear.Question.allCases.filter { entry.answers[$0] != .clear }) { json, question in
                        json.object { json in
                            json.member("question", question.rawValue)
                            if case .unclear(let reason) = entry.answers[question] {
                                json.member("answer", "unclear")
                                json.member("reason", reason)
                                json.member("words", report.validator.words(of: reason, in: report.language))
                            } else {
                                json.member("answer", "notStated")
                            }
                        }
                    }
                }
            }
        }
    }
}
