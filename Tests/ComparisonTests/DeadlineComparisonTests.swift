import Grammars
import PlanModel
import RuleBook
import Testing
import VietnameseText

@testable import Comparison

@Suite struct DeadlineComparisonTests {
    private let grammar: DeadlineGrammar

    init() throws { grammar = DeadlineGrammar(rules: try DeadlineRules(RuleLayers())) }

    private func field(_ text: String?, year: Int) -> DeadlineField? {
        text.map { DeadlineField(text: $0, items: grammar.parse(TokenizedText($0), planYear: year).items) }
    }

    struct Case: Sendable {
        var parent: String?
        var child: String?
        var kinds: [TaskChange.Kind]
    }

    @Test(arguments: [
        Case(parent: "Quý I năm 2026", child: "Quý I/2026", kinds: []),
        Case(parent: "Trước ngày 31/3/2026", child: "Quý I/2026", kinds: []),
        Case(parent: "Quý I năm 2026", child: "Quý II năm 2026", kinds: [.later]),
        Case(parent: "Trước ngày 15/5/2026", child: "Trước ngày 30/4/2026", kinds: [.earlier]),
        Case(parent: "Trước ngày 15/5/2026", child: "Trong năm 2026", kinds: [.vaguer]),
        Case(parent: "Quý II/2026", child: "Thường xuyên", kinds: [.vaguer]),
        Case(parent: "Thường xuyên trong năm", child: "Trước ngày 30/6/2026", kinds: [.firmer]),
        Case(parent: "Năm 2026", child: "Tháng 5/2026", kinds: [.firmer]),
        Case(parent: "Tháng 5/2026", child: "Theo hướng dẫn của cấp trên", kinds: [.vaguer]),
        Case(parent: "Hằng quý", child: "Định kỳ hàng quý", kinds: []),
        Case(parent: "Quý I/2026", child: nil, kinds: [.missing]),
        Case(parent: nil, child: "Quý I/2026", kinds: [.added]),
        Case(parent: "Quý I/2026 ban hành kế hoạch; báo cáo kết quả trước ngày 15/11/2026", child: "Quý I/2026 ban hành kế hoạch", kinds: [.missing]),
    ])
    func inOneYear(_ test: Case) {
        let changes = DeadlineComparison(yearShift: 0, parentYear: 2026).changes(child: field(test.child, year: 2026), parent: field(test.parent, year: 2026))
        #expect(changes.map(\.kind) == test.kinds, "\(changes)")
    }

    @Test(arguments: [
        Case(parent: "Quý I năm 2025", child: "Quý I năm 2026", kinds: []),
        Case(parent: "Trước ngày 15/5/2025", child: "Trước ngày 15/6/2026", kinds: [.later]),
        Case(parent: "Quý III năm 2025", child: "Quý III năm 2025", kinds: [.leftoverYear]),
        Case(parent: "Thường xuyên", child: "Thường xuyên", kinds: []),
    ])
    func inTheNextYear(_ test: Case) {
        let changes = DeadlineComparison(yearShift: 1, parentYear: 2025).changes(child: field(test.child, year: 2026), parent: field(test.parent, year: 2025))
        #expect(changes.map(\.kind) == test.kinds, "\(changes)")
    }
}
