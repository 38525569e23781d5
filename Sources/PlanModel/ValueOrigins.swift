/// Where the plain values of a task stand; fields such as `lead` hold their origin themselves.
public struct TaskOrigins: Sendable, Equatable {
    public var title: Origin?
    public var activity: Origin?
    public var persons: Origin?
    public var criterion: Origin?
    public var budget: Origin?
    public var notes: Origin?
    /// One for each of ``PlanTask/details``.
    public var details: [Origin] = []

    public init() {}
}

/// Where the values of a document stand; its legal bases hold their origin themselves.
public struct DocumentOrigins: Sendable, Equatable {
    /// Of the symbol, where the number is blank.
    public var number: Origin?
    public var date: Origin?
    public var place: Origin?
    public var issuer: Origin?
    public var title: Origin?
    public var signer: Origin?
    public var position: Origin?
    public var onBehalfOf: Origin?
    /// One for each of ``PlanDocument/recipients``.
    public var recipients: [Origin] = []
    /// Of number and symbol.
    public var enactedBy: Origin?

    public init() {}
}
