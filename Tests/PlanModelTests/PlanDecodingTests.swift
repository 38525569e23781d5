import Foundation
import Testing

@testable import PlanModel

@Suite struct PlanDecodingTests {
    @Test(arguments: [Plan.bare, .full], [true, false])
    func roundTrip(plan: Plan, pretty: Bool) throws {
        #expect(try Plan(json: plan.json(pretty: pretty)) == plan)
    }

    @Test func everyEnumCaseComesBack() throws {
        var plan = Plan.full
        plan.tasks = TaskKind.allCases.map { PlanTask(id: $0.rawValue, kind: $0, title: "x", origin: .unknown) }
        plan.sections = Section.Kind.allCases.map { Section(id: "\($0)", marker: nil, title: "x", kind: $0, parent: nil, origin: .unknown) }
        plan.tasks[0].indicators = Indicator.Comparison.allCases.map { Indicator(text: "x", comparison: $0, value: 1) }
        plan.tasks[0].deadline = DeadlineField(
            text: "x", items: DeadlineItem.Recurrence.allCases.map { DeadlineItem(kind: .recurring, text: "x", every: $0) })
        plan.tasks[0].lead = AgencyField(text: "x", agencies: GovernmentLevel.allCases.map { Agency(name: "x", level: $0) })
        plan.diagnostics = Diagnostic.Severity.allCases.map { Diagnostic(severity: $0, target: "x", message: "x") }
        plan.source.remarks = SourceRemark.Kind.allCases.map { SourceRemark(kind: $0, count: 1) }
        plan.source.pages = SourcePage.Content.allCases.map { SourcePage(width: 1, height: 1, content: $0) }
        #expect(try Plan(json: plan.json()) == plan)
    }

    @Test func missingKeysTakeDefaults() throws {
        let plan = try Plan(json: Array(#"{"document": {"type": "plan", "place": null}, "tasks": [{"id": "1", "kind": "task", "title": "Họp", "lead": {"text": "Tổ"}}], "diagnostics": [{"code": "x", "target": "1", "note": "vì sao"}]}"#.utf8))
        var task = PlanTask(id: "1", kind: .task, title: "Họp", origin: .unknown)
        task.lead = AgencyField(text: "Tổ", agencies: [])
        var document = PlanDocument()
        document.type = "plan"
        #expect(
            plan == Plan(source: .unknown, document: document, tasks: [task],
                diagnostics: [Diagnostic(severity: .warning, target: "1", message: "vì sao")]))
    }

    @Test(arguments: [
        (#""\u0110\u1ed3i""#, "Đồi"), (#""\ud83d\ude00""#, "😀"), (#""\/\b\f""#, "/\u{8}\u{c}"), ("\u{FEFF}\"x\"", "x"), (" \r\n\t\"x\" ", "x"),
    ])
    func strings(json: String, value: String) throws {
        #expect(try JSONParser.parse(Array(json.utf8)).string() == value)
    }

    /// Each is what a person's slip could make of a file; the message names place and remedy.
    @Test(arguments: [
        ("", "line 1, column 1: expected a value, found the end of the file"),
        ("[]", "line 1, column 1: expected an object, found a list"),
        ("{}", "line 1, column 1: document: expected the object document, as in a file that kehoach extract wrote, found nothing; add the key"),
        (#"{"schemaVersion": "2.0", "document": {}}"#, "line 1, column 19: schemaVersion: expected version 1.x"),
        (#"{"document": {},}"#, "line 1, column 17: expected a key in quotation marks, found \"}\""),
        ("{\"document\": {}\n \"tasks\": []}", "line 2, column 2: expected a comma or }, found \"\"\""),
        (#"{"document": {}, "document": {}}"#, "line 1, column 18: expected each key once"),
        (#"{"document": {}} x"#, "line 1, column 18: expected the end of the file, found \"x\""),
        (#"{"document": {"year": 2026.5}}"#, "document.year: expected a whole number, found the number 2026.5"),
        (#"{"document": {"year": "2026"}}"#, "document.year: expected a whole number, found \"2026\""),
        (#"{"document": {"year": 01}}"#, "expected a comma or }, found \"1\""),
        (#"{"document": {"date": "30/01/2026"}}"#, "document.date: expected a date such as 2026-01-30, 2026-01 or 2026, found \"30/01/2026\""),
        (#"{"document": {"date": "2026-02-29"}}"#, "document.date: expected a date"),
        (#"{"document": {"issuer": {"name": "x", "level": "xã"}}}"#, "document.issuer.level: expected one of central, province, district, commune, found \"xã\""),
        (#"{"document": {"recipients": ["a", 1]}}"#, "document.recipients[1]: expected a string, found the number 1"),
        (#"{"document": {}, "tasks": {}}"#, "tasks: expected a list, found an object"),
        (#"{"document": {}, "tasks": [{"id": "1", "kind": "task"}]}"#, "tasks[0].title: expected a string, found nothing; add the key"),
        (#"{"document": {}, "tasks": [{"id": "1", "kind": "task", "title": "x"}, {"id": "2", "kind": "job", "title": "x"}]}"#, "tasks[1].kind: expected one of task, target, directive, responsibility, found \"job\""),
        (#"{"document": {}, "tasks": [{"id": "1", "kind": "task", "title": "x", "deadline": {"text": "x", "items": [{"kind": "on", "text": "x", "date": "2026-01"}]}}]}"#, "tasks[0].deadline.items[0].date: expected a date such as 2026-01-30, found \"2026-01\""),
        (#"{"document": {}, "tasks": [{"id": "1", "kind": "task", "title": "x", "confidence": 2}]}"#, "tasks[0].confidence: expected a number from 0 to 1"),
        (#"{"document": {}, "tasks": [{"id": "1", "kind": "task", "title": "x", "citations": [{"type": "x", "range": {"start": 3, "end": 1}}]}]}"#, "tasks[0].citations[0].range: expected a range"),
        (#"{"document": {"place": "a"#, "expected a closing quotation mark, found the end of the file"),
        (#"{"document": {"place": "\ud800"}}"#, "expected a surrogate pair"),
        (#"{"document": {"place": "\x"}}"#, "expected one of \" \\ / n r t b f u behind a backslash, found \"x\""),
        ("{\"document\": {\"place\": \"a\nb\"}}", "expected text without line breaks"),
        (#"{"document": {"year": 1e999}}"#, "expected a number that can be stored"),
        (#"{"document": nul}"#, "expected true, false, null or a value in quotation marks"),
    ])
    func errorsNameThePlace(json: String, message: String) {
        let error = #expect(throws: PlanDecodingError.self) { try Plan(json: Array(json.utf8)) }
        #expect(error.map { "\($0)".contains(message) } == true, "\(error.map { "\($0)" } ?? "")")
    }

    @Test func deepNestingAndOtherEncodingsAreRefused() {
        #expect(throws: PlanDecodingError.self) { try Plan(json: Array(repeating: UInt8(ascii: "["), count: 100_000)) }
        #expect(throws: PlanDecodingError.self) { try Plan(json: [0xFF, 0xFE, 0x7B, 0x00]) }
        #expect(throws: PlanDecodingError.self) { try Plan(json: Array(#"{"document": {"place": ""#.utf8) + [0xC3, 0x28] + Array(#""}}"#.utf8)) }
    }

    /// Wherever a file breaks off, there is an error and no crash.
    @Test func everyBeginningOfAFileIsRefused() {
        let json = Plan.full.json()
        for end in stride(from: 0, to: json.count, by: 7) {
            #expect(throws: PlanDecodingError.self) { try Plan(json: Array(json[..<end])) }
        }
    }

    @Test(arguments: Corpus.files(".gold.json")) func goldFilesDecode(file: URL) throws {
        let plan = try Plan(json: Array(try Data(contentsOf: file)))
        let again = try Plan(json: plan.json())
        #expect(again == plan)
    }
}
