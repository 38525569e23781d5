/// What is printed where recognition reads another sign: knowledge of `Rules/recognition.yaml`, in the form that readers
/// of scans use. Empty, words stay as they were recognised.
public struct SignReadings: Sendable, Equatable {
    /// A line's first word, where it is a sign, to the sign of a list: `—` to `-`.
    public var listSigns: [[UInt8]: [UInt8]] = [:]
    /// A sign anywhere in a line.
    public var signs: [[UInt8]: [UInt8]] = [:]
    /// A line's first word to the marker that it is: `HI.` to `III.`.
    public var markers: [[UInt8]: [UInt8]] = [:]
    /// Words that stand before a quarter's number.
    public var quarterWords: Set<WordKey> = []

    public init() {}

    /// The word names a quarter, in whatever case and spelling: `Quý`, `QUÝ`, `quí`.
    public func isQuarter(_ word: [UInt8]) -> Bool {
        guard !quarterWords.isEmpty, (2...12).contains(word.count) else { return false }
        let tokens = Tokenizer.tokens(of: word)
        return tokens.count == 1 && quarterWords.contains(tokens[0].key)
    }
}
