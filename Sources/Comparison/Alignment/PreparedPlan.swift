import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// A plan made ready to be compared, once for any number of comparisons.
public struct PreparedPlan: Sendable {
    public let plan: Plan
    let tasks: [PreparedTask]
    let titles: TermIndex
    let products: TermIndex
    /// The proper names of the place and of its issuer: `Đồng Mây`.
    let placeNames: PhraseTable<Bool>
}

/// A task with what its comparison looks at, read once.
struct PreparedTask: Sendable {
    /// Title and activity, without words of levels and names of places.
    var texts: [TokenizedText]
    /// The syllables that count, without fillers, words of levels and names of places.
    var content: [WordKey]
    /// Numbers of cited documents (`468/QĐ-TTg`) and figures.
    var numbers: Set<String>
    /// Index in ``ComparisonRules/topicNames``.
    var topic: Int?
    /// The heading's own terms, where it has no topic.
    var heading: WordingTerms
    /// 0 for the first task of the plan, 1 for the last.
    var position: Double
}

/// Makes plans ready.
struct PlanPreparation: Sendable {
    let rules: ComparisonRules
    let wording: WordingRules

    /// - Parameter otherNames: names of the other plan's place, passed over like its own.
    func prepare(_ plan: Plan, against parent: PreparedPlan? = nil) -> PreparedPlan {
        var names = PhraseTable<Bool>()
        for name in placeNames(of: plan) { names.insert(name, value: true) }
        parent?.placeNames.forEach { keys, _ in names.insert(keys, value: true) }
        var topics: [String: (topic: Int?, terms: WordingTerms)] = [:]
        func heading(_ title: String) -> (topic: Int?, terms: WordingTerms) {
            if let known = topics[title] { return known }
            let text = TokenizedText(title)
            let found = (rules.topics.matches(in: text).first?.value, WordingTerms(text, rules: wording))
            topics[title] = found
            return found
        }
        var tasks: [PreparedTask] = [], titles: [(WordingTerms, WordingTerms)] = [], products: [(WordingTerms, WordingTerms)] = []
        tasks.reserveCapacity(plan.tasks.count)
        for (index, task) in plan.tasks.enumerated() {
            let texts = [task.title, task.activity].compactMap { $0 }.map { withoutPlaces(names, TokenizedText($0)) }
            let heading = heading(task.section ?? "")
            tasks.append(PreparedTask(
                texts: texts, content: texts.flatMap { wording.content($0) }, numbers: numbers(of: task), topic: heading.topic, heading: heading.terms,
                position: Double(index) / Double(max(plan.tasks.count - 1, 1))))
            titles.append(terms(texts))
            products.append(terms(task.products.map { [withoutPlaces(names, TokenizedText($0.text))] } ?? []))
        }
        return PreparedPlan(plan: plan, tasks: tasks, titles: TermIndex(titles), products: TermIndex(products), placeNames: names)
    }

    private func terms(_ texts: [TokenizedText]) -> (WordingTerms, WordingTerms) {
        (WordingTerms(texts, rules: wording), WordingTerms.commonPairs(in: texts, rules: wording))
    }

    /// The words of the issuer's name behind its last word of a level.
    private func placeNames(of plan: Plan) -> [[WordKey]] {
        var names: [[WordKey]] = []
        if let issuer = plan.document.issuer {
            let text = TokenizedText(issuer.name)
            if let last = text.tokens.indices.last(where: { rules.levels.longestMatch(in: text, at: $0) != nil }),
                let level = rules.levels.longestMatch(in: text, at: last), level.range.upperBound < text.tokens.count
            {
                names.append(text.tokens[level.range.upperBound...].map(\.key))
            }
        }
        if let place = plan.document.place { names.append(TokenizedText(place).tokens.map(\.key)) }
        return names.filter { $0.count > 1 }
    }

    /// Leaves out words of levels with the names behind them (`tỉnh Hà Giao`), and the names of both plans' places.
    private func withoutPlaces(_ names: PhraseTable<Bool>, _ text: TokenizedText) -> TokenizedText {
        var tokens: [Token] = [], index = 0
        tokens.reserveCapacity(text.tokens.count)
        while index < text.tokens.count {
            if let name = names.longestMatch(in: text, at: index) {
                index = name.range.upperBound
            } else if let level = rules.levels.longestMatch(in: text, at: index) {
                if !level.value { tokens += text.tokens[level.range] }
                index = level.range.upperBound
                if level.value { while index < text.tokens.count, text.tokens[index].isWord, text.tokens[index].letterCase == .capitalized { index += 1 } }
            } else {
                tokens.append(text.tokens[index])
                index += 1
            }
        }
        return tokens.count == text.tokens.count ? text : TokenizedText(utf8: text.utf8, tokens: tokens)
    }

    private func numbers(of task: PlanTask) -> Set<String> { Set(task.citations.compactMap(\.number)) }
}
