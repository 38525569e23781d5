/// Something that a person should look at.
///
/// The words in two languages, the severity and what a code means are data of `Rules/validation.yaml`; a stage that
/// finds something says the code, the place and what its message names.
public struct Diagnostic: Sendable, Equatable {
    public enum Severity: String, Sendable, CaseIterable { case error, warning, note }

    public var code: String
    /// Which of the code's messages is meant; `nil` for its usual one.
    public var variant: String?
    public var severity: Severity
    /// The id of a task, or ``document``.
    public var target: String
    /// What is wrong, in one sentence.
    public var message: String
    /// What would mend it; `nil` where the message says all.
    public var remedy: String?
    /// What the message names, in the order of the names: to word it again in another language.
    public var arguments: [Argument]
    /// The words concerned, in the text that holds them.
    public var evidence: Evidence?
    public var origin: Origin?

    /// The ``target`` of what concerns no single task.
    public static let document = "document"

    public struct Argument: Sendable, Equatable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A text of the plan and the part of it that is meant.
    public struct Evidence: Sendable, Equatable {
        public var text: String
        /// In Unicode scalars of `text`; `nil` where the whole text is meant.
        public var range: TextRange?

        public init(text: String, range: TextRange? = nil) {
            self.text = text
            self.range = range
        }

        /// The part that is meant.
        public var words: String {
            guard let range else { return text }
            let scalars = text.unicodeScalars
            guard let start = scalars.index(scalars.startIndex, offsetBy: range.start, limitedBy: scalars.endIndex),
                let end = scalars.index(scalars.startIndex, offsetBy: range.end, limitedBy: scalars.endIndex), start < end
            else { return text }
            return String(scalars[start..<end])
        }
    }

    /// What a stage found, not yet worded; ``severity``, ``message`` and ``remedy`` come from the catalogue.
    public init(
        code: String, variant: String? = nil, target: String, arguments: KeyValuePairs<String, String> = [:], evidence: Evidence? = nil,
        origin: Origin? = nil
    ) {
        self.code = code
        self.variant = variant
        severity = .warning
        self.target = target
        message = ""
        self.arguments = arguments.map { Argument(name: $0.key, value: $0.value) }
        self.evidence = evidence
        self.origin = origin
    }
}
