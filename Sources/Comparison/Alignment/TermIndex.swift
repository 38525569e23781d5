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
    /// Weight of each text's terms.
    let child: [Double]
    let parent: [Double]
    /// Shared weight by the parent's texts, for each of the child's; texts that share nothing are left out.
    let shared: [[Int32: Double]]
    /// Of each term of the child and of the parent.
    private let childWeights: [Double]
    private let parentWeights: [Double]
    /// The parent's number of each of the child's terms, -1 for none.
    private let parentNumbers: [Int32]

    /// What a pair of common words counts beside other terms.
    private static let light = 0.35

    init(child: TermIndex, parent: TermIndex) {
        let weights = TermWeights.weights(texts: child.texts.count + parent.texts.count)
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
            childWeights[number] = weights[min(frequency, weights.count - 1)] * (child.isLight[number] ? Self.light : 1)
        }
        let parentWeights = parentFrequency.enumerated().map { weights[min($1, weights.count - 1)] * (parent.isLight[$0] ? Self.light : 1) }
        self.child = child.texts.map { $0.reduce(0) { $0 + childWeights[Int($1)] } }
        self.parent = parent.texts.map { $0.reduce(0) { $0 + parentWeights[Int($1)] } }
        shared = child.texts.map { text in
            var sums: [Int32: Double] = [:]
            for term in text {
                let other = parentNumbers[Int(term)]
                guard other >= 0, childWeights[Int(term)] > 0 else { continue }
                for place in parent.places[Int(other)] { sums[place, default: 0] += childWeights[Int(term)] }
            }
            return sums
        }
        self.childWeights = childWeights
        self.parentWeights = parentWeights
        self.parentNumbers = parentNumbers
    }

    /// How much of what other parts leave unexplained of the parent's whole a part of the child explains; 0 where they leave
    /// little, or where the part has as much of its own: it is another task then.
    func share(ofChild part: [Int32], beyond others: [[Int32]], inParent whole: [Int32]) -> Double {
        let known = Set(whole)
        let own = part.reduce(0) { known.contains(parentNumbers[Int($1)]) ? $0 : $0 + childWeights[Int($1)] }
        return Self.share(Set(part.map { parentNumbers[Int($0)] }), others.map { Set($0.map { parentNumbers[Int($0)] }) }, whole, parentWeights, beside: own)
    }

    /// The same for parts of the parent and a whole of the child.
    func share(ofParent part: [Int32], beyond others: [[Int32]], inChild whole: [Int32]) -> Double {
        // In the numbers of the parent; what it has not, no part explains.
        let known = Set(part), others = others.map(Set.init)
        var open = 0.0, explained = 0.0, all = 0.0
        for term in whole {
            let number = parentNumbers[Int(term)], weight = childWeights[Int(term)]
            all += weight
            if number >= 0, others.contains(where: { $0.contains(number) }) { continue }
            open += weight
            if number >= 0, known.contains(number) { explained += weight }
        }
        return open < Self.leastOpen * all ? 0 : explained / open
    }

    private static func share(_ part: Set<Int32>, _ others: [Set<Int32>], _ whole: [Int32], _ weights: [Double], beside own: Double) -> Double {
        var open = 0.0, explained = 0.0, all = 0.0
        for term in whole {
            let weight = weights[Int(term)]
            all += weight
            if others.contains(where: { $0.contains(term) }) { continue }
            open += weight
            if part.contains(term) { explained += weight }
        }
        return open < leastOpen * all || explained < own * leastGain ? 0 : explained / open
    }

    private static let leastGain = 1.5

    /// A whole of which no more is open than this is explained.
    private static let leastOpen = 0.08
}
