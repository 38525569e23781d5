import PlanModel
import VietnameseText

/// A question to a database of plans: every condition holds.
public struct TaskQuery: Sendable, Equatable {
    /// A field that a task may lack.
    public enum Field: String, Sendable, CaseIterable { case lead, coordination, products, deadline }

    /// Words that the task holds, in any field, with or without marks; words in quotation marks stand together.
    public var text = ""
    /// A part of the lead agency, with or without marks.
    public var lead: String?
    public var coordination: String?
    public var issuer: String?
    /// A part of the plan's number or the file's name.
    public var plan: String?
    /// The last day of its deadline is before this one.
    public var dueBefore: CalendarDay?
    public var dueAfter: CalendarDay?
    public var missing: Set<Field> = []
    /// `nil`: any; where a field is missing, those that should have it.
    public var kind: TaskKind?
    /// A finding of this code is on the task.
    public var code: String?
    public var limit = 50

    public init() {}
}

/// A task that answers a question.
public struct FoundTask: Sendable, Equatable {
    public var file: String
    /// The plan's number.
    public var number: String?
    public var issuer: String?
    /// The task's id in its plan.
    public var task: String
    public var kind: String
    public var section: String?
    public var title: String
    public var activity: String?
    public var lead: String?
    public var coordination: String?
    public var products: String?
    public var deadline: String?
    /// ISO dates.
    public var start: String?
    public var due: String?
    public var page: Int?
    public var confidence: Double
}

/// What a question found.
public struct QueryResult: Sendable, Equatable {
    /// Of all that answer, of which ``tasks`` may be the first.
    public var total: Int
    public var tasks: [FoundTask]
}

extension TaskQuery {
    /// The question for FTS5: every word or phrase as a string of its own, so that no sign in it is an operator.
    var match: String? {
        var phrases: [String] = []
        for (index, part) in text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let words = String(String.UnicodeScalarView(part))
            phrases += index % 2 == 1 ? [words] : words.split { $0.isWhitespace }.map(String.init)
        }
        let written = phrases.map(Self.searchable).filter { !$0.isEmpty }.map { phrase in
            // As printed, or without marks where a đ is in it.
            let plain = PlainLetters.of(phrase)
            return plain == phrase ? "\"\(phrase)\"" : "(\"\(phrase)\" OR plain : \"\(plain)\")"
        }
        return written.isEmpty ? nil : written.joined(separator: " AND ")
    }

    /// Letters, digits and single spaces: what the tokenizer takes for words.
    private static func searchable(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.value > 0x2FF && $0.value < 0x370 ? $0 : " " }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }

    /// A pattern for LIKE with `\` as its escape.
    static func pattern(_ part: String) -> String {
        var pattern = "%"
        for character in PlainLetters.of(part).split(whereSeparator: \.isWhitespace).joined(separator: " ") {
            if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
