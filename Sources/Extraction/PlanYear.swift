import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Finds the year of a plan's work: in its title, else in the paragraph that issues it.
struct PlanYear: Sendable {
    let rules: DocumentRules
    let grammar: CitationGrammar

    func year(of document: PlanDocument, in structured: StructuredDocument) -> Int? {
        let issued = document.date.flatMap { Int($0.prefix(4)) }
        if let title = document.title, let year = year(in: TokenizedText(title), issued: issued) { return year }
        // `… ban hành Kế hoạch … năm 2025 như sau:`
        for body in structured.bodies {
            for node in body.outline.nodes.prefix(14) where node.block.endsWithColon {
                let text = node.block.text
                guard let act = text.tokens.indices.last(where: { text.key($0) == Self.plan.first && text.key($0 + 1) == Self.plan.second }) else { continue }
                if let year = year(in: text, from: act, issued: issued) { return year }
            }
        }
        return nil
    }

    private static let plan = (first: WordKey("kế"), second: WordKey("hoạch"))
    private static let yearWord = WordKey("năm"), school = WordKey("học"), period = WordKey("đoạn"), quarter = WordKey("quý"), month = WordKey("tháng")

    /// Years of different weight: `năm 2024` says more than the period that it lies in, a bare figure least.
    private enum Kind: Int { case single, period, bare }

    /// - Parameter issued: the year of the document's date; a plan is for that year or one after it.
    private func year(in text: TokenizedText, from start: Int = 0, issued: Int?) -> Int? {
        let cited = grammar.located(in: text)
        var found: [(kind: Kind, year: Int)] = []
        var index = start
        while index < text.tokens.count {
            defer { index += 1 }
            guard let value = text.number(at: index), value >= 1990, value <= 2100, text.tokens[index].range.count == 4 else { continue }
            if let citation = cited.first(where: { $0.tokens.contains(index) }) {
                // `Luật Đất đai năm 2024` names the law; `… Luật … năm 2024` in a title of that year may mean the plan.
                if citation.citation.number != nil || citation.citation.date.map({ $0.utf8.count > 4 || Int($0) != issued }) ?? true { continue }
            }
            if isEnd(text, index) { continue }
            let before = text.key(index - 1)
            if let last = rangeEnd(text, index) {
                found.append((before == Self.school || before == Self.yearWord && last <= value + 1 ? .single : .period, value))
                // The end of the period is none of its own.
                while index < text.tokens.count, text.number(at: index) != last { index += 1 }
            } else if text.isMark(index - 1, "/") {
                // `quý II/2025`, `tháng 7/2025`
                let unit = text.key(index - 3)
                if unit == Self.quarter || unit == Self.month { found.append((.single, value)) }
            } else if !text.isMark(index + 1, "/") {
                found.append((before == Self.yearWord ? .single : before == Self.period ? .period : .bare, value))
            }
        }
        let single = found.filter { $0.kind == .single }.map(\.year)
        if let issued, let own = single.first(where: { $0 == issued || $0 == issued + 1 }) { return own }
        return single.first ?? found.first { $0.kind == .period }?.year ?? found.first?.year
    }

    /// The last year of `2026 - 2030` or `2026 đến 2030`.
    private func rangeEnd(_ text: TokenizedText, _ index: Int) -> Int? {
        guard text.isMark(index + 1, "-") || text.isMark(index + 1, "/"), let last = text.number(at: index + 2), last > 1990, last <= 2100 else { return nil }
        return last
    }

    /// `đến năm 2030`, `tầm nhìn 2045`
    private func isEnd(_ text: TokenizedText, _ index: Int) -> Bool {
        (1...4).contains { back in
            rules.match(.yearEnd, in: text, at: index - back).map { $0.upperBound == index } ?? false
        }
    }
}
