import Foundation
import PlanModel
import RuleBook
import Testing
import VietnameseText

@testable import Comparison

@Suite struct ComparisonRulesTests {
    struct Mistake: Sendable {
        var file: String
        var text: String
        var line: Int
        var says: String
    }

    @Test(arguments: [
        Mistake(file: "comparison.yaml", text: "topic: {}", line: 1, says: "unknown key \"topic\""),
        Mistake(file: "comparison.yaml", text: "thresholds:\n  accept: 40", line: 2, says: "expected a number from 0 to 1"),
        Mistake(file: "comparison.yaml", text: "own-areas:\n  xa: [trong xã]", line: 2, says: "unknown key \"xa\""),
        Mistake(file: "comparison.yaml", text: "communes: [\"[các xã\"]", line: 1, says: "brackets that do not match"),
        Mistake(file: "counterparts.yaml", text: "fields:\n  justice: so-tu-phap", line: 2, says: "expected a list"),
    ])
    func mistakesAreReported(_ mistake: Mistake) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "comparison-rules-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(mistake.text.utf8).write(to: folder.appending(path: mistake.file))
        let error = try #require(throws: RuleError.self) { try PlanComparer(RuleLayers(folder: folder.path())) }
        #expect(error.file.hasSuffix(mistake.file) && error.line == mistake.line && error.message.contains(mistake.says), "\(error)")
    }

    private func task(_ title: String, lead: String = "Sở Nội vụ", coordination: String? = nil) -> PlanTask {
        var task = PlanTask(id: "II.1", kind: .task, title: title, origin: Origin(firstLine: 1, lastLine: 1, layout: .outline))
        task.lead = AgencyField(text: lead, agencies: [])
        task.coordination = coordination.map { AgencyField(text: $0, agencies: []) }
        return task
    }

    /// Whose work a task of the parent is.
    @Test func communesAreFound() throws {
        let finder = CommuneFinder(rules: try ComparisonRules(RuleLayers()))
        var names = PhraseTable<Bool>()
        names.insert("Khe Trúc", value: true)
        let cases: [(PlanTask, UncoveredTask.Reason)] = [
            (task("Ban hành Kế hoạch tuyên truyền", coordination: "Các sở, ngành; UBND các xã, phường"), .namesCommunes),
            (task("Ban hành Kế hoạch tuyên truyền", coordination: "Các cơ quan, đơn vị, địa phương"), .namesCommunes),
            (task("UBND cấp xã rà soát thủ tục hành chính"), .namesCommunes),
            (task("Khảo sát cầu treo tại các xã"), .ownAgencies),
            (task("Nâng cấp Trung tâm dữ liệu", coordination: "Sở Tài chính"), .ownAgencies),
            (task("Làm điểm chính quyền số", coordination: "UBND Khe Trúc"), .namesChild),
        ]
        for (task, reason) in cases {
            let found = finder.judge(task, childNames: names)
            #expect(found.reason == reason && found.concernsChild == (reason != .ownAgencies), "\(task.title): \(found)")
        }
    }

    @Test func leadsAnswerToEachOther() throws {
        let counterparts = try Counterparts(RuleLayers())
        func field(_ name: String, _ id: String?, _ level: GovernmentLevel) -> AgencyField { AgencyField(text: name, agencies: [Agency(name: name, id: id, level: level)]) }
        let justice = field("Sở Tư pháp", "so-tu-phap", .province)
        #expect(counterparts.relation(of: field("Văn phòng HĐND và UBND xã", "van-phong-hdnd-ubnd", .commune), to: justice) == .counterpart)
        #expect(counterparts.relation(of: field("Công chức Tư pháp - Hộ tịch", "tu-phap-ho-tich", .commune), to: justice) == .counterpart)
        #expect(counterparts.relation(of: field("Phòng Kinh tế", "phong-kinh-te", .commune), to: justice) == .other)
        #expect(counterparts.relation(of: justice, to: justice) == .same)
        #expect(counterparts.relation(of: field("Tổ hợp tác", nil, .commune), to: justice) == .unknown)
        #expect(counterparts.relation(of: field("Phòng Kinh tế", "phong-kinh-te", .commune), to: field("Các địa phương", "dia-phuong", .commune)) == .counterpart)
    }

    /// The greatest sum is not what the best pair of each row makes.
    @Test func assignmentIsNotGreedy() {
        func candidate(_ row: Int, _ column: Int, _ weight: Double) -> Assignment.Candidate { Assignment.Candidate(row: row, column: column, weight: weight) }
        let chosen = Assignment.best([candidate(0, 0, 0.9), candidate(0, 1, 0.8), candidate(1, 0, 0.8), candidate(2, 2, 0.5), candidate(3, 2, 0.6)], rows: 4, columns: 3)
        #expect(chosen.map { [$0.row, $0.column] } == [[0, 1], [1, 0], [3, 2]])
        #expect(Assignment.best([], rows: 2, columns: 2).isEmpty)
    }
}
