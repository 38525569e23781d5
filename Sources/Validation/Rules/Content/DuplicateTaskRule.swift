import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// `duplicate-task`: two tasks say the same; the later one is meant.
///
/// Wordings are alike when the terms that they share make up most of both (see ``WordingTerms``). A task that differs by a figure,
/// a quarter, an instrument (kế hoạch, báo cáo) or a word in the place of another is another task, and so are two that
/// different units lead. Only tasks that share rare terms are looked at.
struct DuplicateTaskRule: ValidationRule {
    private let wording: WordingRules
    /// The shared part of the longer wording, by weight.
    private let share: Double
    /// The same for long items of one list that are worded anew.
    private let shareReworded: Double
    /// The weight that rewordings must share: a long text.
    private let leastReworded: Double
    /// Words that say nothing of what is to be done.
    private let light: Set<WordKey>
    /// Instruments and works that make another task of the same object.
    private let acts: PhraseTable<Int>

    let code = "duplicate-task"

    init(_ source: RuleSource, _ wording: WordingRules) throws(RuleError) {
        self.wording = wording
        let settings = try source.settings(code, "share", "share-reworded", "least-reworded", "light", "acts")
        share = try settings.number("share", default: 0.62, in: 0...1)
        shareReworded = try settings.number("share-reworded", default: 0.37, in: 0...1)
        leastReworded = try settings.number("least-reworded", default: 6, in: 0...1_000)
        light = Set(try settings.strings("light").flatMap { TokenizedText($0).tokens.map(\.key) })
        var acts = PhraseTable<Int>()
        for (index, act) in try settings.strings("acts").enumerated() { acts.insert(act, value: index) }
        self.acts = acts
    }

    /// A task as it is compared; tasks and texts by their places in the view, since copies of them cost more than the rule.
    private struct Entry {
        var task: Int
        /// Title and activity.
        var texts: [Int]
        var products: Int?
        var terms: WordingTerms
        /// Of each term.
        var weights: [Double]
        /// Of all terms.
        var weight: Double
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let (entries, weights) = entries(view)
        guard entries.count > 1 else { return [] }
        var found: [Diagnostic] = [], reported: Set<Int> = []
        for (first, second) in candidates(entries, weights) where !reported.contains(second) {
            let earlier = entries[first], later = entries[second]
            guard areSame(earlier, later, weights, view), let title = later.texts.first, let other = earlier.texts.first else { continue }
            reported.insert(second)
            let text = view.texts[title]
            found.append(Diagnostic(
                code: code, target: text.target, arguments: ["other": view.texts[other].target, "words": view.texts[other].beginning(words: 14)],
                evidence: text.evidence(text.words.tokens.indices), origin: text.origin))
        }
        return found
    }

    private func entries(_ view: PlanView) -> ([Entry], TermWeights) {
        var own = [[Int]](repeating: [], count: view.plan.tasks.count), products = [Int?](repeating: nil, count: own.count)
        for (index, text) in view.texts.enumerated() {
            guard let task = text.task else { continue }
            switch text.role {
            case .title, .activity: own[task].append(index)
            case .product: products[task] = index
            default: break
            }
        }
        let worded = own.indices.filter { !own[$0].isEmpty }
        let terms = worded.map { task in WordingTerms(own[task].map { view.texts[$0].words }, rules: wording) }
        let weights = TermWeights(terms)
        let entries = zip(worded, terms).map { task, terms in
            let each = terms.keys.map(weights.weight(of:))
            return Entry(task: task, texts: own[task], products: products[task], terms: terms, weights: each, weight: each.reduce(0, +))
        }
        return (entries, weights)
    }

    /// Pairs of entries that share a rare term at least, or all their terms; in the order of the later.
    private func candidates(_ entries: [Entry], _ weights: TermWeights) -> [(Int, Int)] {
        var places: [(key: UInt64, entry: Int)] = []
        for (index, entry) in entries.enumerated() {
            for key in entry.terms.keys where (2...Self.frequent).contains(weights.frequency(of: key)) { places.append((key, index)) }
        }
        places.sort { ($0.key, $0.entry) < ($1.key, $1.entry) }
        var shared: [UInt64: Double] = [:], start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].key == places[start].key { end += 1 }
            let weight = weights.weight(of: places[start].key)
            for second in start + 1..<max(end, start + 1) {
                for first in start..<second { shared[UInt64(places[second].entry) << 32 | UInt64(places[first].entry), default: 0] += weight }
            }
            start = end
        }
        var same: [WordingTerms: Int] = [:]
        for (index, entry) in entries.enumerated() where !entry.terms.isEmpty {
            if let first = same[entry.terms] { shared[UInt64(index) << 32 | UInt64(first)] = .infinity } else { same[entry.terms] = index }
        }
        return shared.filter { $0.value >= 1 }.keys.sorted().map { (Int($0 & 0xFFFF_FFFF), Int($0 >> 32)) }
    }

    /// A term of more texts than these finds no candidates: it would make their number grow with the square.
    private static let frequent = 16
    private static let cited = WordKey("số")

    private func areSame(_ a: Entry, _ b: Entry, _ weights: TermWeights, _ view: PlanView) -> Bool {
        let weight = sharedWeight(a, b), isEqual = a.terms == b.terms
        let part = isEqual ? 1 : weight / max(a.weight, b.weight)
        guard isEqual || weight >= 1, part >= min(share, shareReworded), canBeSame(view.plan.tasks[a.task], view.plan.tasks[b.task]), !differInNumbers(a, b, view)
        else { return false }
        if part >= share { return !differInWords(a, b, view) && !differInActs(a, b, view) }
        let task = view.plan.tasks[a.task], other = view.plan.tasks[b.task]
        return task.kind == .directive && areOfOneList(task, other) && part >= shareReworded && weight >= leastReworded
            && sharesAllSentences(a, b, weights, view) && sharesAllSentences(b, a, weights, view)
    }

    private func canBeSame(_ a: PlanTask, _ b: PlanTask) -> Bool {
        a.kind == b.kind && a.origin.layout == b.origin.layout && a.criterion == b.criterion && !isOneRow(a, b) && haveOneLead(a, b) && !differInTime(a, b)
    }

    /// The weight of the terms of both.
    private func sharedWeight(_ a: Entry, _ b: Entry) -> Double {
        var sum = 0.0, left = 0, right = 0
        while left < a.terms.keys.count, right < b.terms.keys.count {
            let one = a.terms.keys[left], other = b.terms.keys[right]
            if one == other { sum += a.weights[left] }
            if one <= other { left += 1 }
            if other <= one { right += 1 }
        }
        return sum
    }

    private func areOfOneList(_ a: PlanTask, _ b: PlanTask) -> Bool {
        func list(_ id: String) -> Substring { id[..<(id.lastIndex(of: ".") ?? id.startIndex)] }
        return list(a.id) == list(b.id)
    }

    /// Each sentence of the one has a good part of its weight in the other.
    private func sharesAllSentences(_ a: Entry, _ b: Entry, _ weights: TermWeights, _ view: PlanView) -> Bool {
        a.texts.allSatisfy { text in
            let words = view.texts[text].words
            let ends = words.tokens.indices.filter { words.isMark($0, ".") || words.isMark($0, ";") } + [words.tokens.count]
            var start = 0
            for end in ends {
                let terms = WordingTerms(words, tokens: start..<end, rules: wording)
                guard terms.isEmpty || weights.shared(terms, b.terms) >= Self.sentenceShare * weights.weight(terms) else { return false }
                start = min(end + 1, words.tokens.count)
            }
            return true
        }
    }

    private static let sentenceShare = 0.15

    /// The lines of a merged row (`PL.8`, `PL.8/2`) share their title by design; so do rows below each other that only
    /// their products tell apart.
    private func isOneRow(_ a: PlanTask, _ b: PlanTask) -> Bool {
        guard a.origin.layout == .table else { return false }
        if a.id.prefix(while: { $0 != "/" }) == b.id.prefix(while: { $0 != "/" }) { return true }
        return a.title == b.title && a.products != nil && b.products != nil && a.products?.text != b.products?.text
    }

    private func haveOneLead(_ a: PlanTask, _ b: PlanTask) -> Bool {
        switch (a.lead, b.lead) {
        case (nil, nil): true
        case (let a?, let b?):
            a.text == b.text || a.agencies.contains { one in
                b.agencies.contains { other in one.name == other.name || one.id != nil && one.id == other.id }
            }
        // One unit's share of a work that another item names is no repetition.
        default: a.kind != .responsibility
        }
    }

    /// Both fall due on dates, and never on the same.
    private func differInTime(_ a: PlanTask, _ b: PlanTask) -> Bool {
        func ends(_ task: PlanTask) -> Set<String> { Set((task.deadline?.items ?? []).compactMap { $0.end ?? $0.date }) }
        let one = ends(a), other = ends(b)
        return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    /// Each has a figure that the other lacks.
    private func differInNumbers(_ a: Entry, _ b: Entry, _ view: PlanView) -> Bool {
        func numbers(_ entry: Entry) -> Set<WordKey> { Set(entry.texts.flatMap { view.texts[$0].words.tokens.lazy.filter(\.isNumber).map(\.key) }) }
        let one = numbers(a), other = numbers(b)
        return !one.isSubset(of: other) && !other.isSubset(of: one)
    }

    /// Each has a word that the other has neither in its title nor among its products: one thing in the place of another.
    private func differInWords(_ a: Entry, _ b: Entry, _ view: PlanView) -> Bool {
        func own(_ entry: Entry, without other: Entry) -> Bool {
            let known = Set((other.texts + [other.products].compactMap { $0 }).flatMap { wording.content(view.texts[$0].words) })
            return entry.texts.contains { text in wording.content(view.texts[text].words).contains { !known.contains($0) && !light.contains($0) } }
        }
        return own(a, without: b) && own(b, without: a)
    }

    /// One makes the plan, the other the report of the same work.
    private func differInActs(_ a: Entry, _ b: Entry, _ view: PlanView) -> Bool {
        func found(_ texts: [Int]) -> Set<Int> {
            var found: Set<Int> = []
            for words in texts.map({ view.texts[$0].words }) {
                // `Kế hoạch số 140/KH-UBND` is cited, not made.
                for match in acts.matches(in: words) where words.key(match.range.upperBound) != Self.cited { found.insert(match.value) }
            }
            return found
        }
        var one = found(a.texts), other = found(b.texts)
        // A title without an act leaves it to the product.
        if one.isEmpty { one = found([a.products].compactMap { $0 }).intersection(other) }
        if other.isEmpty { other = found([b.products].compactMap { $0 }).intersection(one) }
        return one != other
    }

    var examples: [RuleExample] {
        func item(_ number: Int, _ title: String, lead: String = "Phòng Kinh tế", product: String = "Báo cáo kết quả", deadline: String = "Năm 2026") -> String {
            "\(number). \(title)\n- Cơ quan chủ trì: \(lead)\n- Cơ quan phối hợp: Văn phòng HĐND và UBND xã\n- Sản phẩm: \(product)\n- Thời gian thực hiện: \(deadline)"
        }
        func plan(_ items: String...) -> ExamplePlan { .with(\.tasks, items.joined(separator: "\n")) }
        let stalls = "Hỗ trợ hộ sản xuất mật ong mở gian hàng trên sàn thương mại điện tử"
        return [
            .triggers("II.3", in: plan(
                item(1, stalls, product: "Ít nhất 15 sản phẩm được đưa lên sàn"), item(2, "Rà soát quy hoạch chợ trung tâm"),
                item(3, "Hỗ trợ các hộ sản xuất mật ong đưa sản phẩm lên sàn thương mại điện tử", product: "Gian hàng trên sàn"))),
            .triggers("II.2", in: plan(
                item(1, "Triển khai Đề án đổi mới cơ chế một cửa theo Quyết định số 468/QĐ-TTg ngày 27/3/2021"),
                item(2, "Tiếp tục thực hiện có hiệu quả Đề án đổi mới cơ chế một cửa theo Quyết định số 468/QĐ-TTg"))),
            .passes(plan(item(1, stalls, deadline: "Quý I/2026"), item(2, stalls, deadline: "Quý III/2026"))),
            .passes(plan(item(1, stalls), item(2, stalls, lead: "Hội Nông dân xã"))),
            .passes(plan(
                item(1, "Ban hành Kế hoạch theo dõi tình hình thi hành pháp luật", product: "Kế hoạch"),
                item(2, "Báo cáo theo dõi tình hình thi hành pháp luật", product: "Báo cáo"))),
            .passes(plan(
                item(1, "Kiểm tra an toàn thực phẩm tại các chợ dịp Tết Nguyên đán"),
                item(2, "Kiểm tra an toàn thực phẩm tại các chợ dịp Tết Trung thu"))),
        ]
    }
}

extension PlanText {
    /// The first words, to name the text by.
    func beginning(words count: Int) -> String {
        words.tokens.count <= count ? words.string : words.string(tokens: 0..<count) + " …"
    }
}
