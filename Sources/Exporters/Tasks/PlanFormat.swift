import PlanModel

/// A format for any number of plans that is written plan by plan: the file is `head`, the parts in their order, `tail`.
public protocol PlanFormat: Sendable {
    var head: [UInt8] { get }
    var tail: [UInt8] { get }
    /// Whether the tasks of a plan count on from those of the plan before it.
    var numbersTasks: Bool { get }
    /// - Parameter first: the ordinal of the plan's first task, 1 where each plan begins anew.
    func part(of plan: Plan, first: Int) -> [UInt8]
}

extension PlanFormat {
    public var head: [UInt8] { [] }
    public var tail: [UInt8] { [] }
    public var numbersTasks: Bool { false }

    /// A file of one plan.
    public func file(of plan: Plan) -> [UInt8] { head + part(of: plan, first: 1) + tail }
}

/// One line a task; see ``Plan/jsonLines()``.
public struct JSONLinesFormat: PlanFormat {
    public init() {}

    public func part(of plan: Plan, first: Int) -> [UInt8] { plan.jsonLines() }
}
