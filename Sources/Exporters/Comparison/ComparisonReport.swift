import Comparison
import PlanModel
import Validation

/// What `kehoach compare` found: the input of the exporters of comparisons.
public struct ComparisonReport: Sendable {
    public enum Result: Sendable {
        case pair(PlanComparison)
        /// A folder of children.
        case matrix(ComparisonMatrix)
    }

    public var result: Result
    /// Children that could not be read.
    public var failures: [UnreadFile]
    public var language: Language

    public init(_ result: Result, failures: [UnreadFile] = [], language: Language) {
        self.result = result
        self.failures = failures
        self.language = language
    }
}

/// A file and why there is no plan of it.
public struct UnreadFile: Sendable, Equatable {
    public var name: String
    /// One line.
    public var message: String

    public init(name: String, message: String) {
        self.name = name
        self.message = message
    }
}

extension UnreadFile {
    /// Without folders.
    var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
    /// The message without the file's name.
    var reason: String { message.hasPrefix(name + ": ") ? String(message.dropFirst(name.count + 2)) : message }
}

extension PlanSource {
    /// Without folders.
    var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
}

/// Turns a comparison into the bytes of one format.
public protocol ComparisonExporter: Sendable {
    /// - Throws: where the format cannot hold it.
    func export(_ report: ComparisonReport) throws -> [UInt8]
}

/// `kehoach compare --format json`.
public struct ComparisonJSON: ComparisonExporter {
    public init() {}

    public func export(_ report: ComparisonReport) -> [UInt8] {
        switch report.result {
        case .pair(let comparison): comparison.json(pretty: true) + [0x0A]
        case .matrix(let matrix): matrix.json(pretty: true) + [0x0A]
        }
    }
}
