/// A mistake in a rule file, said so that the person who wrote the file can mend it.
public struct RuleError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file's name or path.
    public var file: String
    /// Counted from 1; `nil` where the whole file is meant.
    public var line: Int?
    /// The keys down to the place, `labels.lead[3]`.
    public var key: String
    /// What is wrong and what was expected.
    public var message: String

    public init(file: String, line: Int?, key: String, message: String) {
        self.file = file
        self.line = line
        self.key = key
        self.message = message
    }

    public var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(key.isEmpty ? "" : "\(key): ")\(message)"
    }
}
