import DocumentModel
import PlanModel
import RuleBook

/// What the confidence of recognised words means for the field that they make.
///
/// A field's confidence is multiplied by the mean of two figures over its words: their mean confidence, weighted
/// by length, and their least. So one lost word of twenty is seen, and twenty words that are all a little unsure are
/// not thought lost. Words without a letter or digit do not count.
struct RecognitionReview: Sendable {
    let rules: RecognitionRules

    /// - Parameter doubtful: gets the words below the rules' threshold.
    func confidence(of located: LocatedText, in index: WordIndex, doubtful: inout [String]) -> Double {
        var sum = 0.0, weight = 0.0, least = 1.0
        for run in located.runs {
            for word in index.words(of: run) {
                let letters = index.document.text[word.range].count { TextBytes.isLetter($0) && $0 & 0xC0 != 0x80 }
                guard letters > 0 else { continue }
                sum += word.confidence * Double(letters)
                weight += Double(letters)
                least = min(least, word.confidence)
                if word.confidence < rules.doubtfulBelow, letters >= rules.doubtfulLetters {
                    doubtful.append(String(decoding: index.document.text[word.range], as: UTF8.self))
                }
            }
        }
        return weight == 0 ? 1 : min(1, max(0, (sum / weight + least) / 2))
    }

    /// `ocr-suspect`: words that the recognition was not sure of.
    func diagnostic(_ words: [String], task: PlanTask) -> Diagnostic {
        var unique: [String] = []
        for word in words where !unique.contains(word) { unique.append(word) }
        var diagnostic = Diagnostic(
            code: "ocr-suspect", variant: unique.count > rules.wordsNamed ? "recognition-more" : "recognition", target: task.id,
            arguments: [
                "words": unique.prefix(rules.wordsNamed).map { "«\($0)»" }.joined(separator: ", "), "others": String(max(0, unique.count - rules.wordsNamed)),
            ],
            evidence: Diagnostic.Evidence(text: task.title), origin: task.origin)
        diagnostic.severity = .note
        return diagnostic
    }
}
