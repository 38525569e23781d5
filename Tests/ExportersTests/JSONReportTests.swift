import Foundation
import PlanModel
import Testing

@testable import Exporters

@Suite struct JSONReportTests {
    struct Report: Decodable {
        struct File: Decodable {
            struct Finding: Decodable {
                var file, code, severity, target, message: String
                var remedy: String?
            }
            struct SixClear: Decodable {
                struct Entry: Decodable {
                    var task: String
                    var clearCount: Int
                }
                var tasks: Int
                var entries: [Entry]
            }
            var file: String
            var error: String?
            var diagnostics: [Finding]?
            var summary: Summary?
            var sixClear: SixClear?
        }
        struct Summary: Decodable, Equatable {
            struct Code: Decodable, Equatable {
                var code, severity: String
                var count: Int
            }
            var errors, warnings, notes: Int
            var codes: [Code]
        }
        var schemaVersion, language: String
        var files: [File]
        var summary: Summary
    }

    @Test func holdsWhatWasFound() throws {
        let report = try ReportSample.report([ReportSample.file("mau.txt", ReportSample.plan), CheckedFile(name: "b.pdf", result: .failure("hỏng"))])
        let json = try JSONDecoder().decode(Report.self, from: Data(JSONReport().export(report)))
        #expect(json.schemaVersion == "1.0" && json.language == "vi")
        #expect(json.files.map(\.file) == ["mau.txt", "b.pdf"] && json.files[1].error == "hỏng" && json.files[1].diagnostics == nil)
        let findings = try #require(json.files[0].diagnostics)
        #expect(findings.map(\.code) == ["missing-number", "missing-product", "deadline-outside-year"])
        #expect(findings.allSatisfy { $0.file == "mau.txt" } && findings[2].remedy == "sửa năm của thời hạn")
        #expect(json.summary.errors == 1 && json.summary.warnings == 2 && json.summary.notes == 0)
        #expect(json.summary.codes.first == Report.Summary.Code(code: "deadline-outside-year", severity: "error", count: 1))
        #expect(json.files[0].sixClear?.entries.map(\.task) == ["II.1", "II.2"])
    }

    @Test func hostileTextStaysText() throws {
        let report = try ReportSample.report([ReportSample.file(ReportSample.hostile, ReportSample.hostilePlan)])
        let json = try JSONDecoder().decode(Report.self, from: Data(JSONReport().export(report)))
        #expect(json.files[0].diagnostics?[0].message == ReportSample.hostile)
    }
}
