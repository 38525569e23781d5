import Grammars

/// The terms of a plan's texts by number, and the texts of each term.
struct TermIndex: Sendable {
    /// The terms of each text.
    let texts: [[Int32]]
    /// The number of each term.
    let numbers: [UInt64: Int32]
    /// The texts of each term, in order.
    let places: [[Int32]]

    init(_ wordings: [WordingTerms]) {
        var numbers: [UInt64: Int32] = [:], places: [[Int32]] = [], texts: [[Int32]] = []
        for (text, wording) in wordings.enumerated() {
            texts.append(wording.keys.map { key in
                if let number = numbers[key] {
                    places[Int(number)].append(Int32(text))
                    return number
                }
                let number = Int32(places.count)
                numbers[key] = number
                places.append([Int32(text)])
                return number
            })
        }
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
            childWeights[number] = weights[min(frequency, weights.count - 1)]
        }
        let parentWeights = parentFrequency.map { weights[min($0, weights.count - 1)] }
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

    /// The weight that a part brings to a whole of the parent beyond what other parts of the child have of it.
    func gain(ofChild part: [Int32], beyond others: [[Int32]], inParent whole: [Int32]) -> Double {
        var open = Set(whole)
        for other in others { for term in other { open.remove(parentNumbers[Int(term)]) } }
        return part.reduce(0) { open.contains(parentNumbers[Int($1)]) ? $0 + childWeights[Int($1)] : $0 }
    }

    /// The same for parts of the parent and a whole of the child.
    func gain(ofParent part: [Int32], beyond others: [[Int32]], inChild whole: [Int32]) -> Double {
        var open = Set(whole.map { parentNumbers[Int($0)] })
        for other in others { for term in other { open.remove(term) } }
        return part.reduce(0) { open.contains($1) ? $0 + parentWeights[Int($1)] : $0 }
    }
}
