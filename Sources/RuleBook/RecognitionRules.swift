import VietnameseText

/// `Rules/recognition.yaml`: when a word recognised from a scan is doubtful, and what signs it may stand for.
public struct RecognitionRules: Sendable {
    /// A confidence below this, 0 to 1.
    public private(set) var doubtfulBelow = 0.5
    /// Letters and digits that a doubtful word has at least.
    public private(set) var doubtfulLetters = 2
    /// Doubtful words of a field that a message names.
    public private(set) var wordsNamed = 5
    /// What is printed where recognition reads another sign.
    public private(set) var readings = SignReadings()

    private static let keys = ["doubtful-below", "doubtful-letters", "words-named", "quarter-words", "list-signs", "signs", "markers"]

    /// - Throws: ``RuleError`` for an unknown key or a value out of range.
    public init(_ layers: RuleLayers) throws(RuleError) {
        for node in layers.nodes("recognition.yaml") {
            for (key, value) in try node.entries(allowed: Self.keys) {
                switch key {
                case "doubtful-below":
                    doubtfulBelow = try value.double()
                    guard (0...1).contains(doubtfulBelow) else { throw value.error("a confidence lies between 0 and 1") }
                case "doubtful-letters":
                    doubtfulLetters = try value.int()
                    guard doubtfulLetters >= 1 else { throw value.error("a word has one letter at least") }
                case "quarter-words": try readQuarterWords(value)
                case "list-signs": try Self.read(value, into: &readings.listSigns)
                case "signs": try Self.read(value, into: &readings.signs)
                case "markers": try Self.read(value, into: &readings.markers)
                default:
                    wordsNamed = try value.int()
                    guard wordsNamed >= 1 else { throw value.error("a message names one word at least") }
                }
            }
        }
    }

    private mutating func readQuarterWords(_ list: RuleNode) throws(RuleError) {
        for member in try list.list() {
            let tokens = TokenizedText(try member.string()).tokens
            guard tokens.count == 1, tokens[0].isWord else { throw member.error("expected one word here") }
            readings.quarterWords.insert(tokens[0].key)
        }
    }

    /// Printed: [as read, …].
    private static func read(_ node: RuleNode, into table: inout [[UInt8]: [UInt8]]) throws(RuleError) {
        for (printed, list) in try node.entries() {
            guard !printed.isEmpty else { throw list.error("a sign that is printed must stand before the colon") }
            for member in try list.list() {
                let read = try member.string()
                guard !read.utf8.contains(0x20) else { throw member.error("\"\(read)\" is more than one word; recognition gives words one by one") }
                table[Array(read.utf8)] = Array(printed.utf8)
            }
        }
    }
}
