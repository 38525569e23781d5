/// `Rules/recognition.yaml`: when a word recognised from a scan is doubtful.
public struct RecognitionRules: Sendable {
    /// A confidence below this, 0 to 1.
    public private(set) var doubtfulBelow = 0.5
    /// Letters and digits that a doubtful word has at least.
    public private(set) var doubtfulLetters = 2
    /// Doubtful words of a field that a message names.
    public private(set) var wordsNamed = 5

    /// - Throws: ``RuleError`` for an unknown key or a value out of range.
    public init(_ layers: RuleLayers) throws(RuleError) {
        for node in try layers.nodes("recognition.yaml") {
            for (key, value) in try node.entries(allowed: ["doubtful-below", "doubtful-letters", "words-named"]) {
                switch key {
                case "doubtful-below":
                    doubtfulBelow = try value.double()
                    guard (0...1).contains(doubtfulBelow) else { throw value.error("a confidence lies between 0 and 1") }
                case "doubtful-letters":
                    doubtfulLetters = try value.int()
                    guard doubtfulLetters >= 1 else { throw value.error("a word has one letter at least") }
                default:
                    wordsNamed = try value.int()
                    guard wordsNamed >= 1 else { throw value.error("a message names one word at least") }
                }
            }
        }
    }
}
