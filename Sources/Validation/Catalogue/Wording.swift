/// A language of messages.
public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}

/// A text in the languages of the product; `{name}` stands for an argument of the diagnostic, `{name|term}` for the
/// term that the argument's value is the key of.
public struct Wording: Sendable, Equatable {
    public var vietnamese: String
    public var english: String

    public init(vietnamese: String, english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    public subscript(language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}
