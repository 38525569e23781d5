import Foundation
import PlanModel
import TestSupport
import Testing

@testable import Exporters

@Suite struct SARIFReportTests {
    struct Log: Decodable {
        struct Run: Decodable {
            struct Rule: Decodable { var id: String }
            struct Driver: Decodable { var rules: [Rule] }
            struct Tool: Decodable { var driver: Driver }
            struct Region: Decodable { var startLine, endLine: Int }
            struct Artifact: Decodable { var uri: String }
            struct Physical: Decodable {
                var artifactLocation: Artifact
                var region: Region?
            }
            struct Logical: Decodable { var fullyQualifiedName: String }
            struct Location: Decodable {
                var physicalLocation: Physical
                var logicalLocations: [Logical]?
            }
            struct Result: Decodable {
                var ruleId, level: String
                var ruleIndex: Int?
                var locations: [Location]
            }
            struct Invocation: Decodable { var executionSuccessful: Bool }
            var tool: Tool
            var invocations: [Invocation]
            var results: [Result]
        }
        var runs: [Run]
    }

    private static func sarif(_ files: [CheckedFile]) throws -> [UInt8] { SARIFReport().export(try ReportSample.report(files)) }

    private static func pdf() -> Plan {
        var plan = ReportSample.plan
        plan.source.format = "pdf"
        return plan
    }

    @Test func pointsAtRuleLineAndTask() throws {
        let bytes = try Self.sarif([ReportSample.file("thư mục/kế hoạch 1.txt", ReportSample.plan), ReportSample.file("b.pdf", Self.pdf())])
        let run = try #require(try JSONDecoder().decode(Log.self, from: Data(bytes)).runs.first)
        #expect(run.results.map(\.ruleId) == ["missing-number", "missing-product", "deadline-outside-year", "missing-number", "missing-product", "deadline-outside-year"])
        let product = run.results[1], location = try #require(product.locations.first)
        #expect(run.tool.driver.rules[try #require(product.ruleIndex)].id == "missing-product")
        #expect(location.physicalLocation.artifactLocation.uri == "th%C6%B0%20m%E1%BB%A5c/k%E1%BA%BF%20ho%E1%BA%A1ch%201.txt")
        #expect(location.physicalLocation.region?.startLine == 21 && location.logicalLocations?.first?.fullyQualifiedName == "II.1")
        // Lines of a PDF are the reader's own.
        #expect(run.results[4].locations.first?.physicalLocation.region == nil)
        #expect(run.invocations.map(\.executionSuccessful) == [true])
    }

    @Test(arguments: [("/tmp/a b.txt", "file:///tmp/a%20b.txt"), ("a:b.txt", "a%3Ab.txt"), ("-", "-"), ("../x?#.pdf", "../x%3F%23.pdf")])
    func names(name: String, uri: String) { #expect(FileURI.of(name) == uri) }

    @Test(.enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.skipped))) func isValid() throws {
        let texts = [
            "none": try Self.sarif([]), "hostile": try Self.sarif([ReportSample.file(ReportSample.hostile, ReportSample.hostilePlan)]),
            "usual": try Self.sarif([
                ReportSample.file("a.txt", ReportSample.plan), ReportSample.file("b.pdf", Self.pdf()), CheckedFile(name: "c.pdf", result: .failure("hỏng")),
                ReportSample.file("a.txt", ReportSample.plan),
            ]),
        ]
        var schemas = [Array(SARIFSchema.json.utf8)]
        if let path = ProcessInfo.processInfo.environment["KEHOACH_SARIF_SCHEMA"] { schemas.append(Array(try Data(contentsOf: URL(filePath: path)))) }
        for schema in schemas {
            for (name, faults) in try SchemaValidator.faults(of: texts, schema: schema) { #expect(faults == [], "\(name)") }
        }
    }
}
