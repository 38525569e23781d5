/// Something that a child's task says otherwise than the parent's.
public struct TaskChange: Sendable, Equatable {
    /// Named as the keys of Plan JSON.
    public enum Field: String, Sendable, CaseIterable {
        case title, lead, products, deadline, indicators
    }

    public enum Kind: String, Sendable, CaseIterable {
        // Deadlines: later or earlier than the parent's; less or more definite (ngày → trong năm).
        case later, earlier, vaguer, firmer
        /// The parent has it, the child has not.
        case missing
        /// The child has it, the parent has not.
        case added
        case changed
        // Figures.
        case lowered, raised
        /// The lead is the agency of the child's level that answers to the parent's: as it should be.
        case counterpart
        /// The lead is another agency than the one that answers to the parent's.
        case notCounterpart = "not-counterpart"
        /// Copied words that still speak of the parent's level.
        case leftoverLevel = "leftover-level"
        /// Copied words that still name a year gone by.
        case leftoverYear = "leftover-year"
    }

    public var field: Field
    public var kind: Kind
    /// The words of each plan; `nil` where it has none.
    public var child: String?
    public var parent: String?

    public init(_ field: Field, _ kind: Kind, child: String?, parent: String?) {
        self.field = field
        self.kind = kind
        self.child = child
        self.parent = parent
    }

    /// What a person need not look at: a lead that is as it should be.
    public var isExpected: Bool { kind == .counterpart }
}

/// A run of words of two texts that are compared word by word.
public struct WordRun: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// In both; printed as the child has it.
        case same
        /// Only in the parent's text.
        case removed
        /// Only in the child's text.
        case added
    }

    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
