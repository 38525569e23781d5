import Grammars

/// The terms of a plan's texts by number, and the texts of each term.
struct TermIndex: Sendable {
    /// The terms of each text.
    let texts: [[Int32]]
    /// The number of each term.
    let numbers: [UInt64: Int32]
    /// The texts of each term, in order.
    let places: [[Int32]]

    /// Of each term: it is a pair of common words.
    let isLight: [Bool]

    init(_ wordings: [(terms: WordingTerms, common: WordingTerms)]) {
        var numbers: [UInt64: Int32] = [:], places: [[Int32]] = [], texts: [[Int32]] = [], isLight: [Bool] = []
        for (text, wording) in wordings.enumerated() {
            var terms: [Int32] = []
            terms.reserveCapacity(wording.terms.keys.count + wording.common.keys.count)
            for (keys, light) in [(wording.terms.keys, false), (wording.common.keys, true)] {
                for key in keys {
                    if let number = numbers[key] {
                        places[Int(number)].append(Int32(text))
                        terms.append(number)
                    } else {
                        numbers[key] = Int32(places.count)
                        terms.append(Int32(places.count))
                        places.append([Int32(text)])
                        isLight.append(light)
                    }
                }
            }
            texts.append(terms)
        }
        self.isLight = isLight
        self.texts = texts
        self.numbers = numbers
        self.places = places
    }
}

/// How much the texts of two plans share, by the weight of their terms among all texts of both.
struct TermOverlap: Sendable {
    /// Weights of terms, and of pairs of common words apart.
    struct Weight: Sendable {
        var terms = 0.0
        var common = 0.0
        var sum: Double { terms + common }
    }

    /// Weight of each text's terms.
    let child: [Weight]
    let parent: [Weight]
    /// Shared weight by the parent's texts, for each of the child's; texts that share nothing are left out.
    let shared: [[Int32: Weight]]
    /// Of each term of the child and of the parent.
    private let childWeights: [Double]
    private let parentWeights: [Double]
    /// The parent's number of each of the child's terms, -1 for none.
    private let parentNumbers: [Int32]

    /// What a pair of common words counts beside other terms.
    private static let light = 0.35
    /// What a term counts that the other plan has nowhere: it may be another word for the thing. One that it has elsewhere
    /// speaks for another task.
    private static let novel = 0.7

    init(child: TermIndex, parent: TermIndex) {
        // Squared: what siblings have in common says little of which is which.
        let weights = TermWeights.weights(texts: child.texts.count + parent.texts.count).map { $0 * $0 }
        var parentNumbers = [Int32](repeating: -1, count: child.places.count)
        for (key, number) in child.numbers { if let other = parent.numbers[key] { parentNumbers[Int(number)] = other } }
        var parentFrequency = parent.places.map(\.count)
        var childWeights = [Double](repeating: 0, count: child.places.count)
        for (number, other) in parentNumbers.enumerated() {
            var frequency = child.places[number].count
            if other >= 0 {
                frequency += parent.places[Int(other)].count
                parentFrequency[Int(other)] = frequency
            }
            childWeights[number] = weights[min(frequency, weights.count - 1)] * (child.isLight[number] ? Self.light : 1) * (other < 0 ? Self.novel : 1)
        }
        var isKnown = [Bool](repeating: false, count: parent.places.count)
        for other in parentNumbers where other >= 0 { isKnown[Int(other)] = true }
        let parentWeights = parentFrequency.enumerated().map { number, frequency in
            weights[min(frequency, weights.count - 1)] * (parent.isLight[number] ? Self.light : 1) * (isKnown[number] ? 1 : Self.novel)
        }
        func weight(_ text: [Int32], _ weights: [Double], _ isLight: [Bool]) -> Weight {
            var sum = Weight()
            for term in text { if isLight[Int(term)] { sum.common += weights[Int(term)] } else { sum.terms += weights[Int(term)] } }
            return sum
        }
        self.child = child.texts.map { weight($0, childWeights, child.isLight) }
        self.parent = parent.texts.map { weight($0, parentWeights, parent.isLight) }
        shared = child.texts.map { text in
            var sums: [Int32: Weight] = [:]
            for term in text {
                let other = parentNumbers[Int(term)]
                guard other >= 0, childWeights[Int(term)] > 0 else { continue }
                if child.isLight[Int(term)] {
                    for place in parent.places[Int(other)] { sums[place, default: Weight()].common += childWeights[Int(term)] }
                } else {
                    for place in parent.places[Int(other)] { sums[place, default: Weight()].terms += childWeights[Int(term)] }
                }
            }
            return sums
        }
        self.childWeights = childWeights
        self.parentWeights = parentWeights
        self.parentNumbers = parentNumbers
    }

    /// What a part of several that belong to one whole brings to it.
    struct Contribution: Sendable {
        /// How much it explains of what the others leave open, 0 to 1; 0 where they leave little.
        var ofOpen = 0.0
        /// How much of the part itself is that, 0 to 1.
        var ofPart = 0.0
    }

    func contribution(ofChild part: [Int32], beyond others: [[Int32]], toParent whole: [Int32]) -> Contribution {
        func inParent(_ terms: [Int32]) -> Set<Int32> { Set(terms.lazy.map { parentNumbers[Int($0)] }) }
        let all = part.reduce(0) { $0 + childWeights[Int($1)] }
        return contribution(inParent(part), others.map(inParent), whole.map { ($0, parentWeights[Int($0)]) }, ofPart: all)
    }

    func contribution(ofParent part: [Int32], beyond others: [[Int32]], toChild whole: [Int32]) -> Contribution {
        let all = part.reduce(0) { $0 + parentWeights[Int($1)] }
        return contribution(Set(part), others.map(Set.init), whole.map { (parentNumbers[Int($0)], childWeights[Int($0)]) }, ofPart: all)
    }

    /// Terms by the parent's numbers, -1 for those that it has not: no part explains them.
    private func contribution(_ part: Set<Int32>, _ others: [Set<Int32>], _ whole: [(number: Int32, weight: Double)], ofPart all: Double) -> Contribution {
        var open = 0.0, explained = 0.0, sum = 0.0
        for (number, weight) in whole {
            sum += weight
            if number >= 0, others.contains(where: { $0.contains(number) }) { continue }
            open += weight
            if number >= 0, part.contains(number) { explained += weight }
        }
        return Contribution(ofOpen: open < Self.leastOpen * sum ? 0 : explained / open, ofPart: all > 0 ? explained / all : 0)
    }

    /// A whole of which no more is open than this is explained.
    private static let leastOpen = 0.08
}
