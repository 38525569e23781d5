import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// `contradicting-number`: the same figure to reach with another value: 95 % in the body, 98 % in the annex.
///
/// Figures are the same when their unit and, but for words of comparison and fillers, all words of their clauses are. A
/// short clause (`doanh số cho vay đạt 45 tỷ đồng`) says what it measures only together with its task's title. Another year,
/// another day to reach it or another unit that leads makes another figure.
struct ContradictingNumberRule: ValidationRule {
    private let wording: WordingRules
    private let grammar: IndicatorGrammar
    /// Words of comparison: `tỷ lệ`, `tối thiểu`, `trở lên`.
    private let light: Set<WordKey>
    /// Syllables of a clause that stands alone.
    private let alone: Int
    /// Syllables of any clause.
    private let least: Int

    let code = "contradicting-number"

    init(_ source: RuleSource, _ wording: WordingRules) throws(RuleError) {
        self.wording = wording
        grammar = IndicatorGrammar(rules: try IndicatorRules(source.layers))
        let settings = try source.settings(code, "light", "alone", "least")
        light = Set(try settings.strings("light").flatMap { TokenizedText($0).tokens.map(\.key) })
        alone = Int(try settings.number("alone", default: 6, in: 1...100))
        least = Int(try settings.number("least", default: 3, in: 1...100))
    }

    private struct Subject: Hashable {
        var unit: String
        var direction: Direction
        /// Of the clause; sorted.
        var words: [UInt64]
        /// Of the title, where the clause does not stand alone.
        var title: [UInt64]
    }

    private enum Direction: Hashable { case level, increase, decrease }

    private struct Figure {
        var text: PlanText
        var tokens: Range<Int>
        var words: String
        var value: Double
        /// Other numbers of its sentence: years, sizes, levels.
        var others: Set<WordKey>
        /// When its task falls due; empty where that is no day.
        var days: Set<String>
        /// Who leads its task.
        var lead: String?
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        var titles: [String: Int] = [:]
        var known: [Subject: [Figure]] = [:], found: [Diagnostic] = []
        for (index, text) in view.texts.enumerated() {
            switch text.role {
            case .title: titles[text.target] = index
            case .activity, .product: break
            default: continue
            }
            guard text.words.tokens.count <= Self.longest, text.words.tokens.contains(where: \.isNumber), let task = text.task else { continue }
            for (subject, figure) in figures(of: text, title: titles[text.target].map { view.texts[$0] }, of: view.plan.tasks[task]) {
                let other = known[subject]?.first { contradict($0, figure) }
                if known[subject, default: []].count < Self.most { known[subject, default: []].append(figure) }
                guard let other else { continue }
                found.append(Diagnostic(
                    code: code, target: text.target,
                    arguments: ["words": figure.words, "other": other.text.target, "against": other.words],
                    evidence: text.evidence(figure.tokens), origin: text.origin))
            }
        }
        return found
    }

    /// Tokens of a text that states a goal; a longer one is a chapter.
    private static let longest = 2_000
    /// Figures of one subject that others are compared with: all pairs of thousands would take minutes.
    private static let most = 64

    private func contradict(_ a: Figure, _ b: Figure) -> Bool {
        a.value != b.value && a.others == b.others && (a.lead == nil || b.lead == nil || a.lead == b.lead) && (a.days.isEmpty || b.days.isEmpty || !a.days.isDisjoint(with: b.days))
    }

    private func figures(of text: PlanText, title: PlanText?, of task: PlanTask) -> [(Subject, Figure)] {
        let words = text.words, tokens = words.tokens
        let indicators = grammar.parse(words)
        guard !indicators.isEmpty else { return [] }
        let places = indicators.map { tokenRange($0.range, words) }
        let days = Set((task.deadline?.items ?? []).compactMap { $0.end ?? $0.date })
        var found: [(Subject, Figure)] = []
        for (index, indicator) in indicators.enumerated() {
            guard let place = places[index], let unit = indicator.unit, indicator.upperValue == nil else { continue }
            let before = index > 0 ? places[index - 1]?.upperBound ?? 0 : 0, after = index + 1 < places.count ? places[index + 1]?.lowerBound ?? tokens.count : tokens.count
            let start = clauseStart(words, from: place.lowerBound, to: before, isBehindFigure: index > 0)
            let end = clauseEnd(words, from: place.upperBound, to: after, isBeforeFigure: index + 1 < places.count)
            let content = content(words, start..<end)
            guard content.count >= least, content.count >= alone || text.role != .title else { continue }
            let direction: Direction = indicator.comparison == .increase ? .increase : indicator.comparison == .decrease ? .decrease : .level
            found.append((
                Subject(unit: unit.lowercased(), direction: direction, words: sorted(content), title: content.count < alone ? title.map { sorted(self.content($0.words, $0.words.tokens.indices)) } ?? [] : []),
                Figure(
                    text: text, tokens: place, words: indicator.text, value: indicator.value,
                    others: Set(tokens.indices.filter { tokens[$0].isNumber && !place.contains($0) && (start..<end).contains($0) }.map { tokens[$0].key }),
                    days: days, lead: task.lead?.text)
            ))
        }
        return found
    }

    /// The syllables that say what is measured.
    private func content(_ text: TokenizedText, _ tokens: Range<Int>) -> [WordKey] {
        wording.content(text, tokens: tokens).filter { !light.contains($0) }
    }

    private func sorted(_ words: [WordKey]) -> [UInt64] { Set(words.map(\.rawValue)).sorted() }

    private func clauseStart(_ text: TokenizedText, from start: Int, to limit: Int, isBehindFigure: Bool) -> Int {
        var index = start
        while index > limit {
            let mark = index - 1
            if endsClause(text, mark) || isBehindFigure && text.isMark(mark, ",") { break }
            index -= 1
        }
        return index
    }

    private func clauseEnd(_ text: TokenizedText, from start: Int, to limit: Int, isBeforeFigure: Bool) -> Int {
        var end = start
        while end < limit, !endsClause(text, end) { end += 1 }
        guard isBeforeFigure, end == limit else { return end }
        // The words between two figures belong to the second one behind their last comma.
        var comma = end
        while comma > start, !text.isMark(comma - 1, ",") { comma -= 1 }
        return comma > start ? comma - 1 : end
    }

    private func endsClause(_ text: TokenizedText, _ index: Int) -> Bool {
        text.isMark(index, ";") || text.isMark(index, ":") || text.isMark(index, "(") || text.isMark(index, ")")
            || text.isMark(index, ".") && (index + 1 >= text.tokens.count || text.tokens[index + 1].spaceBefore)
    }

    private func tokenRange(_ range: TextRange?, _ text: TokenizedText) -> Range<Int>? {
        guard let range else { return nil }
        var scalar = 0, byte = 0, low: Int?, high = 0
        for (index, token) in text.tokens.enumerated() {
            while byte < Int(token.start) {
                if text.utf8[byte] & 0xC0 != 0x80 { scalar += 1 }
                byte += 1
            }
            if scalar >= range.end { break }
            if scalar >= range.start {
                low = low ?? index
                high = index + 1
            }
        }
        return low.map { $0..<high }
    }

    var examples: [RuleExample] {
        func plan(_ first: String, _ second: String, lead: String = "Phòng Kinh tế", product: String = "Báo cáo", deadline: String = "Năm 2026") -> ExamplePlan {
            .with(\.tasks, [first, second].enumerated().map {
                "\($0.offset + 1). \($0.element)\n- Cơ quan chủ trì: \($0.offset == 0 ? "Phòng Kinh tế" : lead)\n- Cơ quan phối hợp: Văn phòng HĐND và UBND xã\n- Sản phẩm: \($0.offset == 0 ? "Báo cáo" : product)\n- Thời gian thực hiện: \($0.offset == 0 ? "Năm 2026" : deadline)"
            }.joined(separator: "\n"))
        }
        let onTime = "Tối thiểu 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn"
        return [
            .triggers("II.2", in: plan(onTime, "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn đạt từ 98% trở lên")),
            .triggers("II.2", in: plan(onTime, "Nâng cao chất lượng phục vụ", product: "Báo cáo; 90% hồ sơ TTHC giải quyết đúng hạn")),
            .passes(plan(onTime, "Tối thiểu 98% hồ sơ thủ tục hành chính được giải quyết trực tuyến")),
            .passes(plan(onTime, "Đến năm 2030 tối thiểu 98% hồ sơ thủ tục hành chính được giải quyết đúng hạn")),
            .passes(plan(
                "Tổ chức ít nhất 02 buổi tuyên truyền pháp luật cho hội viên", "Tổ chức ít nhất 03 buổi tuyên truyền pháp luật cho hội viên",
                lead: "Hội Nông dân xã")),
            .passes(plan(onTime, "Ít nhất 98% hồ sơ thủ tục hành chính được giải quyết đúng hạn", deadline: "Trước ngày 30/6/2026")),
        ]
    }
}
